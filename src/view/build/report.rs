use super::views::Maker;
use crate::model::{self, Body, Localized, Ref, ReportPart, Text, TopicStatus};
use crate::plan::Target;
use crate::text::circled_number;
use crate::view::{
    Card, Committee, Html, Meeting, Meetings, MemberRow, Members, Problem, Problems, Report, Run,
    Section, Team, TeamOffice, Topic, TopicGroup, Topics,
};

impl Maker<'_> {
    pub(super) fn report(&self, at: usize, root: &str) -> Report {
        let report = &self.catalog().reports[at];
        let parts = report.parts();
        Report {
            name: self.name(&report.entity),
            summary: self.optional_run(report.entity.summary.as_ref()),
            date: self.optional_date(report.date),
            ordinance: report.ordinance.map(|at| self.link(Ref::Ordinance(at))),
            body: self.html(report.entity.body.as_ref(), root),
            parts: parts
                .into_iter()
                .map(|part| self.part_card(at, part))
                .collect(),
            committees: report
                .committees
                .iter()
                .map(|committee| self.committee(committee))
                .collect(),
        }
    }

    fn committee(&self, committee: &model::Committee) -> Committee {
        Committee {
            name: self.run(&committee.name),
            offices: self.list_runs(committee.offices.as_ref()),
        }
    }

    fn part_card(&self, at: usize, part: ReportPart) -> Card {
        let head = self.catalog().reports[at].head(part);
        Card {
            kind: "report",
            id: part.folder().into(),
            title: self.run(head.title),
            summary: self.optional_run(head.summary),
            path: self.path(Target::Report(at, part)),
            label: None,
            phone: None,
            stages: Vec::new(),
        }
    }

    pub(super) fn report_part_title(&self, at: usize, part: ReportPart) -> Run {
        self.run(self.catalog().reports[at].head(part).title)
    }

    fn committee_name(&self, report: &model::Report, committee: Option<usize>) -> Option<Run> {
        committee.map(|at| self.run(&report.committees[at].name))
    }

    fn remaining(
        &self,
        remaining: Option<&(Text, Localized<Body>)>,
        root: &str,
    ) -> Option<Section> {
        let (title, body) = remaining?;
        let body: Html = self.html(Some(body), root)?;
        Some(Section {
            id: "remaining".to_owned(),
            title: self.run(title),
            body,
        })
    }

    pub(super) fn topics(&self, at: usize, root: &str) -> Topics {
        let report = &self.catalog().reports[at];
        let Some(topics) = &report.topics else {
            return Topics {
                committee: None,
                groups: Vec::new(),
                remaining: None,
            };
        };
        let group = |place: usize, group: &model::TopicGroup| TopicGroup {
            title: self.run(&group.title),
            responsible: self.optional_run(group.responsible.as_ref()),
            topics: self.topics_of(topics, Some(place), root),
        };
        let mut groups: Vec<_> = topics
            .groups
            .iter()
            .enumerate()
            .map(|(place, each)| group(place, each))
            .collect();
        let loose = self.topics_of(topics, None, root);
        if !loose.is_empty() {
            groups.push(TopicGroup {
                title: self.run(&topics.title),
                responsible: None,
                topics: loose,
            });
        }
        Topics {
            committee: self.committee_name(report, topics.committee),
            groups,
            remaining: self.remaining(topics.remaining.as_ref(), root),
        }
    }

    fn topics_of(&self, topics: &model::Topics, group: Option<usize>, root: &str) -> Vec<Topic> {
        let of_group = topics.topics.iter().filter(|topic| topic.group == group);
        of_group.map(|topic| self.topic(topic, root)).collect()
    }

    fn topic(&self, topic: &model::Topic, root: &str) -> Topic {
        Topic {
            anchor: format!("topic-{}", topic.number),
            mark: circled_number(topic.number),
            title: self.run(&topic.title),
            responsible: self.optional_run(topic.responsible.as_ref()),
            status: topic.status.map(|status| match status {
                TopicStatus::Removed => "removed",
            }),
            body: self.html(topic.body.as_ref(), root),
            about: self.links(&topic.about),
        }
    }

    pub(super) fn problems(&self, at: usize, root: &str) -> Problems {
        let report = &self.catalog().reports[at];
        let Some(problems) = &report.problems else {
            return Problems {
                committee: None,
                body: None,
                problems: Vec::new(),
                remaining: None,
            };
        };
        Problems {
            committee: self.committee_name(report, problems.committee),
            body: self.html(problems.intro.as_ref(), root),
            problems: problems
                .problems
                .iter()
                .map(|problem| self.problem(problem, root))
                .collect(),
            remaining: self.remaining(problems.remaining.as_ref(), root),
        }
    }

    fn problem(&self, problem: &model::Problem, root: &str) -> Problem {
        Problem {
            anchor: format!("problem-{}", problem.letter),
            mark: problem.letter.to_uppercase(),
            title: self.run(&problem.title),
            body: self.html(problem.body.as_ref(), root),
            actions: self.html(problem.actions.as_ref(), root),
            about: self.links(&problem.about),
        }
    }

    pub(super) fn meetings(&self, at: usize) -> Meetings {
        let meetings = self.catalog().reports[at]
            .meetings
            .iter()
            .flat_map(|meetings| &meetings.meetings);
        let meeting = |meeting: &model::Meeting| Meeting {
            anchor: meeting.anchor.clone(),
            date: self.date(meeting.date),
            name: self.run(&meeting.name),
            agenda: self.list_runs(meeting.agenda.as_ref()),
        };
        Meetings {
            meetings: meetings.map(meeting).collect(),
        }
    }

    pub(super) fn members(&self, at: usize) -> Members {
        let report = &self.catalog().reports[at];
        let committees = 0..report.committees.len();
        let row = |office: &model::MemberOffice| MemberRow {
            name: self.run(&office.name),
            marks: committees
                .clone()
                .map(|committee| office.committees.contains(&committee))
                .collect(),
        };
        let offices = report
            .members
            .iter()
            .flat_map(|members| &members.offices)
            .map(row);
        let teams = report
            .members
            .iter()
            .flat_map(|members| &members.teams)
            .enumerate();
        Members {
            committees: report
                .committees
                .iter()
                .map(|committee| self.run(&committee.name))
                .collect(),
            offices: offices.collect(),
            teams: teams.map(|(place, team)| self.team(place, team)).collect(),
        }
    }

    fn team(&self, place: usize, team: &model::Team) -> Team {
        let office = |office: &model::TeamOffice| TeamOffice {
            name: self.run(&office.name),
            posts: self.list_runs(office.posts.as_ref()),
        };
        Team {
            id: format!("team-{}", place + 1),
            name: self.run(&team.name),
            offices: team.offices.iter().map(office).collect(),
        }
    }
}
