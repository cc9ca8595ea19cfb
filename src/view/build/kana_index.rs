use std::collections::BTreeMap;
use std::sync::Arc;

use super::cards::kind_name;
use super::views::Maker;
use crate::model::Ref;
use crate::plan::{Target, is_indexed};
use crate::text::{IndexRow, index_key, index_row};
use crate::view::{KanaEntry, KanaIndex, KanaRow, KanaSection};

impl Maker<'_> {
    /// The index of all names: one page, or the page of one row.
    pub(super) fn kana_index(&self, row: Option<IndexRow>) -> KanaIndex {
        let by_row = self.names_by_row();
        let rows = if self.is_japanese() {
            IndexRow::japanese()
        } else {
            IndexRow::latin()
        };
        let whole = self.plan().index_page(IndexRow::Other) == Target::KanaIndex(None);
        let shown = |candidate: &IndexRow| whole || row == Some(*candidate);
        let sections = by_row
            .iter()
            .filter(|(row, _)| shown(row))
            .map(|(row, names)| self.section(*row, names));
        KanaIndex {
            rows: rows
                .into_iter()
                .map(|row| self.row(row, by_row.contains_key(&row)))
                .collect(),
            sections: sections.collect(),
        }
    }

    fn is_japanese(&self) -> bool {
        &**self.tag() == "ja"
    }

    fn row(&self, row: IndexRow, filled: bool) -> KanaRow {
        let path = filled.then(|| match self.plan().index_page(row) {
            Target::KanaIndex(None) => {
                format!("{}#{}", self.path(Target::KanaIndex(None)), row.slug()).into()
            }
            page => self.path(page),
        });
        KanaRow {
            heading: row.heading(),
            path,
        }
    }

    /// Sorts all names into rows, once for each language.
    pub(super) fn make_names_by_row(&self) -> BTreeMap<IndexRow, Vec<Ref>> {
        let mut rows: BTreeMap<IndexRow, Vec<Ref>> = BTreeMap::new();
        for of in self.catalog().refs().filter(|of| is_indexed(*of)) {
            let (words, reading) = self.indexed_name(of);
            rows.entry(index_row(&words, reading.as_deref()))
                .or_default()
                .push(of);
        }
        for entries in rows.values_mut() {
            entries.sort_by_cached_key(|of| {
                let (words, reading) = self.indexed_name(*of);
                (index_key(&words, reading.as_deref()), *of)
            });
        }
        rows
    }

    /// A name in the language of the page, and its reading where it has one.
    fn indexed_name(&self, of: Ref) -> (Arc<str>, Option<Arc<str>>) {
        let name = &self.catalog().entity(of).name;
        let reading = name.kana.clone().filter(|_| self.is_japanese());
        (Arc::clone(name.best(self.lang).1), reading)
    }

    fn section(&self, row: IndexRow, names: &[Ref]) -> KanaSection {
        let entries = names.iter().map(|of| KanaEntry {
            link: self.link(*of),
            reading: self.indexed_name(*of).1,
            kind: kind_name(*of),
        });
        KanaSection {
            id: row.slug(),
            heading: row.heading(),
            entries: entries.collect(),
        }
    }
}
