use std::sync::Arc;

use super::{Catalog, Text};
use crate::text::{Lang, town_of_japanese, town_of_latin};

/// A town and the centers in it.
#[derive(Debug)]
pub struct Town {
    /// Anchor, from its name in Latin letters where there is one: `town-midoricho`.
    pub id: String,
    /// Its name in each language of its addresses, with the place of the language.
    pub names: Vec<(usize, Arc<str>)>,
    /// Its centers, in the order in which they were given.
    pub centers: Vec<usize>,
}

impl Catalog {
    /// Sorts centers into towns, in the order in which these come first. Centers
    /// whose address names no town are left out.
    #[must_use]
    pub fn towns(&self, centers: &[usize]) -> Vec<Town> {
        let mut towns: Vec<Town> = Vec::new();
        for center in centers {
            let Some(address) = &self.centers[*center].address else {
                continue;
            };
            let names = self.town_names(address);
            let Some(first) = names.first() else {
                continue;
            };
            match towns.iter_mut().find(|town| town.names.contains(first)) {
                Some(town) => town.centers.push(*center),
                None => towns.push(Town {
                    id: self.town_id(&names, &towns),
                    names,
                    centers: vec![*center],
                }),
            }
        }
        towns
    }

    fn town_names(&self, address: &Text) -> Vec<(usize, Arc<str>)> {
        let languages = self.languages.iter();
        languages
            .filter_map(|lang| {
                let town = self.town_in(lang, address.get(lang)?)?;
                Some((lang.index(), town.into()))
            })
            .collect()
    }

    fn town_in<'a>(&self, lang: Lang, address: &'a str) -> Option<&'a str> {
        if &**self.languages.tag(lang) != "ja" {
            return town_of_latin(address);
        }
        let city = self.site.organisation.as_ref();
        let city = city.and_then(|city| city.get(lang));
        town_of_japanese(address, city.map(|name| &**name))
    }

    /// An anchor that no other of the towns has.
    fn town_id(&self, names: &[(usize, Arc<str>)], others: &[Town]) -> String {
        let latin = names.iter().find(|(lang, _)| &**self.tag(*lang) != "ja");
        let name = latin.or(names.first()).map_or("", |(_, name)| name);
        let slug: String = name
            .to_lowercase()
            .chars()
            .map(|c| if c.is_alphanumeric() { c } else { '-' })
            .collect();
        let id = format!("town-{slug}");
        let same = others
            .iter()
            .filter(|town| town.id.starts_with(&id))
            .count();
        let taken = others.iter().any(|town| town.id == id);
        if taken {
            format!("{id}-{}", same + 1)
        } else {
            id
        }
    }
}
