//! What became of each part of a rule, for the line below it.

use std::collections::BTreeMap;

use super::views::Maker;
use crate::law::{Histories, Law, PartHistory, Wording, gone_anchor};
use crate::model::Ordinance;
use crate::view::{LawEvent, LawHistory, LawWording};

/// The histories of the parts of a rule. Anchors are the same in every language,
/// so one language tells for all of them: the first that every text has.
pub(super) fn histories(ordinance: &Ordinance) -> Option<Histories> {
    if ordinance.versions.len() < 2 {
        return None;
    }
    let laws = |place: usize| -> Option<Vec<&Law>> {
        let versions = ordinance.versions.iter();
        versions.map(|version| version.law.at(place)).collect()
    };
    let places = ordinance.versions[0].law.iter().map(|(place, _)| place);
    let laws = places.into_iter().find_map(laws)?;
    Some(Histories::of(&laws))
}

impl Maker<'_> {
    /// The histories of the parts of a text that were changed, by their anchors.
    pub(super) fn law_histories(&self, at: usize, shown: usize) -> BTreeMap<String, LawHistory> {
        let ordinance = &self.catalog().ordinances[at];
        let Some(histories) = self.views.law_histories.get(at).and_then(Option::as_ref) else {
            return BTreeMap::new();
        };
        let law = ordinance.versions[shown].law.best(self.lang).1;
        let articles = law.articles.iter().map(|of| &of.anchor);
        let supplements = law.supplements.iter().map(|of| &of.anchor);
        let appendices = law.appendices.iter().map(|of| &of.anchor);
        let anchors = articles.chain(supplements).chain(appendices);
        anchors
            .filter_map(|anchor| {
                let history = self.part_history(at, &histories.part(shown, anchor))?;
                Some((anchor.clone(), history))
            })
            .collect()
    }

    fn part_history(&self, at: usize, part: &PartHistory) -> Option<LawHistory> {
        let own = &part.wordings[part.own];
        let others = part.wordings.iter().enumerate();
        let others = others.filter(|(place, _)| *place != part.own);
        let history = LawHistory {
            others: others
                .map(|(place, other)| self.wording(at, own, other, place < part.own))
                .collect(),
            added: part
                .wordings
                .first()
                .and_then(|first| self.added(at, first)),
            removed: part.wordings.last().and_then(|last| self.removed(at, last)),
        };
        let has_any =
            !history.others.is_empty() || history.added.is_some() || history.removed.is_some();
        has_any.then_some(history)
    }

    fn wording(&self, at: usize, own: &Wording, other: &Wording, earlier: bool) -> LawWording {
        let ordinance = &self.catalog().ordinances[at];
        let (version, anchor) = &other.last;
        let text = self.text_page(at, *version);
        let (old, new) = if earlier {
            (&other.last, &own.first)
        } else {
            (&own.last, &other.first)
        };
        let comparison = self.comparison_page(at, old.0, new.0);
        let title = self.title_of(ordinance, *version, anchor);
        let own_title = self.title_of(ordinance, own.last.0, &own.last.1);
        LawWording {
            period: self.period_of(ordinance, other.first.0, *version),
            title: title.filter(|title| Some(title) != own_title.as_ref()),
            path: format!("{text}#{anchor}"),
            comparison: format!("{comparison}#{}", new.1),
        }
    }

    /// Of provisions that an amendment brought everybody knows when they came.
    fn added(&self, at: usize, first: &Wording) -> Option<LawEvent> {
        let (version, anchor) = &first.first;
        let before = version.checked_sub(1)?;
        let ordinance = &self.catalog().ordinances[at];
        if anchor.starts_with("sp") {
            return None;
        }
        let comparison = self.comparison_page(at, before, *version);
        Some(LawEvent {
            date: self.day(ordinance.versions[*version].from),
            comparison: format!("{comparison}#{anchor}"),
        })
    }

    fn removed(&self, at: usize, last: &Wording) -> Option<LawEvent> {
        let (version, anchor) = &last.last;
        let ordinance = &self.catalog().ordinances[at];
        let next = ordinance.versions.get(version + 1)?;
        let comparison = self.comparison_page(at, *version, version + 1);
        Some(LawEvent {
            date: self.day(next.from),
            comparison: format!("{comparison}#{}", gone_anchor(anchor)),
        })
    }

    /// The name of a part in the words of the page, where its number tells it.
    fn title_of(&self, ordinance: &Ordinance, version: usize, anchor: &str) -> Option<String> {
        let law = ordinance.versions[version].law.best(self.lang).1;
        let articles = law.articles.iter().map(|of| (&of.anchor, &of.title));
        let appendices = law.appendices.iter().map(|of| (&of.anchor, &of.label));
        let mut parts = articles.chain(appendices);
        let part = parts.find(|(known, _)| *known == anchor);
        part.map(|(_, title)| title.clone())
    }
}
