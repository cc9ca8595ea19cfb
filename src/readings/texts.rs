use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diag::File;
use crate::markdown::plain_text;
use crate::source::Tree;

/// A Japanese text that residents read or search by.
#[derive(Debug)]
pub struct JapaneseText {
    /// Its file.
    pub file: Arc<File>,
    /// Where it stands there.
    pub range: Range<usize>,
    /// Its words, without marks of Markdown.
    pub words: String,
    /// Whether its reading stands beside it, as `kana`.
    pub has_kana: bool,
    /// Whether it is in やさしい日本語.
    pub is_easy: bool,
}

/// Every Japanese text of a site's content, in order of place.
///
/// In a file of facts these are the values of `ja` and `easy`, the words that
/// are quoted from a source, and synonyms. The documents that facts come from
/// are not on the site.
#[must_use]
pub fn japanese_texts(content: &Tree) -> Vec<JapaneseText> {
    content.iter().flat_map(of_file).collect()
}

fn of_file(file: &Arc<File>) -> Vec<JapaneseText> {
    let path = file.path();
    let is = |end: &str| path.ends_with(end);
    if is(".toml") {
        of_facts(file)
    } else if is(".ja.md") || is(".easy.md") {
        vec![whole(file, plain_text(file.text()), is(".easy.md"))]
    } else if is(".ja.txt") {
        vec![whole(file, file.text().to_owned(), false)]
    } else {
        Vec::new()
    }
}

fn whole(file: &Arc<File>, words: String, is_easy: bool) -> JapaneseText {
    JapaneseText {
        file: Arc::clone(file),
        range: 0..file.text().len(),
        words,
        has_kana: false,
        is_easy,
    }
}

/// What cannot be parsed is reported where it is read for its facts.
fn of_facts(file: &Arc<File>) -> Vec<JapaneseText> {
    let mut facts = Facts {
        file,
        texts: Vec::new(),
    };
    if let Ok(table) = DeTable::parse(file.text()) {
        facts.table(table.get_ref());
    }
    facts.texts.sort_by_key(|text| text.range.start);
    facts.texts
}

struct Facts<'a> {
    file: &'a Arc<File>,
    texts: Vec<JapaneseText>,
}

impl Facts<'_> {
    fn table(&mut self, table: &DeTable<'_>) {
        let has_kana = table.contains_key("kana");
        for (key, value) in table {
            match &**key.get_ref() {
                "ja" => self.words(value, has_kana, false),
                "easy" => self.words(value, false, true),
                "says" | "from" | "to" => self.words(value, false, false),
                _ => self.inside(value),
            }
        }
    }

    fn inside(&mut self, value: &Spanned<DeValue<'_>>) {
        match value.get_ref() {
            DeValue::Table(table) => self.table(table),
            DeValue::Array(list) => list.iter().for_each(|value| self.inside(value)),
            _ => {}
        }
    }

    fn words(&mut self, value: &Spanned<DeValue<'_>>, has_kana: bool, is_easy: bool) {
        match value.get_ref() {
            DeValue::String(words) => self.texts.push(JapaneseText {
                file: Arc::clone(self.file),
                range: value.span(),
                words: words.to_string(),
                has_kana,
                is_easy,
            }),
            DeValue::Array(list) => list
                .iter()
                .for_each(|value| self.words(value, has_kana, is_easy)),
            _ => self.inside(value),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::japanese_texts;
    use crate::diag::File;
    use crate::source::Tree;

    #[test]
    fn finds_what_is_japanese_in_every_kind_of_file() {
        let facts = "name = { ja = \"甲\", kana = \"こう\", en = \"A\" }\n\
                     [[blocks]]\ntext = { ja = \"乙\", en = \"B\" }\n\
                     items = { ja = [\"丙\", \"丁\"], en = [\"C\"] }\nsays = \"戊\"\n";
        let files = [
            ("content/a/x.toml", facts),
            ("content/a/x.ja.md", "**己**と{庚|こう}"),
            ("content/a/x.en.md", "辛"),
            ("content/o/x.ja.txt", "壬"),
            ("content/sources/x.md", "癸"),
        ];
        let tree = Tree::new(files.map(|(path, text)| Arc::new(File::new(path, text))));
        let texts = japanese_texts(&tree);
        let words: Vec<_> = texts.iter().map(|text| text.words.as_str()).collect();
        assert_eq!(words, ["己と庚", "甲", "乙", "丙", "丁", "戊", "壬"]);
        let with_kana = texts.iter().filter(|text| text.has_kana);
        assert_eq!(
            with_kana.map(|text| &*text.words).collect::<Vec<_>>(),
            ["甲"]
        );
    }
}
