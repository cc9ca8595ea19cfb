//! Search: what the pages say, found by what people type.
//!
//! [`Index::of`] makes [documents](Document) of the checked facts and cuts their
//! passages into keys: pairs of characters with a kanji in them, three sounds in
//! a row of all that can be read aloud, stems of English words, numbers. A
//! question is cut in the same way, in as many readings as it allows, and
//! [`Index::search`] gives the documents that have the most of it.
//!
//! Nothing here needs a dictionary of Japanese: readings come from the content
//! (`kana` of names, `readings.toml`), and where one is wrong or missing only
//! rank is lost. The theme's scripts do the same in the browser with the files
//! that [`Index::files`] gives; `tests/search.rs` compares the two. For scripts of
//! others, [`Index::elasticlunr_file`] gives the same words in a format that is
//! known.

mod document;
mod documents;
mod elasticlunr;
mod english;
mod files;
mod fold;
mod grams;
mod index;
mod japanese;
mod kanji_forms;
mod key;
mod lexicon;
mod packs;
mod question;
mod rank;
mod romaji;
mod scan;
mod similar;
mod slot;
mod sound;
mod strings;
mod synonyms;
#[cfg(test)]
mod vectors;

pub use document::{Document, Field, Group, Line, Passage};
pub use files::IndexFile;
pub use index::Index;
pub use rank::Hit;
pub use strings::STRINGS;

use crate::model::{Catalog, Ref};
use crate::plan::SitePlan;
use crate::text::{Lang, Strings};
use lexicon::Lexicon;
use synonyms::Synonyms;

impl Index {
    /// The index of a language of the site. `strings` are those of the theme in
    /// that language.
    #[must_use]
    pub fn of(catalog: &Catalog, plan: &SitePlan, strings: &Strings, lang: Lang) -> Self {
        let source = documents::Source {
            catalog,
            plan,
            strings,
            lang,
        };
        let synonyms = Synonyms::new(&catalog.vocabulary.synonyms);
        let documents = documents::documents(&source);
        let signposts = documents::signposts(&source, &documents);
        Self::new(documents, &signposts, lexicon(catalog), &synonyms)
    }

    /// The documents that answer a question, best first; none if nothing does.
    #[must_use]
    pub fn search(&self, question: &str) -> Vec<Hit> {
        rank::rank(self, question)
    }

    /// The address of a result from the root of the site, with the place on the
    /// page where the best passage stands.
    #[must_use]
    pub fn address(&self, hit: &Hit) -> String {
        let document = &self.documents[hit.document];
        let passage = document.passages.get(hit.passage);
        match passage.and_then(|passage| passage.anchor.as_ref()) {
            Some(anchor) if document.page.is_none() => format!("{}#{anchor}", document.url),
            _ => document.url.clone(),
        }
    }

    /// All documents, in the order of the site.
    #[must_use]
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }
}

/// Readings of words, and of names that the words do not make up. A name as a
/// whole would be highlighted as a whole.
fn lexicon(catalog: &Catalog) -> Lexicon {
    let words = catalog.readings.words();
    let mut lexicon = Lexicon::default();
    for word in words {
        lexicon.add(&word.surface, &word.reading);
    }
    let Some(japanese) = catalog.languages.find("ja") else {
        return lexicon;
    };
    let names = catalog.refs().map(|of: Ref| &catalog.entity(of).name);
    for name in names {
        if let (Some(surface), Some(kana)) = (name.get(japanese), name.kana.as_deref())
            && !lexicon.covers(surface)
        {
            let kana: String = kana.split_whitespace().collect();
            lexicon.add(surface, &kana);
        }
    }
    lexicon
}
