use super::views::Maker;
use crate::model::{self, LifecycleStatus, Ref};
use crate::view::{Lifecycle, Program, ProgramCenter};

impl Maker<'_> {
    pub(super) fn program(&self, at: usize, root: &str) -> Program {
        let program = &self.catalog().programs[at];
        let entity = &program.entity;
        let own = Ref::Program(at);
        let relations = self.relations();
        Program {
            name: self.name(entity),
            summary: self.optional_run(entity.summary.as_ref()),
            kind: self.kind_term(&self.catalog().vocabulary.program_kinds, program.kind),
            part_of: program.part_of.map(|at| self.link(Ref::Program(at))),
            parts: self.cards(relations.parts_of(at).iter().map(|at| Ref::Program(*at))),
            eligibility: program
                .eligibility
                .iter()
                .map(|condition| self.statement(&condition.statement))
                .collect(),
            limits_unknown: program.limits_unknown,
            cost: self.optional_run(program.cost.as_ref()),
            apply: self.optional_run(program.apply.as_ref()),
            bring: self.optional_run(program.bring.as_ref()),
            open_questions: program.cost.is_none() || program.apply.is_none(),
            centers: program
                .centers
                .iter()
                .map(|place| self.program_center(place))
                .collect(),
            contacts: self.contacts(&program.contacts),
            next: self.chain(at),
            gaps: self.gaps(|gap| gap.about.contains(&own)),
            before: self.steps_before(own),
            lifecycle: program
                .lifecycle
                .as_ref()
                .map(|lifecycle| self.lifecycle(lifecycle)),
            body: self.entity_html(entity, root),
            asks: self.list_runs(entity.asks.as_ref()),
            stages: self.stages(&entity.stages),
            needs: self.needs(&entity.needs),
            leaflets: self.leaflet_links(own),
            groups: relations
                .groups_of(at)
                .iter()
                .map(|at| self.link(Ref::Group(*at)))
                .collect(),
            mentions: self.mentions(own),
        }
    }

    /// A place of a program with the line to call for it, or all of its lines.
    fn program_center(&self, place: &model::ProgramCenter) -> ProgramCenter {
        let contacts = &self.catalog().centers[place.center].contacts;
        let contacts = match place.contact {
            Some(at) => &contacts[at..=at],
            None => contacts,
        };
        ProgramCenter {
            link: self.link(Ref::Center(place.center)),
            contacts: self.contacts(contacts),
            says: place.says.as_ref().map(|says| self.source_words(says)),
        }
    }

    fn lifecycle(&self, lifecycle: &model::Lifecycle) -> Lifecycle {
        let status = lifecycle.status.map(|status| match status {
            LifecycleStatus::Planned => "planned",
            LifecycleStatus::Active => "active",
            LifecycleStatus::Ended => "ended",
        });
        Lifecycle {
            status,
            from: self.optional_date(lifecycle.from),
            until: self.optional_date(lifecycle.until),
            statement: self.statement(&lifecycle.statement),
        }
    }
}
