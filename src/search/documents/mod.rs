//! What of a site is searched: every page, and the places on it that answer a
//! question of their own.

mod draft;
mod entities;
mod law;
mod lists;
mod report;
mod step_note;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::document::{Document, Field};
use crate::model::{Catalog, Ref};
use crate::plan::{SitePlan, Target};
use crate::text::{Lang, Strings};

/// Where documents of one language are made from.
pub(super) struct Source<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) plan: &'a SitePlan,
    /// Strings of the theme in this language.
    pub(super) strings: &'a Strings,
    pub(super) lang: Lang,
}

/// Every document of the site in a language, in the order of its pages.
pub(super) fn documents(source: &Source<'_>) -> Vec<Document> {
    let mut drafts = vec![source.home()];
    drafts.extend(source.lists());
    for of in source.catalog.refs() {
        match of {
            Ref::Center(at) => drafts.push(source.center(at)),
            Ref::Program(at) => drafts.push(source.program(at)),
            Ref::Group(at) => drafts.push(source.group(at)),
            Ref::Leaflet(at) => drafts.push(source.leaflet(at)),
            Ref::StepNote => drafts.extend(source.step_note()),
            Ref::Sheet(at) => drafts.push(source.sheet(at)),
            Ref::Ordinance(at) => drafts.extend(source.ordinance(at)),
            Ref::Report(at) => drafts.extend(source.report(at)),
            Ref::News(_) | Ref::Page(_) => drafts.push(source.article(of)),
        }
    }
    let mut documents: Vec<Document> = drafts.into_iter().map(|draft| draft.document).collect();
    source.add_concepts(&mut documents);
    documents
}

impl Source<'_> {
    fn string(&self, name: &str) -> Arc<str> {
        self.strings.get(name).unwrap_or(name).into()
    }

    fn path(&self, target: Target) -> String {
        self.plan.path(self.catalog, target, self.lang)
    }

    /// Gives every document the words of the concepts that lead to it.
    fn add_concepts(&self, documents: &mut [Document]) {
        let prefix = self.path(Target::Home);
        let places: BTreeMap<String, usize> = documents
            .iter()
            .enumerate()
            .map(|(at, document)| (document.url[prefix.len()..].to_owned(), at))
            .collect();
        for concept in &self.catalog.vocabulary.concepts {
            for (rank, page) in concept.pages.iter().enumerate() {
                let field = if rank == 0 {
                    Field::Concept
                } else {
                    Field::Mention
                };
                let place = page.trim_start_matches('/');
                let page_alone = place.split('#').next().unwrap_or(place);
                let found = places.get(place).or_else(|| places.get(page_alone));
                if let Some(at) = found {
                    add_words(&mut documents[*at], field, concept);
                }
            }
        }
    }
}

fn add_words(document: &mut Document, field: Field, concept: &crate::model::Concept) {
    for (_, words) in concept.words.iter() {
        document
            .passages
            .extend(words.iter().map(|text| super::document::Passage {
                field,
                text: Arc::clone(text),
                kana: None,
                anchor: None,
            }));
    }
}
