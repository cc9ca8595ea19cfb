use super::offices::Offices;
use super::views::Maker;
use crate::model::{self, Body, Localized, Ref, ReportPart, Text, TopicStatus, Treated};
use crate::plan::Target;
use crate::text::circled_number;
use crate::view::{
    Card, Committee, Html, Problem, Problems, Report, Run, Section, Topic, TopicGroup, Topics,
};

impl Maker<'_> {
    pub(super) fn report(&self, at: usize, root: &str) -> Report {
        let report = &self.catalog().reports[at];
        let offices = Offices::on_council(self, at);
        let parts = report.parts();
        Report {
            name: self.name(&report.entity),
            summary: self.optional_run(report.entity.summary.as_ref()),
            date: self.optional_date(report.date),
            ordinance: report.ordinance.map(|at| self.link(Ref::Ordinance(at))),
            article: report
                .under
                .as_ref()
                .and_then(|under| self.article_link(at, under)),
            secretariat: self.other_secretariat(at),
            body: self.html(report.entity.body.as_ref(), root),
            parts: parts
                .into_iter()
                .map(|part| self.part_card(at, part))
                .collect(),
            committees: report
                .committees
                .iter()
                .map(|committee| self.committee(committee, &offices))
                .collect(),
        }
    }

    fn committee(&self, committee: &model::Committee, offices: &Offices) -> Committee {
        let words = self.list_runs(committee.offices.as_ref()).into_iter();
        Committee {
            name: self.run(&committee.name),
            offices: words.map(|words| offices.whole(words)).collect(),
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
                meetings: Vec::new(),
                groups: Vec::new(),
                remaining: None,
            };
        };
        let offices = Offices::in_teams(self, at, topics.committee);
        let topics_of = |group: Option<usize>| -> Vec<Topic> {
            let all = topics.topics.iter().enumerate();
            let of_group = all.filter(|(_, topic)| topic.group == group);
            of_group
                .map(|(place, topic)| self.topic(at, (place, topic), &offices, root))
                .collect()
        };
        let group = |place: usize, group: &model::TopicGroup| TopicGroup {
            anchor: Some(group.anchor()),
            title: self.run(&group.title),
            responsible: offices.within(self.optional_run(group.responsible.as_ref())),
            meetings: self.meetings_on(at, Treated::Group(place)),
            topics: topics_of(Some(place)),
        };
        let mut groups: Vec<_> = topics
            .groups
            .iter()
            .enumerate()
            .map(|(place, each)| group(place, each))
            .collect();
        let loose = topics_of(None);
        if !loose.is_empty() {
            groups.push(TopicGroup {
                anchor: None,
                title: self.run(&topics.title),
                responsible: Vec::new(),
                meetings: Vec::new(),
                topics: loose,
            });
        }
        Topics {
            committee: self.committee_name(report, topics.committee),
            meetings: self.meetings_on(at, Treated::Part(ReportPart::Topics)),
            groups,
            remaining: self.remaining(topics.remaining.as_ref(), root),
        }
    }

    fn topic(
        &self,
        report: usize,
        (place, topic): (usize, &model::Topic),
        offices: &Offices,
        root: &str,
    ) -> Topic {
        let responsible = self.optional_run(topic.responsible.as_ref());
        let centers = offices.centers(responsible.as_ref());
        let others = centers.filter(|center| !topic.about.contains(center));
        let about: Vec<_> = topic.about.iter().copied().chain(others).collect();
        Topic {
            anchor: topic.anchor(),
            mark: circled_number(topic.number),
            title: self.run(&topic.title),
            responsible: offices.within(responsible),
            status: topic.status.map(|status| match status {
                TopicStatus::Removed => "removed",
            }),
            body: self.html(topic.body.as_ref(), root),
            about: self.links(&about),
            meetings: self.meetings_on(report, Treated::Topic(place)),
        }
    }

    pub(super) fn problems(&self, at: usize, root: &str) -> Problems {
        let report = &self.catalog().reports[at];
        let Some(problems) = &report.problems else {
            return Problems {
                committee: None,
                meetings: Vec::new(),
                body: None,
                problems: Vec::new(),
                remaining: None,
            };
        };
        Problems {
            committee: self.committee_name(report, problems.committee),
            meetings: self.meetings_on(at, Treated::Part(ReportPart::Problems)),
            body: self.html(problems.intro.as_ref(), root),
            problems: problems
                .problems
                .iter()
                .enumerate()
                .map(|problem| self.problem(at, problem, root))
                .collect(),
            remaining: self.remaining(problems.remaining.as_ref(), root),
        }
    }

    fn problem(
        &self,
        report: usize,
        (place, problem): (usize, &model::Problem),
        root: &str,
    ) -> Problem {
        Problem {
            anchor: problem.anchor(),
            mark: problem.letter.to_uppercase(),
            title: self.run(&problem.title),
            body: self.html(problem.body.as_ref(), root),
            actions: self.html(problem.actions.as_ref(), root),
            about: self.links(&problem.about),
            meetings: self.meetings_on(report, Treated::Problem(place)),
        }
    }
}
