use super::routes::SitePlan;
use super::target::Target;
use crate::law::Language;
use crate::model::Catalog;
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

/// Every text of every rule: places of the rule and of its text.
pub fn texts(catalog: &Catalog) -> impl Iterator<Item = (usize, usize)> {
    let rules = catalog.ordinances.iter().enumerate();
    rules.flat_map(|(at, rule)| (0..rule.versions.len()).map(move |version| (at, version)))
}

impl SitePlan {
    /// The files beside the page of a text of a rule in a language that it is in,
    /// with their paths. Lawtext knows Japanese alone; the XML needs the year.
    #[must_use]
    pub fn law_files(
        &self,
        catalog: &Catalog,
        at: usize,
        version: usize,
        lang: Lang,
    ) -> Vec<(LawFile, String)> {
        let ordinance = &catalog.ordinances[at];
        let text = ordinance.versions.get(version);
        let Some((text, law)) = text.and_then(|text| Some((text, text.law.get(lang)?))) else {
            return Vec::new();
        };
        let folder = self.path(catalog, Target::of_text(catalog, at, version), lang);
        let has_year = ordinance.facts(text.from, lang).era_year(law).is_some();
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
        let files = texts(catalog).flat_map(|(at, version)| {
            let languages = languages.iter();
            languages.flat_map(move |lang| self.law_files(catalog, at, version, *lang))
        });
        files.map(|(_, path)| path).collect()
    }
}
