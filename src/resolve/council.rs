use std::sync::Arc;

use super::reader::Reader;
use crate::model::{LawPlace, Secretariat, Text};
use crate::raw::{self, At};

impl Reader<'_> {
    /// An article of the rule under which the report was made. Whether it exists
    /// is seen by the plan, which knows the rules.
    pub(super) fn law_place(&mut self, key: &str, anchor: Option<&At<String>>) -> Option<LawPlace> {
        let anchor = anchor?;
        Some(LawPlace {
            anchor: self.words(key, anchor)?,
            span: anchor.span.clone(),
            file: Arc::clone(&self.file),
        })
    }

    /// The article on the secretariat, beside the office of the report.
    pub(super) fn secretariat(
        &mut self,
        raw: &raw::Report,
        office: Option<&Text>,
    ) -> Option<Secretariat> {
        let article = self.law_place("secretariat", raw.secretariat.as_ref())?;
        let Some(at) = &raw.office else {
            self.missing("office", None, "office = { ja = \"…\" }");
            return None;
        };
        Some(Secretariat {
            article,
            office: office?.clone(),
            office_span: self.original_span(at),
        })
    }
}
