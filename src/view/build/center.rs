use std::sync::Arc;

use super::views::Maker;
use crate::model::Ref;
use crate::plan::CenterFile;
use crate::view::{Center, Link, NextStep};

impl Maker<'_> {
    pub(super) fn center(&self, at: usize, root: &str) -> Center {
        let center = &self.catalog().centers[at];
        let entity = &center.entity;
        let own = Ref::Center(at);
        let relations = self.relations();
        Center {
            name: self.name(entity),
            summary: self.optional_run(entity.summary.as_ref()),
            leaflet_number: center.leaflet_number,
            networks: relations
                .networks_of(at)
                .iter()
                .map(|at| self.link(Ref::Center(*at)))
                .collect(),
            members: self.cards(center.members.iter().map(|at| Ref::Center(*at))),
            contacts: self.contacts(&center.contacts),
            closures: self.closures(center),
            card: self.center_file(at, CenterFile::Card),
            calendar: self.center_file(at, CenterFile::Calendar),
            address: self.address(center),
            structured: self.structured(center),
            body: self.entity_html(entity, root),
            asks: self.list_runs(entity.asks.as_ref()),
            programs: self.cards(relations.programs_of(at).iter().map(|at| Ref::Program(*at))),
            stages: self.stages(&entity.stages),
            needs: self.needs(&entity.needs),
            leaflets: self.leaflet_links(own),
            step_note: self.step_note_link(at),
            before: self.steps_before(own),
            mentions: self.mentions(own),
        }
    }

    /// The path of a file beside the page, if there is one.
    fn center_file(&self, at: usize, file: CenterFile) -> Option<Arc<str>> {
        let as_of = self.views.tables.first;
        let files = self
            .plan()
            .center_files(self.catalog(), at, self.lang, as_of);
        let found = files.into_iter().find(|(of, _)| *of == file);
        found.map(|(_, path)| path.into())
    }

    pub(super) fn leaflet_links(&self, of: Ref) -> Vec<Link> {
        self.relations()
            .leaflets_on(of)
            .iter()
            .map(|at| self.link(Ref::Leaflet(*at)))
            .collect()
    }

    /// The step note, where a center hands it out.
    fn step_note_link(&self, center: usize) -> Option<Link> {
        let note = self.catalog().step_note.as_ref()?;
        let handed_out = note.places.iter().any(|place| place.center == center);
        handed_out.then(|| self.link(Ref::StepNote))
    }

    /// Programs after which people come to a thing.
    pub(super) fn steps_before(&self, of: Ref) -> Vec<NextStep> {
        let steps = self.relations().before(of).iter();
        steps
            .map(|(program, step)| NextStep {
                link: self.link(Ref::Program(*program)),
                statement: self.statement(&self.catalog().programs[*program].next[*step].statement),
            })
            .collect()
    }
}
