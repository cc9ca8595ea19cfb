use std::collections::BTreeMap;
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::entity::EntityKeys;
use super::ids::Index;
use super::layout::FolderFiles;
use super::load::load_file;
use super::reader::Reader;
use super::shared::Shared;
use super::treated::Treatable;
use crate::diag::{Code, Diagnostic, File};
use crate::model::{
    Body, Committee, Localized, Problem, Problems, Report, Text, Topic, TopicGroup, Topics,
};
use crate::raw::{self, At};
use crate::text::nearest;

/// The files of facts that a report may have.
const FACTS: [&str; 5] = ["report", "topics", "problems", "meetings", "members"];

/// A report of a council, if it has a `report.toml`.
pub(super) fn report(
    id: &str,
    files: &FolderFiles,
    shared: &Shared<'_>,
) -> (Option<Report>, Vec<Diagnostic>) {
    let mut diagnostics = unknown_facts(files);
    let Some(file) = files.facts.get("report") else {
        let first = files.facts.values().chain(files.texts.values()).next();
        diagnostics.extend(first.map(|file| {
            let message = format!("there is no `content/reports/{id}/report.toml`");
            Diagnostic::whole_file(Code::OrphanText, file, message)
                .hint("add that file with the title of the report")
        }));
        return (None, diagnostics);
    };
    let (raw, wrong) = load_file::<raw::Report>(file, &mut diagnostics);
    let mut reader = Reader::new(shared, file, wrong);
    reader.diagnostics = diagnostics;
    let report = reader.report(id, &raw, file, files);
    (Some(report), reader.diagnostics)
}

fn unknown_facts(files: &FolderFiles) -> Vec<Diagnostic> {
    let unknown = files
        .facts
        .iter()
        .filter(|(name, _)| !FACTS.contains(&name.as_str()));
    unknown
        .map(|(name, file)| {
            let message = format!("a report has no `{name}.toml`");
            let hint = nearest(name, FACTS).map_or_else(
                || "its files are `report.toml`, `topics.toml`, `problems.toml`, `meetings.toml` and `members.toml`".to_owned(),
                |near| format!("did you mean `{near}.toml`?"),
            );
            Diagnostic::whole_file(Code::UnknownFile, file, message).hint(hint)
        })
        .collect()
}

type Texts = BTreeMap<String, Arc<File>>;

