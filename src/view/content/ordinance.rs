use serde::Serialize;

use super::LawText;
use crate::view::{Date, Link, Name, Run};

/// `ordinance`
#[derive(Debug, Clone, Serialize)]
pub struct Ordinance {
    /// Its title.
    pub name: Name,
    /// One sentence.
    pub summary: Option<Run>,
    /// Kind of rule.
    pub kind: Option<Run>,
    /// Number line.
    pub number: Option<Run>,
    /// When it was made.
    pub promulgated: Option<Date>,
    /// Amendments, oldest first.
    pub amendments: Vec<Amendment>,
    /// How to cite the whole: title and number.
    pub citation: String,
    /// The text in the page's language.
    pub text: LawText,
    /// Whether that is a translation.
    pub translation: bool,
    /// The page with the text as published, on pages of other languages.
    pub original: Option<Link>,
    /// "When to turn here".
    pub asks: Vec<Run>,
    /// Reports made under it.
    pub reports: Vec<Link>,
}

/// An amendment of a rule.
#[derive(Debug, Clone, Serialize)]
pub struct Amendment {
    /// Day of the amendment.
    pub date: Option<Date>,
    /// Number line.
    pub number: Option<Run>,
    /// Day from which it has effect.
    pub effective: Option<Date>,
    /// `in-force` or `applied`.
    pub mode: Option<&'static str>,
    /// The supplementary provisions that it brought: `#sp2`.
    pub provisions: Option<String>,
}
