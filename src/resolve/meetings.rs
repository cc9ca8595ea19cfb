use super::ids::Index;
use super::reader::Reader;
use super::treated::Treatable;
use crate::model::{Date, Meeting, Meetings};
use crate::raw::{self, At};

impl Reader<'_> {
    pub(super) fn meetings(
        &mut self,
        raw: &raw::Meetings,
        committees: &Index,
        treatable: &Treatable,
        document: Option<usize>,
    ) -> Meetings {
        let source = raw.source.as_ref().and_then(|source| self.source(source));
        let document = source.as_ref().map(|source| source.document).or(document);
        let mut meetings: Vec<Meeting> = Vec::new();
        for each in &raw.meetings {
            let agenda = self.optional_list("agenda", each.agenda.as_ref());
            let treats = each.treats.iter();
            let treats = treats
                .filter_map(|treat| self.treat(treat, agenda.as_ref(), treatable, document))
                .collect();
            let name = self.required_text("name", each.name.as_ref(), Some(&each.span), "…");
            let committees = self.find_all("committee", committees, &each.committees);
            let Some(date) = self.day_of(each) else {
                continue;
            };
            let same_day = meetings.iter().filter(|other| other.date == date).count();
            meetings.push(Meeting {
                anchor: match same_day {
                    0 => date.to_string(),
                    _ => format!("{date}-{}", same_day + 1),
                },
                date,
                name,
                committees,
                agenda,
                treats,
            });
        }
        Meetings {
            title: self.required_text("title", raw.title.as_ref(), None, "meetings"),
            summary: self.optional_text("summary", raw.summary.as_ref()),
            meetings,
            source,
        }
    }

    fn day_of(&mut self, raw: &At<raw::Meeting>) -> Option<Date> {
        let Some(date) = &raw.date else {
            self.missing("date", Some(&raw.span), "date = \"2020-07-29\"");
            return None;
        };
        self.date(date)
    }
}
