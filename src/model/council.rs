//! A report beside the rule under which it was made: who sits on the council by
//! the roster and by the article, and who its secretariat is.

use std::ops::Range;
use std::sync::Arc;

use super::{Catalog, Date, MemberOffice, Text, TextList, Version};
use crate::diag::File;
use crate::law::{Article, Item, Law};
use crate::text::{Lang, plain_words};

/// An article of a rule that a file of a report names.
#[derive(Debug)]
pub struct LawPlace {
    /// Its anchor: `a3`.
    pub anchor: Arc<str>,
    /// Where the file names it.
    pub span: Range<usize>,
    /// The file that does.
    pub file: Arc<File>,
}

/// The article that names the secretariat, where the office of a report is one.
#[derive(Debug)]
pub struct Secretariat {
    /// The article.
    pub article: LawPlace,
    /// The office, as the report writes it.
    pub office: Text,
    /// Where the file names the office.
    pub office_span: Range<usize>,
}

/// The offices of a roster beside the items of the article that lists them.
#[derive(Debug)]
pub struct Seats<'a> {
    /// The article.
    pub article: &'a Article,
    /// For each office of the roster, the item that names it.
    pub offices: Vec<Option<&'a Item>>,
    /// Items whose office is not in the roster.
    pub vacant: Vec<&'a Item>,
}

impl Catalog {
    /// The roster of a report beside the article that lists the members.
    ///
    /// # Panics
    ///
    /// For a place of another catalog.
    #[must_use]
    pub fn seats(&self, report: usize) -> Option<Seats<'_>> {
        let members = self.reports[report].members.as_ref()?;
        let article = self.article(report, members.article.as_ref()?)?;
        let first = self.languages.default_language();
        let paragraphs = article.paragraphs.iter();
        let items = paragraphs.flat_map(|of| &of.items);
        let mut vacant: Vec<_> = items.map(|item| (plain_words(&item.text), item)).collect();
        let offices = members.offices.iter().map(|office| {
            let names = names(office, first);
            let at = vacant.iter().position(|(words, _)| names.contains(words))?;
            Some(vacant.remove(at).1)
        });
        let offices = offices.collect();
        let vacant = vacant.into_iter().map(|(_, item)| item).collect();
        Some(Seats {
            article,
            offices,
            vacant,
        })
    }

    /// The article that names another secretariat than the report does.
    #[must_use]
    pub fn other_secretariat(&self, report: usize) -> Option<&Article> {
        let secretariat = self.reports[report].secretariat.as_ref()?;
        let article = self.article(report, &secretariat.article)?;
        let office = plain_words(self.original(&secretariat.office));
        // What stands in brackets behind it is no part of its name.
        let name = office.split('(').next().unwrap_or(&office);
        let mut texts = article.paragraphs.iter().map(|of| plain_words(&of.text));
        let agrees = texts.any(|text| text.contains(name));
        (!agrees).then_some(article)
    }

    /// The rule under which a report was made, and which text of it: the one that
    /// had effect on the day of the report. Of a report without a day, the current.
    #[must_use]
    pub fn text_under(&self, report: usize) -> Option<(usize, usize)> {
        let report = &self.reports[report];
        let at = report.ordinance?;
        let ordinance = &self.ordinances[at];
        let day = report.date.and_then(Date::first_day);
        let version = day.map_or(ordinance.current, |day| ordinance.text_on(day));
        Some((at, version))
    }

    /// That text.
    #[must_use]
    pub fn version_under(&self, report: usize) -> Option<&Version> {
        let (at, version) = self.text_under(report)?;
        self.ordinances[at].versions.get(version)
    }

    /// The original of that text.
    #[must_use]
    pub fn law_of(&self, report: usize) -> Option<&Law> {
        let law = &self.version_under(report)?.law;
        Some(law.best(self.languages.default_language()).1)
    }

    fn article(&self, report: usize, place: &LawPlace) -> Option<&Article> {
        let mut articles = self.law_of(report)?.articles.iter();
        articles.find(|article| *article.anchor == *place.anchor)
    }
}

/// Every way in which an office is written in a language.
fn names(office: &MemberOffice, lang: Lang) -> Vec<String> {
    written(&office.name, office.aliases.as_ref(), lang)
        .into_iter()
        .map(|name| plain_words(name))
        .collect()
}

/// A name and its aliases in a language.
#[must_use]
pub fn written<'a>(name: &'a Text, aliases: Option<&'a TextList>, lang: Lang) -> Vec<&'a Arc<str>> {
    let aliases = aliases.and_then(|aliases| aliases.get(lang));
    let name = name.get(lang).into_iter();
    name.chain(aliases.into_iter().flatten()).collect()
}
