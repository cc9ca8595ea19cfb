use super::language::{Lang, Languages};

/// A way in which the site speaks: one of its languages or, after them,
/// やさしい日本語, which tells some pages of the Japanese site in easy words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edition {
    place: usize,
    lang: Lang,
    is_easy: bool,
}

impl Edition {
    /// Its place among the editions of the site, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.place
    }

    /// Its language.
    #[must_use]
    pub fn lang(self) -> Lang {
        self.lang
    }

    /// Whether it is やさしい日本語.
    #[must_use]
    pub fn is_easy(self) -> bool {
        self.is_easy
    }
}

impl Languages {
    /// The edition in a language.
    #[must_use]
    pub fn edition(&self, lang: Lang) -> Edition {
        Edition {
            place: lang.index(),
            lang,
            is_easy: false,
        }
    }

    /// The edition in やさしい日本語, if the site speaks Japanese.
    #[must_use]
    pub fn easy(&self) -> Option<Edition> {
        let lang = self.find("ja")?;
        Some(Edition {
            place: self.count(),
            lang,
            is_easy: true,
        })
    }

    /// What files for an edition are named after: the tag of its language, or `easy`.
    #[must_use]
    pub fn name_of(&self, edition: Edition) -> &str {
        if edition.is_easy() {
            "easy"
        } else {
            self.tag(edition.lang())
        }
    }

    /// All editions that there may be, in their order.
    pub fn editions(&self) -> impl Iterator<Item = Edition> + use<> {
        let languages: Vec<_> = self.iter().map(|lang| self.edition(lang)).collect();
        languages.into_iter().chain(self.easy())
    }
}

#[cfg(test)]
mod tests {
    use crate::text::Languages;

    #[test]
    fn easy_japanese_comes_after_the_languages_of_a_japanese_site() {
        let site = Languages::new(["en", "ja"].map(Into::into));
        let editions: Vec<_> = site.editions().collect();
        let places: Vec<_> = editions.iter().map(|edition| edition.index()).collect();
        assert_eq!(places, [0, 1, 2]);
        assert_eq!(editions[2].lang(), editions[1].lang());
        assert!(editions[2].is_easy() && !editions[1].is_easy());
        assert_eq!(Languages::new(["en".into()]).easy(), None);
    }
}
