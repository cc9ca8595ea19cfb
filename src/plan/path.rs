//! What the paths of pages are made of.

use super::law_text::{comparison_path, text_path};
use super::target::Target;
use crate::model::{Catalog, Ref};

/// The path of a target without its language.
pub(super) fn bare_path(catalog: &Catalog, target: Target) -> String {
    let paged = |folder: String, page: usize| match page {
        0 => format!("{folder}/"),
        _ => format!("{folder}/page/{}/", page + 1),
    };
    match target {
        Target::Home => String::new(),
        Target::List(kind, page) => paged(kind.folder().to_owned(), page),
        Target::Stage(at, page) => {
            paged(format!("stages/{}", catalog.vocabulary.stages[at].id), page)
        }
        Target::Need(at, page) => paged(format!("needs/{}", catalog.vocabulary.needs[at].id), page),
        Target::Coverage => "coverage/".to_owned(),
        Target::Now => "now/".to_owned(),
        Target::KanaIndex(None) => "index-kana/".to_owned(),
        Target::KanaIndex(Some(row)) => format!("index-kana/{}/", row.slug()),
        Target::Glossary => "glossary/".to_owned(),
        Target::Find => "find/".to_owned(),
        Target::Search => "search/".to_owned(),
        Target::Sitemap => "sitemap/".to_owned(),
        Target::Entity(of) => entity_path(catalog, of),
        Target::LawText(at, version) => text_path(catalog, at, version),
        Target::LawComparison(at, old, new) => comparison_path(catalog, at, old, new),
        Target::Report(at, part) => format!(
            "{}{}/",
            entity_path(catalog, Ref::Report(at)),
            part.folder()
        ),
    }
}

pub(super) fn entity_path(catalog: &Catalog, of: Ref) -> String {
    let id = &catalog.entity(of).id;
    match of {
        Ref::Center(_) => format!("centers/{id}/"),
        Ref::Program(_) => format!("programs/{id}/"),
        Ref::Group(_) => format!("groups/{id}/"),
        Ref::Leaflet(_) => format!("leaflets/{id}/"),
        Ref::StepNote => "step-note/".to_owned(),
        Ref::Sheet(_) => format!("step-note/sheets/{id}/"),
        Ref::Ordinance(_) => format!("ordinances/{id}/"),
        Ref::Report(_) => format!("reports/{id}/"),
        Ref::News(_) => format!("news/{id}/"),
        Ref::Page(_) => format!("{id}/"),
    }
}
