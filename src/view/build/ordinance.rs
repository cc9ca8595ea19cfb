use std::sync::Arc;

use super::views::Maker;
use crate::law::{Article, Item, Language, Law, Paragraph, Supplement};
use crate::model::{self, EffectMode, Ref};
use crate::plan::Target;
use crate::view::{
    Amendment, LawAppendix, LawArticle, LawHeading, LawItem, LawParagraph, LawSupplement, LawText,
    Link, Ordinance,
};

impl Maker<'_> {
    pub(super) fn ordinance(&self, at: usize) -> Ordinance {
        let ordinance = &self.catalog().ordinances[at];
        let entity = &ordinance.entity;
        let first = self.catalog().languages.default_language();
        let own_text = ordinance.law.as_ref().map(|law| law.best(self.lang));
        Ordinance {
            name: self.name(entity),
            summary: self.optional_run(entity.summary.as_ref()),
            kind: self.optional_run(ordinance.kind.as_ref()),
            number: self.optional_run(ordinance.number.as_ref()),
            promulgated: self.optional_date(ordinance.promulgated),
            amendments: ordinance
                .amendments
                .iter()
                .map(|amendment| self.amendment(amendment))
                .collect(),
            text: own_text.map_or_else(empty_text, |(place, law)| {
                law_text(law, self.other_language(place))
            }),
            translation: own_text.is_some_and(|(place, _)| place != first.index()),
            original: (self.lang != first).then(|| self.original_page(at)),
            asks: self.list_runs(entity.asks.as_ref()),
            reports: self
                .relations()
                .reports_under(at)
                .iter()
                .map(|at| self.link(Ref::Report(*at)))
                .collect(),
        }
    }

    fn original_page(&self, at: usize) -> Link {
        let first = self.catalog().languages.default_language();
        let name = &self.catalog().ordinances[at].entity.name;
        let words = name.best(first).1;
        Link {
            title: self.source_words(words),
            path: self
                .plan()
                .path(self.catalog(), Target::Entity(Ref::Ordinance(at)), first)
                .into(),
        }
    }

    fn amendment(&self, amendment: &model::Amendment) -> Amendment {
        Amendment {
            date: self.optional_date(amendment.date),
            number: self.optional_run(amendment.number.as_ref()),
            effective: self.optional_date(amendment.effective),
            mode: amendment.mode.map(|mode| match mode {
                EffectMode::InForce => "in-force",
                EffectMode::Applied => "applied",
            }),
        }
    }
}

fn empty_text() -> LawText {
    LawText {
        lang: None,
        preamble: Vec::new(),
        articles: Vec::new(),
        supplements: Vec::new(),
        appendices: Vec::new(),
    }
}

fn law_text(law: &Law, lang: Option<Arc<str>>) -> LawText {
    let articles = law
        .articles
        .iter()
        .enumerate()
        .map(|(at, article)| law_article(law, at, article));
    let appendix = |appendix: &crate::law::Appendix| LawAppendix {
        anchor: appendix.anchor.clone(),
        title: match &appendix.title {
            Some(title) => format!("{}　{title}", appendix.label),
            None => appendix.label.clone(),
        },
        lines: appendix.lines.clone(),
    };
    LawText {
        lang,
        preamble: law.preamble.clone(),
        articles: articles.collect(),
        supplements: law
            .supplements
            .iter()
            .map(|supplement| law_supplement(law, supplement))
            .collect(),
        appendices: law.appendices.iter().map(appendix).collect(),
    }
}

fn law_article(law: &Law, at: usize, article: &Article) -> LawArticle {
    let headings = law
        .headings
        .iter()
        .filter(|heading| heading.first_article == at);
    LawArticle {
        headings: headings
            .map(|heading| LawHeading {
                anchor: heading.anchor.clone(),
                text: format!("{}　{}", heading.label, heading.title)
                    .trim_end()
                    .to_owned(),
                depth: if heading.within.is_some() { 2 } else { 1 },
            })
            .collect(),
        anchor: article.anchor.clone(),
        title: article.title.clone(),
        caption: article
            .caption
            .as_deref()
            .map(|caption| bracketed(law, caption)),
        paragraphs: article.paragraphs.iter().map(law_paragraph).collect(),
    }
}

fn law_paragraph(paragraph: &Paragraph) -> LawParagraph {
    LawParagraph {
        anchor: paragraph.anchor.clone(),
        number: paragraph.printed.clone(),
        text: paragraph.text.clone(),
        items: paragraph.items.iter().map(law_item).collect(),
    }
}

fn law_item(item: &Item) -> LawItem {
    LawItem {
        anchor: item.anchor.clone(),
        label: item.label.clone(),
        text: item.text.clone(),
        items: item.subitems.iter().map(law_item).collect(),
    }
}

fn law_supplement(law: &Law, supplement: &Supplement) -> LawSupplement {
    LawSupplement {
        anchor: supplement.anchor.clone(),
        label: supplement.label.clone(),
        law_number: supplement
            .law_number
            .as_deref()
            .map(|number| bracketed(law, number)),
        paragraphs: supplement.paragraphs.iter().map(law_paragraph).collect(),
        articles: supplement
            .articles
            .iter()
            .map(|article| LawArticle {
                headings: Vec::new(),
                ..law_article(law, usize::MAX, article)
            })
            .collect(),
    }
}

/// Captions and numbers stand in brackets, wide ones in Japanese.
fn bracketed(law: &Law, words: &str) -> String {
    match law.language {
        Language::Japanese => format!("（{words}）"),
        Language::English => format!("({words})"),
    }
}
