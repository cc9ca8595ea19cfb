use std::sync::Arc;

use super::views::Maker;
use crate::model::{self, Mention, ReportPart, Treated};
use crate::plan::Target;
use crate::view::{AgendaPoint, Link, Meeting, MeetingTreat, Meetings, Run};

impl Maker<'_> {
    pub(super) fn meetings(&self, at: usize) -> Meetings {
        let report = &self.catalog().reports[at];
        let all = report.meetings.iter().flat_map(|part| &part.meetings);
        Meetings {
            committees: report
                .committees
                .iter()
                .map(|committee| self.run(&committee.name))
                .collect(),
            has_links: all.clone().any(|meeting| !meeting.treats.is_empty()),
            meetings: all.map(|meeting| self.meeting(at, meeting)).collect(),
        }
    }

    fn meeting(&self, report: usize, meeting: &model::Meeting) -> Meeting {
        let committees = 0..self.catalog().reports[report].committees.len();
        let points = self.list_runs(meeting.agenda.as_ref());
        let point = |(at, text): (usize, Run)| AgendaPoint {
            text,
            treats: self
                .treated(report, meeting, Some(at))
                .map(|(link, _)| link)
                .collect(),
        };
        let said = self.treated(report, meeting, None);
        Meeting {
            anchor: meeting.anchor.clone(),
            date: self.date(meeting.date),
            name: self.run(&meeting.name),
            lanes: committees
                .map(|of| meeting.committees.contains(&of))
                .collect(),
            agenda: points.into_iter().enumerate().map(point).collect(),
            treats: said
                .map(|(link, says)| MeetingTreat { link, says })
                .collect(),
        }
    }

    /// What a meeting treated by a point of its agenda, or by what the report says.
    fn treated<'m>(
        &'m self,
        report: usize,
        meeting: &'m model::Meeting,
        point: Option<usize>,
    ) -> impl Iterator<Item = (Link, Option<Run>)> + 'm {
        let treats = meeting
            .treats
            .iter()
            .filter(move |treat| treat.point == point);
        treats.filter_map(move |treat| {
            let says = treat.says.as_ref().map(|says| self.source_words(says));
            Some((self.treated_part(report, treat.part)?, says))
        })
    }

    fn treated_part(&self, report: usize, part: Treated) -> Option<Link> {
        match part {
            Treated::Topic(at) => self.mention(Mention::Topic(report, at)),
            Treated::Problem(at) => self.mention(Mention::Problem(report, at)),
            Treated::Part(part) => Some(Link {
                title: self.report_part_title(report, part),
                path: self.path(Target::Report(report, part)),
            }),
            Treated::Group(at) => {
                let group = &self.catalog().reports[report].topics.as_ref()?.groups[at];
                let page = self.path(Target::Report(report, ReportPart::Topics));
                Some(Link {
                    title: self.run(&group.title),
                    path: format!("{page}#{}", group.anchor()).into(),
                })
            }
        }
    }

    /// The meetings that treated a part of a report.
    pub(super) fn meetings_on(&self, report: usize, part: Treated) -> Vec<Link> {
        let all = self.catalog().reports[report].meetings.iter();
        let all = all.flat_map(|part| &part.meetings);
        let on_it = all.filter(|meeting| meeting.treats.iter().any(|treat| treat.part == part));
        let page = self.path(Target::Report(report, ReportPart::Meetings));
        on_it
            .map(|meeting| Link {
                title: Run {
                    text: Arc::from(self.date(meeting.date).text),
                    lang: None,
                },
                path: format!("{page}#{}", meeting.anchor).into(),
            })
            .collect()
    }
}
