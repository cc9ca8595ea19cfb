//! How lawyers name a law and its parts: 第3条第2号, Article 3, item (2).

use super::{Article, Item, Language, Law, Paragraph, Supplement};

/// A part of a law, from the article inwards.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cited<'a> {
    /// The supplementary provisions around it.
    pub supplement: Option<&'a Supplement>,
    /// The article.
    pub article: Option<&'a Article>,
    /// The paragraph, where there are several.
    pub paragraph: Option<&'a Paragraph>,
    /// The item.
    pub item: Option<&'a Item>,
    /// The item below it.
    pub subitem: Option<&'a Item>,
}

impl Law {
    /// How to cite a part, without the title of the law.
    #[must_use]
    pub fn cite(&self, cited: Cited<'_>) -> String {
        match self.language {
            Language::Japanese => japanese(cited),
            Language::English => english(cited),
        }
    }
}

/// The number line as it stands in citations, without month and day:
/// 平成27年要綱第126号 for 平成27年6月10日要綱第126号, `Outline No. 126 of 2015`
/// for `Outline No. 126 of June 10, 2015`.
#[must_use]
pub fn short_number(number: &str) -> String {
    without_day_ja(number)
        .or_else(|| without_day_en(number))
        .unwrap_or_else(|| number.to_owned())
}

fn japanese(cited: Cited<'_>) -> String {
    let mut parts = Vec::new();
    if let Some(supplement) = cited.supplement {
        parts.push(supplement.label.split_whitespace().collect());
        parts.extend(
            supplement
                .law_number
                .as_ref()
                .map(|number| format!("（{number}）")),
        );
    }
    parts.extend(cited.article.map(|article| article.title.clone()));
    parts.extend(cited.paragraph.map(|of| format!("第{}項", of.number)));
    parts.extend(cited.item.map(japanese_item));
    parts.extend(cited.subitem.map(|item| item.label.clone()));
    parts.concat()
}

fn japanese_item(item: &Item) -> String {
    let own = format!("第{}号", item.number.main());
    let branches = item.number.branches().iter();
    branches.fold(own, |words, branch| words + "の" + &branch.to_string())
}

fn english(cited: Cited<'_>) -> String {
    let mut parts = Vec::new();
    if let Some(supplement) = cited.supplement {
        parts.push(match &supplement.law_number {
            Some(number) => format!("{} ({number})", supplement.label),
            None => supplement.label.clone(),
        });
    }
    parts.extend(cited.article.map(|article| article.title.clone()));
    parts.extend(
        cited
            .paragraph
            .map(|of| format!("paragraph ({})", of.number)),
    );
    parts.extend(cited.item.map(|item| format!("item {}", item.label)));
    parts.extend(cited.subitem.map(|item| item.label.clone()));
    parts.join(", ")
}

fn without_day_ja(number: &str) -> Option<String> {
    let (year, rest) = number.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let (day, rest) = rest.split_once('日')?;
    let is_short = |text: &str| text.chars().count() <= 3;
    (is_short(month) && is_short(day)).then(|| format!("{year}年{rest}"))
}

fn without_day_en(number: &str) -> Option<String> {
    let (before, date) = number.rsplit_once(" of ")?;
    let (_, year) = date.rsplit_once(", ")?;
    year.bytes()
        .all(|c| c.is_ascii_digit())
        .then(|| format!("{before} of {year}"))
}

#[cfg(test)]
mod tests {
    use super::{Cited, short_number};
    use crate::law::parse;

    #[test]
    fn numbers_lose_their_day() {
        assert_eq!(
            short_number("平成27年6月10日要綱第126号"),
            "平成27年要綱第126号"
        );
        assert_eq!(
            short_number("Outline No. 126 of June 10, 2015"),
            "Outline No. 126 of 2015"
        );
        assert_eq!(short_number("要綱第126号"), "要綱第126号");
    }

    #[test]
    fn parts_are_cited_as_lawyers_do() {
        let (law, _) = parse("第1条　甲\n第1条の2　乙\n2　丙\n(1)　丁\n(1)の2　戊\nア　己\n");
        let article = &law.articles[1];
        let paragraph = &article.paragraphs[1];
        let item = &paragraph.items[1];
        let cited = Cited {
            article: Some(article),
            paragraph: Some(paragraph),
            item: Some(item),
            subitem: item.subitems.first(),
            ..Cited::default()
        };
        assert_eq!(law.cite(cited), "第1条の2第2項第1号の2ア");
    }
}
