use std::sync::Arc;

use super::views::Maker;
use crate::text::root_from;
use crate::view::{Page, Run};

impl Maker<'_> {
    /// A page that says nothing of itself but its title: one that no route leads to,
    /// has no twin, and is nothing for search engines.
    pub(super) fn plain_page(&self, title: Run, path: &str) -> Page {
        Page {
            kind: "page",
            id: None,
            lang: Arc::clone(self.tag()),
            section: "page",
            title,
            description: None,
            root: root_from(path).into(),
            path: path.into(),
            here: "".into(),
            place: None,
            has_address: false,
            number: None,
            words: Vec::new(),
            easy_twin: None,
            table_ahead: None,
            breadcrumbs: Vec::new(),
            office: None,
            publisher: None,
            source: None,
            as_of: None,
            untranslated: false,
            sensitive: false,
            share: None,
            noindex: true,
        }
    }
}
