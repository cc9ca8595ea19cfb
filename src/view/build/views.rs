use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::law_histories::histories;
use super::page::PageView;
use crate::law::Histories;
use crate::model::{Catalog, DayTables, Ref, Relations, ReportPart};
use crate::plan::{ListKind, Route, SitePlan, Target};
use crate::text::{BaseUrl, Edition, IndexRow, Lang, Strings};
use crate::view::{Card, Content, Finder, Hours, Site, Term};

/// Makes the view of any page. What pages share is made once.
pub struct Views<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) plan: &'a SitePlan,
    pub(super) relations: Relations,
    pub(super) base_url: Option<&'a BaseUrl>,
    /// Opening hours from the day for which the site is made.
    pub(super) tables: &'a DayTables,
    /// Strings of the theme, by edition.
    pub(super) strings: Vec<Arc<Strings>>,
    /// What became of the parts of each rule that has several texts.
    pub(super) law_histories: Vec<Option<Histories>>,
    /// Opening hours in words by their keys, by edition.
    told_hours: Vec<BTreeMap<Arc<str>, Arc<Hours>>>,
    shared: Vec<Shared>,
}

/// What all pages of an edition share.
struct Shared {
    site: Arc<Site>,
    stages: Vec<Term>,
    needs: Vec<Term>,
    cards: Vec<Vec<Card>>,
    names_by_row: BTreeMap<IndexRow, Vec<Ref>>,
}

/// A view maker for the pages of one edition.
#[derive(Clone, Copy)]
pub(super) struct Maker<'a> {
    pub(super) views: &'a Views<'a>,
    pub(super) lang: Lang,
    pub(super) edition: Edition,
}

impl<'a> Views<'a> {
    /// Prepares what pages share. `assets` is the path of the folder of style
    /// sheet and scripts; `strings` are in the order of the site's editions;
    /// `offline` says whether browsers are to keep the site.
    #[must_use]
    pub fn new(
        catalog: &'a Catalog,
        plan: &'a SitePlan,
        base_url: Option<&'a BaseUrl>,
        tables: &'a DayTables,
        strings: Vec<Arc<Strings>>,
        assets: &str,
        offline: bool,
    ) -> Self {
        let relations = Relations::new(catalog);
        let mut views = Self {
            catalog,
            plan,
            relations,
            base_url,
            tables,
            strings,
            law_histories: catalog.ordinances.iter().map(histories).collect(),
            told_hours: Vec::new(),
            shared: Vec::new(),
        };
        for edition in plan.editions(catalog) {
            let told = Maker::new(&views, edition).tell_hours();
            views.told_hours.push(told);
            let shared = Shared::new(&views, edition, assets, offline);
            views.shared.push(shared);
        }
        views
    }

    /// The site as pages of an edition show it.
    #[must_use]
    pub fn site(&self, edition: Edition) -> &Arc<Site> {
        &self.shared[edition.index()].site
    }

    /// The view of a page.
    #[must_use]
    pub fn page(&self, route: &Route) -> PageView {
        let maker = Maker::new(self, route.edition);
        maker.page_view(route, |root| {
            let content = maker.content(route.target, root);
            if maker.edition.is_easy() {
                content.kept_short()
            } else {
                content
            }
        })
    }

    /// What the finder knows, in a language.
    #[must_use]
    pub fn finder(&self, lang: Lang) -> Finder {
        self.in_language(lang).finder()
    }

    /// The views of what stands at old addresses, in every language.
    #[must_use]
    pub fn redirects(&self) -> Vec<PageView> {
        let languages = self.catalog.languages.iter();
        let makers = languages.map(|lang| self.in_language(lang));
        makers
            .flat_map(|maker| {
                let redirects = self.catalog.redirects.iter();
                let redirects = redirects.filter_map(move |redirect| maker.redirect(redirect));
                let aliases = self.plan.aliases();
                let aliases = aliases.map(move |(path, target)| maker.moved(path, target, None));
                redirects.chain(aliases)
            })
            .collect()
    }

