use std::sync::{Arc, OnceLock};

use super::engine::Engine;
use super::error::{template_errors, told};
use super::examples::Example;
use super::minify::minify;
use super::pieces::Pieces;
use super::shell::{HERE, ROOT};
use super::theme::Theme;
use crate::diag::Diagnostic;
use crate::text::{Edition, Strings};
use crate::view::{PageView, Site, Views};

/// Renders pages with the templates of a theme.
pub struct Renderer<'a> {
    theme: &'a Theme,
    /// In the order of the editions.
    editions: Vec<Shared>,
}

/// What the pages of an edition share.
struct Shared {
    site: Arc<Site>,
    strings: Arc<Strings>,
    pieces: Arc<Pieces>,
    engine: Engine,
    /// Renders pages without keeping their pieces; made when it is needed.
    whole: OnceLock<Engine>,
}

impl<'a> Renderer<'a> {
    /// Prepares what the pages of each edition share.
    #[must_use]
    pub fn new(theme: &'a Theme, views: &Views<'_>, editions: &[Edition]) -> Self {
        let editions = editions.iter().zip(theme.strings());
        let editions =
            editions.map(|(edition, strings)| Shared::new(theme, views.site(*edition), strings));
        Self {
            editions: editions.collect(),
            theme,
        }
    }

    /// The finished page: what [`minify`] makes of its [`Renderer::markup`], put
    /// together from pieces that are rendered and minified once for all pages.
    ///
    /// # Errors
    ///
    /// A fault of its template, at its place.
    pub fn page(&self, view: &PageView) -> Result<Vec<u8>, Vec<Diagnostic>> {
        // Other roots, such as that of the page for unknown addresses, may hold
        // characters that the minifier has to see.
        if !is_way_up(&view.page.root) {
            return self.markup(view).map(|html| minify(&html));
        }
        let shared = &self.editions[view.edition.index()];
        let markup = self.rendered(&shared.engine, view)?;
        let (root, here) = (&view.page.root, &view.page.here);
        Ok(shared.pieces.page(&markup, root, here))
    }

    /// The whole page as the templates make it, before it is minified.
    ///
    /// # Errors
    ///
    /// A fault of its template, at its place.
    pub fn markup(&self, view: &PageView) -> Result<String, Vec<Diagnostic>> {
        let shared = &self.editions[view.edition.index()];
        let whole = self.whole_engine(shared);
        let markup = self.rendered(whole, view)?;
        let escaped = view.page.root.replace('&', "&amp;").replace('\'', "&#39;");
        Ok(markup
            .replace(ROOT, &escaped)
            .replace(HERE, &view.page.here))
    }

    /// The markup of a component as an example shows it.
    ///
    /// # Errors
    ///
    /// What is wrong with the example or the component, at the example.
    pub fn example(&self, edition: Edition, example: &Example) -> Result<String, Diagnostic> {
        let engine = self.whole_engine(&self.editions[edition.index()]);
        engine
            .example(example)
            .map_err(|error| example.fault(&told(&error)))
    }

    fn whole_engine<'b>(&self, shared: &'b Shared) -> &'b Engine {
        shared.whole.get_or_init(|| {
            let Shared { site, strings, .. } = shared;
            Engine::new(&self.theme.templates, site, strings, None)
        })
    }

    fn rendered(&self, engine: &Engine, view: &PageView) -> Result<String, Vec<Diagnostic>> {
        let template = format!("pages/{}.html", view.template);
        engine
            .markup(&template, view)
            .map_err(|error| template_errors(self.theme, &template, &error))
    }
}

impl Shared {
    fn new(theme: &Theme, site: &Arc<Site>, strings: &Arc<Strings>) -> Self {
        let pieces = Arc::default();
        Self {
            engine: Engine::new(&theme.templates, site, strings, Some(&pieces)),
            site: Arc::clone(site),
            strings: Arc::clone(strings),
            pieces,
            whole: OnceLock::new(),
        }
    }
}

/// Whether a way to the root has only dots and slashes.
fn is_way_up(root: &str) -> bool {
    root.bytes().all(|byte| matches!(byte, b'.' | b'/'))
}
