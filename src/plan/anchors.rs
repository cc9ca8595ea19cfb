//! The places on a page that a link may lead to, by the contract of the site's
//! addresses: articles, topics, sections, lines, and headings with an id.

use std::collections::BTreeSet;

use super::bodies::bodies;
use super::routes::PER_PAGE;
use super::target::{ListKind, Target};
use crate::diag::{Code, Diagnostic};
use crate::law::{Revision, Row};
use crate::model::{
    Body, Catalog, Localized, Members, Ordinance, Problem, Ref, Report, ReportPart, Topic,
    TopicGroup, office_anchor, team_anchor, team_office_anchor,
};

/// All places on the page of a target, in any language.
pub(super) fn anchors(catalog: &Catalog, target: Target) -> BTreeSet<String> {
    let mut anchors = fixed_anchors(catalog, target);
    let texts = bodies(catalog, target)
        .into_iter()
        .flat_map(Localized::iter);
    anchors.extend(texts.flat_map(|(_, body)| heading_ids(body).map(|(id, _)| id.to_owned())));
    anchors
}

/// Reports headings whose id stands on their page already.
pub(super) fn check_anchors(catalog: &Catalog, target: Target, diagnostics: &mut Vec<Diagnostic>) {
    let texts = bodies(catalog, target);
    let has_ids = |text: &&Localized<Body>| {
        text.iter()
            .any(|(_, body)| heading_ids(body).next().is_some())
    };
    if !texts.iter().any(has_ids) {
        return;
    }
    for lang in catalog.languages.iter() {
        let mut taken = fixed_anchors(catalog, target);
        for body in texts.iter().filter_map(|text| text.get(lang)) {
            for (id, range) in heading_ids(body) {
                if !taken.insert(id.to_owned()) {
                    let message = format!("the place `#{id}` is on this page already");
                    diagnostics.push(
                        Diagnostic::new(Code::DuplicateId, &body.file, range.clone(), message)
                            .hint("give the heading another id, in every language of the text"),
                    );
                }
            }
        }
    }
}

pub(super) fn heading_ids(body: &Body) -> impl Iterator<Item = (&str, &std::ops::Range<usize>)> {
    let headings = body.document.headings().iter();
    headings.filter_map(|heading| Some((heading.id.as_deref()?, &heading.range)))
}

/// The places that a page has whatever its texts say.
fn fixed_anchors(catalog: &Catalog, target: Target) -> BTreeSet<String> {
    let mut anchors = BTreeSet::from(["main".to_owned()]);
    match target {
        Target::Glossary => {
            anchors.extend(catalog.glossary.iter().map(|word| word.id.to_string()));
        }
        Target::Entity(of) => of_entity(catalog, of, &mut anchors),
        Target::LawText(at, version) => of_law(&catalog.ordinances[at], version, &mut anchors),
        Target::LawComparison(at, old, new) => {
            of_comparison(catalog, at, (old, new), &mut anchors);
        }
        Target::Report(at, part) => of_report(&catalog.reports[at], part, &mut anchors),
        Target::Stage(at, 0) => of_stage(catalog, at, &mut anchors),
        Target::Need(at, 0) => of_need(catalog, at, &mut anchors),
        Target::List(ListKind::Centers, 0) => of_towns(catalog, &mut anchors),
        Target::Coverage => of_coverage(catalog, &mut anchors),
        _ => {}
    }
    anchors
}

fn of_entity(catalog: &Catalog, of: Ref, anchors: &mut BTreeSet<String>) {
    contact_anchors(catalog, of, anchors);
    match of {
        Ref::StepNote => {
            let sections = catalog.step_note.iter().flat_map(|note| &note.sections);
            anchors.extend(sections.map(|section| section.id.to_string()));
        }
        Ref::Ordinance(at) => {
            let ordinance = &catalog.ordinances[at];
            of_law(ordinance, ordinance.current, anchors);
        }
        _ => {}
    }
}

/// The lines and desks of an entity.
pub(super) fn contact_anchors(catalog: &Catalog, of: Ref, anchors: &mut BTreeSet<String>) {
    let contacts = catalog.contacts_of(of).iter();
    anchors.extend(contacts.map(|contact| contact.id.to_string()));
}

fn of_law(ordinance: &Ordinance, version: usize, anchors: &mut BTreeSet<String>) {
    let laws = ordinance.versions.get(version).into_iter();
    let laws = laws.flat_map(|version| version.law.iter());
    anchors.extend(laws.flat_map(|(_, law)| law.anchors()).map(str::to_owned));
}

