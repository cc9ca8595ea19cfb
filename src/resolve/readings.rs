use std::collections::BTreeSet;
use std::sync::Arc;

use super::load::load_file;
use super::reader::Reader;
use super::shared::Shared;
use crate::diag::{Code, Diagnostic, File};
use crate::model::{Reading, Readings};
use crate::raw::{self, At};
use crate::text::{has_kanji, is_hiragana};

/// How words of running text are read.
pub(super) fn readings(file: &Arc<File>, shared: &Shared<'_>) -> (Readings, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let (raw, wrong) = load_file::<raw::Readings>(file, &mut diagnostics);
    let mut reader = Reader::new(shared, file, wrong);
    reader.diagnostics = diagnostics;
    let mut taken = BTreeSet::new();
    let words = raw
        .words
        .iter()
        .filter_map(|word| reader.word(word, &mut taken))
        .collect();
    (
        Readings::new(words, Some(Arc::clone(file))),
        reader.diagnostics,
    )
}

impl Reader<'_> {
    fn word(&mut self, raw: &At<raw::Word>, taken: &mut BTreeSet<Arc<str>>) -> Option<Reading> {
        if raw.surface.is_none() {
            self.missing("surface", Some(&raw.span), "surface = \"夜泣き\"");
        }
        if raw.reading.is_none() {
            self.missing("reading", Some(&raw.span), "reading = \"よなき\"");
        }
        let surface = raw.surface.as_ref().and_then(|words| self.surface(words));
        let reading = raw.reading.as_ref().and_then(|words| self.kana(words));
        let surface = surface?;
        if !taken.insert(Arc::clone(&surface)) {
            let message = format!("`{surface}` stands here twice");
            let hint = "a word has one reading here: delete one of the two; where the word is read otherwise beside others, add the longer words";
            let span = raw.surface.as_ref().map_or(&raw.span, |words| &words.span);
            self.fault(Code::DuplicateId, span, message, hint);
            return None;
        }
        Some(Reading {
            surface,
            reading: reading?,
            reviewed: raw.reviewed,
        })
    }

    fn surface(&mut self, words: &At<String>) -> Option<Arc<str>> {
        let surface = self.words("surface", words)?;
        if !has_kanji(&surface) {
            let message = format!("there is no kanji in `{surface}`");
            let hint = "only words with kanji need a reading: delete the line";
            self.fault(Code::BadReading, &words.span, message, hint);
            return None;
        }
        Some(surface)
    }

    fn kana(&mut self, words: &At<String>) -> Option<Arc<str>> {
        let reading = self.words("reading", words)?;
        if !is_hiragana(&reading) {
            let message = format!("the reading `{reading}` is not in hiragana");
            let hint = "write how the word is read, in hiragana without blanks: `よなき`";
            self.fault(Code::BadReading, &words.span, message, hint);
            return None;
        }
        Some(reading)
    }
}
