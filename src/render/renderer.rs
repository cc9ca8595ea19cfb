use std::sync::Arc;

use tera::{Context, Value};

use super::error::template_errors;
use super::minify::minify;
use super::theme::Theme;
use crate::diag::Diagnostic;
use crate::view::{PageView, Views};

/// Renders pages with the templates of a theme.
pub struct Renderer<'a> {
    theme: &'a Theme,
    /// What all pages of a language share, in the engine's own form.
    shared: Vec<Shared>,
}

struct Shared {
    site: Value,
    strings: Value,
}

impl<'a> Renderer<'a> {
    /// Prepares what the pages of each language share.
    #[must_use]
    pub fn new(
        theme: &'a Theme,
        views: &Views<'_>,
        languages: impl Iterator<Item = crate::text::Lang>,
    ) -> Self {
        let shared = languages
            .zip(theme.strings())
            .map(|(lang, strings)| Shared {
                site: Value::from_serializable(&**views.site(lang)),
                strings: Value::from_serializable(&**strings),
            });
        Self {
            theme,
            shared: shared.collect(),
        }
    }

    /// The finished page.
    ///
    /// # Errors
    ///
    /// A fault of its template, at its place.
    pub fn page(&self, view: &PageView) -> Result<Vec<u8>, Vec<Diagnostic>> {
        self.markup(view).map(|html| minify(&html))
    }

    /// The page as the templates make it, before it is minified.
    ///
    /// # Errors
    ///
    /// A fault of its template, at its place.
    pub fn markup(&self, view: &PageView) -> Result<String, Vec<Diagnostic>> {
        let template = format!("pages/{}.html", view.template);
        let shared = &self.shared[view.lang.index()];
        let mut context = Context::new();
        context.insert_value("site", shared.site.clone());
        context.insert_value("t", shared.strings.clone());
        context.insert("root", &Arc::clone(&view.page.root));
        context.insert("page", &view.page);
        context.insert("content", &view.content);
        self.theme
            .templates
            .render(&template, &context)
            .map_err(|error| template_errors(self.theme, &template, &error))
    }
}
