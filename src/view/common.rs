//! Parts that pages of several kinds share.

use std::sync::Arc;

use serde::Serialize;

use super::{Html, Run};

/// A link inside the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// What it leads to.
    pub title: Run,
    /// Path from the site's root without a leading slash, such as
    /// `en/centers/hoken-center/#main`. Templates put `root` before it.
    pub path: Arc<str>,
}

/// A kind, stage or need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Term {
    /// Permanent name.
    pub id: Arc<str>,
    /// Name.
    pub name: Run,
    /// Ages or school years of a stage.
    pub ages: Option<Run>,
    /// One sentence.
    pub summary: Option<Run>,
    /// Whether somebody may have to hide that they looked at it.
    pub sensitive: bool,
    /// Its page; empty for kinds, which have none.
    pub path: Arc<str>,
}

/// An entity in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    /// `center`, `program`, `group`, `leaflet`, `sheet`, …
    pub kind: &'static str,
    /// Its id.
    pub id: Arc<str>,
    /// Its name.
    pub title: Run,
    /// One sentence.
    pub summary: Option<Run>,
    /// Its page.
    pub path: Arc<str>,
    /// What sort of thing it is: "専門支援", "子ども食堂".
    pub label: Option<Run>,
    /// Its first telephone number.
    pub phone: Option<CardPhone>,
    /// Names of the life stages that it serves.
    pub stages: Vec<Run>,
}

/// A telephone number in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CardPhone {
    /// The number as written: `0422-51-0700`.
    pub number: Arc<str>,
    /// `tel:0422510700`.
    pub href: Arc<str>,
    /// `hoken-center/kosodate`.
    pub contact: Arc<str>,
    /// Hours in one sentence, where known.
    pub hours: Option<Arc<str>>,
    /// The table of days of these hours, the value of `data-hours`.
    pub hours_key: Option<Arc<str>>,
}

/// A line or desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contact {
    /// `hoken-center/maternity`, the value of `data-contact`.
    pub key: Arc<str>,
    /// Anchor on the page of its place: `maternity`.
    pub id: Arc<str>,
    /// What the line is called.
    pub label: Option<Run>,
    /// What one can ask here, or how.
    pub note: Option<Run>,
    /// How to reach it.
    pub channels: Vec<Channel>,
    /// When it is open; nothing where the source does not say.
    pub hours: Option<Arc<Hours>>,
    /// The table of days of these hours, the value of `data-hours`.
    pub hours_key: Option<Arc<str>>,
    /// Languages spoken, by their names.
    pub languages: Vec<Run>,
}

/// A way to reach a contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Channel {
    /// `phone`, `fax`, `mail`, `form`, `line` or `visit`.
    pub kind: &'static str,
    /// The number or address as written; nothing for a visit.
    pub value: Option<Arc<str>>,
    /// `tel:…`, `mailto:…` or the link; nothing for fax and visit.
    pub href: Option<Arc<str>>,
    /// A few words beside it.
    pub note: Option<Run>,
}

/// Opening hours in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hours {
    /// One row for each run of days.
    pub rows: Vec<HoursRow>,
    /// When it is closed.
    pub closed: String,
    /// All of it in one sentence.
    pub sentence: Arc<str>,
    /// The OSM text.
    pub osm: Arc<str>,
}

/// Opening hours of a run of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HoursRow {
    /// "火～土曜".
    pub days: String,
    /// "4～9月", where hours change with the season.
    pub season: Option<String>,
    /// "午前9時～午後4時".
    pub times: String,
}

/// A date in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Date {
    /// `2021-04` or `2020-07-29`, for `<time datetime>`.
    pub iso: String,
    /// 「令和3年（2021年）4月」, "April 2021".
    pub text: String,
}

/// Where the facts of a page come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Title of the document.
    pub document: Run,
    /// Its part.
    pub part: Option<Run>,
    /// Its pages in words: 「8–9ページ」.
    pub pages: Option<String>,
    /// Age of the facts.
    pub as_of: Option<Date>,
}

/// A statement and the words of the source that it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Statement {
    /// What we say.
    pub text: Option<Run>,
    /// What the source says, in its own language.
    pub says: Option<Run>,
}

/// The address of a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Address {
    /// `180-0001`.
    pub postal_code: Option<Arc<str>>,
    /// In the page's language.
    pub text: Run,
    /// In Japanese, on pages of other languages: to show at a counter or a taxi.
    pub original: Option<Run>,
    /// How to get in.
    pub access: Option<Run>,
    /// The same in Japanese, on pages of other languages.
    pub original_access: Option<Run>,
}

/// The name of an entity with all that helps to say and show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Name {
    /// In the page's language.
    pub text: Run,
    /// Reading of the Japanese name, in hiragana.
    pub reading: Option<Arc<str>>,
    /// In the site's other language (the first other one).
    pub other: Option<Run>,
}

/// Where a long list is cut into pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pager {
    /// This page, from 1.
    pub current: usize,
    /// Number of pages.
    pub total: usize,
    /// Number of entries in all pages.
    pub entries: usize,
    /// The page before.
    pub previous: Option<Arc<str>>,
    /// The page after.
    pub next: Option<Arc<str>>,
}

/// A body text under a heading of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Anchor.
    pub id: String,
    /// Heading.
    pub title: Run,
    /// Text.
    pub body: Html,
}
