use super::entity::EntityKeys;
use super::load::Loaded;
use super::reader::Reader;
use super::shared::Shared;
use crate::diag::Diagnostic;
use crate::model::{Condition, Eligibility, Lifecycle, Next, Program, ProgramCenter};
use crate::raw::{self, At};

/// Something that is offered.
pub(super) fn program(
    loaded: &Loaded<'_, raw::Program>,
    shared: &Shared<'_>,
) -> (Program, Vec<Diagnostic>) {
    let mut reader = Reader::new(shared, &loaded.file, loaded.wrong.clone());
    let raw = &loaded.raw;
    let ids = shared.ids;
    let entity = reader.entity(
        loaded,
        &EntityKeys {
            name: raw.name.as_ref(),
            summary: raw.summary.as_ref(),
            needs_summary: true,
            office: raw.office.as_ref(),
            stages: &raw.stages,
            needs: &raw.needs,
            asks: raw.asks.as_ref(),
            source: raw.source.as_ref(),
            needs_source: true,
            ..EntityKeys::default()
        },
    );
    let document = entity.source.as_ref().map(|source| source.document);
    let program = Program {
        kind: raw
            .kind
            .as_ref()
            .and_then(|kind| reader.find("kind of program", &ids.program_kinds, kind)),
        part_of: raw
            .part_of
            .as_ref()
            .and_then(|id| reader.find("program", &ids.programs, id)),
        centers: raw
            .centers
            .iter()
            .filter_map(|center| reader.program_center(center, document))
            .collect(),
        contacts: reader.contacts(&loaded.id, &raw.contacts),
        eligibility: raw
            .eligibility
            .iter()
            .map(|condition| reader.eligibility(condition, document))
            .collect(),
        limits_unknown: raw.limits_unknown,
        families_unknown: raw.families_unknown,
        cost: reader.optional_text("cost", raw.cost.as_ref()),
        apply: reader.optional_text("apply", raw.apply.as_ref()),
        bring: reader.optional_text("bring", raw.bring.as_ref()),
        next: raw
            .next
            .iter()
            .filter_map(|next| reader.next_step(next, document))
            .collect(),
        lifecycle: raw
            .lifecycle
            .as_ref()
            .map(|lifecycle| reader.lifecycle(lifecycle, document)),
        entity,
    };
    (program, reader.diagnostics)
}

impl Reader<'_> {
    fn program_center(
        &mut self,
        raw: &At<raw::ProgramCenter>,
        document: Option<usize>,
    ) -> Option<ProgramCenter> {
        let says = raw
            .says
            .as_ref()
            .and_then(|says| self.quotation(says, document));
        let Some(id) = &raw.id else {
            self.missing("id", Some(&raw.span), "id = \"hoken-center\"");
            return None;
        };
        let center = self.find("center", &self.shared.ids.centers, id)?;
        let contact = raw
            .contact
            .as_ref()
            .and_then(|contact| self.contact_of(center, contact));
        Some(ProgramCenter {
            center,
            contact,
            says,
        })
    }

    fn eligibility(&mut self, raw: &At<raw::Eligibility>, document: Option<usize>) -> Eligibility {
        if raw.text.is_none() {
            self.missing("text", Some(&raw.span), "text = { ja = \"…\", en = \"…\" }");
        }
        Eligibility {
            when: raw
                .when
                .as_ref()
                .map(|when| self.condition(when))
                .unwrap_or_default(),
            statement: self.statement(raw.text.as_ref(), raw.says.as_ref(), document),
        }
    }

    fn condition(&mut self, raw: &At<raw::EligibilityWhen>) -> Condition {
        let stage = raw
            .stage
            .as_ref()
            .and_then(|id| self.find("life stage", &self.shared.ids.stages, id));
        Condition {
            child_age_min: raw.child_age_min.as_ref().map(|age| age.value),
            child_age_under: raw.child_age_under.as_ref().map(|age| age.value),
            pregnant: raw.pregnant.as_ref().map(|pregnant| pregnant.value),
            stage,
            household: raw.household.as_ref().map(|household| household.value),
            school: raw.school.as_ref().map(|school| school.value),
        }
    }

    fn next_step(&mut self, raw: &At<raw::Next>, document: Option<usize>) -> Option<Next> {
        let statement = self.statement(raw.text.as_ref(), raw.says.as_ref(), document);
        let Some(to) = &raw.to else {
            self.missing("to", Some(&raw.span), "to = \"programs/nyuyoji-kenshin\"");
            return None;
        };
        Some(Next {
            to: self.reference(to)?,
            statement,
        })
    }

    fn lifecycle(&mut self, raw: &At<raw::Lifecycle>, document: Option<usize>) -> Lifecycle {
        Lifecycle {
            status: raw.status.as_ref().map(|status| status.value),
            from: self.optional_date(raw.from.as_ref()),
            until: self.optional_date(raw.until.as_ref()),
            statement: self.statement(raw.text.as_ref(), raw.says.as_ref(), document),
        }
    }
}
