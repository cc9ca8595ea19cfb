//! The texts of a rule through time: which one a page shows, which others there
//! are, and what became of its parts.

use std::sync::Arc;

use jiff::civil;

use super::views::Maker;
use crate::law::short_number;
use crate::model::{Amendment, Ordinance};
use crate::plan::Target;
use crate::text::date_in_words;
use crate::view::{LawComing, LawVersion, LawVersions, Run};

impl Maker<'_> {
    /// What a page with one of several texts says of them.
    pub(super) fn law_versions(&self, at: usize, shown: usize) -> Option<LawVersions> {
        let ordinance = &self.catalog().ordinances[at];
        if ordinance.versions.len() < 2 {
            return None;
        }
        let current = ordinance.current;
        let is_other = shown != current;
        let coming = Some(current + 1).filter(|next| *next < ordinance.versions.len());
        Some(LawVersions {
            state: text_state(ordinance, shown),
            period: self.period_of(ordinance, shown, shown),
            current: is_other.then(|| self.text_page(at, current)),
            comparison: is_other.then(|| self.comparison_page(at, shown, current)),
            coming: coming.filter(|_| !is_other).map(|next| LawComing {
                from: self.day(ordinance.versions[next].from),
                path: self.text_page(at, next),
                comparison: self.comparison_page(at, current, next),
            }),
            overdue: ordinance.overdue.map(|day| self.day(Some(day))),
            list: self.version_list(at, shown),
            histories: self.law_histories(at, shown),
        })
    }

    /// All texts, and the times between them of which there is none, newest first.
    fn version_list(&self, at: usize, shown: usize) -> Vec<LawVersion> {
        let ordinance = &self.catalog().ordinances[at];
        let mut list = Vec::new();
        for version in 0..ordinance.versions.len() {
            list.push(self.version(at, version, shown));
            let begin = ordinance.versions[version].next_day();
            let next = ordinance.versions.get(version + 1);
            let end = next.and_then(|next| next.from);
            if begin.is_some() && (begin < end || end.is_none()) {
                let end = end.and_then(|end| end.yesterday().ok());
                list.push(self.missing_text(begin, end));
            }
        }
        list.reverse();
        list
    }

    fn version(&self, at: usize, version: usize, shown: usize) -> LawVersion {
        let ordinance = &self.catalog().ordinances[at];
        let before = version.checked_sub(1);
        let numbers = made_by(ordinance, version).filter_map(|of| of.number.as_ref());
        LawVersion {
            state: text_state(ordinance, version),
            period: self.period_of(ordinance, version, version),
            path: (version != shown).then(|| self.text_page(at, version)),
            here: version == shown,
            amendments: numbers.map(|number| self.run(number)).collect(),
            comparison: before.map(|before| self.comparison_page(at, before, version)),
        }
    }

    fn missing_text(&self, from: Option<civil::Date>, until: Option<civil::Date>) -> LawVersion {
        LawVersion {
            state: "missing",
            period: self.period(from, until),
            path: None,
            here: false,
            amendments: Vec::new(),
            comparison: None,
        }
    }

    /// How to cite a text that is not the current one: 令和7年要綱第2号による改正前の….
    pub(super) fn cite_text(&self, ordinance: &Ordinance, version: usize, cited: &str) -> String {
        let state = text_state(ordinance, version);
        let by = match state {
            "former" => next_change(ordinance, version),
            "announced" => made_by(ordinance, version).next(),
            _ => return cited.to_owned(),
        };
        let number = by.and_then(|amendment| amendment.number.as_ref());
        let (string, words) = match number {
            Some(number) => (
                format!("versions.cite_{state}"),
                short_number(number.best(self.lang).1),
            ),
            None => (
                "versions.cite".to_owned(),
                self.period_of(ordinance, version, version),
            ),
        };
        self.told(&string, &[("words", &words), ("citation", cited)])
    }

    /// The title of the page of a text, or of a comparison.
    pub(super) fn title_with(&self, string: &str, title: &Run, words: &str) -> Run {
        Run {
            text: self
                .told(string, &[("title", &title.text), ("period", words)])
                .into(),
            lang: title.lang.clone(),
        }
    }

    /// Until when and from when texts in a row have effect. Where a text between
    /// them is missing only the last of them counts.
    pub(super) fn period_of(&self, ordinance: &Ordinance, first: usize, last: usize) -> String {
        let versions = &ordinance.versions[first..=last];
        let mut neighbours = versions.windows(2);
        let is_gapless = neighbours.all(|pair| pair[0].next_day() == pair[1].from);
        let first = if is_gapless { first } else { last };
        let (from, until) = (
            ordinance.versions[first].from,
            ordinance.versions[last].until,
        );
        self.period(from, until)
    }

    fn period(&self, from: Option<civil::Date>, until: Option<civil::Date>) -> String {
        let (from, last) = (self.day(from), until.map(|until| self.day(Some(until))));
        match last {
            Some(until) => self.told("versions.period", &[("from", &from), ("until", &until)]),
            None => self.told("versions.from", &[("from", &from)]),
        }
    }

    pub(super) fn day(&self, day: Option<civil::Date>) -> String {
        let words = |day: civil::Date| {
            date_in_words(day.year(), Some(day.month()), Some(day.day()), self.tag())
        };
        day.map_or_else(String::new, words)
    }

    pub(super) fn text_page(&self, at: usize, version: usize) -> Arc<str> {
        self.path(Target::of_text(self.catalog(), at, version))
    }

    /// The page on which two texts stand side by side.
    pub(super) fn comparison_page(&self, at: usize, one: usize, other: usize) -> Arc<str> {
        self.path(Target::LawComparison(at, one.min(other), one.max(other)))
    }
}

/// `current`, `former` or `announced`.
pub(super) fn text_state(ordinance: &Ordinance, version: usize) -> &'static str {
    match version.cmp(&ordinance.current) {
        std::cmp::Ordering::Less => "former",
        std::cmp::Ordering::Equal => "current",
        std::cmp::Ordering::Greater => "announced",
    }
}

/// The amendments with which a text began.
fn made_by(ordinance: &Ordinance, version: usize) -> impl Iterator<Item = &Amendment> {
    let from = ordinance.versions[version].from;
    let amendments = ordinance.amendments.iter();
    amendments.filter(move |amendment| amendment.day().is_some() && amendment.day() == from)
}

/// The amendment with which a text ended.
fn next_change(ordinance: &Ordinance, version: usize) -> Option<&Amendment> {
    let next = ordinance.versions[version].next_day()?;
    let mut amendments = ordinance.amendments.iter();
    amendments.find(|amendment| amendment.day() == Some(next))
}
