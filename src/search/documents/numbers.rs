//! The numbers of pages. Whoever was told one on the phone finds the page by it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Source;
use crate::model::Ref;
use crate::plan::Target;
use crate::search::document::{Document, Field, Passage};

impl Source<'_> {
    /// Gives every document the number of its page, and those of the pages that
    /// only go on with it or tell the same again.
    pub(super) fn add_numbers(&self, documents: &mut [Document]) {
        let places: BTreeMap<String, usize> = documents
            .iter()
            .enumerate()
            .map(|(at, document)| (document.url.clone(), at))
            .collect();
        for (target, number) in self.plan.numbers() {
            let page = self.path(document_of(target));
            if let Some(at) = places.get(&page) {
                documents[*at].passages.push(passage(number));
            }
        }
    }
}

/// The page that is searched in place of another.
fn document_of(target: Target) -> Target {
    match target {
        Target::List(kind, _) => Target::List(kind, 0),
        Target::Stage(at, _) => Target::Stage(at, 0),
        Target::Need(at, _) => Target::Need(at, 0),
        Target::KanaIndex(_) => Target::KanaIndex(None),
        Target::LawText(at, _) | Target::LawComparison(at, ..) => {
            Target::Entity(Ref::Ordinance(at))
        }
        other => other,
    }
}

fn passage(number: &Arc<str>) -> Passage {
    Passage {
        field: Field::Number,
        text: Arc::clone(number),
        kana: None,
        anchor: None,
    }
}
