//! Everything in a law that has words of its own, in one walk over the tree.

use std::ops::Range;

use super::{Appendix, Article, Cited, Item, Law, Paragraph, Supplement};

/// A text that can be shown and can speak of other parts, and where it stands.
#[derive(Debug)]
pub struct Unit<'a> {
    /// Its own anchor, or that of the part around it.
    pub anchor: &'a str,
    /// Its words.
    pub text: &'a str,
    /// How to cite it; nothing is named of an appendix.
    pub cited: Cited<'a>,
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

impl Law {
    /// Every text of paragraphs and items, and what stands beside the labels of
    /// tables and forms, （第3条関係）, in order.
    #[must_use]
    pub fn units(&self) -> Vec<Unit<'_>> {
        let mut walk = Walk::default();
        walk.articles(&self.articles);
        for (at, supplement) in self.supplements.iter().enumerate() {
            walk.supplement(at, supplement);
        }
        let titles = self.appendices.iter().filter_map(title);
        walk.units.into_iter().chain(titles).collect()
    }
}

impl Appendix {
    /// Every text in it: lines and cells in the order of reading.
    pub(super) fn texts(&self) -> impl Iterator<Item = Unit<'_>> {
        let blocks = self.blocks().into_iter();
        blocks
            .flat_map(|block| block.texts())
            .map(|text| self.unit(text))
    }

    fn unit<'a>(&'a self, text: &'a str) -> Unit<'a> {
        Unit {
            anchor: &self.anchor,
            text,
            cited: Cited::default(),
            range: self.range.clone(),
            place: Place::default(),
        }
    }
}

fn title(appendix: &Appendix) -> Option<Unit<'_>> {
    Some(appendix.unit(appendix.title.as_deref()?))
}

/// The units found so far, and where the walk is now.
#[derive(Default)]
struct Walk<'a> {
    units: Vec<Unit<'a>>,
    cited: Cited<'a>,
    place: Place,
}

impl<'a> Walk<'a> {
    fn supplement(&mut self, at: usize, supplement: &'a Supplement) {
        self.cited = Cited {
            supplement: Some(supplement),
            ..Cited::default()
        };
        self.place = Place {
            supplement: Some(at),
            ..Place::default()
        };
        self.paragraphs(&supplement.paragraphs, &supplement.anchor);
        self.articles(&supplement.articles);
    }

    fn articles(&mut self, articles: &'a [Article]) {
        for (at, article) in articles.iter().enumerate() {
            self.cited.article = Some(article);
            self.place.article = Some(at);
            self.paragraphs(&article.paragraphs, &article.anchor);
        }
    }

    fn paragraphs(&mut self, paragraphs: &'a [Paragraph], around: &'a str) {
        for (at, paragraph) in paragraphs.iter().enumerate() {
            let anchor = paragraph.anchor.as_deref();
            self.cited.paragraph = anchor.map(|_| paragraph);
            self.place.paragraph = at;
            self.add(anchor.unwrap_or(around), &paragraph.text, &paragraph.range);
            self.items(&paragraph.items);
        }
        self.cited.paragraph = None;
    }

    fn items(&mut self, items: &'a [Item]) {
        let around = self.cited;
        for (at, item) in items.iter().enumerate() {
            match around.item {
                Some(_) => self.cited.subitem = Some(item),
                None => self.cited.item = Some(item),
            }
            self.place.items.push(at);
            self.add(&item.anchor, &item.text, &item.range);
            self.items(&item.subitems);
            self.place.items.pop();
        }
        self.cited = around;
    }

    fn add(&mut self, anchor: &'a str, text: &'a str, range: &Range<usize>) {
        self.units.push(Unit {
            anchor,
            text,
            cited: self.cited,
            range: range.clone(),
            place: self.place.clone(),
        });
    }
}
