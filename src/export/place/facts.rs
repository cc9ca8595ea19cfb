//! A center in one language, as the files beside its page tell of it.

use jiff::civil::Date;

use crate::model::{Catalog, Center, Ref, Text};
use crate::plan::{SitePlan, Target};
use crate::text::{BaseUrl, Edition, Lang, Strings, date_in_words, fill, percent_encode};

/// A center, and what its files have to say beside its own facts.
pub(super) struct Place<'a> {
    catalog: &'a Catalog,
    strings: &'a Strings,
    lang: Lang,
    pub(super) center: &'a Center,
    /// The address of its page, if that of the site is known.
    pub(super) url: Option<String>,
    /// The day for which the site is built.
    pub(super) as_of: Date,
}

impl<'a> Place<'a> {
    pub(super) fn new(
        (catalog, plan): (&'a Catalog, &SitePlan),
        (strings, lang): (&'a Strings, Lang),
        base_url: Option<&BaseUrl>,
        at: usize,
        as_of: Date,
    ) -> Self {
        let path = plan.path(catalog, Target::Entity(Ref::Center(at)), lang);
        Self {
            catalog,
            strings,
            lang,
            center: &catalog.centers[at],
            url: base_url.map(|base| base.absolute(&path)),
            as_of,
        }
    }

    /// A text in the language of the file, else in one that it has.
    pub(super) fn words(&self, text: &'a Text) -> &'a str {
        text.best(self.lang).1
    }

    pub(super) fn name(&self) -> &'a str {
        self.words(&self.center.entity.name)
    }

    /// The reading of the name, where the file has the Japanese one.
    pub(super) fn kana(&self) -> Option<&'a str> {
        let name = &self.center.entity.name;
        let is_japanese = &**self.catalog.tag(name.best(self.lang).0) == "ja";
        name.kana.as_deref().filter(|_| is_japanese)
    }

    pub(super) fn string(&self, name: &'a str) -> &'a str {
        self.strings.get(name).unwrap_or(name)
    }

    pub(super) fn tag(&self) -> &'a str {
        self.catalog.languages.tag(self.lang)
    }

    pub(super) fn edition(&self) -> Edition {
        self.catalog.languages.edition(self.lang)
    }

    /// Who wrote the file.
    pub(super) fn product(&self, format: &str) -> String {
        let language = self.tag().to_uppercase();
        format!("-//shirube//{format}//{language}")
    }

    /// A name that no other thing has, the same in every language and build, so
    /// that a file that is taken in again replaces what it brought before. It does
    /// not depend on where the site stands, which may change.
    pub(super) fn uid(&self, part: &str) -> String {
        let site = &self.catalog.site;
        let city = site.organisation.as_ref().unwrap_or(&site.title);
        let city = city.best(self.catalog.languages.default_language()).1;
        let id = &self.center.entity.id;
        let end = if part.is_empty() { "" } else { "/" };
        format!("shirube/{}/{id}{end}{part}", percent_encode(city))
    }

    /// How old the facts are, and what the site says of itself, such as that it is
    /// a demonstration.
    pub(super) fn note(&self) -> String {
        let site = &self.catalog.site;
        let notice = site.notice.as_ref().map(|notice| self.words(notice));
        let age = self.age();
        let all = age.as_deref().into_iter().chain(notice);
        all.collect::<Vec<_>>().join("\n")
    }

    fn age(&self) -> Option<String> {
        let date = self.center.entity.source.as_ref()?.as_of?;
        let date = date_in_words(date.year, date.month, date.day, self.tag());
        Some(fill(self.string("saved.age"), |name| {
            (name == "date").then_some(&*date)
        }))
    }
}
