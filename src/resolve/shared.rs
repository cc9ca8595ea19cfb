use super::ids::Ids;
use super::known_hours::KnownHours;
use crate::model::SourceDocument;
use crate::text::Languages;

/// What the resolving of every file needs to know of the others.
pub(super) struct Shared<'a> {
    pub(super) languages: &'a Languages,
    /// Whether `site.toml` says which they are; else no language is wrong.
    pub(super) languages_known: bool,
    pub(super) ids: &'a Ids,
    pub(super) sources: &'a [SourceDocument],
    /// The year-end closure, once it is known to be well written.
    pub(super) year_end: Option<&'a str>,
    /// Hours as typed.
    pub(super) hours: KnownHours,
    /// Hours as typed, to those with the year-end closure added.
    pub(super) hours_with_year_end: KnownHours,
}
