use std::sync::Arc;

use jiff::civil::Date;

use super::Localized;
use crate::diag::File;
use crate::law::Law;
use crate::text::Lang;

/// A text of a rule, as it was from one day to another.
#[derive(Debug)]
pub struct Version {
    /// The first day on which it has effect. Known wherever there are several.
    pub from: Option<Date>,
    /// The last day, where an amendment is known that ends it.
    pub until: Option<Date>,
    /// The file of the text in the site's default language.
    pub file: Option<Arc<File>>,
    /// The text.
    pub law: Localized<Law>,
}

impl Version {
    /// Both texts in one language: in `lang` if both have it, else in the first
    /// that both have, with its place. Texts of different languages cannot be
    /// compared.
    #[must_use]
    pub fn both<'a>(&'a self, other: &'a Self, lang: Lang) -> Option<(usize, &'a Law, &'a Law)> {
        let in_both = |place| Some((place, self.law.at(place)?, other.law.at(place)?));
        let own = in_both(lang.index());
        own.or_else(|| self.law.iter().find_map(|(place, _)| in_both(place)))
    }

    /// The first day on which it has no effect any more, where that is known.
    #[must_use]
    pub fn next_day(&self) -> Option<Date> {
        self.until.and_then(|until| until.tomorrow().ok())
    }
}
