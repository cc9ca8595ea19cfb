//! What of a site is searched: every page, and the places on it that answer a
//! question of their own.

mod draft;
mod entities;
mod facts;
mod glossary;
mod law;
mod lists;
mod numbers;
mod report;
mod step_note;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::document::{Document, Field, Signpost};
use super::index::LARGE;
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
    drafts.extend(source.glossary());
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
    if documents.len() > LARGE {
        sort_neighbours(&mut documents);
    }
    source.add_numbers(&mut documents);
    documents
}

/// Puts entries of a kind in the order of their names. Whoever types the beginning
/// of a name is shown names that begin so: in a large index these then stand in few
/// files, and a file is what a browser waits for.
fn sort_neighbours(documents: &mut [Document]) {
    for entries in documents.chunk_by_mut(|one, next| one.kind == next.kind) {
        if matches!(entries[0].kind, "center" | "program" | "group") {
            entries.sort_by_cached_key(|entry| Arc::clone(name_as_said(entry)));
        }
    }
}

/// The reading of a title, or the title where no reading is known.
fn name_as_said(document: &Document) -> &Arc<str> {
    let mut titles = document.passages.iter();
    titles
        .find(|passage| passage.field == Field::Title)
        .and_then(|passage| passage.kana.as_ref())
        .unwrap_or(&document.title)
}

/// The concepts of the site, each with the documents that it leads to.
pub(super) fn signposts(source: &Source<'_>, documents: &[Document]) -> Vec<Signpost> {
    let prefix = source.path(Target::Home);
    let places: BTreeMap<&str, usize> = documents
        .iter()
        .enumerate()
        .map(|(at, document)| (&document.url[prefix.len()..], at))
        .collect();
    let place_of = |page: &str| {
        let place = page.trim_start_matches('/');
        let page = place.split('#').next().unwrap_or(place);
        places.get(place).or_else(|| places.get(page)).copied()
    };
    let concepts = source.catalog.vocabulary.concepts.iter();
    concepts
        .map(|concept| Signpost {
            words: concept
                .words
                .iter()
                .flat_map(|(language, words)| {
                    let own = language == source.lang.index();
                    words.iter().map(move |words| (Arc::clone(words), own))
                })
                .collect(),
            leads_to: concept
                .pages
                .iter()
                .filter_map(|page| place_of(page))
                .collect(),
        })
        .collect()
}

impl Source<'_> {
    fn string(&self, name: &str) -> Arc<str> {
        self.strings.get(name).unwrap_or(name).into()
    }

    fn path(&self, target: Target) -> String {
        self.plan.path(self.catalog, target, self.lang)
    }
}
