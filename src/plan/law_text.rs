//! The pages of a rule that has several texts.

use std::collections::BTreeMap;

use super::law_file::texts;
use super::path::entity_path;
use super::target::Target;
use crate::model::{Catalog, Ordinance, Ref};

/// Every text that is not the current one, and every two of them side by side:
/// who was led to such a page finds it whatever is current then.
pub(super) fn law_targets(ordinance: &Ordinance, at: usize) -> Vec<Target> {
    let count = ordinance.versions.len();
    let texts = (0..count).filter(|version| *version != ordinance.current);
    let pairs = ordinance.pairs_of_texts();
    texts
        .map(|version| Target::LawText(at, version))
        .chain(pairs.map(|(old, new)| Target::LawComparison(at, old, new)))
        .collect()
}

/// The address that a text has as one of several, even while it is the current
/// one and stands on the rule's own page: that is then where it leads.
pub(super) fn aliases(catalog: &Catalog) -> BTreeMap<String, Target> {
    let several = texts(catalog).filter(|(at, _)| catalog.ordinances[*at].versions.len() > 1);
    let current = several.filter(|(at, version)| catalog.ordinances[*at].current == *version);
    current
        .map(|(at, version)| {
            let target = Target::Entity(Ref::Ordinance(at));
            (text_path(catalog, at, version), target)
        })
        .collect()
}

/// `ordinances/kaigi/2026-04-01/`
pub(super) fn text_path(catalog: &Catalog, at: usize, version: usize) -> String {
    let rule = entity_path(catalog, Ref::Ordinance(at));
    format!("{rule}{}/", day(catalog, at, version))
}

/// `ordinances/kaigi/diff/2025-04-01/2026-04-01/`
pub(super) fn comparison_path(catalog: &Catalog, at: usize, old: usize, new: usize) -> String {
    let rule = entity_path(catalog, Ref::Ordinance(at));
    let (old, new) = (day(catalog, at, old), day(catalog, at, new));
    format!("{rule}diff/{old}/{new}/")
}

/// The day from which a text has effect: known wherever there are several.
fn day(catalog: &Catalog, at: usize, version: usize) -> String {
    let from = catalog.ordinances[at].versions[version].from;
    from.map_or_else(String::new, |day| day.to_string())
}
