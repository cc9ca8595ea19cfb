use std::sync::Arc;

use serde::Serialize;

use crate::text::Strings;
use crate::view::{Link, Site};

/// `error`: 404, one page in all languages of the site.
#[derive(Debug, Clone, Serialize)]
pub struct ErrorPage {
    /// One part for each language; its words are in that language's strings.
    pub languages: Vec<ErrorLanguage>,
}

/// A language's part of the error page.
#[derive(Debug, Clone, Serialize)]
pub struct ErrorLanguage {
    /// Language tag.
    pub lang: Arc<str>,
    /// Its strings, as templates of that language see them in `t`.
    pub t: Arc<Strings>,
    /// The site as its pages show it.
    pub site: Arc<Site>,
    /// Ways on.
    pub links: Vec<Link>,
}
