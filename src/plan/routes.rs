use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::anchors::{anchors, check_anchors};
use super::articles::check_articles;
use super::easy::{check_easy, easy_anchors, easy_home_at, editions_of};
use super::gaps::check_gaps;
use super::law_text::{aliases, law_targets};
use super::links::{check_concepts, check_links, fault};
use super::numbers::numbers;
use super::path::bare_path;
use super::target::{ListKind, Target};
use crate::diag::{Code, Diagnostic};
use crate::model::{Catalog, Ref};
use crate::text::{Edition, IndexRow, Lang, index_row};

/// How many entries a page of a list shows.
pub const PER_PAGE: usize = 50;

/// How many entries the kana index holds before each row gets a page of its own.
const ROWS_PER_PAGE: usize = 400;

/// A page of the site.
#[derive(Debug, Clone)]
pub struct Route {
    /// What it is about.
    pub target: Target,
    /// Its language, or やさしい日本語.
    pub edition: Edition,
    /// Its path: `en/centers/hoken-center/`.
    pub path: Arc<str>,
}

/// Every page of the site and its path, twins in all languages and in
/// やさしい日本語 where there is one.
#[derive(Debug)]
pub struct SitePlan {
    routes: Vec<Route>,
    /// Paths without their language, and what stands there.
    targets: BTreeMap<String, Target>,
    /// Their numbers, by the same paths.
    numbers: BTreeMap<String, Arc<str>>,
    /// Entries of each stage and need, in order.
    stage_entries: Vec<Vec<Ref>>,
    need_entries: Vec<Vec<Ref>>,
    unstaged: Vec<Ref>,
    index_by_row: bool,
    prefixes: Vec<String>,
    /// Paths without their language that lead on to another page: what is the
    /// current text of a rule today is another one tomorrow.
    aliases: BTreeMap<String, Target>,
    /// Paths of files beside pages that texts may lead to.
    files: BTreeSet<String>,
}

impl SitePlan {
    /// Decides all routes; two things that want the same one are reported, as
    /// are links inside texts that lead nowhere.
    #[must_use]
    pub fn new(catalog: &Catalog) -> (Self, Vec<Diagnostic>) {
        let mut plan = Self {
            routes: Vec::new(),
            targets: BTreeMap::new(),
            numbers: BTreeMap::new(),
            stage_entries: by_term(catalog, catalog.vocabulary.stages.len(), |of| {
                &catalog.entity(of).stages
            }),
            need_entries: by_term(catalog, catalog.vocabulary.needs.len(), |of| {
                &catalog.entity(of).needs
            }),
            unstaged: catalog
                .refs()
                .filter(|of| of.is_offer() && catalog.entity(*of).stages.is_empty())
                .collect(),
            index_by_row: catalog.refs().filter(|of| is_indexed(*of)).count() > ROWS_PER_PAGE,
            prefixes: catalog
                .languages
                .iter()
                .map(|lang| prefix(catalog, lang))
                .collect(),
            aliases: aliases(catalog),
            files: BTreeSet::new(),
        };
        plan.files = plan.all_law_files(catalog).into_iter().collect();
        let mut diagnostics = Vec::new();
        for target in plan.all_targets(catalog) {
            plan.add(target, catalog, &mut diagnostics);
        }
        plan.numbers = numbers(plan.bare_paths());
        plan.files.extend(plan.easy_paths());
        plan.check_redirects(catalog, &mut diagnostics);
        check_concepts(catalog, &plan, &mut diagnostics);
        check_gaps(catalog, &plan, &mut diagnostics);
        check_articles(catalog, &mut diagnostics);
        for target in plan.targets.values() {
            check_anchors(catalog, *target, &mut diagnostics);
            check_links(catalog, &plan, *target, &mut diagnostics);
            check_easy(catalog, &plan, *target, &mut diagnostics);
        }
        (plan, diagnostics)
    }

    /// All pages: every target in every edition that has it, one after the other.
    #[must_use]
    pub fn routes(&self) -> &[Route] {
        &self.routes
    }

    /// The path of a target in a language.
    #[must_use]
    pub fn path(&self, catalog: &Catalog, target: Target, lang: Lang) -> String {
        format!(
            "{}{}",
            self.prefixes[lang.index()],
            bare_path(catalog, target)
        )
    }

