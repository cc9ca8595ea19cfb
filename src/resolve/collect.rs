//! All files of a site to its catalogue, in the order in which they need each other.

use std::cmp::Reverse;
use std::sync::Arc;

use rayon::prelude::*;

use super::center::center;
use super::glossary::glossary;
use super::group::group;
use super::ids::{Ids, Index};
use super::known_hours::KnownHours;
use super::layout::{Layout, SHEETS};
use super::leaflet::leaflet;
use super::load::{Loaded, Wrong, by_reading, load_all, load_file};
use super::news::news;
use super::ordinance::ordinance;
use super::page::{page, redirects};
use super::program::program;
use super::readings::readings;
use super::report::report;
use super::shared::Shared;
use super::sheet::sheet;
use super::site;
use super::source::document;
use super::step_note::step_note;
use super::vocabulary;
use crate::diag::{Code, Diagnostic, File};
use crate::model::{Catalog, Report, SourceDocument};
use crate::raw;
use crate::source::Tree;
use crate::text::Languages;

/// Reads the content of a site. Everything that is wrong with it is in the
/// diagnostics; the catalogue holds what could be read, with stand-ins where
/// something had to be there, so that it can be looked at further.
#[must_use]
pub fn resolve(tree: &Tree) -> (Catalog, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let layout = Layout::new(tree, &mut diagnostics);
    let typed = Typed::load(&layout, &mut diagnostics);
    let ids = typed.ids(&layout);
    let languages = site::languages(
        &typed.site,
        &typed.site_file,
        &typed.site_wrong,
        &mut diagnostics,
    );
    let year_end = site::year_end(&typed.site, &typed.site_file, &mut diagnostics);
    let sources = documents(&typed, &languages, &ids, &mut diagnostics);
    let shared = Shared {
        languages: &languages,
        languages_known: typed.site.languages.is_some(),
        ids: &ids,
        sources: &sources,
        year_end: year_end.as_deref(),
        hours: KnownHours::default(),
        hours_with_year_end: KnownHours::default(),
    };
    let mut catalog = catalog(&typed, &layout, &shared, &mut diagnostics);
    catalog.sources = sources;
    (catalog, diagnostics)
}

/// All files as typed, entities in the order in which pages show them.
struct Typed<'a> {
    site: raw::Site,
    site_file: Arc<File>,
    site_wrong: Wrong,
    vocabulary: raw::Vocabulary,
    vocabulary_file: Arc<File>,
    vocabulary_wrong: Wrong,
    sources: Vec<Loaded<'a, raw::SourceDocument>>,
    centers: Vec<Loaded<'a, raw::Center>>,
    programs: Vec<Loaded<'a, raw::Program>>,
    groups: Vec<Loaded<'a, raw::Group>>,
    leaflets: Vec<Loaded<'a, raw::Leaflet>>,
    sheets: Vec<Loaded<'a, raw::Sheet>>,
    ordinances: Vec<Loaded<'a, raw::Ordinance>>,
    news: Vec<Loaded<'a, raw::News>>,
    pages: Vec<Loaded<'a, raw::Page>>,
}

impl<'a> Typed<'a> {
    fn load(layout: &'a Layout, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let site_file = required_file(layout.site.as_ref(), "content/site.toml", diagnostics);
        let (site, site_wrong) = load_present(layout.site.as_ref(), diagnostics);
        let vocabulary_file = layout
            .vocabulary
            .as_ref()
            .map_or_else(|| Arc::clone(&site_file), Arc::clone);
        let (vocabulary, vocabulary_wrong) =
            load_present::<raw::Vocabulary>(layout.vocabulary.as_ref(), diagnostics);
        let kinds = ids_of(vocabulary.program_kinds.iter().map(|kind| kind.id.as_ref()));
        let kind_order = |id: Option<&raw::At<String>>| {
            kinds
                .iter()
                .position(|kind| id.is_some_and(|id| id.value == *kind))
                .unwrap_or(usize::MAX)
        };
        let loaded = Self {
            sources: load_all(layout.entities("sources"), |_| ()),
            // Networks first, then in the order of the leaflet, then by reading.
            centers: load_all(layout.entities("centers"), |raw: &raw::Center| {
                let number = raw
                    .leaflet_number
                    .as_ref()
                    .map_or(u8::MAX, |number| number.value);
                (
                    raw.members.is_empty(),
                    number,
                    by_reading(raw.name.as_ref()),
                )
            }),
            programs: load_all(layout.entities("programs"), |raw: &raw::Program| {
                (kind_order(raw.kind.as_ref()), by_reading(raw.name.as_ref()))
            }),
            groups: load_all(layout.entities("groups"), |raw: &raw::Group| {
                by_reading(raw.name.as_ref())
            }),
            // Those that can be read first.
            leaflets: load_all(layout.entities("leaflets"), |raw: &raw::Leaflet| {
                (raw.not_reproduced, by_reading(raw.title.as_ref()))
            }),
            sheets: load_all(layout.entities(SHEETS), |_| ()),
            ordinances: load_all(layout.entities("ordinances"), |raw: &raw::Ordinance| {
                by_reading(raw.title.as_ref())
            }),
            news: load_all(layout.entities("news"), |raw: &raw::News| {
                Reverse(raw.publish.as_ref().map(|publish| publish.value.clone()))
            }),
            pages: load_all(layout.entities("pages"), |_| ()),
            site,
            site_file,
            site_wrong,
            vocabulary,
            vocabulary_file,
            vocabulary_wrong,
        };
        loaded.report(diagnostics);
        loaded
    }

