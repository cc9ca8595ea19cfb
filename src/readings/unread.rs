use std::collections::BTreeSet;

use super::cover::gaps;
use super::texts::JapaneseText;
use crate::diag::{Code, Diagnostic};
use crate::model::{Reading, Readings};

/// Warns of every word whose kanji have no reading, once, where it comes first.
///
/// Texts whose reading stands beside them need no other. A site that keeps no
/// readings is not asked for any.
#[must_use]
pub fn unread_words(texts: &[JapaneseText], readings: &Readings) -> Vec<Diagnostic> {
    if readings.file().is_none() {
        return Vec::new();
    }
    let mut known = BTreeSet::new();
    let mut diagnostics = Vec::new();
    for text in texts.iter().filter(|text| !text.has_kana) {
        for gap in gaps(&text.words, readings) {
            let word = &text.words[gap];
            if known.insert(word) {
                diagnostics.push(unread(text, word));
            }
        }
    }
    diagnostics
}

fn unread(text: &JapaneseText, word: &str) -> Diagnostic {
    let message = format!("nobody has said how `{word}` is read");
    let written = text.file.text().get(text.range.clone());
    let diagnostic = match written.and_then(|written| written.find(word)) {
        Some(at) => {
            let start = text.range.start + at;
            let range = start..start + word.len();
            Diagnostic::new(Code::NoReading, &text.file, range, message)
        }
        // A word that is broken over two lines, or written with escapes.
        None if text.range.start > 0 => {
            Diagnostic::new(Code::NoReading, &text.file, text.range.clone(), message)
        }
        None => Diagnostic::whole_file(Code::NoReading, &text.file, message),
    };
    diagnostic.hint(format!(
        "add it to `content/readings.toml`, with its okurigana and as much of the words around it as decides the reading: {{ surface = \"{word}\", reading = \"…\", reviewed = true }}"
    ))
}

/// The words that stand in no text any more. Numbers with their counters come
/// and go with every date, so they are none of them.
#[must_use]
pub fn unused_words<'a>(texts: &[JapaneseText], readings: &'a Readings) -> Vec<&'a Reading> {
    let counts = |word: &Reading| word.surface.starts_with(|c: char| c.is_ascii_digit());
    let occurs = |word: &Reading| texts.iter().any(|text| text.words.contains(&*word.surface));
    let unused = readings
        .words()
        .filter(|word| !counts(word) && !occurs(word));
    unused.collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{unread_words, unused_words};
    use crate::diag::File;
    use crate::model::{Reading, Readings};
    use crate::readings::japanese_texts;
    use crate::source::Tree;

    fn readings(file: Option<Arc<File>>) -> Readings {
        let words = ["相談", "休日"].map(|surface| Reading {
            surface: surface.into(),
            reading: "…".into(),
            reviewed: true,
        });
        Readings::new(words.into(), file)
    }

    #[test]
    fn a_word_is_told_of_once_and_only_where_readings_are_kept() {
        let text = "a = { ja = \"市の相談\", kana = \"…\" }\nb = { ja = \"夜の相談\" }\nc = { ja = \"夜\" }";
        let file = Arc::new(File::new("content/site.toml", text));
        let texts = japanese_texts(&Tree::new([Arc::clone(&file)]));
        let found = unread_words(&texts, &readings(Some(file)));
        let places: Vec<_> = found
            .iter()
            .map(|one| &text[one.range.clone().unwrap()])
            .collect();
        assert_eq!(places, ["夜"]);
        assert!(unread_words(&texts, &readings(None)).is_empty());
        let unused: Vec<_> = unused_words(&texts, &readings(None))
            .iter()
            .map(|word| word.surface.to_string())
            .collect();
        assert_eq!(unused, ["休日"]);
    }
}
