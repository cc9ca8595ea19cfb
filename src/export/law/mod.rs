//! The files beside the page of a rule, in the forms that other programs read.

mod json;
mod marks;

use crate::law::{lawtext, standard_xml};
use crate::model::{Catalog, Ordinance};
use crate::output::Artifact;
use crate::plan::{LawFile, SitePlan, texts};
use crate::text::Lang;

/// The files of all rules, in every language that their texts are in.
pub(super) fn law_files(catalog: &Catalog, plan: &SitePlan) -> Vec<Artifact> {
    let mut artifacts = Vec::new();
    for (at, version) in texts(catalog) {
        let ordinance = &catalog.ordinances[at];
        for lang in catalog.languages.iter() {
            let files = plan.law_files(catalog, at, version, lang).into_iter();
            artifacts.extend(files.filter_map(|(file, path)| {
                let bytes = text(ordinance, version, lang, file)?.into_bytes();
                Some(Artifact { path, bytes })
            }));
        }
    }
    artifacts
}

fn text(ordinance: &Ordinance, version: usize, lang: Lang, file: LawFile) -> Option<String> {
    let version = ordinance.versions.get(version)?;
    let law = version.law.get(lang)?;
    let facts = ordinance.facts(version.from, lang);
    match file {
        LawFile::Xml => standard_xml(law, &facts),
        LawFile::Lawtext => lawtext(law, &facts),
        LawFile::Json => json::json(ordinance, version, law, lang),
    }
}
