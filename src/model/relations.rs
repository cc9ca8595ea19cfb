use std::collections::BTreeMap;

use super::{Catalog, Ref, Report};

/// Relations seen from their other end: what a thing is referred to by.
#[derive(Debug, Default)]
pub struct Relations {
    /// Networks that a center is a member of.
    networks: BTreeMap<usize, Vec<usize>>,
    /// Programs of a center, named in its file or in theirs.
    programs: BTreeMap<usize, Vec<usize>>,
    /// Programs that are parts of a program.
    parts: BTreeMap<usize, Vec<usize>>,
    /// Programs after which people come to a thing, with the place among their
    /// next steps.
    before: BTreeMap<Ref, Vec<(usize, usize)>>,
    /// Leaflets that tell of a thing.
    leaflets: BTreeMap<Ref, Vec<usize>>,
    /// Groups that work with a program.
    groups: BTreeMap<usize, Vec<usize>>,
    /// Groups that a thing coordinates.
    coordinates: BTreeMap<Ref, Vec<usize>>,
    /// Topics and problems that tell of a thing.
    mentions: BTreeMap<Ref, Vec<Mention>>,
    /// Reports made under a rule.
    reports: BTreeMap<usize, Vec<usize>>,
}

/// A place in a report that tells of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mention {
    /// A topic: place of the report, place of the topic in it.
    Topic(usize, usize),
    /// A problem: place of the report, place of the problem in it.
    Problem(usize, usize),
}

impl Relations {
    /// Looks at every relation once.
    #[must_use]
    pub fn new(catalog: &Catalog) -> Self {
        let mut relations = Self::default();
        for (at, center) in catalog.centers.iter().enumerate() {
            center
                .members
                .iter()
                .for_each(|member| push(&mut relations.networks, *member, at));
            relations.programs.insert(at, center.programs.clone());
        }
        for (at, program) in catalog.programs.iter().enumerate() {
            program
                .centers
                .iter()
                .for_each(|center| push(&mut relations.programs, center.center, at));
            program
                .part_of
                .iter()
                .for_each(|whole| push(&mut relations.parts, *whole, at));
            for (step, next) in program.next.iter().enumerate() {
                push(&mut relations.before, next.to, (at, step));
            }
        }
        for (at, group) in catalog.groups.iter().enumerate() {
            group
                .programs
                .iter()
                .for_each(|program| push(&mut relations.groups, *program, at));
            group
                .coordinator
                .iter()
                .for_each(|by| push(&mut relations.coordinates, *by, at));
        }
        for (at, leaflet) in catalog.leaflets.iter().enumerate() {
            leaflet
                .about
                .iter()
                .for_each(|thing| push(&mut relations.leaflets, *thing, at));
        }
        for (at, report) in catalog.reports.iter().enumerate() {
            relations.add_report(at, report);
        }
        relations
            .programs
            .values_mut()
            .for_each(|programs| programs.sort_unstable());
        relations
    }

    fn add_report(&mut self, at: usize, report: &Report) {
        report
            .ordinance
            .iter()
            .for_each(|ordinance| push(&mut self.reports, *ordinance, at));
        for (number, topic) in report
            .topics
            .iter()
            .flat_map(|topics| &topics.topics)
            .enumerate()
        {
            topic
                .about
                .iter()
                .for_each(|thing| push(&mut self.mentions, *thing, Mention::Topic(at, number)));
        }
        for (number, problem) in report
            .problems
            .iter()
            .flat_map(|problems| &problems.problems)
            .enumerate()
        {
            problem
                .about
                .iter()
                .for_each(|thing| push(&mut self.mentions, *thing, Mention::Problem(at, number)));
        }
    }

    /// Networks that a center is a member of.
    #[must_use]
    pub fn networks_of(&self, center: usize) -> &[usize] {
        get(&self.networks, &center)
    }

    /// Programs of a center, in the order of the catalog.
    #[must_use]
    pub fn programs_of(&self, center: usize) -> &[usize] {
        get(&self.programs, &center)
    }

    /// Programs that are parts of a program.
    #[must_use]
    pub fn parts_of(&self, program: usize) -> &[usize] {
        get(&self.parts, &program)
    }

    /// Programs after which people come to a thing, with the place of the step.
    #[must_use]
    pub fn before(&self, thing: Ref) -> &[(usize, usize)] {
        get(&self.before, &thing)
    }

    /// Leaflets that tell of a thing.
    #[must_use]
    pub fn leaflets_on(&self, thing: Ref) -> &[usize] {
        get(&self.leaflets, &thing)
    }

    /// Groups that work with a program.
    #[must_use]
    pub fn groups_of(&self, program: usize) -> &[usize] {
        get(&self.groups, &program)
    }

    /// Groups that a thing coordinates.
    #[must_use]
    pub fn coordinated_by(&self, thing: Ref) -> &[usize] {
        get(&self.coordinates, &thing)
    }

    /// Topics and problems that tell of a thing.
    #[must_use]
    pub fn mentions_of(&self, thing: Ref) -> &[Mention] {
        get(&self.mentions, &thing)
    }

    /// Reports made under a rule.
    #[must_use]
    pub fn reports_under(&self, ordinance: usize) -> &[usize] {
        get(&self.reports, &ordinance)
    }
}

fn push<K: Ord, V: PartialEq>(map: &mut BTreeMap<K, Vec<V>>, key: K, value: V) {
    let values = map.entry(key).or_default();
    if !values.contains(&value) {
        values.push(value);
    }
}

fn get<'a, K: Ord, V>(map: &'a BTreeMap<K, Vec<V>>, key: &K) -> &'a [V] {
    map.get(key).map_or(&[], Vec::as_slice)
}
