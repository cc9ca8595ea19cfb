use super::ids::Index;
use super::reader::Reader;
use super::treated::Treatable;
use crate::model::{Meeting, Meetings};
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
            let Some(mut meeting) = self.meeting(each, committees) else {
                continue;
            };
            let day = meeting.date;
            let same_day = meetings.iter().filter(|other| other.date == day).count();
            if same_day > 0 {
                meeting.anchor = format!("{day}-{}", same_day + 1);
            }
            let agenda = meeting.agenda.as_ref();
            let treats = each.treats.iter();
            meeting.treats = treats
                .filter_map(|treat| self.treat(treat, agenda, treatable, document))
                .collect();
            meetings.push(meeting);
        }
        Meetings {
            title: self.required_text("title", raw.title.as_ref(), None, "meetings"),
            summary: self.optional_text("summary", raw.summary.as_ref()),
            meetings,
            source,
        }
    }

    /// A meeting, without what it treated.
    fn meeting(&mut self, raw: &At<raw::Meeting>, committees: &Index) -> Option<Meeting> {
        let name = self.required_text("name", raw.name.as_ref(), Some(&raw.span), "…");
        let Some(date) = &raw.date else {
            self.missing("date", Some(&raw.span), "date = \"2020-07-29\"");
            return None;
        };
        let date = self.date(date)?;
        Some(Meeting {
            anchor: date.to_string(),
            date,
            name,
            committees: self.find_all("committee", committees, &raw.committees),
            agenda: self.optional_list("agenda", raw.agenda.as_ref()),
            treats: Vec::new(),
        })
    }
}
