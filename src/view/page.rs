//! What every page has, whatever its kind.

use std::sync::Arc;

use serde::Serialize;

use super::{CardPhone, Contact, Date, Link, Qr, Run, Source, Term};

/// The site as the pages of one language show it. Made once for each language.
/// Templates see it as `site`.
#[derive(Debug, Clone, Serialize)]
pub struct Site {
    /// Language tag of these pages.
    pub lang: Arc<str>,
    /// Name of the site.
    pub title: Run,
    /// One sentence.
    pub description: Run,
    /// The city.
    pub organisation: Run,
    /// Whether this is not the city's own site.
    pub demonstration: bool,
    /// What every page says about that.
    pub notice: Option<Run>,
    /// A short word beside call buttons.
    pub number_notice: Option<Run>,
    /// The main menu.
    pub menu: Vec<MenuItem>,
    /// Links of the footer.
    pub footer: Vec<Link>,
    /// Whether these pages are in やさしい日本語.
    pub easy: bool,
    /// What the paths of these pages begin with: nothing, `en/`, `easy/`.
    pub prefix: Arc<str>,
    /// The language in which opening hours are told, where it is not that of the
    /// pages.
    pub hours_lang: Option<&'static str>,
    /// Path of the table of opening hours.
    pub hours: Arc<str>,
    /// The home page.
    pub home: Arc<str>,
    /// The search page.
    pub search: Arc<str>,
    /// The page of who is open.
    pub now: Arc<str>,
    /// The finder.
    pub find: Arc<str>,
    /// The table of stages and needs.
    pub coverage: Arc<str>,
    /// The languages of the site, this one among them.
    pub languages: Vec<Language>,
    /// The absolute address of the site, where it is known.
    pub url: Option<String>,
    /// All life stages.
    pub stages: Vec<Term>,
    /// All needs.
    pub needs: Vec<Term>,
    /// The line that takes any question.
    pub general: Option<GeneralLine>,
    /// Numbers common to the whole country.
    pub always: Vec<AlwaysNumber>,
    /// Where one goes who has to leave a sensitive page at once.
    pub exit: Option<Exit>,
    /// Its name where there is little room.
    pub short_title: Option<Run>,
    /// What tab and history show of sensitive pages in place of their titles.
    pub neutral_title: Option<Run>,
    /// How to say that something is wrong.
    pub feedback: Option<Feedback>,
    /// Path of the folder with style sheet and scripts: `assets/1a2b3c4d/`.
    pub assets: Arc<str>,
    /// Whether browsers are to keep it for times without a network.
    pub offline: bool,
}

/// An item of the main menu.
#[derive(Debug, Clone, Serialize)]
pub struct MenuItem {
    /// Which section of the site: `center`, `program`, `group`, `step-note`, …
    pub section: &'static str,
    /// Words and target.
    pub link: Link,
}

/// The line that takes any question, and the place that it belongs to.
#[derive(Debug, Clone, Serialize)]
pub struct GeneralLine {
    /// The place.
    pub center: Link,
    /// The line.
    pub contact: Contact,
    /// Its first number.
    pub phone: CardPhone,
}

/// A number common to the whole country.
#[derive(Debug, Clone, Serialize)]
pub struct AlwaysNumber {
    /// The number.
    pub number: Arc<str>,
    /// `tel:…`
    pub href: Arc<str>,
    /// What it is for.
    pub name: Run,
}

/// The page to which one leaves a sensitive page.
#[derive(Debug, Clone, Serialize)]
pub struct Exit {
    /// Its address.
    pub url: Arc<str>,
    /// Whose page it is, as far as the address tells: `www.example.com`.
    pub host: Arc<str>,
}

/// How to say that something is wrong.
#[derive(Debug, Clone, Serialize)]
pub struct Feedback {
    /// Words of the link.
    pub text: Run,
    /// Its target.
    pub url: Arc<str>,
}

/// What a page says about itself. Templates see it as `page`.
#[derive(Debug, Clone, Serialize)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a question of its own, which templates ask by its name"
)]
pub struct Page {
    /// `data-kind`.
    pub kind: &'static str,
    /// `data-id`, for entities.
    pub id: Option<Arc<str>>,
    /// Language tag.
    pub lang: Arc<str>,
    /// Which item of the main menu it stands under.
    pub section: &'static str,
    /// Title, the `h1`.
    pub title: Run,
    /// Description for search engines.
    pub description: Option<Run>,
    /// Path from the root, without a leading slash.
    pub path: Arc<str>,
    /// The same without its language: what the paths of its twins end with.
    /// Templates see it as `here`.
    #[serde(skip)]
    pub here: Arc<str>,
    /// `../` as often as the page is deep; `./` at the root; absolute for 404.
    /// Templates see it as `root`.
    #[serde(skip)]
    pub root: Arc<str>,
    /// Its path, where the menu or the footer leads to it.
    pub place: Option<Arc<str>>,
    /// Whether it is found at its path and that of its twins in other languages;
    /// not so what stands for a page that moved or does not exist.
    pub has_address: bool,
    /// Its number to quote on the phone, in groups: `4321-8765`.
    pub number: Option<Arc<str>>,
    /// Path of the same page in やさしい日本語, where there is one; on such a page,
    /// that of the ordinary Japanese one.
    pub easy_twin: Option<Arc<str>>,
    /// Path of the table of who is open, where it is to be fetched at once
    /// because the page's first screen is likely to have lines.
    pub table_ahead: Option<Arc<str>>,
    /// Way from the home page, this page not included.
    pub breadcrumbs: Vec<Link>,
    /// The office in charge of what the page tells of.
    pub office: Option<Run>,
    /// The office that publishes the site, where the page has none of its own.
    pub publisher: Option<Run>,
    /// Where the facts come from.
    pub source: Option<Source>,
    /// Age of the facts where the page has no single source.
    pub as_of: Option<Date>,
    /// Whether a part of the page is shown in another language for want of a translation.
    pub untranslated: bool,
    /// Whether somebody may have to hide that they looked at it.
    pub sensitive: bool,
    /// The words of the glossary that it uses.
    pub words: Vec<PageWord>,
    /// How it is handed on, where its whole address is known.
    pub share: Option<Share>,
    /// Whether search engines are asked to pass over it.
    pub noindex: bool,
}

/// A word that a page uses and few people know.
#[derive(Debug, Clone, Serialize)]
pub struct PageWord {
    /// The word.
    pub word: Run,
    /// What it means.
    pub meaning: Run,
    /// Where the glossary has it.
    pub path: Arc<str>,
}

/// How a page is handed on: plain links, nothing of other companies.
#[derive(Debug, Clone, Serialize)]
pub struct Share {
    /// Its whole address.
    pub url: String,
    /// Hands it to LINE.
    pub line: String,
    /// Begins a mail with it.
    pub mail: String,
    /// The address as a QR code, unless it is too long.
    pub qr: Option<Qr>,
}

/// A language of the site.
#[derive(Debug, Clone, Serialize)]
pub struct Language {
    /// Language tag.
    pub lang: Arc<str>,
    /// The language's own name: 日本語, English.
    pub name: Arc<str>,
    /// Path of its home page, with which the paths of all its pages begin.
    pub home: Arc<str>,
    /// Whether it is that of the page.
    pub current: bool,
}
