//! What the pages of a rule's texts and of their comparisons say about themselves.

use super::page::Facts;
use super::views::Maker;
use crate::model::Ref;

impl Maker<'_> {
    pub(super) fn law_text_facts(&self, at: usize, version: usize) -> Facts {
        let ordinance = &self.catalog().ordinances[at];
        let text = &ordinance.versions[version];
        let rule = self.entity_facts(Ref::Ordinance(at));
        let period = self.period_of(ordinance, version, version);
        Facts {
            kind: "ordinance-version",
            template: "ordinance",
            title: self.title_with("versions.title", &rule.title, &period),
            untranslated: self.is_untranslated_law(Some(&text.law)),
            ..self.below_rule(at, rule)
        }
    }

    pub(super) fn law_comparison_facts(&self, at: usize, old: usize, new: usize) -> Facts {
        let ordinance = &self.catalog().ordinances[at];
        let (before, after) = (&ordinance.versions[old], &ordinance.versions[new]);
        let texts = before.both(after, self.lang);
        let rule = self.entity_facts(Ref::Ordinance(at));
        let day = |day| self.day(day);
        let days = self.told(
            "versions.pair",
            &[("old", &day(before.from)), ("new", &day(after.from))],
        );
        Facts {
            kind: "ordinance-diff",
            template: "ordinance-diff",
            title: self.title_with("versions.comparison_title", &rule.title, &days),
            untranslated: texts.is_some_and(|(place, ..)| place != self.lang.index()),
            ..self.below_rule(at, rule)
        }
    }

    /// A page that belongs to that of the rule.
    fn below_rule(&self, at: usize, rule: Facts) -> Facts {
        let mut breadcrumbs = rule.breadcrumbs;
        breadcrumbs.push(self.link(Ref::Ordinance(at)));
        Facts {
            breadcrumbs,
            description: None,
            ..rule
        }
    }
}
