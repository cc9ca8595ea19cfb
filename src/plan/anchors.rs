use std::collections::BTreeSet;

use super::target::Target;
use crate::model::{Body, Catalog, Localized, Ref, Report, ReportPart};

/// The places on a page that a link may lead to, by the contract of the site's
/// addresses: articles, topics, sections, lines, and headings with an id.
pub(super) fn anchors(catalog: &Catalog, target: Target) -> BTreeSet<String> {
    let mut anchors = BTreeSet::from(["main".to_owned()]);
    match target {
        Target::Entity(of) => {
            headings(catalog.entity(of).body.as_ref(), &mut anchors);
            of_entity(catalog, of, &mut anchors);
        }
        Target::Report(at, part) => of_report(&catalog.reports[at], part, &mut anchors),
        _ => {}
    }
    anchors
}

fn headings(body: Option<&Localized<Body>>, anchors: &mut BTreeSet<String>) {
    let bodies = body.into_iter().flat_map(Localized::iter);
    anchors.extend(
        bodies
            .flat_map(|(_, body)| body.document.headings())
            .filter_map(|heading| heading.id.clone()),
    );
}

fn of_entity(catalog: &Catalog, of: Ref, anchors: &mut BTreeSet<String>) {
    match of {
        Ref::Center(at) => anchors.extend(
            catalog.centers[at]
                .contacts
                .iter()
                .map(|contact| contact.id.to_string()),
        ),
        Ref::Program(at) => anchors.extend(
            catalog.programs[at]
                .contacts
                .iter()
                .map(|contact| contact.id.to_string()),
        ),
        Ref::Group(at) => anchors.extend(
            catalog.groups[at]
                .contacts
                .iter()
                .map(|contact| contact.id.to_string()),
        ),
        Ref::StepNote => {
            for section in catalog.step_note.iter().flat_map(|note| &note.sections) {
                anchors.insert(section.id.to_string());
                headings(section.body.as_ref(), anchors);
            }
        }
        Ref::Ordinance(at) => {
            let laws = catalog.ordinances[at].law.iter().flat_map(Localized::iter);
            anchors.extend(laws.flat_map(|(_, law)| law.anchors()).map(str::to_owned));
        }
        Ref::Leaflet(_) | Ref::Sheet(_) | Ref::Report(_) | Ref::News(_) | Ref::Page(_) => {}
    }
}

fn of_report(report: &Report, part: ReportPart, anchors: &mut BTreeSet<String>) {
    match part {
        ReportPart::Topics => {
            let Some(topics) = &report.topics else { return };
            anchors.extend(
                topics
                    .topics
                    .iter()
                    .map(|topic| format!("topic-{}", topic.number)),
            );
            topics
                .topics
                .iter()
                .for_each(|topic| headings(topic.body.as_ref(), anchors));
            remaining(topics.remaining.as_ref().map(|(_, body)| body), anchors);
        }
        ReportPart::Problems => {
            let Some(problems) = &report.problems else {
                return;
            };
            headings(problems.intro.as_ref(), anchors);
            for problem in &problems.problems {
                anchors.insert(format!("problem-{}", problem.letter));
                headings(problem.body.as_ref(), anchors);
                headings(problem.actions.as_ref(), anchors);
            }
            remaining(problems.remaining.as_ref().map(|(_, body)| body), anchors);
        }
        ReportPart::Meetings => {
            let meetings = report
                .meetings
                .iter()
                .flat_map(|meetings| &meetings.meetings);
            anchors.extend(meetings.map(|meeting| meeting.anchor.clone()));
        }
        ReportPart::Members => {}
    }
}

fn remaining(body: Option<&Localized<Body>>, anchors: &mut BTreeSet<String>) {
    if body.is_some() {
        anchors.insert("remaining".to_owned());
    }
    headings(body, anchors);
}