    /// The view of the page for addresses that do not exist.
    #[must_use]
    pub fn error_page(&self) -> PageView {
        self.in_language(self.catalog.languages.default_language())
            .error_page()
    }

    /// The maker of the ordinary pages in a language.
    pub(super) fn in_language(&self, lang: Lang) -> Maker<'_> {
        Maker::new(self, self.catalog.languages.edition(lang))
    }
}

impl Shared {
    fn new(views: &Views<'_>, edition: Edition, assets: &str, offline: bool) -> Self {
        let maker = Maker::new(views, edition);
        let vocabulary = &views.catalog.vocabulary;
        let stages: Vec<_> = (0..vocabulary.stages.len())
            .map(|at| maker.make_stage(at))
            .collect();
        let needs: Vec<_> = (0..vocabulary.needs.len())
            .map(|at| maker.make_need(at))
            .collect();
        let (all_stages, all_needs) = if edition.is_easy() {
            (Vec::new(), Vec::new())
        } else {
            (stages.clone(), needs.clone())
        };
        let site = Site {
            assets: assets.into(),
            offline,
            ..maker.site(all_stages, all_needs)
        };
        let cards = kinds(views.catalog)
            .map(|refs| {
                refs.into_par_iter()
                    .map(|of| maker.make_card(of, &stages))
                    .collect()
            })
            .collect();
        Self {
            site: Arc::new(site),
            stages,
            needs,
            cards,
            names_by_row: maker.make_names_by_row(),
        }
    }
}

/// The things of the catalog by kind, in the order of [`slot`].
fn kinds(catalog: &Catalog) -> impl Iterator<Item = Vec<Ref>> {
    let mut kinds: Vec<Vec<Ref>> = vec![Vec::new(); 10];
    catalog.refs().for_each(|of| kinds[slot(of).0].push(of));
    kinds.into_iter()
}

/// Where a card is kept: by kind, then by place.
fn slot(of: Ref) -> (usize, usize) {
    match of {
        Ref::Center(at) => (0, at),
        Ref::Program(at) => (1, at),
        Ref::Group(at) => (2, at),
        Ref::Leaflet(at) => (3, at),
        Ref::StepNote => (4, 0),
        Ref::Sheet(at) => (5, at),
        Ref::Ordinance(at) => (6, at),
        Ref::Report(at) => (7, at),
        Ref::News(at) => (8, at),
        Ref::Page(at) => (9, at),
    }
}

impl<'a> Maker<'a> {
    fn new(views: &'a Views<'a>, edition: Edition) -> Self {
        Self {
            views,
            lang: edition.lang(),
            edition,
        }
    }

