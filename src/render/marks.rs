use std::sync::Arc;

use super::direction::name_directions;
use super::japanese_words::name_japanese_words;
use crate::text::is_right_to_left;
use crate::view::Site;

/// What is put into the markup of templates so that readers and browsers know
/// which language it is in, and which way that is written.
#[derive(Debug, Clone)]
pub(super) struct LanguageMarks {
    /// The language of the pages.
    lang: Arc<str>,
    /// Whether any language of the site is written from right to left.
    with_directions: bool,
}

impl LanguageMarks {
    /// The marks for the pages in a language of the site.
    pub(super) fn of(site: &Site) -> Self {
        let mut languages = site.languages.iter();
        Self {
            lang: Arc::clone(&site.lang),
            with_directions: languages.any(|language| is_right_to_left(&language.lang)),
        }
    }

    /// The marks for pages in a language of which nothing else is known.
    pub(super) fn of_language(lang: &Arc<str>) -> Self {
        Self {
            lang: Arc::clone(lang),
            with_directions: false,
        }
    }

    /// The markup with its marks.
    pub(super) fn put_into(&self, markup: String) -> String {
        let markup = name_japanese_words(markup, &self.lang);
        if self.with_directions {
            name_directions(&markup)
        } else {
            markup
        }
    }
}