    /// Hands on what the parser found wrong in each file.
    fn report(&self, diagnostics: &mut Vec<Diagnostic>) {
        fn found<'b, T>(loaded: &'b [Loaded<'_, T>]) -> impl Iterator<Item = Diagnostic> + 'b {
            loaded
                .iter()
                .flat_map(|entity| entity.diagnostics.iter().cloned())
        }
        diagnostics.extend(found(&self.sources));
        diagnostics.extend(found(&self.centers));
        diagnostics.extend(found(&self.programs));
        diagnostics.extend(found(&self.groups));
        diagnostics.extend(found(&self.leaflets));
        diagnostics.extend(found(&self.sheets));
        diagnostics.extend(found(&self.ordinances));
        diagnostics.extend(found(&self.news));
        diagnostics.extend(found(&self.pages));
    }

    fn ids(&self, layout: &Layout) -> Ids {
        let contacts = self.centers.iter().map(|center| {
            // A list that lost an entry leaves no name of a key behind.
            let lost = ["contacts", "id", ""]
                .iter()
                .any(|key| center.wrong.holds(key));
            let contacts = center.raw.contacts.iter();
            (!lost).then(|| vocabulary::index(contacts.map(|contact| contact.id.as_ref())))
        });
        Ids {
            stages: vocabulary::index(self.vocabulary.stages.iter().map(|stage| stage.id.as_ref())),
            needs: vocabulary::index(self.vocabulary.needs.iter().map(|need| need.id.as_ref())),
            program_kinds: vocabulary::index(
                self.vocabulary
                    .program_kinds
                    .iter()
                    .map(|kind| kind.id.as_ref()),
            ),
            group_kinds: vocabulary::index(
                self.vocabulary
                    .group_kinds
                    .iter()
                    .map(|kind| kind.id.as_ref()),
            ),
            sources: Index::of(&self.sources),
            centers: Index::of(&self.centers),
            contacts: contacts.collect(),
            programs: Index::of(&self.programs),
            groups: Index::of(&self.groups),
            leaflets: Index::of(&self.leaflets),
            sheets: Index::of(&self.sheets),
            ordinances: Index::of(&self.ordinances),
            reports: Index::new(
                layout
                    .reports
                    .iter()
                    .filter(|(_, files)| files.facts.contains_key("report"))
                    .map(|(id, _)| id.as_str().into()),
            ),
            pages: Index::of(&self.pages),
            step_note: layout.step_note.facts.contains_key("guide"),
        }
    }
}

fn ids_of<'a>(ids: impl Iterator<Item = Option<&'a raw::At<String>>>) -> Vec<String> {
    ids.map(|id| id.map_or_else(String::new, |id| id.value.clone()))
        .collect()
}

