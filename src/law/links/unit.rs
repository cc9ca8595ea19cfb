use std::ops::Range;

use crate::law::{Appendix, Article, Item, Law, Paragraph};

/// A text that can speak of other parts, and where it stands.
#[derive(Debug)]
pub(super) struct Unit<'a> {
    /// Its own anchor, or that of the part around it.
    pub(super) anchor: &'a str,
    pub(super) text: &'a str,
    /// Its place in the source: bytes.
    pub(super) range: Range<usize>,
    pub(super) place: Place,
}

/// Where a text stands, as indices into the tree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) supplement: Option<usize>,
    pub(super) article: Option<usize>,
    pub(super) paragraph: usize,
    /// The item, and the sub-items within it.
    pub(super) items: Vec<usize>,
}

/// Every text of paragraphs and items, and what stands beside the labels of tables
/// and forms, （第3条関係）, in order.
pub(super) fn units(law: &Law) -> Vec<Unit<'_>> {
    let mut units = Vec::new();
    add_articles(&law.articles, &Place::default(), &mut units);
    for (at, supplement) in law.supplements.iter().enumerate() {
        let place = Place {
            supplement: Some(at),
            ..Place::default()
        };
        add_paragraphs(
            &supplement.paragraphs,
            &supplement.anchor,
            &place,
            &mut units,
        );
        add_articles(&supplement.articles, &place, &mut units);
    }
    units.extend(law.appendices.iter().filter_map(title_of_appendix));
    units
}

fn title_of_appendix(appendix: &Appendix) -> Option<Unit<'_>> {
    Some(Unit {
        anchor: &appendix.anchor,
        text: appendix.title.as_deref()?,
        range: appendix.range.clone(),
        place: Place::default(),
    })
}

fn add_articles<'a>(articles: &'a [Article], around: &Place, units: &mut Vec<Unit<'a>>) {
    for (at, article) in articles.iter().enumerate() {
        let place = Place {
            article: Some(at),
            ..around.clone()
        };
        add_paragraphs(&article.paragraphs, &article.anchor, &place, units);
    }
}

fn add_paragraphs<'a>(
    paragraphs: &'a [Paragraph],
    around: &'a str,
    place: &Place,
    units: &mut Vec<Unit<'a>>,
) {
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let place = Place {
            paragraph: at,
            ..place.clone()
        };
        units.push(Unit {
            anchor: paragraph.anchor.as_deref().unwrap_or(around),
            text: &paragraph.text,
            range: paragraph.range.clone(),
            place: place.clone(),
        });
        add_items(&paragraph.items, &place, units);
    }
}

fn add_items<'a>(items: &'a [Item], around: &Place, units: &mut Vec<Unit<'a>>) {
    for (at, item) in items.iter().enumerate() {
        let mut place = around.clone();
        place.items.push(at);
        units.push(Unit {
            anchor: &item.anchor,
            text: &item.text,
            range: item.range.clone(),
            place: place.clone(),
        });
        add_items(&item.subitems, &place, units);
    }
}
