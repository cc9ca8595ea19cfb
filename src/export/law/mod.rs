//! The files beside the page of a rule, in the forms that other programs read.

mod json;
mod marks;

use crate::law::{lawtext, standard_xml};
use crate::model::Catalog;
use crate::output::Artifact;
use crate::plan::{LawFile, SitePlan};
use crate::text::Lang;

/// The files of all rules, in every language that their texts are in.
pub(super) fn law_files(catalog: &Catalog, plan: &SitePlan) -> Vec<Artifact> {
    let mut artifacts = Vec::new();
    for at in 0..catalog.ordinances.len() {
        for lang in catalog.languages.iter() {
            let files = plan.law_files(catalog, at, lang).into_iter();
            artifacts.extend(files.filter_map(|(file, path)| {
                let bytes = text(catalog, at, lang, file)?.into_bytes();
                Some(Artifact { path, bytes })
            }));
        }
    }
    artifacts
}

fn text(catalog: &Catalog, at: usize, lang: Lang, file: LawFile) -> Option<String> {
    let ordinance = &catalog.ordinances[at];
    let law = ordinance.law.as_ref()?.get(lang)?;
    let facts = ordinance.facts(lang);
    match file {
        LawFile::Xml => standard_xml(law, &facts),
        LawFile::Lawtext => lawtext(law, &facts),
        LawFile::Json => json::json(ordinance, law, lang),
    }
}
