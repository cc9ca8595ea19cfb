//! What meetings treated. Only words tell: those of the agenda that stand in the
//! report too, or those of the report that name the meeting.

use std::sync::Arc;

use super::ids::Index;
use super::reader::Reader;
use crate::diag::Code;
use crate::model::{Body, Localized, Problems, ReportPart, Text, TextList, Topics, Treat, Treated};
use crate::raw::{self, At};

/// The parts of a report that a meeting may treat, by their names.
#[derive(Debug, Default)]
pub(super) struct Treatable {
    names: Index,
    parts: Vec<Part>,
}

/// A part and its words in the site's first language.
#[derive(Debug)]
struct Part {
    name: Arc<str>,
    of: Treated,
    words: String,
}

impl Treatable {
    pub(super) fn new(topics: Option<&Topics>, problems: Option<&Problems>) -> Self {
        let topics = topics.into_iter().flat_map(of_topics);
        let parts: Vec<_> = topics
            .chain(problems.into_iter().flat_map(of_problems))
            .collect();
        Self {
            names: Index::new(parts.iter().map(|part| Arc::clone(&part.name))),
            parts,
        }
    }
}

fn of_topics(topics: &Topics) -> Vec<Part> {
    let all = part("topics", Treated::Part(ReportPart::Topics), &topics.title);
    let mut parts = vec![all.with(topics.summary.as_ref())];
    for (at, group) in topics.groups.iter().enumerate() {
        parts.push(part(&group.anchor(), Treated::Group(at), &group.title));
    }
    for (at, topic) in topics.topics.iter().enumerate() {
        let topic_part = part(&topic.anchor(), Treated::Topic(at), &topic.title);
        parts.push(topic_part.with_body(topic.body.as_ref()));
    }
    parts
}

fn of_problems(problems: &Problems) -> Vec<Part> {
    let all = Treated::Part(ReportPart::Problems);
    let all = part("problems", all, &problems.title).with(problems.summary.as_ref());
    let mut parts = vec![all.with_body(problems.intro.as_ref())];
    for (at, problem) in problems.problems.iter().enumerate() {
        let problem_part = part(&problem.anchor(), Treated::Problem(at), &problem.title)
            .with_body(problem.body.as_ref())
            .with_body(problem.actions.as_ref());
        parts.push(problem_part);
    }
    parts
}

fn part(name: &str, of: Treated, title: &Text) -> Part {
    Part {
        name: name.into(),
        of,
        words: String::new(),
    }
    .with(Some(title))
}

impl Part {
    fn with(mut self, text: Option<&Text>) -> Self {
        if let Some((_, words)) = text.and_then(|text| text.iter().next()) {
            self.words += words;
            self.words.push('\n');
        }
        self
    }

    fn with_body(mut self, body: Option<&Localized<Body>>) -> Self {
        if let Some((_, body)) = body.and_then(|body| body.iter().next()) {
            self.words += body.file.text();
        }
        self
    }
}

impl Reader<'_> {
    pub(super) fn treat(
        &mut self,
        raw: &At<raw::Treat>,
        agenda: Option<&TextList>,
        treatable: &Treatable,
        document: Option<usize>,
    ) -> Option<Treat> {
        let Some(name) = &raw.part else {
            self.missing("part", Some(&raw.span), "part = \"topic-1\"");
            return None;
        };
        let at = self.find("part of the report", &treatable.names, name)?;
        let part = &treatable.parts[at];
        let (point, says) = match (&raw.point, &raw.words, &raw.says) {
            (Some(point), Some(words), None) => (Some(self.point(point, words, agenda)?), None),
            (None, None, Some(says)) => (None, self.quotation(says, document)),
            _ => {
                self.unproven(raw);
                return None;
            }
        };
        let proof = raw.words.as_ref().or(raw.says.as_ref())?;
        self.stands_in(proof, &part.words, &format!("`{}`", part.name));
        Some(Treat {
            part: part.of,
            point,
            says,
        })
    }

    fn unproven(&mut self, raw: &At<raw::Treat>) {
        let head = self.head_of(&raw.span);
        let message = "nothing says that the meeting treated this";
        let hint = "add `point` and `words`, words of that point of the agenda that stand in the part of the report too; or `says` alone, with the words of the report that name the meeting";
        self.fault(Code::MissingField, &head, message, hint);
    }

    /// A point of the agenda that has those words.
    fn point(
        &mut self,
        point: &At<u8>,
        words: &At<String>,
        agenda: Option<&TextList>,
    ) -> Option<usize> {
        let points = agenda.and_then(|agenda| agenda.iter().next());
        let points = points.map_or(&[][..], |(_, points)| points);
        let at = usize::from(point.value).checked_sub(1);
        let Some((at, text)) = at.and_then(|at| Some((at, points.get(at)?))) else {
            let message = format!("the agenda has no point {}", point.value);
            let hint = match points.len() {
                0 => "the meeting has no `agenda`: write one, or leave this out".to_owned(),
                1 => "its only point is 1".to_owned(),
                count => format!("its points are 1 to {count}"),
            };
            self.fault(Code::UnknownId, &point.span, message, hint);
            return None;
        };
        self.stands_in(words, text, &format!("point {} of the agenda", point.value));
        Some(at)
    }

    fn stands_in(&mut self, words: &At<String>, text: &str, place: &str) {
        let Some(words) = self.filled("quotation", words) else {
            return;
        };
        if !text.contains(words.value.trim()) {
            let message = format!("`{}` does not stand in {place}", words.value);
            let hint = "copy words that do, in the first language of the site; where none do, take the link out";
            self.fault(Code::BadQuotation, &words.span, message, hint);
        }
    }
}
