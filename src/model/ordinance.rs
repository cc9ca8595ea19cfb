use std::sync::Arc;

use super::{Date, Entity, Localized, Text};
use crate::diag::File;
use crate::law::{Law, LawFacts};
pub use crate::raw::EffectMode;
use crate::text::Lang;

/// A rule of the city.
#[derive(Debug)]
pub struct Ordinance {
    /// What it has in common with other kinds; its title is the name.
    pub entity: Entity,
    /// Kind of rule.
    pub kind: Option<Text>,
    /// Number line.
    pub number: Option<Text>,
    /// When it was made.
    pub promulgated: Option<Date>,
    /// Amendments, oldest first.
    pub amendments: Vec<Amendment>,
    /// The text; that of the site's default language is the rule itself.
    pub law: Option<Localized<Law>>,
    /// The file of the text in the site's default language.
    pub law_file: Option<Arc<File>>,
}

impl Ordinance {
    /// What is known beside the text, in the words of a language.
    #[must_use]
    pub fn facts(&self, lang: Lang) -> LawFacts<'_> {
        let amendments = self.amendments.iter();
        LawFacts {
            title: self.entity.name.best(lang).1,
            number: self
                .number
                .as_ref()
                .and_then(|number| number.get(lang))
                .map(|n| &**n),
            promulgated: self.promulgated.and_then(Date::civil),
            amendments: amendments
                .filter_map(|amendment| amendment.number.as_ref()?.get(lang).map(|n| &**n))
                .collect(),
        }
    }
}

/// An amendment of a rule.
#[derive(Debug)]
pub struct Amendment {
    /// Day of the amendment.
    pub date: Option<Date>,
    /// Number line.
    pub number: Option<Text>,
    /// Day from which it has effect.
    pub effective: Option<Date>,
    /// 施行 or 適用.
    pub mode: Option<EffectMode>,
}