    /// The number of a target's page, to quote on the phone: digits only.
    #[must_use]
    pub fn number(&self, catalog: &Catalog, target: Target) -> Option<&Arc<str>> {
        self.numbers.get(&bare_path(catalog, target))
    }

    /// The numbers of all pages, in the order of their paths.
    pub fn numbers(&self) -> impl Iterator<Item = (Target, &Arc<str>)> {
        let numbers = self.numbers.iter();
        numbers.filter_map(|(path, number)| Some((*self.targets.get(path)?, number)))
    }

    /// What stands at a path, given without leading slash, with or without its
    /// language.
    #[must_use]
    pub fn target_at(&self, path: &str) -> Option<Target> {
        let bare = self
            .prefixes
            .iter()
            .filter(|prefix| !prefix.is_empty())
            .find_map(|prefix| path.strip_prefix(prefix.as_str()));
        let bare = bare.unwrap_or(path);
        let found = self.targets.get(bare).or_else(|| self.aliases.get(bare));
        found.copied()
    }

    /// The paths that lead on to another page, without leading slash and without
    /// their language.
    pub fn aliases(&self) -> impl Iterator<Item = (&str, Target)> {
        let aliases = self.aliases.iter();
        aliases.map(|(path, target)| (path.as_str(), *target))
    }

    /// Whether a path, without leading slash and language, is one of them.
    #[must_use]
    pub fn is_alias(&self, path: &str) -> bool {
        self.aliases.contains_key(path)
    }

    /// Whether a file beside a page stands at a path, given without leading slash.
    pub(super) fn has_file(&self, path: &str) -> bool {
        self.files.contains(path)
    }

    /// All paths without language, for suggestions.
    pub(super) fn bare_paths(&self) -> impl Iterator<Item = &str> {
        self.targets.keys().map(String::as_str)
    }

    /// Places on the page of a target that a link may lead to, or on that in
    /// やさしい日本語 if it is `easy`.
    #[must_use]
    pub fn anchors(&self, catalog: &Catalog, target: Target, easy: bool) -> BTreeSet<String> {
        if easy {
            easy_anchors(catalog, target)
        } else {
            anchors(catalog, target)
        }
    }

    /// Entries of a stage, in order.
    #[must_use]
    pub fn stage_entries(&self, stage: usize) -> &[Ref] {
        &self.stage_entries[stage]
    }

    /// Entries of a need, in order.
    #[must_use]
    pub fn need_entries(&self, need: usize) -> &[Ref] {
        &self.need_entries[need]
    }

    /// Offers of which the source does not say for which stage they are.
    #[must_use]
    pub fn unstaged(&self) -> &[Ref] {
        &self.unstaged
    }

    /// Where the kana index holds the entries of a row.
    #[must_use]
    pub fn index_page(&self, row: IndexRow) -> Target {
        Target::KanaIndex(self.index_by_row.then_some(row))
    }

    fn add(&mut self, target: Target, catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
        let bare = bare_path(catalog, target);
        let taken = self.targets.get(&bare).copied();
        if let Some(other) = taken.or_else(|| easy_home_at(catalog, &bare)) {
            diagnostics.extend(collision(catalog, target, other, &bare));
            return;
        }
        for edition in editions_of(catalog, target) {
            let path = self.path_in(catalog, target, edition).into();
            self.routes.push(Route {
                target,
                edition,
                path,
            });
        }
        self.targets.insert(bare, target);
    }

    fn all_targets(&self, catalog: &Catalog) -> Vec<Target> {
        let mut targets = vec![Target::Home];
        for kind in ListKind::ALL {
            let entries = kind.entries(catalog).len();
            let always = !matches!(kind, ListKind::News);
            if entries > 0 || always {
                targets.extend((0..page_count(entries)).map(|page| Target::List(kind, page)));
            }
        }
        for (stage, entries) in self.stage_entries.iter().enumerate() {
            targets
                .extend((0..term_page_count(entries.len())).map(|page| Target::Stage(stage, page)));
        }
        for (need, entries) in self.need_entries.iter().enumerate() {
            targets
                .extend((0..term_page_count(entries.len())).map(|page| Target::Need(need, page)));
        }
        targets.push(Target::Coverage);
        targets.push(Target::Now);
        targets.push(Target::KanaIndex(None));
        targets.extend(
            self.index_rows(catalog)
                .into_iter()
                .map(|row| Target::KanaIndex(Some(row))),
        );
        if !catalog.glossary.is_empty() {
            targets.push(Target::Glossary);
        }
        targets.push(Target::Find);
        targets.push(Target::Search);
        targets.push(Target::Sitemap);
        for of in catalog.refs() {
            targets.push(Target::Entity(of));
            if let Ref::Ordinance(at) = of {
                targets.extend(law_targets(&catalog.ordinances[at], at));
            }
            if let Ref::Report(at) = of {
                targets.extend(
                    catalog.reports[at]
                        .parts()
                        .into_iter()
                        .map(|part| Target::Report(at, part)),
                );
            }
        }
        targets
    }

