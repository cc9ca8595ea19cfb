use std::sync::Arc;

use super::Source;
use super::draft::Draft;
use crate::law::{Article, Item, Law, Paragraph, Supplement};
use crate::model::{Localized, Ordinance, Ref};
use crate::plan::Target;
use crate::search::document::{Field, Group};

impl<'a> Source<'a> {
    /// The rule, its articles with their items, and its supplementary provisions.
    pub(super) fn ordinance(&'a self, at: usize) -> Vec<Draft<'a>> {
        let ordinance = &self.catalog.ordinances[at];
        let target = Target::Entity(Ref::Ordinance(at));
        let mut page = self.of_entity(target, "ordinance", Group::Law, &ordinance.entity);
        page.optional(Field::Term, ordinance.kind.as_ref());
        page.optional(Field::Fact, ordinance.number.as_ref());
        for amendment in &ordinance.amendments {
            page.optional(Field::Fact, amendment.number.as_ref());
        }
        let mut drafts = vec![page];
        let Some(law) = ordinance.law() else {
            return drafts;
        };
        for article in &law.best(self.lang).1.articles {
            let words = heading(article);
            drafts.push(self.article_of_law(target, ordinance, law, &article.anchor, words));
            for item in article.paragraphs.iter().flat_map(|part| &part.items) {
                drafts.push(self.item(target, ordinance, law, article, item));
            }
        }
        for supplement in &law.best(self.lang).1.supplements {
            drafts.push(self.supplement(target, ordinance, law, supplement));
        }
        drafts
    }

    fn part(
        &'a self,
        target: Target,
        ordinance: &Ordinance,
        anchor: &str,
        title: String,
    ) -> Draft<'a> {
        self.draft(target, "ordinance", Group::Law, title.into())
            .place(anchor, &ordinance.entity.name)
    }

    fn article_of_law(
        &'a self,
        target: Target,
        ordinance: &Ordinance,
        law: &Localized<Law>,
        anchor: &str,
        title: String,
    ) -> Draft<'a> {
        let mut draft = self.part(target, ordinance, anchor, title);
        for (language, law) in law.iter() {
            let of_anchor = law.articles.iter().filter(|other| other.anchor == anchor);
            for article in of_anchor {
                draft.words(Field::Citation, language, &article.title.as_str().into());
                if let Some(caption) = &article.caption {
                    draft.words(Field::Title, language, &caption.as_str().into());
                }
                for paragraph in &article.paragraphs {
                    paragraph_words(&mut draft, language, paragraph);
                }
            }
        }
        draft
    }

    fn item(
        &'a self,
        target: Target,
        ordinance: &Ordinance,
        law: &Localized<Law>,
        article: &Article,
        item: &Item,
    ) -> Draft<'a> {
        let title = format!("{} {}", heading(article), item.label);
        let mut draft = self.part(target, ordinance, &item.anchor, title);
        for (language, law) in law.iter() {
            let items = law
                .articles
                .iter()
                .flat_map(|article| article.paragraphs.iter().map(move |part| (article, part)))
                .flat_map(|(article, part)| part.items.iter().map(move |item| (article, item)))
                .filter(|(_, other)| other.anchor == item.anchor);
            for (article, item) in items {
                let number = item.number.main();
                let citation = format!("{}第{number}号 item {number}", article.title);
                draft.words(Field::Citation, language, &citation.into());
                item_words(&mut draft, language, item);
            }
        }
        draft
    }

    fn supplement(
        &'a self,
        target: Target,
        ordinance: &Ordinance,
        law: &Localized<Law>,
        supplement: &Supplement,
    ) -> Draft<'a> {
        let label: String = supplement.label.split_whitespace().collect();
        let title = match &supplement.law_number {
            Some(number) => format!("{label} {number}"),
            None => label,
        };
        let mut draft = self.part(target, ordinance, &supplement.anchor, title);
        for (language, law) in law.iter() {
            let of_anchor = law.supplements.iter();
            for other in of_anchor.filter(|other| other.anchor == supplement.anchor) {
                let label: String = if other.label.is_ascii() {
                    other.label.clone()
                } else {
                    other.label.split_whitespace().collect()
                };
                draft.words(Field::Title, language, &label.into());
                if let Some(number) = &other.law_number {
                    draft.words(Field::Fact, language, &number.as_str().into());
                }
                for paragraph in &other.paragraphs {
                    paragraph_words(&mut draft, language, paragraph);
                }
            }
        }
        draft
    }
}

/// 第3条（組織）, "Article 3 (Organization)".
fn heading(article: &Article) -> String {
    match &article.caption {
        Some(caption) if article.title.is_ascii() => format!("{} ({caption})", article.title),
        Some(caption) => format!("{}（{caption}）", article.title),
        None => article.title.clone(),
    }
}

fn paragraph_words(draft: &mut Draft<'_>, language: usize, paragraph: &Paragraph) {
    let text: Arc<str> = paragraph.text.as_str().into();
    draft.words(Field::Body, language, &text);
    for item in &paragraph.items {
        item_words(draft, language, item);
    }
}

fn item_words(draft: &mut Draft<'_>, language: usize, item: &Item) {
    draft.words(Field::Body, language, &item.text.as_str().into());
    for subitem in &item.subitems {
        item_words(draft, language, subitem);
    }
}
