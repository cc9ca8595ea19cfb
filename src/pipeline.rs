//! The whole program in one file: every stage of a build, in order.
//!
//! 1. [`source::read_tree`] reads the files below `content/` and the theme.
//! 2. [`resolve::resolve`] makes the checked [`Catalog`] of what editors typed.
//! 3. [`SitePlan::new`] decides every address and checks every link.
//! 4. [`Views`] makes what templates may see of a page.
//! 5. [`Renderer`] makes HTML of it, [`Furigana`] puts in how words are read;
//!    [`export`] makes the machine files.
//! 6. [`output`](crate::output) publishes all of it, or nothing.
//!
//! Every stage takes the result of the one before and reports all that it finds
//! wrong; only between stages is it decided whether to go on.

mod components;
mod failure;
mod preview;

use std::path::Path;
use std::sync::OnceLock;

pub use failure::Failure;
pub use preview::Preview;
use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Report};
use crate::export::{self, OfflineList};
use crate::furigana::Furigana;
use crate::model::{Catalog, DayTables};
use crate::output::{Artifact, OutputError, Published, Staging};
use crate::plan::SitePlan;
use crate::render::{Renderer, Theme, embedded_theme};
use crate::resolve;
use crate::search::Index;
use crate::source::{self, Tree};
use crate::text::{BaseUrl, Lang};
use crate::view::{PageView, Views};

use components::ComponentPages;
use failure::{all_of, template_failure};

/// What a build is asked for beside the content.
#[derive(Debug, Clone)]
pub struct Options {
    /// Address of the site, if it is not that of `site.toml`.
    pub base_url: Option<BaseUrl>,
    /// The day for which the site is built.
    pub as_of: jiff::civil::Date,
    /// Whether notices of later days are built too.
    pub drafts: bool,
    /// Whether browsers may keep the site for times without a network. A preview
    /// changes at any moment: it must never be shown as it was.
    pub offline: bool,
}

/// A site that was read and checked, ready to be rendered.
#[derive(Debug)]
pub struct Site {
    catalog: Catalog,
    plan: SitePlan,
    theme: Theme,
    base_url: Option<BaseUrl>,
    as_of: jiff::civil::Date,
    kept_offline: bool,
    tables: OnceLock<DayTables>,
}

/// How far the tables of opening hours reach. A site that is built once a week
/// has always more than a year before it.
const DAYS: u16 = 400;

/// Reads and checks the site in `root`, without rendering it.
#[must_use]
pub fn load(root: &Path, options: &Options) -> (Site, Report) {
    let (content, mut diagnostics) = source::read_tree(root, "content");
    let (mut catalog, mut found) = resolve::resolve(&content);
    diagnostics.append(&mut found);
    if !options.drafts {
        catalog.keep_news_of(options.as_of);
    }
    catalog.choose_texts(options.as_of);
    let (plan, mut found) = SitePlan::new(&catalog);
    diagnostics.append(&mut found);
    let layers = theme_layers(root, &catalog, &mut diagnostics);
    let (theme, mut found) = Theme::new(&layers, &catalog.languages);
    diagnostics.append(&mut found);
    let base_url = options
        .base_url
        .clone()
        .or_else(|| catalog.site.base_url.clone());
    if base_url.is_none() {
        diagnostics.push(export::no_base_url(&catalog));
    }
    diagnostics.extend(export::no_privacy_page(&catalog));
    (
        Site {
            kept_offline: options.offline && catalog.is_kept_offline(),
            catalog,
            plan,
            theme,
            base_url,
            as_of: options.as_of,
            tables: OnceLock::new(),
        },
        Report::new(diagnostics),
    )
}