    /// The rows that get pages of their own, in any language.
    fn index_rows(&self, catalog: &Catalog) -> BTreeSet<IndexRow> {
        if !self.index_by_row {
            return BTreeSet::new();
        }
        let names = catalog
            .refs()
            .filter(|of| is_indexed(*of))
            .map(|of| &catalog.entity(of).name);
        names
            .flat_map(|name| {
                catalog.languages.iter().map(move |lang| {
                    let words = name.best(lang).1;
                    index_row(
                        words,
                        name.kana
                            .as_deref()
                            .filter(|_| &**catalog.languages.tag(lang) == "ja"),
                    )
                })
            })
            .collect()
    }

    fn check_redirects(&self, catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
        let mut taken = BTreeSet::new();
        for redirect in &catalog.redirects {
            let from = redirect.from.trim_start_matches('/');
            if self.target_at(from).is_some() || !taken.insert(from) {
                let message = format!("the address `{}` is taken already", redirect.from);
                diagnostics.push(
                    Diagnostic::new(
                        Code::DuplicateUrl,
                        &redirect.file,
                        redirect.from_span.clone(),
                        message,
                    )
                    .hint("an old address must be one that no page and no other redirect has"),
                );
            }
            if let Some((code, message, hint)) = fault(catalog, self, Target::Home, &redirect.to) {
                let span = redirect.to_span.clone();
                diagnostics.push(Diagnostic::new(code, &redirect.file, span, message).hint(hint));
            }
        }
    }
}

/// How many pages a list of that many entries takes; an empty one takes one.
#[must_use]
pub(super) fn page_count(entries: usize) -> usize {
    entries.div_ceil(PER_PAGE).max(1)
}

/// How many pages a stage or need of that many entries takes: one that sorts
/// them, and where they do not fit on it those of all entries after it.
#[must_use]
pub fn term_page_count(entries: usize) -> usize {
    match entries.div_ceil(PER_PAGE) {
        0 | 1 => 1,
        pages => pages + 1,
    }
}

/// Whether names of that kind stand in the kana index.
#[must_use]
pub fn is_indexed(of: Ref) -> bool {
    !matches!(of, Ref::News(_))
}

fn prefix(catalog: &Catalog, lang: Lang) -> String {
    if lang == catalog.languages.default_language() {
        String::new()
    } else {
        format!("{}/", catalog.languages.tag(lang))
    }
}

/// The entries of each term of a list, in the order of the catalog.
fn by_term<'a>(
    catalog: &'a Catalog,
    terms: usize,
    of: impl Fn(Ref) -> &'a Vec<usize>,
) -> Vec<Vec<Ref>> {
    let mut entries = vec![Vec::new(); terms];
    for entry in catalog.refs() {
        for term in of(entry) {
            entries[*term].push(entry);
        }
    }
    entries
}

/// Two pages with one address. Two terms of the vocabulary with one id were
/// reported where they stand.
fn collision(catalog: &Catalog, target: Target, other: Target, bare: &str) -> Option<Diagnostic> {
    let file_of = |target| match target {
        Target::Entity(of) => Some(&catalog.entity(of).file),
        _ => None,
    };
    let file = file_of(target).or_else(|| file_of(other))?;
    let message = format!("the address `/{bare}` is taken already");
    let other = file_of(other).filter(|other| !Arc::ptr_eq(other, file));
    let hint = other.map_or_else(
        || "it belongs to a page that every site has: give this file another name".to_owned(),
        |other| {
            format!(
                "it belongs to `{}`: rename one of the two files",
                other.path()
            )
        },
    );
    Some(Diagnostic::whole_file(Code::DuplicateUrl, file, message).hint(hint))
}
