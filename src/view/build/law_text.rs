//! The text of a rule, its references as links.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::law_appendix;
use super::law_parts::Parts;
use super::law_words::words;
use crate::law::{Appendix, AppendixKind, Article, Cited, Item, Law, Paragraph, Supplement};
use crate::view::{
    LawAppendix, LawArticle, LawBeside, LawHeading, LawItem, LawParagraph, LawSupplement, LawTerm,
    LawText, LawWords,
};

/// Where another law of the site stands, and its title as the text has it.
pub(super) type OtherLaws<'a> = dyn Fn(&crate::law::OtherLaw) -> Option<(Arc<str>, String)> + 'a;

/// Makes the view of a text.
pub(super) struct LawMaker<'a> {
    law: &'a Law,
    parts: Parts<'a>,
    others: &'a OtherLaws<'a>,
    /// The same text in another language, by anchors, and that language.
    beside: Option<(Beside<'a>, Arc<str>)>,
    /// The anchors of amendments, by the number lines of their laws.
    amendments: &'a BTreeMap<String, String>,
}

/// The parts of the text in the other language.
struct Beside<'a> {
    law: &'a Law,
    articles: BTreeMap<&'a str, &'a Article>,
    supplements: BTreeMap<&'a str, &'a Supplement>,
    appendices: BTreeMap<&'a str, &'a Appendix>,
}

