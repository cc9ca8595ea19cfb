//! Documents, and where facts come from.

use std::sync::Arc;

use super::load::Loaded;
use super::reader::Reader;
use super::shared::Shared;
use crate::diag::{Code, Diagnostic};
use crate::model::{Source, SourceDocument, SourcePart};
use crate::raw::{self, At};
use crate::text::nearest;

/// A document that facts come from.
pub(super) fn document(
    loaded: &Loaded<'_, raw::SourceDocument>,
    shared: &Shared<'_>,
) -> (SourceDocument, Vec<Diagnostic>) {
    let mut reader = Reader::new(shared, &loaded.file, loaded.wrong.clone());
    let raw = &loaded.raw;
    let parts = raw.parts.iter().enumerate().map(|(at, part)| SourcePart {
        name: reader.required_text(
            "name",
            part.name.as_ref(),
            Some(&part.span),
            &format!("{}", at + 1),
        ),
        pages: part.pages.as_ref().and_then(|pages| reader.pages(pages)),
    });
    let parts = parts.collect();
    let document = SourceDocument {
        id: Arc::clone(&loaded.id),
        title: reader.required_text("title", raw.title.as_ref(), None, &loaded.id),
        publisher: reader.optional_text("publisher", raw.publisher.as_ref()),
        date: reader.optional_date(raw.date.as_ref()),
        parts,
        // Marks of emphasis may stand inside a sentence that is quoted.
        text: loaded
            .files
            .texts
            .get("md")
            .filter(|file| file.is_readable())
            .map(|file| file.text().replace("**", "")),
    };
    (document, reader.diagnostics)
}

impl Reader<'_> {
    /// Where the facts of an entity come from. It must be there.
    pub(super) fn required_source(
        &mut self,
        source: Option<&At<raw::SourceRef>>,
    ) -> Option<Source> {
        if source.is_none() {
            self.missing(
                "source",
                None,
                "source = { document = \"…\", as_of = \"2021-04\" }",
            );
        }
        source.and_then(|source| self.source(source))
    }

    /// Where facts come from.
    pub(super) fn source(&mut self, source: &At<raw::SourceRef>) -> Option<Source> {
        let as_of = self.optional_date(source.as_of.as_ref());
        let Some(document) = &source.document else {
            self.missing(
                "document",
                Some(&source.span),
                "document = \"report-reiwa2\"",
            );
            return None;
        };
        let at = self.find("source document", &self.shared.ids.sources, document)?;
        let part = source.part.as_ref().and_then(|part| self.part(at, part));
        let part_pages = part.and_then(|part| self.shared.sources[at].parts[part].pages);
        let own_pages = source.pages.as_ref().and_then(|pages| {
            let range = self.pages(pages)?;
            self.pages_in_part(range, part_pages, pages);
            Some(range)
        });
        Some(Source {
            document: at,
            part,
            pages: own_pages.or(part_pages),
            as_of,
        })
    }

    fn part(&mut self, document: usize, words: &At<String>) -> Option<usize> {
        let parts = &self.shared.sources[document].parts;
        let name = |part: &SourcePart| {
            Arc::clone(part.name.best(self.shared.languages.default_language()).1)
        };
        let names: Vec<_> = parts.iter().map(name).collect();
        let found = names.iter().position(|name| **name == *words.value);
        if found.is_none() {
            let message = format!("the document has no part `{}`", words.value);
            let hint = match nearest(&words.value, names.iter().map(|name| &**name)) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!(
                    "its parts are {}",
                    names
                        .iter()
                        .map(|name| format!("`{name}`"))
                        .collect::<Vec<_>>()
                        .join(", ")
                ),
            };
            self.fault(Code::UnknownId, &words.span, message, hint);
        }
        found
    }

    fn pages(&mut self, words: &At<String>) -> Option<(u16, u16)> {
        let (first, last) = words
            .value
            .split_once(['-', '–'])
            .unwrap_or((&words.value, &words.value));
        let range = first
            .trim()
            .parse()
            .ok()
            .zip(last.trim().parse().ok())
            .filter(|(first, last)| first <= last);
        if range.is_none() {
            let message = format!("`{}` are not pages", words.value);
            self.fault(
                Code::BadPages,
                &words.span,
                message,
                "write `8-9`, or `20` for a single page",
            );
        }
        range
    }

    fn pages_in_part(
        &mut self,
        (first, last): (u16, u16),
        part: Option<(u16, u16)>,
        words: &At<String>,
    ) {
        if let Some((part_first, part_last)) = part
            && (first < part_first || last > part_last)
        {
            let message = format!(
                "that part of the document has pages {part_first}–{part_last}, not {}",
                words.value
            );
            self.fault(
                Code::BadPages,
                &words.span,
                message,
                "correct the pages or the part",
            );
        }
    }

    /// Words that must occur in the source.
    pub(super) fn quotation(
        &mut self,
        words: &At<String>,
        document: Option<usize>,
    ) -> Option<Arc<str>> {
        let quotation = self.words("says", words)?;
        let text = document.and_then(|at| self.shared.sources[at].text.as_ref());
        if let Some(text) = text.filter(|text| !text.contains(&*quotation)) {
            self.bad_quotation(words, &quotation, text);
        }
        Some(quotation)
    }
}

impl Reader<'_> {
    /// Shows from which character on the words are not those of the source.
    fn bad_quotation(&mut self, words: &At<String>, quotation: &str, text: &str) {
        let message = format!("`{}` is not in the source", shortened(quotation));
        let hint = "copy the words exactly as they stand in `content/sources/`, on one line, without leaving anything out";
        let agreed = agreed_length(quotation, text);
        let agreed_words = &quotation[..agreed];
        if agreed_words.chars().count() < 4 {
            self.fault(Code::BadQuotation, &words.span, message, hint);
            return;
        }
        let start = words.value.len() - words.value.trim_start().len();
        let range = self.inside(words, &(start + agreed..start + quotation.len()));
        let rest = text.split_once(agreed_words).map_or("", |(_, rest)| rest);
        let goes_on: String = rest
            .lines()
            .next()
            .unwrap_or_default()
            .chars()
            .take(12)
            .collect();
        let compare = if goes_on.is_empty() {
            "the source ends its line there".to_owned()
        } else {
            format!("the source goes on there with `{goes_on}…`")
        };
        self.fault(
            Code::BadQuotation,
            &range,
            message,
            format!("{compare}; {hint}"),
        );
    }
}

/// How many bytes of the quotation, from its beginning, occur in the source.
fn agreed_length(quotation: &str, text: &str) -> usize {
    let ends: Vec<usize> = quotation.char_indices().map(|(at, _)| at).collect();
    let longest = ends.partition_point(|end| text.contains(&quotation[..*end]));
    longest.checked_sub(1).map_or(0, |at| ends[at])
}

fn shortened(words: &str) -> String {
    let short: String = words.chars().take(30).collect();
    if short.len() < words.len() {
        format!("{short}…")
    } else {
        short
    }
}
