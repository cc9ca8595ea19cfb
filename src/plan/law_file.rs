use super::routes::SitePlan;
use super::target::Target;
use crate::law::Language;
use crate::model::{Catalog, Ref};
use crate::text::Lang;

/// A form in which other programs read a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LawFile {
    /// 法令標準XML.
    Xml,
    /// Lawtext.
    Lawtext,
    /// The tree with anchors, references and terms.
    Json,
}

impl LawFile {
    /// Its file name beside the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Xml => "law.xml",
            Self::Lawtext => "lawtext.txt",
            Self::Json => "law.json",
        }
    }

    /// The name of the form.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Xml => "XML",
            Self::Lawtext => "Lawtext",
            Self::Json => "JSON",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Xml => "application/xml",
            Self::Lawtext => "text/plain",
            Self::Json => "application/json",
        }
    }
}

impl SitePlan {
    /// The files beside the page of a rule in a language that its text is in, with
    /// their paths. Lawtext knows Japanese alone; the XML needs the year.
    #[must_use]
    pub fn law_files(&self, catalog: &Catalog, at: usize, lang: Lang) -> Vec<(LawFile, String)> {
        let ordinance = &catalog.ordinances[at];
        let Some(law) = ordinance.law.as_ref().and_then(|law| law.get(lang)) else {
            return Vec::new();
        };
        let folder = self.path(catalog, Target::Entity(Ref::Ordinance(at)), lang);
        let has_year = ordinance.facts(lang).era_year(law).is_some();
        let is_japanese = law.language == Language::Japanese;
        let files = [
            (LawFile::Xml, has_year),
            (LawFile::Lawtext, is_japanese),
            (LawFile::Json, true),
        ];
        files
            .into_iter()
            .filter(|(_, made)| *made)
            .map(|(file, _)| (file, format!("{folder}{}", file.name())))
            .collect()
    }

    /// The paths of all files of this kind.
    pub(super) fn all_law_files(&self, catalog: &Catalog) -> Vec<String> {
        let languages: Vec<Lang> = catalog.languages.iter().collect();
        let rules = 0..catalog.ordinances.len();
        rules
            .flat_map(|at| {
                languages
                    .iter()
                    .flat_map(move |lang| self.law_files(catalog, at, *lang))
            })
            .map(|(_, path)| path)
            .collect()
    }
}
