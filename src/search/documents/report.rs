use super::Source;
use super::draft::Draft;
use crate::model::{Body, Localized, Meeting, Problem, Ref, Report, ReportPart, Text, Topic};
use crate::plan::Target;
use crate::search::document::{Field, Group};
use crate::text::date_in_words;

impl<'a> Source<'a> {
    /// The report, its parts, and every topic, problem and meeting in them.
    pub(super) fn report(&'a self, at: usize) -> Vec<Draft<'a>> {
        let report = &self.catalog.reports[at];
        let target = Target::Entity(Ref::Report(at));
        let mut page = self.of_entity(target, "report", Group::Report, &report.entity);
        for committee in &report.committees {
            page.text(Field::Label, &committee.name);
            page.list(Field::Body, committee.offices.as_ref());
        }
        let mut drafts = vec![page];
        for part in report.parts() {
            let target = Target::Report(at, part);
            let head = report.head(part);
            let mut page = self.titled(target, part.folder(), Group::Report, head.title);
            page.optional(Field::Summary, head.summary);
            page.text(Field::Page, &report.entity.name);
            match part {
                ReportPart::Topics => drafts.extend(self.topics(target, report, &mut page)),
                ReportPart::Problems => drafts.extend(self.problems(target, report, &mut page)),
                ReportPart::Meetings => drafts.extend(self.meetings(target, report)),
                ReportPart::Members => members(report, &mut page),
            }
            drafts.push(page);
        }
        drafts
    }

    fn topics(&'a self, target: Target, report: &Report, page: &mut Draft<'_>) -> Vec<Draft<'a>> {
        let Some(part) = &report.topics else {
            return Vec::new();
        };
        for group in &part.groups {
            page.text(Field::Heading, &group.title);
        }
        let topics = part.topics.iter().map(|topic| {
            let group = topic.group.map(|at| &part.groups[at].title);
            self.topic(target, topic, &part.title, group)
        });
        let remaining = part
            .remaining
            .iter()
            .map(|(title, body)| self.remaining(target, title, body, &part.title));
        topics.chain(remaining).collect()
    }

    fn topic(
        &'a self,
        target: Target,
        topic: &Topic,
        page: &Text,
        group: Option<&Text>,
    ) -> Draft<'a> {
        let anchor = topic.anchor();
        let draft = self.titled(target, "topics", Group::Report, &topic.title);
        let mut draft = draft.place(&anchor, page);
        draft.optional(Field::Label, topic.responsible.as_ref());
        draft.optional(Field::Term, group);
        draft.body(topic.body.as_ref());
        draft
    }

    fn problems(&'a self, target: Target, report: &Report, page: &mut Draft<'_>) -> Vec<Draft<'a>> {
        let Some(part) = &report.problems else {
            return Vec::new();
        };
        page.body(part.intro.as_ref());
        let problems = part
            .problems
            .iter()
            .map(|problem| self.problem(target, problem, &part.title));
        let remaining = part
            .remaining
            .iter()
            .map(|(title, body)| self.remaining(target, title, body, &part.title));
        problems.chain(remaining).collect()
    }

    fn problem(&'a self, target: Target, problem: &Problem, page: &Text) -> Draft<'a> {
        let anchor = problem.anchor();
        let draft = self.titled(target, "poverty", Group::Report, &problem.title);
        let mut draft = draft.place(&anchor, page);
        draft.body(problem.body.as_ref());
        draft.body(problem.actions.as_ref());
        draft
    }

    fn remaining(
        &'a self,
        target: Target,
        title: &Text,
        body: &Localized<Body>,
        page: &Text,
    ) -> Draft<'a> {
        let kind = match target {
            Target::Report(_, part) => part.folder(),
            _ => "report",
        };
        let draft = self.titled(target, kind, Group::Report, title);
        let mut draft = draft.place("remaining", page);
        draft.body(Some(body));
        draft
    }

    fn meetings(&'a self, target: Target, report: &Report) -> Vec<Draft<'a>> {
        let part = report.meetings.iter();
        part.flat_map(|part| {
            let meetings = part.meetings.iter();
            meetings.map(|meeting| self.meeting(target, meeting, &part.title))
        })
        .collect()
    }

    fn meeting(&'a self, target: Target, meeting: &Meeting, page: &Text) -> Draft<'a> {
        let date = |language: &str| {
            let date = meeting.date;
            date_in_words(date.year, date.month, date.day, language)
        };
        let name = meeting.name.best(self.lang).1;
        let title = format!("{} {name}", date(self.catalog.languages.tag(self.lang)));
        let draft = self.draft(target, "meetings", Group::Report, title.into());
        let mut draft = draft.place(&meeting.anchor, page);
        draft.text(Field::Title, &meeting.name);
        for lang in self.catalog.languages.iter() {
            let words = date(self.catalog.languages.tag(lang));
            draft.words(Field::Citation, lang.index(), &words.into());
        }
        draft.own(Field::Fact, &meeting.anchor.as_str().into());
        draft.list(Field::Body, meeting.agenda.as_ref());
        draft
    }
}

fn members(report: &Report, page: &mut Draft<'_>) {
    let Some(part) = &report.members else { return };
    for office in &part.offices {
        page.text(Field::Body, &office.name);
    }
    for team in &part.teams {
        page.text(Field::Heading, &team.name);
        for office in &team.offices {
            page.text(Field::Body, &office.name);
            page.list(Field::Body, office.posts.as_ref());
        }
    }
}
