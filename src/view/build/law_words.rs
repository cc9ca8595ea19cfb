//! A text of a rule in pieces, with its links and what they lead to.

use std::collections::BTreeMap;

use super::law_text::OtherLaws;
use crate::law::{Article, Cited, Goal, Item, Law, Mark, Paragraph};
use crate::view::{LawPhrase, LawPreview, LawPreviewPart, LawWords};

/// What stands at each anchor of a law.
pub(super) struct Parts<'a> {
    law: &'a Law,
    parts: BTreeMap<&'a str, Part<'a>>,
}

/// A part that a reference can lead to.
struct Part<'a> {
    cited: Cited<'a>,
    /// Its name among its siblings: (1).
    own: Option<&'a str>,
    text: &'a str,
}

impl<'a> Parts<'a> {
    pub(super) fn of(law: &'a Law) -> Self {
        let parts = BTreeMap::new();
        let mut all = Self { law, parts };
        all.add_articles(&law.articles, Cited::default());
        for supplement in &law.supplements {
            let cited = Cited {
                supplement: Some(supplement),
                ..Cited::default()
            };
            let text = supplement
                .paragraphs
                .first()
                .map_or("", |of| of.text.as_str());
            all.add(&supplement.anchor, cited, None, text);
            all.add_paragraphs(&supplement.paragraphs, cited);
            all.add_articles(&supplement.articles, cited);
        }
        all
    }

    /// The name of a part: 第1条.
    pub(super) fn label(&self, anchor: &str) -> Option<String> {
        let part = self.parts.get(anchor)?;
        Some(self.law.cite(part.cited))
    }

    /// A part as a preview shows it.
    fn preview(&self, anchor: &str) -> Option<LawPreviewPart> {
        let part = self.parts.get(anchor)?;
        let label = match part.own {
            Some(own) => own.to_owned(),
            None => self.law.cite(part.cited),
        };
        Some(LawPreviewPart {
            label,
            text: part.text.to_owned(),
            href: format!("#{anchor}"),
        })
    }

    fn add(&mut self, anchor: &'a str, cited: Cited<'a>, own: Option<&'a str>, text: &'a str) {
        self.parts.insert(anchor, Part { cited, own, text });
    }

    fn add_articles(&mut self, articles: &'a [Article], around: Cited<'a>) {
        for article in articles {
            let cited = Cited {
                article: Some(article),
                ..around
            };
            let text = article.paragraphs.first().map_or("", |of| of.text.as_str());
            self.add(&article.anchor, cited, None, text);
            self.add_paragraphs(&article.paragraphs, cited);
        }
    }

    fn add_paragraphs(&mut self, paragraphs: &'a [Paragraph], around: Cited<'a>) {
        for paragraph in paragraphs {
            let mut cited = around;
            if let Some(anchor) = &paragraph.anchor {
                cited.paragraph = Some(paragraph);
                self.add(anchor, cited, None, &paragraph.text);
            }
            for item in &paragraph.items {
                self.add_item(
                    item,
                    Cited {
                        item: Some(item),
                        ..cited
                    },
                );
            }
        }
    }

    fn add_item(&mut self, item: &'a Item, cited: Cited<'a>) {
        self.add(&item.anchor, cited, Some(&item.label), &item.text);
        for subitem in &item.subitems {
            self.add_item(
                subitem,
                Cited {
                    subitem: Some(subitem),
                    ..cited
                },
            );
        }
    }
}

/// The text of the part at `anchor`, cut at its marks.
pub(super) fn words(
    parts: &Parts<'_>,
    anchor: &str,
    text: &str,
    marks: &[Mark],
    others: &OtherLaws<'_>,
) -> LawWords {
    let mut words = LawWords::default();
    let mut end = 0;
    for mark in marks {
        let mut phrase = LawPhrase::plain(&text[mark.range.clone()]);
        let mut start = mark.range.start;
        match &mark.goal {
            Goal::Parts(anchors) => {
                let id = format!("peek-{anchor}-{}", words.previews.len() + 1);
                phrase.href = anchors.first().map(|anchor| format!("#{anchor}"));
                phrase.preview = Some(id.clone());
                words.previews.push(LawPreview {
                    id,
                    title: phrase.text.clone(),
                    parts: anchors
                        .iter()
                        .filter_map(|anchor| parts.preview(anchor))
                        .collect(),
                });
            }
            Goal::Whole => phrase.href = Some("#law-heading".to_owned()),
            Goal::Definition(at) => phrase.defines = Some(format!("term-{}", at + 1)),
            Goal::Use(at) => {
                phrase.href = Some(format!("#term-{}", at + 1));
                phrase.is_term = true;
            }
            Goal::Other(other) => {
                let Some((path, title)) = others(other) else {
                    continue;
                };
                // Of the words before the number only the title belongs to the link.
                let named = if other.part.is_some() {
                    start
                } else {
                    mark.range.end
                };
                if let Some(before) = text[end..named].strip_suffix(&title) {
                    start = end + before.len();
                }
                phrase = LawPhrase::plain(&text[start..mark.range.end]);
                phrase.path = Some(path);
            }
        }
        if start > end {
            words.phrases.push(LawPhrase::plain(&text[end..start]));
        }
        words.phrases.push(phrase);
        end = mark.range.end;
    }
    if end < text.len() {
        words.phrases.push(LawPhrase::plain(&text[end..]));
    }
    words
}

impl LawWords {
    /// A text without any link.
    pub(super) fn plain(text: &str) -> Self {
        Self {
            phrases: vec![LawPhrase::plain(text)],
            previews: Vec::new(),
        }
    }
}

impl LawPhrase {
    fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            href: None,
            path: None,
            is_term: false,
            preview: None,
            defines: None,
        }
    }
}
