use std::collections::BTreeSet;

use super::bodies::bodies;
use super::routes::SitePlan;
use super::target::Target;
use crate::diag::{Code, Diagnostic};
use crate::model::{Catalog, Localized};
use crate::text::nearest;

/// Checks every internal link of the texts on a page: its page and its place
/// must exist.
pub(super) fn check_links(
    catalog: &Catalog,
    plan: &SitePlan,
    own: Target,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (_, body) in bodies(catalog, own).into_iter().flat_map(Localized::iter) {
        for link in body.document.links() {
            if let Some((code, message, hint)) = fault(catalog, plan, own, &link.target) {
                diagnostics.push(
                    Diagnostic::new(code, &body.file, link.range.clone(), message).hint(hint),
                );
            }
        }
    }
}

/// Checks the pages that the concepts of the vocabulary lead to.
pub(super) fn check_concepts(
    catalog: &Catalog,
    plan: &SitePlan,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for concept in &catalog.vocabulary.concepts {
        for (page, span) in concept.pages.iter().zip(&concept.page_spans) {
            if let Some((code, message, hint)) = fault(catalog, plan, Target::Home, page) {
                diagnostics
                    .push(Diagnostic::new(code, &concept.file, span.clone(), message).hint(hint));
            }
        }
    }
}

/// What is wrong with a link, if anything: code, message and advice.
pub(super) fn fault(
    catalog: &Catalog,
    plan: &SitePlan,
    own: Target,
    link: &str,
) -> Option<(Code, String, String)> {
    fault_among(plan, own, link, |target| {
        plan.anchors(catalog, target, false)
    })
}

/// As [`fault`], where `anchors` says which places the page of a target has.
pub(super) fn fault_among(
    plan: &SitePlan,
    own: Target,
    link: &str,
    anchors: impl FnOnce(Target) -> BTreeSet<String>,
) -> Option<(Code, String, String)> {
    let (path, anchor) = link
        .split_once('#')
        .map_or((link, None), |(path, anchor)| (path, Some(anchor)));
    let target = if path.is_empty() {
        Some(own)
    } else {
        plan.target_at(path.trim_start_matches('/'))
    };
    if anchor.is_none() && plan.has_file(path.trim_start_matches('/')) {
        return None;
    }
    let Some(target) = target else {
        let message = format!("there is no page `{path}`");
        let with_slash = format!("{}/", path.trim_start_matches('/'));
        let near = plan
            .target_at(&with_slash)
            .map(|_| with_slash.clone())
            .or_else(|| {
                nearest(path.trim_start_matches('/'), plan.bare_paths()).map(str::to_owned)
            });
        let hint = near.map_or_else(
            || "write the path as it stands in the address of the page, such as `/centers/hoken-center/`".to_owned(),
            |near| format!("did you mean `/{near}`?"),
        );
        return Some((Code::DeadLink, message, hint));
    };
    let anchor = anchor?;
    let anchors = anchors(target);
    if anchors.contains(anchor) {
        return None;
    }
    let page = if path.is_empty() {
        "this page".to_owned()
    } else {
        format!("`{path}`")
    };
    let message = format!("there is no place `#{anchor}` on {page}");
    // Of names as short as `#a1` every one is near every other.
    let near =
        nearest(anchor, anchors.iter().map(String::as_str)).filter(|_| anchor.chars().count() > 3);
    let hint = match near {
        Some(near) => format!("did you mean `#{near}`?"),
        None if anchors.len() > 1 => {
            let known: Vec<_> = anchors
                .iter()
                .filter(|anchor| *anchor != "main")
                .take(12)
                .map(|anchor| format!("`#{anchor}`"))
                .collect();
            format!("its places are {}", known.join(", "))
        }
        None => "leave out what stands from `#` on".to_owned(),
    };
    Some((Code::DeadAnchor, message, hint))
}
