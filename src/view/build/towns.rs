use std::sync::Arc;

use super::views::Maker;
use crate::model::{self, Ref};
use crate::text::index_key;
use crate::view::{Run, Town, TownPlace};

impl Maker<'_> {
    /// The centers among the entries by town, in the order of the index, and
    /// those of which no town is known. One town alone is no order.
    pub(super) fn towns(&self, entries: &[Ref]) -> (Vec<Town>, Vec<TownPlace>) {
        let centers: Vec<usize> = entries.iter().filter_map(center).collect();
        let mut towns = self.catalog().towns(&centers);
        if towns.len() < 2 {
            return (Vec::new(), Vec::new());
        }
        towns.sort_by_cached_key(|town| {
            let name = self.town_name(town).text;
            index_key(&name, self.reading(&name).as_deref())
        });
        let known: Vec<usize> = towns
            .iter()
            .flat_map(|town| town.centers.iter().copied())
            .collect();
        let unknown = centers.iter().filter(|at| !known.contains(at));
        let unknown = unknown.map(|at| self.town_place(*at)).collect();
        (towns.iter().map(|town| self.town(town)).collect(), unknown)
    }

    fn town(&self, town: &model::Town) -> Town {
        let name = self.town_name(town);
        Town {
            id: town.id.clone(),
            reading: self.reading(&name.text),
            name,
            places: town.centers.iter().map(|at| self.town_place(*at)).collect(),
        }
    }

    fn town_place(&self, at: usize) -> TownPlace {
        let center = &self.catalog().centers[at];
        TownPlace {
            link: self.link(Ref::Center(at)),
            address: self.optional_run(center.address.as_ref()),
            access: self.optional_run(center.access.as_ref()),
        }
    }

    /// The name in the page's language, else in the first that has one.
    fn town_name(&self, town: &model::Town) -> Run {
        let own = town.names.iter().find(|(at, _)| *at == self.lang.index());
        let (place, name) = own.unwrap_or(&town.names[0]);
        Run {
            text: Arc::clone(name),
            lang: self.other_language(*place),
        }
    }

    /// How a Japanese name is read, where the site's readings say so.
    fn reading(&self, name: &str) -> Option<Arc<str>> {
        let word = self.catalog().readings.longest(name)?;
        (*word.surface == *name).then(|| Arc::clone(&word.reading))
    }
}

fn center(of: &Ref) -> Option<usize> {
    match of {
        Ref::Center(at) => Some(*at),
        _ => None,
    }
}
