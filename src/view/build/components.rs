use std::sync::Arc;

use super::page::PageView;
use super::views::{Maker, Views};
use crate::text::root_from;
use crate::view::{Components, Content, Link, Page, Run};

/// The folder of the pages that show the components of the theme.
pub const COMPONENTS: &str = "_components/";

impl Views<'_> {
    /// A page that shows components of the theme: in Japanese, in which their
    /// examples are, if the site speaks it. `title` is that of a state, in English.
    #[must_use]
    pub fn components_page(
        &self,
        path: &str,
        title: Option<(&str, &str)>,
        content: Components,
    ) -> PageView {
        let languages = &self.catalog.languages;
        let lang = languages.find("ja");
        self.in_language(lang.unwrap_or_else(|| languages.default_language()))
            .components_page(path, title, content)
    }
}

impl Maker<'_> {
    fn components_page(
        &self,
        path: &str,
        title: Option<(&str, &str)>,
        content: Components,
    ) -> PageView {
        let english = |words: &str| Run {
            text: words.into(),
            lang: Some("en".into()),
        };
        let list = Link {
            title: self.string_run("components.title"),
            path: COMPONENTS.into(),
        };
        let (title, lead, way) = match title {
            Some((title, when)) => (english(title), english(when), vec![list]),
            None => (list.title, self.string_run("components.lead"), Vec::new()),
        };
        PageView {
            template: "components",
            edition: self.edition,
            content: Content::Components(content),
            page: Page {
                kind: "components",
                id: None,
                lang: Arc::clone(self.tag()),
                section: "page",
                title,
                description: Some(lead),
                root: root_from(path).into(),
                path: path.into(),
                here: "".into(),
                place: None,
                has_address: false,
                number: None,
                words: Vec::new(),
                easy_twin: None,
                table_ahead: None,
                breadcrumbs: way,
                office: None,
                publisher: None,
                source: None,
                as_of: None,
                untranslated: false,
                sensitive: false,
                share: None,
                noindex: true,
            },
        }
    }
}
