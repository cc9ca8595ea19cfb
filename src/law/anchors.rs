//! Gives every part its permanent name.

use std::collections::BTreeMap;

use super::{Appendix, AppendixKind, Article, Heading, Item, Law, Paragraph};

impl Law {
    /// Every anchor of the law in the order of the text.
    pub fn anchors(&self) -> impl Iterator<Item = &str> {
        let mut all = Vec::new();
        let mut headings = self.headings.iter().peekable();
        for (index, article) in self.articles.iter().enumerate() {
            while let Some(heading) = headings.next_if(|h| h.first_article <= index) {
                all.push(heading.anchor.as_str());
            }
            list_article(article, &mut all);
        }
        all.extend(headings.map(|heading| heading.anchor.as_str()));
        for supplement in &self.supplements {
            all.push(&supplement.anchor);
            list_paragraphs(&supplement.paragraphs, &mut all);
            supplement
                .articles
                .iter()
                .for_each(|article| list_article(article, &mut all));
        }
        all.extend(
            self.appendices
                .iter()
                .map(|appendix| appendix.anchor.as_str()),
        );
        all.into_iter()
    }
}

fn list_article<'a>(article: &'a Article, all: &mut Vec<&'a str>) {
    all.push(&article.anchor);
    list_paragraphs(&article.paragraphs, all);
}

fn list_paragraphs<'a>(paragraphs: &'a [Paragraph], all: &mut Vec<&'a str>) {
    for paragraph in paragraphs {
        all.extend(paragraph.anchor.as_deref());
        list_items(&paragraph.items, all);
    }
}

fn list_items<'a>(items: &'a [Item], all: &mut Vec<&'a str>) {
    for item in items {
        all.push(&item.anchor);
        list_items(&item.subitems, all);
    }
}

/// Fills in every anchor, and which heading each part stands under.
pub(super) fn name(law: &mut Law) {
    let mut taken = Taken::default();
    name_headings(&mut law.headings, &mut taken);
    place_articles(law);
    name_articles(&mut law.articles, "", &mut taken);
    for (index, supplement) in law.supplements.iter_mut().enumerate() {
        supplement.anchor = format!("sp{}", index + 1);
        name_paragraphs(&mut supplement.paragraphs, &supplement.anchor, &mut taken);
        let prefix = format!("{}-", supplement.anchor);
        name_articles(&mut supplement.articles, &prefix, &mut taken);
    }
    name_appendices(&mut law.appendices, &mut taken);
}

/// Anchors in use. A number that is there twice is an error, but even then
/// (in the preview) two parts never share an anchor: the second `a3` is `a3-x2`.
#[derive(Default)]
struct Taken(BTreeMap<String, u32>);

impl Taken {
    fn take(&mut self, wanted: String) -> String {
        let count = self.0.entry(wanted.clone()).or_default();
        *count += 1;
        if *count == 1 {
            wanted
        } else {
            format!("{wanted}-x{count}")
        }
    }
}

fn name_headings(headings: &mut [Heading], taken: &mut Taken) {
    let mut open: Vec<usize> = Vec::new();
    for index in 0..headings.len() {
        let level = headings[index].level;
        open.retain(|above| headings[*above].level < level);
        let within = open.last().copied();
        let own = format!("{}{}", level.words().2, headings[index].number);
        let wanted = match within {
            Some(above) => format!("{}-{own}", headings[above].anchor),
            None => own,
        };
        headings[index].within = within;
        headings[index].anchor = taken.take(wanted);
        open.push(index);
    }
}

fn place_articles(law: &mut Law) {
    let mut next = 0;
    for (index, article) in law.articles.iter_mut().enumerate() {
        while law
            .headings
            .get(next)
            .is_some_and(|heading| heading.first_article <= index)
        {
            next += 1;
        }
        article.within = next.checked_sub(1);
    }
}

fn name_articles(articles: &mut [Article], prefix: &str, taken: &mut Taken) {
    for article in articles {
        article.anchor = taken.take(format!("{prefix}a{}", article.number));
        name_paragraphs(&mut article.paragraphs, &article.anchor, taken);
    }
}

fn name_paragraphs(paragraphs: &mut [Paragraph], above: &str, taken: &mut Taken) {
    let several = paragraphs.len() > 1;
    for paragraph in paragraphs {
        let own = several.then(|| taken.take(format!("{above}-p{}", paragraph.number)));
        name_items(
            &mut paragraph.items,
            own.as_deref().unwrap_or(above),
            'i',
            taken,
        );
        paragraph.anchor = own;
    }
}

fn name_items(items: &mut [Item], above: &str, mark: char, taken: &mut Taken) {
    for item in items {
        item.anchor = taken.take(format!("{above}-{mark}{}", item.number));
        name_items(&mut item.subitems, &item.anchor, 's', taken);
    }
}

fn name_appendices(appendices: &mut [Appendix], taken: &mut Taken) {
    let (mut tables, mut forms) = (0, 0);
    for appendix in appendices {
        let (mark, count) = match appendix.kind {
            AppendixKind::Table => ('t', &mut tables),
            AppendixKind::Form => ('f', &mut forms),
        };
        *count += 1;
        let number = appendix
            .number
            .as_ref()
            .map_or_else(|| count.to_string(), ToString::to_string);
        appendix.anchor = taken.take(format!("{mark}{number}"));
    }
}