/// The theme that comes with shirube, the site's changes to it, and the site's
/// own theme, if it names one.
fn theme_layers(root: &Path, catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) -> Vec<Tree> {
    let mut layers = vec![embedded_theme()];
    let (changes, mut found) = source::read_tree_if_present(root, "themes/default");
    diagnostics.append(&mut found);
    layers.push(changes);
    let name = &catalog.site.theme;
    if &**name != "default" {
        let (own, mut found) = source::read_tree_if_present(root, &format!("themes/{name}"));
        diagnostics.append(&mut found);
        if own.iter().next().is_none() {
            let message = format!("there is no theme `{name}`");
            let hint = format!(
                "put its files into `themes/{name}/`, or delete `theme` to use the one of shirube"
            );
            diagnostics.push(
                Diagnostic::whole_file(Code::UnknownId, &catalog.file_of_site, message).hint(hint),
            );
        }
        layers.push(own);
    }
    layers
}

impl Site {
    /// The search index of a language.
    #[must_use]
    pub fn index(&self, lang: Lang) -> Index {
        let strings = &self.theme.strings()[lang.index()];
        Index::of(&self.catalog, &self.plan, strings, lang)
    }

    /// All facts of the site.
    #[must_use]
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// Its addresses.
    #[must_use]
    pub fn plan(&self) -> &SitePlan {
        &self.plan
    }

    /// Its theme.
    #[must_use]
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// The address under which it will stand.
    #[must_use]
    pub fn base_url(&self) -> Option<&BaseUrl> {
        self.base_url.as_ref()
    }

    /// Its opening hours as tables of days. Made when they are first asked for:
    /// a search needs none.
    #[must_use]
    pub fn tables(&self) -> &DayTables {
        self.tables
            .get_or_init(|| DayTables::new(&self.catalog, self.as_of, DAYS))
    }

    /// The day for which it is made.
    #[must_use]
    pub fn as_of(&self) -> jiff::civil::Date {
        self.as_of
    }

    /// Renders every file of the site and hands it to `put`, from several
    /// threads at once and in no particular order.
    ///
    /// # Errors
    ///
    /// What `put` refuses, or the faults of templates.
    pub fn render<F>(&self, put: F) -> Result<(), Failure>
    where
        F: Fn(Artifact) -> Result<(), OutputError> + Sync,
    {
        if !self.kept_offline {
            self.render_files(&put)?;
            return put(self.leaving_worker()).map_err(Failure::Output);
        }
        let most_bytes = self.catalog.site.offline.most_bytes;
        let list = OfflineList::new(&self.catalog.languages, most_bytes);
        self.render_files(|artifact| {
            list.see(&artifact);
            put(artifact)
        })?;
        let mut files = list.files(&self.theme.keeping_worker()).into_iter();
        files.try_for_each(put).map_err(Failure::Output)
    }

    /// Renders every file but the service worker, which needs to know the others.
    fn render_files<F>(&self, put: F) -> Result<(), Failure>
    where
        F: Fn(Artifact) -> Result<(), OutputError> + Sync,
    {
        let (folder, assets) = self.theme.assets();
        let views = self.views(&folder);
        self.render_pages(&views, &put)?;
        for asset in assets {
            put(Artifact {
                path: format!("{folder}{}", asset.path),
                bytes: asset.bytes,
            })
            .map_err(Failure::Output)?;
        }
        self.machine_files(&folder)
            .into_iter()
            .chain(self.hours_files())
            .chain(self.search_files())
            .chain(self.finder_files(&views))
            .try_for_each(|artifact| put(artifact).map_err(Failure::Output))
    }

