//! What people type into the search, and what it stands for.

use std::ops::Range;
use std::sync::Arc;

use super::reader::Reader;
use crate::diag::Code;
use crate::model::{Concept, Synonym};
use crate::raw::{self, At};

impl Reader<'_> {
    /// Other words for the same.
    pub(super) fn synonyms(&mut self, synonyms: &[At<raw::Synonym>]) -> Vec<Synonym> {
        let read = synonyms.iter().filter_map(|raw| self.synonym(raw));
        read.collect()
    }

    fn synonym(&mut self, raw: &At<raw::Synonym>) -> Option<Synonym> {
        for (key, list, example) in [
            ("from", &raw.from, "from = [\"シングルマザー\"]"),
            ("to", &raw.to, "to = [\"ひとり親\"]"),
        ] {
            if list.is_none() {
                self.missing(key, Some(&raw.span), example);
            }
        }
        let mut taken = Vec::new();
        let from = raw
            .from
            .as_ref()
            .map(|list| self.words_of("from", list, &mut taken));
        let to = raw
            .to
            .as_ref()
            .map(|list| self.words_of("to", list, &mut taken));
        let (from, to) = (from?, to?);
        (!from.is_empty() && !to.is_empty()).then_some(Synonym { from, to })
    }

    /// The words of a list; none may stand there twice, nor in `taken`.
    fn words_of(
        &mut self,
        key: &str,
        list: &At<Vec<At<String>>>,
        taken: &mut Vec<Arc<str>>,
    ) -> Vec<Arc<str>> {
        if list.is_empty() {
            let hint = format!("write at least one word: {key} = [\"…\"]");
            self.fault(
                Code::EmptyValue,
                &list.span,
                format!("`{key}` is empty"),
                hint,
            );
        }
        let mut known = Vec::with_capacity(list.len());
        for typed in &list.value {
            let Some(words) = self.words(key, typed) else {
                continue;
            };
            if taken.contains(&words) {
                self.stands_twice(&words, &typed.span);
                continue;
            }
            taken.push(Arc::clone(&words));
            known.push(words);
        }
        known
    }

    fn stands_twice(&mut self, what: &str, span: &Range<usize>) {
        let message = format!("`{what}` stands here twice");
        self.fault(Code::DuplicateId, span, message, "delete one of the two");
    }

    /// Things that people search for.
    pub(super) fn concepts(&mut self, concepts: &[At<raw::Concept>]) -> Vec<Concept> {
        let mut taken = Vec::new();
        let read = concepts.iter();
        read.filter_map(|raw| self.concept(raw, &mut taken))
            .collect()
    }

    fn concept(&mut self, raw: &At<raw::Concept>, taken: &mut Vec<Arc<str>>) -> Option<Concept> {
        let id = self.local_name("id", "night-crying", raw.id.as_ref(), &raw.span, taken);
        if raw.words.is_none() {
            let example = "words = { ja = [\"夜泣き\"], en = [\"crying at night\"] }";
            self.missing("words", Some(&raw.span), example);
        }
        if raw.pages.is_none() {
            let example = "pages = [\"/centers/hoken-center/\"]";
            self.missing("pages", Some(&raw.span), example);
        }
        let words = self.optional_list("words", raw.words.as_ref());
        let pages = raw.pages.as_ref().map(|list| self.pages_of(list));
        let (pages, page_spans) = pages?.into_iter().unzip();
        Some(Concept {
            id,
            words: words?,
            pages,
            page_spans,
            file: Arc::clone(&self.file),
        })
    }

    /// The paths of a list. Whether there are such pages is asked once all of
    /// them are known.
    fn pages_of(&mut self, list: &At<Vec<At<String>>>) -> Vec<(Arc<str>, Range<usize>)> {
        if list.is_empty() {
            let hint = "write at least one path: pages = [\"/centers/hoken-center/\"]";
            self.fault(Code::EmptyValue, &list.span, "`pages` is empty", hint);
        }
        let mut known: Vec<(Arc<str>, Range<usize>)> = Vec::with_capacity(list.len());
        for typed in &list.value {
            let Some(path) = self
                .filled("path", typed)
                .and_then(|typed| self.site_path(typed))
            else {
                continue;
            };
            if known.iter().any(|(other, _)| *other == path) {
                self.stands_twice(&path, &typed.span);
                continue;
            }
            known.push((path, typed.span.clone()));
        }
        known
    }
}