impl<'a> LawMaker<'a> {
    pub(super) fn new(
        law: &'a Law,
        others: &'a OtherLaws<'a>,
        beside: Option<(&'a Law, Arc<str>)>,
        amendments: &'a BTreeMap<String, String>,
    ) -> Self {
        Self {
            law,
            parts: Parts::of(law),
            others,
            beside: beside.map(|(law, lang)| (Beside::of(law), lang)),
            amendments,
        }
    }

    pub(super) fn text(&self, lang: Option<Arc<str>>) -> LawText {
        let articles = self.law.articles.iter().enumerate();
        let articles: Vec<_> = articles
            .map(|(at, of)| self.article(Some(at), of, None))
            .collect();
        LawText {
            lang,
            preamble: self.law.preamble.clone(),
            has_beside: articles.iter().any(|article| article.beside.is_some()),
            articles,
            supplements: self
                .law
                .supplements
                .iter()
                .map(|of| self.supplement(of))
                .collect(),
            appendices: self
                .law
                .appendices
                .iter()
                .map(|of| self.appendix(of))
                .collect(),
            terms: self.terms(),
        }
    }

    /// An article; `at` is its place in the main provisions.
    fn article(
        &self,
        at: Option<usize>,
        article: &Article,
        supplement: Option<&Supplement>,
    ) -> LawArticle {
        let cited = Cited {
            supplement,
            article: Some(article),
            ..Cited::default()
        };
        LawArticle {
            headings: at.map_or_else(Vec::new, |at| self.headings(at)),
            anchor: article.anchor.clone(),
            cite: self.law.cite(cited),
            title: article.title.clone(),
            caption: caption(self.law, article.caption.as_deref()),
            paragraphs: self.paragraphs(&article.paragraphs, &article.anchor, cited),
            beside: self.article_beside(&article.anchor),
            council: None,
        }
    }

    fn headings(&self, at: usize) -> Vec<LawHeading> {
        let here = self.law.headings.iter().filter(|of| of.first_article == at);
        here.map(|heading| LawHeading {
            anchor: heading.anchor.clone(),
            text: format!("{}　{}", heading.label, heading.title)
                .trim_end()
                .to_owned(),
            depth: if heading.within.is_some() { 2 } else { 1 },
        })
        .collect()
    }

    fn paragraphs(
        &self,
        paragraphs: &[Paragraph],
        around: &str,
        cited: Cited<'_>,
    ) -> Vec<LawParagraph> {
        let several = paragraphs.len() > 1;
        let paragraph = |paragraph: &Paragraph| {
            let cited = Cited {
                paragraph: several.then_some(paragraph),
                ..cited
            };
            let anchor = paragraph.anchor.as_deref();
            LawParagraph {
                anchor: paragraph.anchor.clone(),
                cite: anchor.map(|_| self.law.cite(cited)),
                caption: caption(self.law, paragraph.caption.as_deref()),
                number: paragraph.printed.clone(),
                words: self.words(anchor.unwrap_or(around), &paragraph.text),
                items: paragraph
                    .items
                    .iter()
                    .map(|item| self.item(item, cited))
                    .collect(),
            }
        };
        paragraphs.iter().map(paragraph).collect()
    }

    fn item(&self, item: &Item, cited: Cited<'_>) -> LawItem {
        let cited = match cited.item {
            Some(_) => Cited {
                subitem: Some(item),
                ..cited
            },
            None => Cited {
                item: Some(item),
                ..cited
            },
        };
        LawItem {
            anchor: Some(item.anchor.clone()),
            cite: Some(self.law.cite(cited)),
            label: item.label.clone(),
            words: self.words(&item.anchor, &item.text),
            items: item
                .subitems
                .iter()
                .map(|item| self.item(item, cited))
                .collect(),
        }
    }

    fn words(&self, anchor: &str, text: &str) -> LawWords {
        words(
            &self.parts,
            anchor,
            text,
            self.law.links.of(anchor),
            self.others,
        )
    }

    /// The words of a line or cell of a table or form.
    fn words_inside(&self, appendix: &Appendix, at: usize, text: &str) -> LawWords {
        let anchor = &appendix.anchor;
        let marks = self.law.links.inside(anchor, at);
        let name = format!("{anchor}-{}", at + 1);
        words(&self.parts, &name, text, marks, self.others)
    }

    fn supplement(&self, supplement: &Supplement) -> LawSupplement {
        let cited = Cited {
            supplement: Some(supplement),
            ..Cited::default()
        };
        let number = supplement.law_number.as_deref();
        LawSupplement {
            anchor: supplement.anchor.clone(),
            cite: self.law.cite(cited),
            label: if supplement.extract {
                format!("{}　抄", supplement.label)
            } else {
                supplement.label.clone()
            },
            law_number: caption(self.law, number),
            amendment: number.and_then(|number| self.amendments.get(number).cloned()),
            paragraphs: self.paragraphs(&supplement.paragraphs, &supplement.anchor, cited),
            articles: supplement
                .articles
                .iter()
                .map(|article| self.article(None, article, Some(supplement)))
                .collect(),
            beside: self.supplement_beside(&supplement.anchor),
        }
    }

    fn article_beside(&self, anchor: &str) -> Option<LawBeside> {
        let (beside, lang) = self.beside.as_ref()?;
        let article = beside.articles.get(anchor)?;
        Some(LawBeside {
            lang: Arc::clone(lang),
            title: article.title.clone(),
            caption: caption(beside.law, article.caption.as_deref()),
            paragraphs: beside.paragraphs(&article.paragraphs),
            blocks: Vec::new(),
        })
    }

    fn supplement_beside(&self, anchor: &str) -> Option<LawBeside> {
        let (beside, lang) = self.beside.as_ref()?;
        let supplement = beside.supplements.get(anchor)?;
        Some(LawBeside {
            lang: Arc::clone(lang),
            title: supplement.label.clone(),
            caption: caption(beside.law, supplement.law_number.as_deref()),
            paragraphs: beside.paragraphs(&supplement.paragraphs),
            blocks: Vec::new(),
        })
    }

    fn appendix(&self, appendix: &Appendix) -> LawAppendix {
        let title = appendix.title.as_deref().unwrap_or_default();
        LawAppendix {
            anchor: appendix.anchor.clone(),
            cite: appendix.label.clone(),
            title: law_appendix::title(appendix, self.law.language),
            beside_label: self.words(&appendix.anchor, title).without_previews(),
            is_form: appendix.kind == AppendixKind::Form,
            blocks: law_appendix::blocks(appendix, &|at, text| {
                self.words_inside(appendix, at, text)
            }),
            beside: self.appendix_beside(&appendix.anchor),
        }
    }

    fn appendix_beside(&self, anchor: &str) -> Option<LawBeside> {
        let (beside, lang) = self.beside.as_ref()?;
        let appendix = beside.appendices.get(anchor)?;
        Some(LawBeside {
            lang: Arc::clone(lang),
            title: appendix.label.clone(),
            caption: appendix.title.clone(),
            paragraphs: Vec::new(),
            blocks: law_appendix::plain_blocks(appendix),
        })
    }

    fn terms(&self) -> Vec<LawTerm> {
        let terms = self.law.links.terms.iter().enumerate();
        terms
            .map(|(at, term)| LawTerm {
                word: term.word.clone(),
                meaning: term.meaning.clone(),
                href: format!("#term-{}", at + 1),
                place: self.parts.label(&term.anchor).unwrap_or_default(),
            })
            .collect()
    }
}

impl<'a> Beside<'a> {
    fn of(law: &'a Law) -> Self {
        let in_supplements = law.supplements.iter().flat_map(|of| &of.articles);
        let articles = law.articles.iter().chain(in_supplements);
        Self {
            law,
            articles: articles.map(|of| (of.anchor.as_str(), of)).collect(),
            supplements: law
                .supplements
                .iter()
                .map(|of| (of.anchor.as_str(), of))
                .collect(),
            appendices: law
                .appendices
                .iter()
                .map(|of| (of.anchor.as_str(), of))
                .collect(),
        }
    }

    fn paragraphs(&self, paragraphs: &[Paragraph]) -> Vec<LawParagraph> {
        let plain = |of| plain_paragraph(self.law, of);
        paragraphs.iter().map(plain).collect()
    }
}

fn plain_paragraph(law: &Law, paragraph: &Paragraph) -> LawParagraph {
    LawParagraph {
        anchor: None,
        cite: None,
        caption: caption(law, paragraph.caption.as_deref()),
        number: paragraph.printed.clone(),
        words: LawWords::plain(&paragraph.text),
        items: paragraph.items.iter().map(plain_item).collect(),
    }
}

fn plain_item(item: &Item) -> LawItem {
    LawItem {
        anchor: None,
        cite: None,
        label: item.label.clone(),
        words: LawWords::plain(&item.text),
        items: item.subitems.iter().map(plain_item).collect(),
    }
}

/// Captions and numbers stand in brackets, wide ones in Japanese.
fn caption(law: &Law, words: Option<&str>) -> Option<String> {
    words.map(|words| law.language.in_brackets(words))
}
