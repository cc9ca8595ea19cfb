use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::components::ComponentPages;
use super::{Site, with_readings};
use crate::diag::Diagnostic;
use crate::furigana::Furigana;
use crate::output::Artifact;
use crate::plan::Route;
use crate::render::Renderer;
use crate::view::{COMPONENTS, PageView, Views};

/// A site whose files are rendered one by one, when they are asked for. They are
/// the same files, byte by byte, that a build of the same site would write which
/// browsers must not keep.
pub struct Preview<'a> {
    site: &'a Site,
    views: Views<'a>,
    renderer: Renderer<'a>,
    furigana: Option<Furigana>,
    routes: BTreeMap<&'a str, &'a Route>,
    /// What stands at old addresses.
    redirects: BTreeMap<Arc<str>, PageView>,
    /// The folder of what pages load.
    folder: String,
    assets: BTreeMap<String, Vec<u8>>,
    /// Made when the first of them is asked for: few previews need them.
    hours_files: OnceCell<BTreeMap<String, Vec<u8>>>,
    machine_files: OnceCell<BTreeMap<String, Vec<u8>>>,
    components: OnceCell<ComponentPages>,
}

impl<'a> Preview<'a> {
    pub(super) fn new(site: &'a Site) -> Self {
        let (folder, assets) = site.theme.assets();
        let views = site.views(&folder);
        let renderer = site.renderer(&views);
        let routes = site.plan.routes().iter();
        let redirects = views.redirects().into_iter();
        let assets = assets.into_iter();
        Self {
            site,
            renderer,
            furigana: Furigana::new(&site.catalog),
            views,
            routes: routes.map(|route| (&*route.path, route)).collect(),
            redirects: redirects
                .map(|view| (Arc::clone(&view.page.path), view))
                .collect(),
            assets: assets
                .map(|asset| (format!("{folder}{}", asset.path), asset.bytes))
                .collect(),
            folder,
            hours_files: OnceCell::new(),
            machine_files: OnceCell::new(),
            components: OnceCell::new(),
        }
    }

    /// Whether a build would write a file of that path, or a component is shown
    /// there, such as
    /// `en/centers/hoken-center/index.html`.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        let page = path.strip_suffix("index.html").is_some_and(|folder| {
            self.routes.contains_key(folder)
                || self.redirects.contains_key(folder)
                || folder == COMPONENTS
        });
        page || self.stored(path).is_some()
    }

    /// The file of that path, if there is one.
    ///
    /// # Errors
    ///
    /// A fault of its template, at its place.
    pub fn file(&self, path: &str) -> Result<Option<Vec<u8>>, Vec<Diagnostic>> {
        if let Some(folder) = path.strip_suffix("index.html") {
            if let Some(route) = self.routes.get(folder) {
                return self.page(&self.views.page(route)).map(Some);
            }
            if let Some(view) = self.redirects.get(folder) {
                return self.page(view).map(Some);
            }
            if folder.starts_with(COMPONENTS) {
                return self.component_page(folder);
            }
        }
        Ok(self.stored(path).cloned())
    }

    /// The page for addresses that do not exist.
    ///
    /// # Errors
    ///
    /// A fault of its template, at its place.
    pub fn error_page(&self) -> Result<Vec<u8>, Vec<Diagnostic>> {
        self.page(&self.views.error_page())
    }

    /// The page at a path that shows components. Nothing of it is ever built.
    fn component_page(&self, folder: &str) -> Result<Option<Vec<u8>>, Vec<Diagnostic>> {
        let pages = || ComponentPages::new(&self.site.theme, &self.views, &self.renderer);
        let components = self.components.get_or_init(pages);
        if !components.faults.is_empty() {
            return Err(components.faults.clone());
        }
        let view = components.page(folder);
        view.map(|view| self.page(view)).transpose()
    }

    fn page(&self, view: &PageView) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let page = self.renderer.page(view)?;
        Ok(with_readings(page, self.furigana.as_ref()))
    }

    fn stored(&self, path: &str) -> Option<&Vec<u8>> {
        // Nearly every page asks for the hours, few for the search index, which
        // takes longer to make.
        if path.starts_with("hours/") {
            let files = || by_path(self.site.hours_files());
            return self.hours_files.get_or_init(files).get(path);
        }
        self.assets
            .get(path)
            .or_else(|| self.machine_files().get(path))
    }

    fn machine_files(&self) -> &BTreeMap<String, Vec<u8>> {
        self.machine_files.get_or_init(|| {
            let files = self.site.machine_files(&self.folder).into_iter();
            by_path(
                files
                    .chain(self.site.search_files())
                    .chain(self.site.finder_files(&self.views))
                    .chain([self.site.leaving_worker()]),
            )
        })
    }
}

fn by_path(files: impl IntoIterator<Item = Artifact>) -> BTreeMap<String, Vec<u8>> {
    let files = files.into_iter();
    files
        .map(|artifact| (artifact.path, artifact.bytes))
        .collect()
}
