use super::target::Target;
use crate::model::{Body, Catalog, Localized, Ref, ReportPart};

/// The long texts on the page of a target, in the order of the page.
pub(super) fn bodies(catalog: &Catalog, target: Target) -> Vec<&Localized<Body>> {
    let texts: Vec<Option<&Localized<Body>>> = match target {
        Target::Entity(Ref::StepNote) => {
            let sections = catalog.step_note.iter().flat_map(|note| &note.sections);
            sections.map(|section| section.body.as_ref()).collect()
        }
        Target::Entity(of) => vec![catalog.entity(of).body.as_ref()],
        Target::Report(at, ReportPart::Topics) => {
            let topics = catalog.reports[at].topics.iter();
            topics
                .flat_map(|part| {
                    let remaining = part.remaining.as_ref().map(|(_, body)| body);
                    part.topics
                        .iter()
                        .map(|topic| topic.body.as_ref())
                        .chain([remaining])
                })
                .collect()
        }
        Target::Report(at, ReportPart::Problems) => {
            let problems = catalog.reports[at].problems.iter();
            problems
                .flat_map(|part| {
                    let remaining = part.remaining.as_ref().map(|(_, body)| body);
                    let each = part
                        .problems
                        .iter()
                        .flat_map(|problem| [problem.body.as_ref(), problem.actions.as_ref()]);
                    [part.intro.as_ref()]
                        .into_iter()
                        .chain(each)
                        .chain([remaining])
                })
                .collect()
        }
        _ => Vec::new(),
    };
    texts.into_iter().flatten().collect()
}
