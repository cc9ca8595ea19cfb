use std::ops::Range;

use super::compare::Comparison;
use super::{Appendix, Article, Heading, Item, Paragraph, Supplement};

/// A part that is looked for in the other language.
pub(super) trait Part {
    /// The word for it in a message.
    const WORD: &'static str;

    /// What makes it the same part among its siblings.
    fn key(&self) -> String;
    /// As printed, for a message.
    fn label(&self) -> String;
    fn range(&self) -> Range<usize>;
    fn caption(&self) -> Option<&str> {
        None
    }
    fn compare_inside(&self, _translation: &Self, _within: &str, _comparison: &mut Comparison) {}
}

impl Part for Heading {
    const WORD: &'static str = "heading";

    fn key(&self) -> String {
        self.anchor.clone()
    }
    fn label(&self) -> String {
        self.label.clone()
    }
    fn range(&self) -> Range<usize> {
        self.range.clone()
    }
}

impl Part for Article {
    const WORD: &'static str = "article";

    fn key(&self) -> String {
        self.number.to_string()
    }
    fn label(&self) -> String {
        self.title.clone()
    }
    fn range(&self) -> Range<usize> {
        self.range.clone()
    }
    fn caption(&self) -> Option<&str> {
        self.caption.as_deref()
    }
    fn compare_inside(&self, translation: &Self, _within: &str, comparison: &mut Comparison) {
        let end = translation.title_range().end;
        comparison.all(&self.paragraphs, &translation.paragraphs, &self.title, end);
    }
}

impl Part for Paragraph {
    const WORD: &'static str = "paragraph";

    fn key(&self) -> String {
        self.number.to_string()
    }
    fn label(&self) -> String {
        self.printed
            .clone()
            .unwrap_or_else(|| self.number.to_string())
    }
    fn range(&self) -> Range<usize> {
        self.range.clone()
    }
    fn caption(&self) -> Option<&str> {
        self.caption.as_deref()
    }
    fn compare_inside(&self, translation: &Self, within: &str, comparison: &mut Comparison) {
        let end = translation
            .items
            .first()
            .map_or(translation.range.end, |i| i.range.start);
        comparison.all(
            &self.items,
            &translation.items,
            &below(within, self.printed.as_deref()),
            end,
        );
    }
}

impl Part for Item {
    const WORD: &'static str = "item";

    fn key(&self) -> String {
        self.number.to_string()
    }
    fn label(&self) -> String {
        self.label.clone()
    }
    fn range(&self) -> Range<usize> {
        self.range.clone()
    }
    fn compare_inside(&self, translation: &Self, within: &str, comparison: &mut Comparison) {
        let end = translation
            .subitems
            .first()
            .map_or(translation.range.end, |i| i.range.start);
        let within = below(within, Some(&self.label));
        comparison.all(&self.subitems, &translation.subitems, &within, end);
    }
}

/// Supplementary provisions have no number: they are the same by their order.
impl Part for Supplement {
    const WORD: &'static str = "supplementary provisions";

    fn key(&self) -> String {
        String::new()
    }
    fn label(&self) -> String {
        match &self.law_number {
            Some(number) => format!("{} ({number})", self.label),
            None => self.label.clone(),
        }
    }
    fn range(&self) -> Range<usize> {
        self.range.clone()
    }
    fn compare_inside(&self, translation: &Self, _within: &str, comparison: &mut Comparison) {
        let end = translation.range.start + translation.label.len();
        let within = self.label();
        comparison.all(&self.paragraphs, &translation.paragraphs, &within, end);
        comparison.all(
            &self.articles,
            &translation.articles,
            &within,
            translation.range.end,
        );
    }
}

impl Part for Appendix {
    const WORD: &'static str = "appendix";

    fn key(&self) -> String {
        self.anchor.clone()
    }
    fn label(&self) -> String {
        self.label.clone()
    }
    fn range(&self) -> Range<usize> {
        self.range.clone()
    }
}

fn below(within: &str, label: Option<&str>) -> String {
    label.map_or_else(|| within.to_owned(), |label| format!("{within} {label}"))
}
