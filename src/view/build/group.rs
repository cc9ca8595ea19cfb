use super::views::Maker;
use crate::model::Ref;
use crate::view::Group;

impl Maker<'_> {
    pub(super) fn group(&self, at: usize, root: &str) -> Group {
        let group = &self.catalog().groups[at];
        let entity = &group.entity;
        let own = Ref::Group(at);
        Group {
            name: self.name(entity),
            summary: self.optional_run(entity.summary.as_ref()),
            kind: self.kind_term(&self.catalog().vocabulary.group_kinds, group.kind),
            kind_only: group.kind_only,
            coordinator: group.coordinator.map(|of| self.link(of)),
            coordinates: self.cards(
                self.relations()
                    .coordinated_by(own)
                    .iter()
                    .map(|at| Ref::Group(*at)),
            ),
            place: self.optional_run(group.place.as_ref()),
            schedule: self.optional_run(group.schedule.as_ref()),
            contacts: self.contacts(&group.contacts),
            programs: self.cards(group.programs.iter().map(|at| Ref::Program(*at))),
            before: self.steps_before(own),
            body: self.entity_html(entity, root),
            asks: self.list_runs(entity.asks.as_ref()),
            stages: self.stages(&entity.stages),
            needs: self.needs(&entity.needs),
            mentions: self.mentions(own),
        }
    }
}
