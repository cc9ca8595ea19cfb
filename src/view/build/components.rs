use super::page::PageView;
use super::views::{Maker, Views};
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
                description: Some(lead),
                breadcrumbs: way,
                ..self.plain_page(title, path)
            },
        }
    }
}
