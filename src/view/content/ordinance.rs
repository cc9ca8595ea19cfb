use serde::Serialize;

use super::{LawText, LawVersions};
use crate::view::{Date, Html, Link, Name, Run};

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
    /// Its texts, where there are several.
    pub versions: Option<LawVersions>,
    /// Whether there were texts before the first that is here.
    pub lacks_earlier: bool,
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
    /// The rule in the notations of other programs.
    pub files: Vec<LawFile>,
    /// The rule as schema.org `Legislation`: JSON-LD for a data block.
    pub data: Html,
}

/// A file beside the page of a rule.
#[derive(Debug, Clone, Serialize)]
pub struct LawFile {
    /// The name of its notation, the same in every language.
    pub label: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Its path from the site's root.
    pub path: String,
}

/// An amendment of a rule.
#[derive(Debug, Clone, Serialize)]
pub struct Amendment {
    /// Its place in the list of all amendments, from 1.
    pub place: usize,
    /// Day of the amendment, where its number does not name it.
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
