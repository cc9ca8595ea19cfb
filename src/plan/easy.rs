//! Pages in やさしい日本語, below `/easy/`: which there are, and the places on
//! them. They leave out much of what the ordinary page has.

use std::collections::BTreeSet;

use super::anchors::{contact_anchors, heading_ids};
use super::links::fault_among;
use super::path::bare_path;
use super::routes::SitePlan;
use super::target::Target;
use crate::diag::{Code, Diagnostic};
use crate::model::{Body, Catalog, Ref};
use crate::text::Edition;

/// What the paths of pages in やさしい日本語 begin with.
pub const EASY_PREFIX: &str = "easy/";

/// Whether a target has a page in やさしい日本語.
pub(super) fn is_easy(catalog: &Catalog, target: Target) -> bool {
    catalog.languages.easy().is_some()
        && match target {
            Target::Home => catalog.is_home_easy(),
            Target::Entity(of) => catalog.is_easy(of),
            _ => false,
        }
}

/// The home page in やさしい日本語, if it stands at a path.
pub(super) fn easy_home_at(catalog: &Catalog, path: &str) -> Option<Target> {
    (path == EASY_PREFIX && is_easy(catalog, Target::Home)).then_some(Target::Home)
}

/// The editions that have a page of a target.
pub(super) fn editions_of(catalog: &Catalog, target: Target) -> impl Iterator<Item = Edition> {
    let editions = catalog.languages.editions();
    editions.filter(move |edition| !edition.is_easy() || is_easy(catalog, target))
}

impl SitePlan {
    /// The path of a target in an edition: of its page in やさしい日本語 where there
    /// is one, else of that in the language.
    #[must_use]
    pub fn path_in(&self, catalog: &Catalog, target: Target, edition: Edition) -> String {
        let easy = edition.is_easy().then(|| self.easy_path(catalog, target));
        easy.flatten()
            .unwrap_or_else(|| self.path(catalog, target, edition.lang()))
    }

    /// The path of a target's page in やさしい日本語, if it has one.
    #[must_use]
    pub fn easy_path(&self, catalog: &Catalog, target: Target) -> Option<String> {
        let path = || format!("{EASY_PREFIX}{}", bare_path(catalog, target));
        is_easy(catalog, target).then(path)
    }

    /// The editions that have pages, in their order.
    #[must_use]
    pub fn editions(&self, catalog: &Catalog) -> Vec<Edition> {
        let has_easy = self.routes().iter().any(|route| route.edition.is_easy());
        let editions = catalog.languages.editions();
        let editions = editions.filter(|edition| has_easy || !edition.is_easy());
        editions.collect()
    }

    /// The paths of all pages in やさしい日本語. Texts of other pages may lead there.
    pub(super) fn easy_paths(&self) -> Vec<String> {
        let easy = self.routes().iter().filter(|route| route.edition.is_easy());
        easy.map(|route| route.path.to_string()).collect()
    }
}

/// All places on the page of a target in やさしい日本語.
pub(super) fn easy_anchors(catalog: &Catalog, target: Target) -> BTreeSet<String> {
    let mut anchors = fixed_anchors(catalog, target);
    let ids = easy_bodies(catalog, target).flat_map(heading_ids);
    anchors.extend(ids.map(|(id, _)| id.to_owned()));
    anchors
}

fn fixed_anchors(catalog: &Catalog, target: Target) -> BTreeSet<String> {
    let mut anchors = BTreeSet::from(["main".to_owned()]);
    if let Target::Entity(of) = target {
        contact_anchors(catalog, of, &mut anchors);
    }
    if target == Target::Entity(Ref::StepNote) {
        anchors.extend(
            catalog
                .easy_sections()
                .map(|section| section.id.to_string()),
        );
    }
    anchors
}

/// The texts in やさしい日本語 on the page of a target.
fn easy_bodies(catalog: &Catalog, target: Target) -> impl Iterator<Item = &Body> {
    let entity = match target {
        Target::Entity(of) if of.may_be_easy() => Some(catalog.entity(of)),
        _ => None,
    };
    let is_note = target == Target::Entity(Ref::StepNote);
    let sections = catalog.easy_sections().filter(move |_| is_note);
    let own = entity.into_iter().filter_map(|entity| entity.easy.as_ref());
    own.chain(sections.filter_map(|section| section.easy.as_ref()))
}

/// Checks the headings and the links of the texts in やさしい日本語. A link leads
/// to the page in やさしい日本語 where there is one, so that is where its place
/// must be.
pub(super) fn check_easy(
    catalog: &Catalog,
    plan: &SitePlan,
    own: Target,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut taken = fixed_anchors(catalog, own);
    for body in easy_bodies(catalog, own) {
        for (id, range) in heading_ids(body) {
            if !taken.insert(id.to_owned()) {
                let message = format!("the place `#{id}` is on this page already");
                let fault = Diagnostic::new(Code::DuplicateId, &body.file, range.clone(), message);
                diagnostics.push(fault.hint("give the heading another id"));
            }
        }
        for link in body.document.links() {
            let anchors = |target| plan.anchors(catalog, target, is_easy(catalog, target));
            if let Some((code, message, hint)) = fault_among(plan, own, &link.target, anchors) {
                let fault = Diagnostic::new(code, &body.file, link.range.clone(), message);
                diagnostics.push(fault.hint(hint));
            }
        }
    }
}
