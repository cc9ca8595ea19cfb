//! Words that few people know: their page, and which of them a page uses.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::views::Maker;
use crate::model::{self, Ref};
use crate::plan::Target;
use crate::text::{IndexRow, has_kanji, index_key, index_row};
use crate::view::{Content, Glossary, GlossaryEntry, GlossarySection, PageWord};

impl Maker<'_> {
    /// All words in the order of their readings.
    pub(super) fn glossary(&self) -> Glossary {
        let mut rows: BTreeMap<IndexRow, Vec<&model::GlossaryWord>> = BTreeMap::new();
        for word in &self.catalog().glossary {
            let (name, reading) = self.said(word);
            let row = index_row(&name, reading.as_deref());
            rows.entry(row).or_default().push(word);
        }
        let sections = rows.into_iter().map(|(row, mut words)| {
            words.sort_by_cached_key(|word| {
                let (name, reading) = self.said(word);
                (index_key(&name, reading.as_deref()), Arc::clone(&word.id))
            });
            GlossarySection {
                heading: row.heading(),
                words: words.into_iter().map(|word| self.entry(word)).collect(),
            }
        });
        Glossary {
            sections: sections.collect(),
        }
    }

    fn entry(&self, word: &model::GlossaryWord) -> GlossaryEntry {
        let (name, reading) = self.said(word);
        GlossaryEntry {
            id: Arc::clone(&word.id),
            word: self.run(&word.word),
            reading: reading.filter(|_| has_kanji(&name)),
            other: self.in_other_language(&word.word),
            also: self.list_runs(word.also.as_ref()),
            meaning: self.run(&word.meaning),
            general: word.general,
            source: word.source.as_ref().map(|source| self.source(source)),
        }
    }

    /// A word in the language of the page, and its reading where it is Japanese.
    fn said(&self, word: &model::GlossaryWord) -> (Arc<str>, Option<Arc<str>>) {
        let reading = word.word.kana.clone().filter(|_| &**self.tag() == "ja");
        (Arc::clone(word.word.best(self.lang).1), reading)
    }

    /// The words of the glossary that a page uses, in the order of the glossary.
    /// Lists and the ways to search have no text of their own.
    pub(super) fn page_words(&self, target: Target, content: &Content) -> Vec<PageWord> {
        let words = &self.catalog().glossary;
        let has_text = matches!(target, Target::Entity(_) | Target::Report(..));
        if words.is_empty() || !has_text || self.edition.is_easy() || is_form(target) {
            return Vec::new();
        }
        let text = shown(content);
        let page = self.path(Target::Glossary);
        let used = words.iter().filter(|word| self.is_used(word, &text));
        used.map(|word| PageWord {
            word: self.run(&word.word),
            meaning: self.run(&word.meaning),
            path: format!("{page}#{}", word.id).into(),
        })
        .collect()
    }

    fn is_used(&self, word: &model::GlossaryWord, text: &str) -> bool {
        let also = word.also.iter().flat_map(|also| also.best(self.lang).1);
        let mut ways = std::iter::once(word.word.best(self.lang).1).chain(also);
        ways.any(|way| has_word(text, way))
    }
}

/// Whether a page is laid out as a form, where a list of words would be in the way.
fn is_form(target: Target) -> bool {
    matches!(target, Target::Entity(Ref::Sheet(_)))
}

/// All that a page shows, with much that it does not: names of fields and addresses.
/// Neither has blanks or capitals, so no word is found in them that is not there.
fn shown(content: &Content) -> String {
    let text = serde_json::to_string(content).unwrap_or_default();
    text.replace("\\n", " ").replace("\\\"", "\"")
}

/// Whether a text has a word. Letters before or after one in Latin letters make it
/// another word, but for the `s` of several; only an abbreviation must be written
/// in capitals.
fn has_word(text: &str, word: &str) -> bool {
    if !word.is_ascii() {
        return text.contains(word);
    }
    if word.chars().any(|char| char.is_ascii_lowercase()) {
        let (text, word) = (text.to_ascii_lowercase(), word.to_ascii_lowercase());
        return has_whole(&text, &word) || has_whole(&text, &format!("{word}s"));
    }
    has_whole(text, word)
}

fn has_whole(text: &str, word: &str) -> bool {
    let is_letter = |char: Option<char>| char.is_some_and(|char| char.is_ascii_alphanumeric());
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !is_letter(before) && !is_letter(after)
    })
}

#[cfg(test)]
mod tests {
    use super::has_word;

    #[test]
    fn a_japanese_word_is_found_anywhere() {
        assert!(has_word(
            "それはポピュレーションアプローチです",
            "ポピュレーションアプローチ"
        ));
    }

    #[test]
    fn a_latin_word_is_found_whole() {
        assert!(has_word("貧困対策部会WT", "WT"));
        assert!(has_word("Population approach", "population approach"));
        assert!(has_word("two working teams.", "working team"));
        assert!(!has_word("NEWTON", "WT"));
        assert!(!has_word("the wt folder", "WT"));
    }
}