/// The rows of the comparison of two texts, in any language.
fn of_comparison(
    catalog: &Catalog,
    at: usize,
    (old, new): (usize, usize),
    anchors: &mut BTreeSet<String>,
) {
    let versions = &catalog.ordinances[at].versions;
    for lang in catalog.languages.iter() {
        if let Some((_, old, new)) = versions[old].both(&versions[new], lang) {
            let rows = Revision::between(old, new).rows;
            anchors.extend(rows.iter().map(Row::anchor));
        }
    }
}

/// The needs for which there is something in a stage, or for nobody says which,
/// and the path of stages.
fn of_stage(catalog: &Catalog, stage: usize, anchors: &mut BTreeSet<String>) {
    anchors.insert("path".to_owned());
    for of in catalog.refs() {
        let entity = catalog.entity(of);
        let unstaged = entity.stages.is_empty() && of.is_offer();
        if !unstaged && !entity.stages.contains(&stage) {
            continue;
        }
        let needs = entity.needs.iter();
        anchors.extend(needs.map(|need| catalog.vocabulary.needs[*need].id.to_string()));
        if entity.needs.is_empty() {
            anchors.insert(if unstaged { "unstaged" } else { "others" }.to_owned());
        }
    }
}

/// The stages in which there is something for a need, and what is for all of
/// them or for nobody says which.
fn of_need(catalog: &Catalog, need: usize, anchors: &mut BTreeSet<String>) {
    let stages = &catalog.vocabulary.stages;
    let entities = catalog.refs().map(|of| catalog.entity(of));
    for entity in entities.filter(|entity| entity.needs.contains(&need)) {
        anchors.extend(entity.stages.iter().map(|at| stages[*at].id.to_string()));
        if entity.stages.is_empty() {
            anchors.insert("unstaged".to_owned());
        } else if stages.len() > 1 && entity.stages.len() == stages.len() {
            anchors.insert("all-stages".to_owned());
        }
    }
}

/// The towns of the first page of places.
fn of_towns(catalog: &Catalog, anchors: &mut BTreeSet<String>) {
    let centers: Vec<usize> = (0..catalog.centers.len().min(PER_PAGE)).collect();
    let towns = catalog.towns(&centers);
    if towns.len() > 1 {
        anchors.insert("towns".to_owned());
        anchors.extend(towns.into_iter().map(|town| town.id));
    }
}

/// The rows of the table, and what reports say is missing.
fn of_coverage(catalog: &Catalog, anchors: &mut BTreeSet<String>) {
    let needs = catalog.vocabulary.needs.iter();
    anchors.extend(needs.map(|need| need.id.to_string()));
    let gaps = catalog.reports.iter().flat_map(Report::gaps);
    anchors.extend(gaps.map(|(_, gap)| format!("gap-{}", gap.id)));
}

fn of_report(report: &Report, part: ReportPart, anchors: &mut BTreeSet<String>) {
    let remains = match part {
        ReportPart::Topics => {
            let groups = report.topics.iter().flat_map(|part| &part.groups);
            anchors.extend(groups.map(TopicGroup::anchor));
            let topics = report.topics.iter().flat_map(|part| &part.topics);
            anchors.extend(topics.map(Topic::anchor));
            report
                .topics
                .as_ref()
                .is_some_and(|part| part.remaining.is_some())
        }
        ReportPart::Problems => {
            let problems = report.problems.iter().flat_map(|part| &part.problems);
            anchors.extend(problems.map(Problem::anchor));
            report
                .problems
                .as_ref()
                .is_some_and(|part| part.remaining.is_some())
        }
        ReportPart::Meetings => {
            let meetings = report.meetings.iter().flat_map(|part| &part.meetings);
            anchors.extend(meetings.map(|meeting| meeting.anchor.clone()));
            false
        }
        ReportPart::Members => {
            report
                .members
                .iter()
                .for_each(|part| of_members(part, anchors));
            false
        }
    };
    if remains {
        anchors.insert("remaining".to_owned());
    }
}

fn of_members(members: &Members, anchors: &mut BTreeSet<String>) {
    anchors.extend((0..members.offices.len()).map(office_anchor));
    for (team, of) in members.teams.iter().enumerate() {
        anchors.insert(team_anchor(team));
        anchors.extend((0..of.offices.len()).map(|office| team_office_anchor(team, office)));
    }
}
