use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::diag::File;
use crate::source::places_of_keys;

/// A layer of a theme: its files by their path inside the theme.
pub(in crate::render) type Layer = BTreeMap<String, Arc<File>>;

/// A file of strings.
pub(super) struct StringFile<'a> {
    pub file: &'a Arc<File>,
    /// Which layer it belongs to, from 0 at the bottom.
    pub layer: usize,
    /// The language that it is in, or `easy`.
    pub tag: &'a str,
    /// Its keys and tables by their dotted names, and where they stand.
    places: BTreeMap<String, Range<usize>>,
}

impl<'a> StringFile<'a> {
    /// The files in languages of the site, the lowest layer first.
    pub(super) fn all(layers: &'a [Layer], tags: &'a [&str]) -> Vec<Self> {
        let of_layer = |(layer, files): (usize, &'a Layer)| {
            let own = tags.iter().filter_map(move |tag| {
                let file = files.get(&format!("strings/{tag}.toml"))?;
                let places = places_of_keys(file.text());
                Some(Self {
                    file,
                    layer,
                    tag,
                    places,
                })
            });
            own.collect::<Vec<_>>()
        };
        layers.iter().enumerate().flat_map(of_layer).collect()
    }

    /// Its strings and where they stand, in order of name.
    pub(super) fn strings(&self) -> impl Iterator<Item = (&str, &Range<usize>)> {
        let is_table = |name: &str| {
            let inner = format!("{name}.");
            let mut behind = self.places.range(inner.clone()..);
            behind
                .next()
                .is_some_and(|(next, _)| next.starts_with(&inner))
        };
        let all = self.places.iter().map(|(name, range)| (&**name, range));
        all.filter(move |(name, _)| !is_table(name))
    }

    /// Where a string should be: the heading of its table, if that is there.
    pub(super) fn place_for(&self, name: &str) -> Option<Range<usize>> {
        let (table, _) = name.rsplit_once('.')?;
        self.places.get(table).cloned()
    }

    /// Whether the string is there.
    pub(super) fn has(&self, name: &str) -> bool {
        self.places.contains_key(name)
    }
}