    /// Renders every page.
    fn render_pages<F>(&self, views: &Views<'_>, put: F) -> Result<(), Failure>
    where
        F: Fn(Artifact) -> Result<(), OutputError> + Sync,
    {
        let renderer = self.renderer(views);
        let furigana = Furigana::new(&self.catalog);
        let page = |view: &PageView, path: String| {
            let bytes = renderer.page(view).map_err(template_failure)?;
            let bytes = with_readings(bytes, furigana.as_ref());
            put(Artifact { path, bytes }).map_err(Failure::Output)
        };
        let routes = self.plan.routes().par_iter();
        let failures: Vec<Failure> = routes
            .filter_map(|route| page(&views.page(route), format!("{}index.html", route.path)).err())
            .collect();
        all_of(failures)?;
        for view in views.redirects() {
            page(&view, format!("{}index.html", view.page.path))?;
        }
        page(&views.error_page(), "404.html".to_owned())
    }

    /// Files for machines that take no time to make. `assets` is the folder of
    /// what pages load.
    fn machine_files(&self, assets: &str) -> Vec<Artifact> {
        let Self { catalog, plan, .. } = self;
        let mut files = export::machine_files(catalog, plan, self.base_url());
        let manifests = export::web_manifests(catalog, plan, assets, self.theme.manifest());
        files.extend(manifests);
        let strings = self.theme.strings();
        let of_centers = export::center_files(catalog, plan, strings, self.base_url(), self.as_of);
        files.extend(of_centers);
        files
    }

    /// The service worker of a site that browsers do not keep.
    fn leaving_worker(&self) -> Artifact {
        export::leaving_worker(&self.theme.leaving_worker())
    }

    /// The tables of opening hours, in all editions.
    fn hours_files(&self) -> Vec<Artifact> {
        let editions = self.plan.editions(&self.catalog);
        export::hours_files(
            &self.catalog,
            &editions,
            self.tables(),
            self.theme.strings(),
        )
    }

    /// The files of the search index, in all languages.
    fn search_files(&self) -> Vec<Artifact> {
        let languages: Vec<Lang> = self.catalog.languages.iter().collect();
        let files = languages.into_par_iter().flat_map_iter(|lang| {
            let tag = self.catalog.languages.tag(lang);
            let index = self.index(lang);
            let for_others = index.elasticlunr_file(tag);
            index.files(tag).into_iter().chain(for_others)
        });
        files
            .map(|(path, bytes)| Artifact { path, bytes })
            .collect()
    }

    /// What the finder knows, in all languages.
    fn finder_files(&self, views: &Views<'_>) -> Vec<Artifact> {
        let languages = &self.catalog.languages;
        languages
            .iter()
            .map(|lang| export::finder_file(views, lang, languages.tag(lang)))
            .collect()
    }

    /// The site made ready for rendering single files when they are asked for.
    #[must_use]
    pub fn preview(&self) -> Preview<'_> {
        Preview::new(self)
    }

    fn views(&self, assets: &str) -> Views<'_> {
        Views::new(
            &self.catalog,
            &self.plan,
            self.base_url(),
            self.tables(),
            self.theme.strings().to_vec(),
            assets,
            self.kept_offline,
        )
    }

    fn renderer(&self, views: &Views<'_>) -> Renderer<'_> {
        Renderer::new(&self.theme, views, &self.plan.editions(&self.catalog))
    }

    /// Renders every page and every example of a component and throws it away, to
    /// find the faults of templates.
    ///
    /// # Errors
    ///
    /// The faults of templates.
    pub fn check_templates(&self) -> Result<(), Failure> {
        let (folder, _) = self.theme.assets();
        let views = self.views(&folder);
        self.render_pages(&views, |_| Ok(()))?;
        let examples = ComponentPages::new(&self.theme, &views, &self.renderer(&views));
        if examples.faults.is_empty() {
            return Ok(());
        }
        Err(template_failure(examples.faults))
    }

    /// Publishes the site to `target`, whole or not at all.
    ///
    /// # Errors
    ///
    /// Faults of templates, or of the machine. Then `target` is as it was.
    pub fn publish(&self, target: &Path) -> Result<Published, Failure> {
        let staging = Staging::begin(target).map_err(Failure::Output)?;
        self.render(|artifact| staging.put(artifact))?;
        staging.commit().map_err(Failure::Output)
    }
}

/// The page with furigana, if the site keeps readings.
fn with_readings(page: Vec<u8>, furigana: Option<&Furigana>) -> Vec<u8> {
    match furigana {
        Some(furigana) => furigana.put_into(page),
        None => page,
    }
}
