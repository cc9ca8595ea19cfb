use std::ops::Range;
use std::sync::Arc;

use super::ids::Index;
use super::load::Wrong;
use super::reader::Reader;
use super::shared::Shared;
use crate::diag::{Code, Diagnostic, File};
use crate::model::{Term, Vocabulary};
use crate::raw::{self, At};

/// Places that the pages of stages and needs and the table of both have,
/// whatever the vocabulary says; some of them as `…-heading`.
const PLACES: [&str; 15] = [
    "all-stages",
    "always",
    "choose",
    "gaps",
    "general",
    "main",
    "needs",
    "others",
    "path",
    "search-input",
    "search-options",
    "site-notice",
    "source",
    "unstaged",
    "ways",
];

/// The ids of a list of the vocabulary.
pub(super) fn index<'a>(ids: impl Iterator<Item = Option<&'a At<String>>>) -> Index {
    Index::new(ids.map(|id| id.map_or("", |id| id.value.as_str()).into()))
}

/// The words by which things are sorted.
pub(super) fn vocabulary(
    raw: &raw::Vocabulary,
    file: &Arc<File>,
    wrong: Wrong,
    shared: &Shared<'_>,
) -> (Vocabulary, Vec<Diagnostic>) {
    let mut reader = Reader::new(shared, file, wrong);
    let vocabulary = Vocabulary {
        stages: reader.stage_terms(&raw.stages),
        needs: reader.need_terms(&raw.needs),
        program_kinds: reader.kind_terms(&raw.program_kinds),
        group_kinds: reader.kind_terms(&raw.group_kinds),
        synonyms: reader.synonyms(&raw.synonyms),
        concepts: reader.concepts(&raw.concepts),
    };
    (vocabulary, reader.diagnostics)
}

impl Reader<'_> {
    fn stage_terms(&mut self, stages: &[At<raw::Stage>]) -> Vec<Term> {
        let mut taken = Vec::new();
        let mut terms = Vec::with_capacity(stages.len());
        for stage in stages {
            let mut term = self.term(
                stage.id.as_ref(),
                stage.name.as_ref(),
                stage.summary.as_ref(),
                &stage.span,
                &mut taken,
            );
            self.no_fixed_place("life stage", stage.id.as_ref());
            term.ages = self.optional_text("ages", stage.ages.as_ref());
            term.years = stage.years.as_ref().and_then(|years| self.years(years));
            terms.push(term);
        }
        terms
    }

    fn years(&mut self, years: &At<raw::Years>) -> Option<(u8, u8)> {
        for (key, age) in [("from", &years.from), ("to", &years.to)] {
            if age.is_none() {
                self.missing(key, Some(&years.span), "from = 6, to = 12");
            }
        }
        let (from, to) = (years.from.as_ref()?, years.to.as_ref()?);
        if to < from {
            let message = format!("`to` is {}, which is less than `from`", to.value);
            let hint = "`from` is the age of the youngest, `to` that of the oldest";
            self.fault(Code::WrongType, &to.span, message, hint);
            return None;
        }
        Some((from.value, to.value))
    }

    fn need_terms(&mut self, needs: &[At<raw::Need>]) -> Vec<Term> {
        let mut taken = Vec::new();
        let mut terms = Vec::with_capacity(needs.len());
        for need in needs {
            let mut term = self.term(
                need.id.as_ref(),
                need.name.as_ref(),
                need.summary.as_ref(),
                &need.span,
                &mut taken,
            );
            self.no_fixed_place("need", need.id.as_ref());
            term.sensitive = need.sensitive;
            terms.push(term);
        }
        terms
    }

    /// Reports an id that would stand twice on a page: stages and needs are
    /// places on the pages of each other.
    fn no_fixed_place(&mut self, noun: &str, id: Option<&At<String>>) {
        let Some(id) = id.filter(|id| is_fixed_place(&id.value)) else {
            return;
        };
        let message = format!(
            "the place `#{}` is on pages of stages and needs already",
            id.value
        );
        let hint = format!("give the {noun} another id");
        self.fault(Code::DuplicateId, &id.span, message, hint);
    }

    fn kind_terms(&mut self, kinds: &[At<raw::Kind>]) -> Vec<Term> {
        let mut taken = Vec::new();
        kinds
            .iter()
            .map(|kind| {
                self.term(
                    kind.id.as_ref(),
                    kind.name.as_ref(),
                    kind.summary.as_ref(),
                    &kind.span,
                    &mut taken,
                )
            })
            .collect()
    }

    fn term(
        &mut self,
        id: Option<&At<String>>,
        name: Option<&At<raw::Text>>,
        summary: Option<&At<raw::Text>>,
        span: &Range<usize>,
        taken: &mut Vec<Arc<str>>,
    ) -> Term {
        let id = self.local_id(id, span, taken);
        Term {
            name: self.required_text("name", name, Some(span), &id),
            ages: None,
            years: None,
            summary: self.optional_text("summary", summary),
            sensitive: false,
            id,
        }
    }
}

/// Whether pages have a place of that name themselves, or make one from the
/// names of others: of headings, and of what reports say is missing.
pub(super) fn is_fixed_place(id: &str) -> bool {
    PLACES.contains(&id) || id.ends_with("-heading") || id.starts_with("gap-")
}