fn required_file(
    file: Option<&Arc<File>>,
    path: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Arc<File> {
    file.map_or_else(
        || {
            let file = Arc::new(File::new(path, ""));
            let message = format!("there is no `{path}`");
            diagnostics.push(
                Diagnostic::whole_file(Code::MissingField, &file, message)
                    .hint("is this the folder of a site? `shirube new DIR` writes a small one to begin with"),
            );
            file
        },
        Arc::clone,
    )
}

/// A file that may be absent; then nothing in it can be missing.
fn load_present<T>(file: Option<&Arc<File>>, diagnostics: &mut Vec<Diagnostic>) -> (T, Wrong)
where
    T: serde::de::DeserializeOwned + Default,
{
    file.map_or_else(
        || (T::default(), Wrong::All),
        |file| load_file(file, diagnostics),
    )
}

fn documents(
    typed: &Typed<'_>,
    languages: &Languages,
    ids: &Ids,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<SourceDocument> {
    let shared = Shared {
        languages,
        languages_known: typed.site.languages.is_some(),
        ids,
        sources: &[],
        year_end: None,
        hours: KnownHours::default(),
        hours_with_year_end: KnownHours::default(),
    };
    each(
        &typed.sources,
        |loaded| document(loaded, &shared),
        diagnostics,
    )
}

/// Resolves entities in parallel; results and diagnostics keep their order.
fn each<T, M>(
    loaded: &[Loaded<'_, T>],
    resolve: impl Fn(&Loaded<'_, T>) -> (M, Vec<Diagnostic>) + Sync + Send,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<M>
where
    T: Sync,
    M: Send,
{
    let results: Vec<_> = loaded.par_iter().map(resolve).collect();
    let mut models = Vec::with_capacity(results.len());
    for (model, mut found) in results {
        models.push(model);
        diagnostics.append(&mut found);
    }
    models
}

/// Resolves every file; the documents are put in by the caller, who lent them.
fn catalog(
    typed: &Typed<'_>,
    layout: &Layout,
    shared: &Shared<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Catalog {
    let (vocabulary, mut found) = vocabulary::vocabulary(
        &typed.vocabulary,
        &typed.vocabulary_file,
        typed.vocabulary_wrong.clone(),
        shared,
    );
    diagnostics.append(&mut found);
    let (site, mut found) = site::site(
        &typed.site,
        &typed.site_file,
        typed.site_wrong.clone(),
        shared,
    );
    diagnostics.append(&mut found);
    let (step_note, mut found) = step_note(&layout.step_note, shared);
    diagnostics.append(&mut found);
    Catalog {
        languages: shared.languages.clone(),
        site,
        file_of_site: Arc::clone(&typed.site_file),
        file_of_vocabulary: Arc::clone(&typed.vocabulary_file),
        vocabulary,
        readings: single(
            layout.readings.as_ref(),
            |file| readings(file, shared),
            diagnostics,
        ),
        sources: Vec::new(),
        centers: each(&typed.centers, |loaded| center(loaded, shared), diagnostics),
        programs: each(
            &typed.programs,
            |loaded| program(loaded, shared),
            diagnostics,
        ),
        groups: each(&typed.groups, |loaded| group(loaded, shared), diagnostics),
        leaflets: each(
            &typed.leaflets,
            |loaded| leaflet(loaded, shared),
            diagnostics,
        ),
        step_note,
        sheets: each(&typed.sheets, |loaded| sheet(loaded, shared), diagnostics),
        ordinances: each(
            &typed.ordinances,
            |loaded| ordinance(loaded, shared),
            diagnostics,
        ),
        reports: reports(layout, shared, diagnostics),
        news: each(&typed.news, |loaded| news(loaded, shared), diagnostics)
            .into_iter()
            .flatten()
            .collect(),
        pages: each(&typed.pages, |loaded| page(loaded, shared), diagnostics),
        redirects: single(
            layout.redirects.as_ref(),
            |file| redirects(file, shared),
            diagnostics,
        ),
        glossary: single(
            layout.glossary.as_ref(),
            |file| glossary(file, shared),
            diagnostics,
        ),
    }
}

fn reports(layout: &Layout, shared: &Shared<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Report> {
    let mut reports = Vec::new();
    for (id, files) in &layout.reports {
        let (found, mut faults) = report(id, files, shared);
        reports.extend(found);
        diagnostics.append(&mut faults);
    }
    reports
}

/// What a file that may be absent says.
fn single<M: Default>(
    file: Option<&Arc<File>>,
    resolve: impl Fn(&Arc<File>) -> (M, Vec<Diagnostic>),
    diagnostics: &mut Vec<Diagnostic>,
) -> M {
    let Some(file) = file else {
        return M::default();
    };
    let (model, mut faults) = resolve(file);
    diagnostics.append(&mut faults);
    model
}