    pub(super) fn catalog(&self) -> &'a Catalog {
        self.views.catalog
    }

    pub(super) fn plan(&self) -> &'a SitePlan {
        self.views.plan
    }

    pub(super) fn relations(&self) -> &'a Relations {
        &self.views.relations
    }

    pub(super) fn tag(&self) -> &'a Arc<str> {
        self.catalog().languages.tag(self.lang)
    }

    /// A string of the theme; its name where the theme has none, so that the
    /// gap is seen.
    pub(super) fn string(&self, name: &str) -> Arc<str> {
        self.strings().get(name).unwrap_or(name).into()
    }

    /// The strings of the theme.
    pub(super) fn strings(&self) -> &'a Arc<Strings> {
        &self.views.strings[self.edition.index()]
    }

    fn shared(&self) -> &'a Shared {
        &self.views.shared[self.edition.index()]
    }

    pub(super) fn card(&self, of: Ref) -> Card {
        let (kind, at) = slot(of);
        self.shared().cards[kind][at].clone()
    }

    pub(super) fn cards(&self, of: impl IntoIterator<Item = Ref>) -> Vec<Card> {
        of.into_iter().map(|of| self.card(of)).collect()
    }

    /// All opening hours in words by their keys.
    pub(super) fn told_hours(&self) -> &'a BTreeMap<Arc<str>, Arc<Hours>> {
        &self.views.told_hours[self.edition.index()]
    }

    /// The names of the kana index in order.
    pub(super) fn names_by_row(&self) -> &'a BTreeMap<IndexRow, Vec<Ref>> {
        &self.shared().names_by_row
    }

    pub(super) fn stage(&self, at: usize) -> Term {
        self.shared().stages[at].clone()
    }

    pub(super) fn need(&self, at: usize) -> Term {
        self.shared().needs[at].clone()
    }

    pub(super) fn stages(&self, of: &[usize]) -> Vec<Term> {
        of.iter().map(|at| self.stage(*at)).collect()
    }

    pub(super) fn needs(&self, of: &[usize]) -> Vec<Term> {
        of.iter().map(|at| self.need(*at)).collect()
    }

    fn content(&self, target: Target, root: &str) -> Content {
        match target {
            Target::Home => Content::Home(self.home()),
            Target::List(ListKind::Programs, page) => Content::List(self.program_list(page)),
            Target::List(kind, page) => Content::List(self.list(kind, page)),
            Target::Stage(at, 0) => Content::Stage(Box::new(self.stage_page(at))),
            Target::Stage(at, page) => Content::List(self.stage_rest(at, page)),
            Target::Need(at, 0) => Content::Need(Box::new(self.need_page(at))),
            Target::Need(at, page) => Content::List(self.need_rest(at, page)),
            Target::Coverage => Content::Coverage(self.coverage()),
            Target::Now => Content::Now(self.now()),
            Target::KanaIndex(row) => Content::KanaIndex(self.kana_index(row)),
            Target::Glossary => Content::Glossary(self.glossary()),
            Target::Find => Content::Find(self.find()),
            Target::Search => Content::Search(self.search()),
            Target::Sitemap => Content::Sitemap(self.sitemap()),
            Target::Entity(of) => self.entity_content(of, root),
            Target::LawText(at, version) => {
                Content::Ordinance(Box::new(self.ordinance(at, version)))
            }
            Target::LawComparison(at, old, new) => {
                Content::LawComparison(Box::new(self.law_comparison(at, old, new)))
            }
            Target::Report(at, ReportPart::Topics) => Content::Topics(self.topics(at, root)),
            Target::Report(at, ReportPart::Problems) => Content::Problems(self.problems(at, root)),
            Target::Report(at, ReportPart::Meetings) => Content::Meetings(self.meetings(at)),
            Target::Report(at, ReportPart::Members) => Content::Members(self.members(at)),
        }
    }

    fn entity_content(&self, of: Ref, root: &str) -> Content {
        match of {
            Ref::Center(at) => Content::Center(Box::new(self.center(at, root))),
            Ref::Program(at) => Content::Program(Box::new(self.program(at, root))),
            Ref::Group(at) => Content::Group(Box::new(self.group(at, root))),
            Ref::Leaflet(at) => Content::Leaflet(Box::new(self.leaflet(at, root))),
            Ref::StepNote => match &self.catalog().step_note {
                Some(note) => Content::StepNote(Box::new(self.step_note(note, root))),
                None => unreachable!("a step note has a page only where there is one"),
            },
            Ref::Sheet(at) => Content::Sheet(Box::new(self.sheet(at, root))),
            Ref::Ordinance(at) => {
                let current = self.catalog().ordinances[at].current;
                Content::Ordinance(Box::new(self.ordinance(at, current)))
            }
            Ref::Report(at) => Content::Report(Box::new(self.report(at, root))),
            Ref::News(at) => Content::Article(self.news(at, root)),
            Ref::Page(at) => Content::Article(self.free_page(at, root)),
        }
    }
}
