//! The words of the pages as an index of elasticlunr.js 0.9.5, for scripts of
//! others. It loads without anything being registered; the page `/data/` of the
//! demonstration says how to ask it.

use elasticlunr::{IndexBuilder, Language, Pipeline, lang};

use super::document::{Document, Field, Passage};
use super::files::IndexFile;
use super::fold::{Class, Letter, fold};
use super::index::Index;

/// Above so many documents the file is not made. It is a tree with an object for
/// every letter and every document below it: fit for small sites.
const MOST: usize = super::index::LARGE;

/// The fields of the index, in the order of [`parts`].
const FIELDS: [&str; 3] = ["title", "asks", "body"];

impl Index {
    /// The file `search/elasticlunr.<language>.json`, if the site is not too
    /// large for it. References are addresses from the root of the site and
    /// begin with a slash.
    #[must_use]
    pub fn elasticlunr_file(&self, tag: &str) -> Option<IndexFile> {
        if self.documents.len() > MOST {
            return None;
        }
        let language = Box::new(Words { tag: tag.into() });
        let mut index = IndexBuilder::with_language(language)
            .save_docs(false)
            .set_ref("url")
            .add_fields(FIELDS)
            .build();
        for document in &self.documents {
            let parts = parts(document);
            // Some pages are found by their numbers only.
            if parts.iter().any(|part| !part.is_empty()) {
                index.add_doc(&format!("/{}", document.url), parts);
            }
        }
        let path = format!("search/elasticlunr.{tag}.json");
        Some((path, index.to_json().into_bytes()))
    }
}

/// The text of each field of a document, a passage a line.
fn parts(document: &Document) -> [String; 3] {
    let mut parts: [String; 3] = Default::default();
    for passage in &document.passages {
        let part = match passage.field {
            Field::Title | Field::Citation | Field::Alias => &mut parts[0],
            Field::Ask => &mut parts[1],
            // Words of another language make the file twice as large, and parts of
            // a page's number would be found as telephone numbers.
            Field::OtherAsk | Field::OtherText | Field::Number => continue,
            _ => &mut parts[2],
        };
        push(part, passage);
    }
    parts
}

/// Adds the words of a passage and, on a line of its own, its reading. Blanks in
/// a reading are not typed by those who ask.
fn push(part: &mut String, passage: &Passage) {
    part.push_str(&passage.text);
    part.push('\n');
    if let Some(kana) = &passage.kana {
        part.extend(kana.split_whitespace());
        part.push('\n');
    }
}

/// Text of any language, cut so that a few lines of JavaScript cut a question in
/// the same way.
struct Words {
    /// The language of the pages.
    tag: String,
}

impl Language for Words {
    fn name(&self) -> String {
        match &*self.tag {
            "ja" => "Japanese-bigram".into(),
            "en" => "English".into(),
            other => other.into(),
        }
    }

    fn code(&self) -> String {
        self.tag.clone()
    }

    fn tokenize(&self, text: &str) -> Vec<String> {
        tokens(text)
    }

    /// English has the stop words and the stemmer that elasticlunr.js brings.
    /// Its trimmer would empty every Japanese token.
    fn make_pipeline(&self) -> Pipeline {
        if self.tag != "en" {
            return Pipeline { queue: Vec::new() };
        }
        let mut pipeline = lang::English::new().make_pipeline();
        pipeline.queue.retain(|step| step.name() != "trimmer");
        pipeline
    }
}

/// The tokens of a text: pairs of characters of Japanese, Latin words and groups
/// of digits whole. A run of one Japanese character is a token too.
fn tokens(text: &str) -> Vec<String> {
    let letters = fold(text);
    let mut tokens = Vec::new();
    let mut begin = 0;
    for run in letters.chunk_by(|one, next| kind(*one) == kind(*next)) {
        match kind(run[0]) {
            Class::Other => {}
            Class::Kanji if run.len() > 1 => tokens.extend(run.windows(2).map(string)),
            Class::Latin if is_ending(&letters[..begin]) => {}
            _ => tokens.push(string(run)),
        }
        begin += run.len();
    }
    tokens
}

/// The class of a letter; kanji and kana are one.
fn kind(letter: Letter) -> Class {
    match letter.class() {
        Class::Kana => Class::Kanji,
        class => class,
    }
}

/// Whether letters after these belong to a word before them: the s of children's.
fn is_ending(before: &[Letter]) -> bool {
    matches!(before, [.., word, apostrophe]
        if apostrophe.char == '\'' && word.class() == Class::Latin)
}

fn string(letters: &[Letter]) -> String {
    letters.iter().map(|letter| letter.char).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{MOST, tokens};
    use crate::search::document::{Document, Field, Group, Passage};
    use crate::search::index::Index;
    use crate::search::lexicon::Lexicon;
    use crate::search::synonyms::Synonyms;

    /// A site of so many pages that are called "Milk".
    fn index(pages: usize) -> Index {
        let title: Arc<str> = "Milk".into();
        let page = |at| Document {
            url: format!("{at}/"),
            kind: "page",
            group: Group::Other,
            title: Arc::clone(&title),
            page: None,
            stages: Vec::new(),
            needs: Vec::new(),
            lines: Vec::new(),
            passages: vec![Passage {
                field: Field::Title,
                text: Arc::clone(&title),
                kana: Some("み るく".into()),
                anchor: None,
            }],
        };
        let documents = (0..pages).map(page).collect();
        let lexicon = Lexicon::default();
        Index::new(documents, &[], lexicon, &Synonyms::new(&[]))
    }

    #[test]
    fn names_are_found_by_their_reading() {
        let (path, bytes) = index(1).elasticlunr_file("ja").unwrap();
        assert_eq!(path, "search/elasticlunr.ja.json");
        let file: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        let found = &file["index"]["title"]["root"]["み"]["る"]["docs"];
        assert_eq!(found["/0/"]["tf"], 1.0);
        assert_eq!(file["pipeline"], serde_json::json!([]));
    }

    #[test]
    fn a_large_site_has_none() {
        assert!(index(MOST).elasticlunr_file("en").is_some());
        assert!(index(MOST + 1).elasticlunr_file("en").is_none());
    }

    #[test]
    fn japanese_is_cut_into_pairs_and_all_else_into_words() {
        let cut = |text| tokens(text).join(" ");
        assert_eq!(cut("保健センター"), "保健 健せ せん んた たー");
        assert_eq!(cut("ﾖﾅｷが、木"), "よな なき きが 木");
        assert_eq!(cut("電話 0422-51-0700"), "電話 0422 51 0700");
        assert_eq!(cut("Children’s Café 第三条"), "children cafe 第 3 条");
        assert_eq!(cut(" ('s) "), "s");
    }
}
