use std::sync::Arc;

use super::reader::Reader;
use crate::diag::Code;
use crate::model::Gap;
use crate::raw::{self, At};

impl Reader<'_> {
    /// What a part of a report says is missing.
    pub(super) fn gaps(&mut self, raw: &[At<raw::Gap>], document: Option<usize>) -> Vec<Gap> {
        raw.iter()
            .filter_map(|gap| self.gap(gap, document))
            .collect()
    }

    fn gap(&mut self, raw: &At<raw::Gap>, document: Option<usize>) -> Option<Gap> {
        // Whether another has the same id is seen by the plan, over all files.
        let id = self.local_id(raw.id.as_ref(), &raw.span, &mut Vec::new());
        let text = self.required_text("text", raw.text.as_ref(), Some(&raw.span), &id);
        if raw.says.is_none() {
            self.missing("says", Some(&raw.span), "says = \"…\"");
        }
        let says = raw
            .says
            .as_ref()
            .and_then(|says| self.quotation(says, document));
        let between = raw.between.as_ref().and_then(|ids| self.two_stages(ids));
        let unread = ["between", "about"].iter().any(|key| self.wrong.holds(key));
        if raw.between.is_none() && raw.about.is_empty() && !unread {
            let head = self.head_of(&raw.span);
            let hint = "add `between = [\"…\", \"…\"]` with two life stages, or `about = [\"programs/…\"]`";
            let message = "nothing says what the gap concerns";
            self.fault(Code::MissingField, &head, message, hint);
        }
        let about = self.references(&raw.about);
        let Some(place) = &raw.place else {
            self.missing("place", Some(&raw.span), "place = \"remaining\"");
            return None;
        };
        Some(Gap {
            id,
            id_span: raw.id.as_ref().map_or(&raw.span, |id| &id.span).clone(),
            between,
            about,
            place: self.words("place", place)?,
            place_span: place.span.clone(),
            text,
            says,
            file: Arc::clone(&self.file),
        })
    }

    /// Two life stages, in the order of the vocabulary.
    fn two_stages(&mut self, ids: &At<Vec<At<String>>>) -> Option<(usize, usize)> {
        if ids.value.len() != 2 {
            let message = format!("`between` names two life stages, not {}", ids.value.len());
            let hint = "write the two between which the gap lies, such as `[\"junior-high\", \"high-school\"]`";
            self.fault(Code::WrongType, &ids.span, message, hint);
            return None;
        }
        match self.stages(&ids.value).as_slice() {
            [first, last] => Some((*first, *last)),
            _ => None,
        }
    }
}
