use super::{Date, Entity, Localized, Text};
use crate::law::Law;
pub use crate::raw::EffectMode;

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