impl Reader<'_> {
    fn report(
        &mut self,
        id: &str,
        raw: &raw::Report,
        file: &Arc<File>,
        files: &FolderFiles,
    ) -> Report {
        let texts = &files.texts;
        let intro = self.markdown(texts, "intro.");
        let entity = self.entity_with(
            &id.into(),
            file,
            &EntityKeys {
                name: raw.title.as_ref(),
                is_title: true,
                summary: raw.summary.as_ref(),
                office: raw.office.as_ref(),
                source: raw.source.as_ref(),
                needs_source: true,
                ..EntityKeys::default()
            },
            intro,
        );
        let mut taken = Vec::new();
        let committees: Vec<_> = raw
            .committees
            .iter()
            .map(|committee| self.committee(committee, &mut taken))
            .collect();
        let ordinance = raw
            .ordinance
            .as_ref()
            .and_then(|id| self.find("ordinance", &self.shared.ids.ordinances, id));
        let under = self.law_place("article", raw.article.as_ref());
        let secretariat = self.secretariat(raw, entity.office.as_ref());
        let date = self.optional_date(raw.date.as_ref());
        let known = Index::new(taken);
        let document = entity.source.as_ref().map(|source| source.document);
        let mut names = vec!["intro".to_owned()];
        let topics = self.part_file(files, "topics", |reader, raw| {
            reader.topics(raw, texts, &known, document)
        });
        let problems = self.part_file(files, "problems", |reader, raw| {
            reader.problems(raw, texts, &known, document)
        });
        let treatable = Treatable::new(topics.as_ref(), problems.as_ref());
        let meetings = self.part_file(files, "meetings", |reader, raw| {
            reader.meetings(raw, &known, &treatable, document)
        });
        let members = self.part_file(files, "members", |reader, raw| reader.members(raw, &known));
        names.extend(topic_texts(topics.as_ref()));
        names.extend(problem_texts(problems.as_ref()));
        self.report_unused(texts, &names);
        Report {
            entity,
            date,
            ordinance,
            under,
            secretariat,
            committees,
            topics,
            problems,
            meetings,
            members,
        }
    }

    /// Reads another file of the report with a reader of its own.
    fn part_file<T, M>(
        &mut self,
        files: &FolderFiles,
        name: &str,
        read: impl FnOnce(&mut Self, &T) -> M,
    ) -> Option<M>
    where
        T: DeserializeOwned + Default,
    {
        let file = files.facts.get(name)?;
        let mut diagnostics = Vec::new();
        let (raw, wrong) = load_file::<T>(file, &mut diagnostics);
        let mut reader = Reader::new(self.shared, file, wrong);
        let part = read(&mut reader, &raw);
        self.diagnostics.append(&mut diagnostics);
        self.diagnostics.append(&mut reader.diagnostics);
        Some(part)
    }

    fn committee(&mut self, raw: &At<raw::Committee>, taken: &mut Vec<Arc<str>>) -> Committee {
        let id = self.local_id(raw.id.as_ref(), &raw.span, taken);
        Committee {
            name: self.required_text("name", raw.name.as_ref(), Some(&raw.span), &id),
            offices: self.optional_list("offices", raw.offices.as_ref()),
            id,
        }
    }

    pub(super) fn one_committee(
        &mut self,
        id: Option<&At<String>>,
        known: &Index,
    ) -> Option<usize> {
        id.and_then(|id| self.find("committee", known, id))
    }

    fn remaining(
        &mut self,
        title: Option<&At<raw::Text>>,
        texts: &Texts,
        name: &str,
    ) -> Option<(Text, Localized<Body>)> {
        let title = self.optional_text("remaining", title);
        title.zip(self.markdown(texts, &format!("{name}.")))
    }

    fn topics(
        &mut self,
        raw: &raw::Topics,
        texts: &Texts,
        committees: &Index,
        document: Option<usize>,
    ) -> Topics {
        let mut taken = Vec::new();
        let groups: Vec<_> = raw
            .groups
            .iter()
            .map(|group| self.topic_group(group, &mut taken))
            .collect();
        let known = Index::new(taken);
        let mut numbers = Vec::new();
        let topics = raw
            .topics
            .iter()
            .filter_map(|topic| self.topic(topic, texts, &known, &mut numbers))
            .collect();
        let source = raw.source.as_ref().and_then(|source| self.source(source));
        let document = source.as_ref().map(|source| source.document).or(document);
        Topics {
            title: self.required_text("title", raw.title.as_ref(), None, "topics"),
            summary: self.optional_text("summary", raw.summary.as_ref()),
            committee: self.one_committee(raw.committee.as_ref(), committees),
            groups,
            topics,
            remaining: self.remaining(raw.remaining.as_ref(), texts, "topics-remaining"),
            gaps: self.gaps(&raw.gaps, document),
            source,
        }
    }

    fn topic_group(&mut self, raw: &At<raw::TopicGroup>, taken: &mut Vec<Arc<str>>) -> TopicGroup {
        let id = self.local_id(raw.id.as_ref(), &raw.span, taken);
        TopicGroup {
            title: self.required_text("title", raw.title.as_ref(), Some(&raw.span), &id),
            responsible: self.optional_text("responsible", raw.responsible.as_ref()),
            id,
        }
    }

    fn topic(
        &mut self,
        raw: &At<raw::Topic>,
        texts: &Texts,
        groups: &Index,
        numbers: &mut Vec<u8>,
    ) -> Option<Topic> {
        let title = self.required_text("title", raw.title.as_ref(), Some(&raw.span), "…");
        let Some(number) = &raw.number else {
            self.missing("number", Some(&raw.span), "number = 1");
            return None;
        };
        if numbers.contains(&number.value) {
            let message = format!("the number {} is used twice", number.value);
            self.fault(
                Code::DuplicateId,
                &number.span,
                message,
                "give every topic a number of its own",
            );
        }
        numbers.push(number.value);
        Some(Topic {
            number: number.value,
            group: raw
                .group
                .as_ref()
                .and_then(|id| self.find("group of topics", groups, id)),
            title,
            responsible: self.optional_text("responsible", raw.responsible.as_ref()),
            status: raw.status.as_ref().map(|status| status.value),
            body: self.markdown(texts, &format!("topic-{}.", number.value)),
            about: self.references(&raw.about),
        })
    }

    fn problems(
        &mut self,
        raw: &raw::Problems,
        texts: &Texts,
        committees: &Index,
        document: Option<usize>,
    ) -> Problems {
        let mut taken = Vec::new();
        let problems = raw
            .problems
            .iter()
            .map(|problem| self.problem(problem, texts, &mut taken))
            .collect();
        let source = raw.source.as_ref().and_then(|source| self.source(source));
        let document = source.as_ref().map(|source| source.document).or(document);
        Problems {
            title: self.required_text("title", raw.title.as_ref(), None, "problems"),
            summary: self.optional_text("summary", raw.summary.as_ref()),
            committee: self.one_committee(raw.committee.as_ref(), committees),
            intro: self.markdown(texts, "problems-intro."),
            problems,
            remaining: self.remaining(raw.remaining.as_ref(), texts, "problems-remaining"),
            gaps: self.gaps(&raw.gaps, document),
            source,
        }
    }

    fn problem(
        &mut self,
        raw: &At<raw::Problem>,
        texts: &Texts,
        taken: &mut Vec<Arc<str>>,
    ) -> Problem {
        let letter = self.local_name("letter", "a", raw.letter.as_ref(), &raw.span, taken);
        Problem {
            title: self.required_text("title", raw.title.as_ref(), Some(&raw.span), &letter),
            body: self.markdown(texts, &format!("problem-{letter}.")),
            actions: self.markdown(texts, &format!("problem-{letter}-actions.")),
            about: self.references(&raw.about),
            letter,
        }
    }
}

fn topic_texts(topics: Option<&Topics>) -> Vec<String> {
    let Some(topics) = topics else {
        return Vec::new();
    };
    let numbered = topics
        .topics
        .iter()
        .map(|topic| format!("topic-{}", topic.number));
    numbered.chain(["topics-remaining".to_owned()]).collect()
}

fn problem_texts(problems: Option<&Problems>) -> Vec<String> {
    let Some(problems) = problems else {
        return Vec::new();
    };
    let lettered = problems.problems.iter().flat_map(|problem| {
        [
            format!("problem-{}", problem.letter),
            format!("problem-{}-actions", problem.letter),
        ]
    });
    lettered
        .chain(["problems-intro".to_owned(), "problems-remaining".to_owned()])
        .collect()
}
