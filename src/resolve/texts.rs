//! Texts in the languages of the site.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::layout::Files;
use super::reader::Reader;
use crate::diag::{Code, Diagnostic, File};
use crate::markdown;
use crate::model::{Body, Localized, Statement, Text, TextList};
use crate::raw::{self, At};
use crate::text::{Lang, Languages, is_reading, nearest};

/// Keys of a text that are no languages.
const RESERVED: [&str; 2] = ["kana", "easy"];

impl Reader<'_> {
    /// A text that must be there. Where it is not, `stand_in` takes its place.
    pub(super) fn required_text(
        &mut self,
        key: &str,
        text: Option<&At<raw::Text>>,
        table: Option<&Range<usize>>,
        stand_in: &str,
    ) -> Text {
        if text.is_none() {
            self.missing(key, table, &format!("{key} = {{ ja = \"…\", en = \"…\" }}"));
        }
        text.and_then(|text| self.text(key, text))
            .unwrap_or_else(|| self.stand_in(stand_in))
    }

    /// A text that may be left out.
    pub(super) fn optional_text(
        &mut self,
        key: &str,
        text: Option<&At<raw::Text>>,
    ) -> Option<Text> {
        text.and_then(|text| self.text(key, text))
    }

    fn stand_in(&self, words: &str) -> Text {
        let mut values = vec![None; self.shared.languages.count()];
        values[0] = Some(Arc::from(words));
        let words =
            Localized::new(values).unwrap_or_else(|| unreachable!("the first language has it"));
        Text::new(words, None, None)
    }

    /// A text in the languages of the site.
    pub(super) fn text(&mut self, key: &str, text: &At<raw::Text>) -> Option<Text> {
        let mut values = vec![None; self.shared.languages.count()];
        let mut typed = vec![false; values.len()];
        let (mut kana, mut easy) = (None, None);
        for (tag, words) in &text.0 {
            match tag.value.as_str() {
                "kana" => kana = self.reading(key, words),
                "easy" => easy = self.words(format_args!("{key}.easy"), words),
                _ => {
                    if let Some(lang) = self.language(tag, &RESERVED) {
                        typed[lang.index()] = true;
                        values[lang.index()] =
                            self.words(format_args!("{key}.{}", tag.value), words);
                    }
                }
            }
        }
        self.missing_languages(key, &text.span, &typed);
        Some(Text::new(Localized::new(values)?, kana, easy))
    }

    /// Where the words in the site's first language stand, or all of the text.
    pub(super) fn original_span(&self, text: &At<raw::Text>) -> Range<usize> {
        let languages = self.shared.languages;
        let first = languages.tag(languages.default_language());
        let mut words = text.0.iter();
        let original = words.find(|(tag, _)| tag.value == **first);
        original
            .map_or(&text.span, |(_, words)| &words.span)
            .clone()
    }

    /// A list of texts in the languages of the site.
    pub(super) fn list(&mut self, key: &str, list: &At<raw::TextList>) -> Option<TextList> {
        let mut values = vec![None; self.shared.languages.count()];
        let mut typed = vec![false; values.len()];
        for (tag, items) in &list.0 {
            if let Some(lang) = self.language(tag, &["easy"]) {
                typed[lang.index()] = !items.is_empty();
                let items: Vec<_> = items
                    .iter()
                    .filter_map(|item| self.words(format_args!("{key}.{}", tag.value), item))
                    .collect();
                values[lang.index()] = (!items.is_empty()).then_some(items);
            }
        }
        self.missing_languages(key, &list.span, &typed);
        Localized::new(values)
    }

    /// A list that may be left out.
    pub(super) fn optional_list(
        &mut self,
        key: &str,
        list: Option<&At<raw::TextList>>,
    ) -> Option<TextList> {
        list.and_then(|list| self.list(key, list))
    }

    /// What we say, with the source's words checked to occur in it.
    pub(super) fn statement(
        &mut self,
        text: Option<&At<raw::Text>>,
        says: Option<&At<String>>,
        document: Option<usize>,
    ) -> Statement {
        Statement {
            text: self.optional_text("text", text),
            says: says.and_then(|says| self.quotation(says, document)),
        }
    }

    fn reading(&mut self, key: &str, words: &At<String>) -> Option<Arc<str>> {
        let reading = self.words(format_args!("{key}.kana"), words)?;
        if !is_reading(&reading) {
            let message = format!("the reading `{}` is not in hiragana", words.value);
            self.fault(
                Code::BadReading,
                &words.span,
                message,
                "write how the name is read, in hiragana: `ほけんせんたー`",
            );
        }
        Some(reading)
    }

    /// The language that a key names, or was meant to name. Reserved words that
    /// mean nothing to the caller are passed over.
    fn language(&mut self, tag: &At<String>, reserved: &[&str]) -> Option<Lang> {
        let languages = self.shared.languages;
        if reserved.contains(&tag.value.as_str()) {
            return None;
        }
        let found = languages.find(&tag.value);
        if found.is_none() && self.shared.languages_known {
            let message = format!("the site has no language `{}`", tag.value);
            let known = languages.tags().iter().map(|tag| &**tag);
            let near = nearest(&tag.value, known.clone().chain(RESERVED));
            let listed = || {
                known
                    .map(|tag| format!("`{tag}`"))
                    .collect::<Vec<_>>()
                    .join(", ")
            };
            let hint = near.map_or_else(
                || {
                    format!(
                        "write one of {}, or add it to `languages` in `content/site.toml`",
                        listed()
                    )
                },
                |near| format!("did you mean `{near}`?"),
            );
            self.fault(Code::UnknownLanguage, &tag.span, message, hint);
            return near.and_then(|near| languages.find(near));
        }
        found
    }

    /// Notes the languages for which nothing was typed. Where something was, but
    /// it is empty, that has been noted in its own place.
    fn missing_languages(&mut self, key: &str, span: &Range<usize>, typed: &[bool]) {
        let languages = self.shared.languages;
        if !typed.contains(&true) {
            let tag = languages.tag(languages.default_language());
            let hint = format!("write the words, such as {key} = {{ {tag} = \"…\" }}");
            self.fault(
                Code::EmptyValue,
                span,
                format!("`{key}` has no words in any language"),
                hint,
            );
            return;
        }
        for lang in languages.iter().filter(|lang| !typed[lang.index()]) {
            let tag = languages.tag(lang);
            let message = format!("`{key}` has no `{tag}`");
            let hint = format!(
                "add the words in `{tag}`; until then the page shows another language and says so"
            );
            self.fault(Code::MissingTranslation, span, message, hint);
        }
    }

    /// The Markdown texts that stand beside an entity's facts.
    pub(super) fn body(&mut self, files: &Files) -> Option<Localized<Body>> {
        self.markdown(&files.texts, "")
    }

    /// The Markdown texts `<prefix><language>.md` among `texts`.
    pub(super) fn markdown(
        &mut self,
        texts: &BTreeMap<String, Arc<File>>,
        prefix: &str,
    ) -> Option<Localized<Body>> {
        let mut values: Vec<Option<Body>> = self.shared.languages.iter().map(|_| None).collect();
        let mut typed = vec![false; values.len()];
        let mut first = None;
        for (name, file) in texts {
            let Some(tag) = name
                .strip_prefix(prefix)
                .and_then(|rest| rest.strip_suffix(".md"))
            else {
                continue;
            };
            if tag.contains('.') || tag == "easy" {
                continue;
            }
            let Some(lang) = self.shared.languages.find(tag) else {
                if self.shared.languages_known {
                    let languages = self.shared.languages;
                    self.diagnostics
                        .push(unknown_text_language(file, tag, languages));
                }
                continue;
            };
            typed[lang.index()] = true;
            first.get_or_insert((file, tag));
            if !file.is_readable() {
                continue;
            }
            if file.text().trim().is_empty() {
                self.diagnostics.push(empty_text(file));
                continue;
            }
            let body = self.parse_markdown(file);
            if !body.document.is_empty() {
                values[lang.index()] = Some(body);
            }
        }
        if let Some((file, tag)) = first {
            self.missing_texts(file, tag, &typed);
        }
        Localized::new(values)
    }

    /// The Markdown text `<prefix>easy.md` among `texts`.
    pub(super) fn easy_markdown(
        &mut self,
        texts: &BTreeMap<String, Arc<File>>,
        prefix: &str,
    ) -> Option<Body> {
        let file = texts.get(&format!("{prefix}easy.md"))?;
        if !file.is_readable() {
            return None;
        }
        if file.text().trim().is_empty() {
            self.diagnostics.push(empty_text(file));
            return None;
        }
        Some(self.parse_markdown(file)).filter(|body| !body.document.is_empty())
    }

    fn parse_markdown(&mut self, file: &Arc<File>) -> Body {
        let (document, faults) = markdown::parse(file.text());
        for fault in faults {
            let diagnostic = Diagnostic::new(Code::BadMarkdown, file, fault.range, fault.message);
            self.diagnostics.push(diagnostic.hint(fault.hint));
        }
        Body {
            document,
            file: Arc::clone(file),
        }
    }

    fn missing_texts(&mut self, file: &Arc<File>, own: &str, typed: &[bool]) {
        let languages = self.shared.languages;
        let stem = file.path().trim_end_matches(&format!("{own}.md"));
        for lang in languages.iter().filter(|lang| !typed[lang.index()]) {
            let tag = languages.tag(lang);
            let message = format!("this text has no translation into `{tag}`");
            let hint = format!(
                "add `{stem}{tag}.md`; until then the page shows another language and says so"
            );
            self.diagnostics
                .push(Diagnostic::whole_file(Code::MissingTranslation, file, message).hint(hint));
        }
    }
}

/// The fault of a text file in which nothing is written yet.
pub(super) fn empty_text(file: &Arc<File>) -> Diagnostic {
    Diagnostic::whole_file(Code::EmptyValue, file, "the text is empty")
        .hint("write it into the file, or delete the file")
}

pub(super) fn unknown_text_language(
    file: &Arc<File>,
    tag: &str,
    languages: &Languages,
) -> Diagnostic {
    let message = format!("the site has no language `{tag}`");
    let hint = nearest(tag, languages.tags().iter().map(|tag| &**tag)).map_or_else(
        || {
            format!(
                "name the file after a language of the site, or add `{tag}` to `languages` in `content/site.toml`"
            )
        },
        |near| format!("did you mean `{near}`? then rename the file"),
    );
    Diagnostic::whole_file(Code::UnknownLanguage, file, message).hint(hint)
}
