use std::collections::BTreeSet;

use super::links::fault;
use super::routes::SitePlan;
use super::target::Target;
use crate::diag::{Code, Diagnostic};
use crate::model::Catalog;

/// Checks what reports say is missing: its place in the report must exist, and
/// its id, an anchor of pages that show all of them, be that of no other.
pub(super) fn check_gaps(catalog: &Catalog, plan: &SitePlan, diagnostics: &mut Vec<Diagnostic>) {
    let mut taken = BTreeSet::new();
    for (at, report) in catalog.reports.iter().enumerate() {
        for (part, gap) in report.gaps() {
            let own = Target::Report(at, part);
            let place = format!("#{}", gap.place);
            if let Some((code, message, hint)) = fault(catalog, plan, own, &place) {
                let span = gap.place_span.clone();
                diagnostics.push(Diagnostic::new(code, &gap.file, span, message).hint(hint));
            }
            if !taken.insert(&gap.id) {
                let message = format!("another gap has the id `{}`", gap.id);
                let span = gap.id_span.clone();
                diagnostics.push(
                    Diagnostic::new(Code::DuplicateId, &gap.file, span, message)
                        .hint("give one of the two another id"),
                );
            }
        }
    }
}
