use std::sync::Arc;

use super::load::load_file;
use super::reader::Reader;
use super::shared::Shared;
use super::vocabulary::is_fixed_place;
use crate::diag::{Code, Diagnostic, File};
use crate::model::GlossaryWord;
use crate::raw::{self, At};

/// The words that few people know.
pub(super) fn glossary(
    file: &Arc<File>,
    shared: &Shared<'_>,
) -> (Vec<GlossaryWord>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let (raw, wrong) = load_file::<raw::Glossary>(file, &mut diagnostics);
    let mut reader = Reader::new(shared, file, wrong);
    reader.diagnostics = diagnostics;
    let mut taken = Vec::new();
    let words = raw
        .words
        .iter()
        .map(|word| reader.glossary_word(word, &mut taken))
        .collect();
    (words, reader.diagnostics)
}

impl Reader<'_> {
    fn glossary_word(
        &mut self,
        raw: &At<raw::GlossaryWord>,
        taken: &mut Vec<Arc<str>>,
    ) -> GlossaryWord {
        let id = self.local_id(raw.id.as_ref(), &raw.span, taken);
        self.no_place_of_frame(raw.id.as_ref());
        let word = self.required_text("word", raw.word.as_ref(), Some(&raw.span), &id);
        if let Some(typed) = raw.word.as_ref().filter(|_| word.kana.is_none()) {
            self.missing("kana", Some(&typed.span), "kana = \"…\"");
        }
        if raw.source.is_none() && !raw.general {
            let example = "source = { document = \"…\", part = \"…\" }";
            self.missing("source", Some(&raw.span), example);
        }
        let meaning = raw.meaning.as_ref();
        GlossaryWord {
            also: self.optional_list("also", raw.also.as_ref()),
            meaning: self.required_text("meaning", meaning, Some(&raw.span), &id),
            general: raw.general,
            source: raw.source.as_ref().and_then(|source| self.source(source)),
            id,
            word,
        }
    }

    /// Reports an id that the frame of every page has already.
    fn no_place_of_frame(&mut self, id: Option<&At<String>>) {
        if let Some(id) = id.filter(|id| is_fixed_place(&id.value)) {
            let message = format!("the place `#{}` is on the page already", id.value);
            self.fault(
                Code::DuplicateId,
                &id.span,
                message,
                "give the word another id",
            );
        }
    }
}
