use std::collections::BTreeMap;
use std::sync::Arc;

use super::law_text::LawMaker;
use super::views::Maker;
use crate::law::{Law, LawNumber, OtherLaw, short_number};
use crate::model::{self, EffectMode, Localized, Ref, Text};
use crate::plan::Target;
use crate::view::{Amendment, LawFile, LawText, Link, Ordinance};

impl Maker<'_> {
    /// The page of a rule with one of its texts. What people ask and what was done
    /// under the rule stands beside the current one alone.
    pub(super) fn ordinance(&self, at: usize, version: usize) -> Ordinance {
        let ordinance = &self.catalog().ordinances[at];
        let entity = &ordinance.entity;
        let law = ordinance.versions.get(version).map(|of| &of.law);
        let is_current = version == ordinance.current;
        let first = self.catalog().languages.default_language();
        let own_text = law.map(|law| law.best(self.lang));
        let reports = self.relations().reports_under(at).iter();
        Ordinance {
            name: self.name(entity),
            summary: self.optional_run(entity.summary.as_ref()),
            kind: self.optional_run(ordinance.kind.as_ref()),
            number: self.optional_run(ordinance.number.as_ref()),
            promulgated: self.optional_date(ordinance.promulgated),
            amendments: self.amendments(ordinance, version),
            versions: self.law_versions(at, version),
            lacks_earlier: ordinance.lacks_earlier(),
            citation: self.cite_text(ordinance, version, &self.citation(ordinance)),
            text: law.map_or_else(LawText::default, |law| {
                self.with_council(at, version, self.law_text(ordinance, law))
            }),
            translation: own_text.is_some_and(|(place, _)| place != first.index()),
            original: (self.lang != first).then(|| self.original_page(at, version)),
            asks: self.list_runs(entity.asks.as_ref().filter(|_| is_current)),
            reports: reports
                .filter(|_| is_current)
                .map(|at| self.link(Ref::Report(*at)))
                .collect(),
            files: self.law_files(at, version),
            data: self.law_data(at, version),
        }
    }

    fn law_files(&self, at: usize, version: usize) -> Vec<LawFile> {
        let files = self
            .plan()
            .law_files(self.catalog(), at, version, self.lang);
        files
            .into_iter()
            .map(|(file, path)| LawFile {
                label: file.label(),
                media_type: file.media_type(),
                path,
            })
            .collect()
    }

    fn original_page(&self, at: usize, version: usize) -> Link {
        let target = Target::of_text(self.catalog(), at, version);
        let first = self.catalog().languages.default_language();
        let name = &self.catalog().ordinances[at].entity.name;
        let words = name.best(first).1;
        Link {
            title: self.source_words(words),
            path: self.plan().path(self.catalog(), target, first).into(),
        }
    }

    /// Title and number, as lawyers cite a rule.
    fn citation(&self, ordinance: &model::Ordinance) -> String {
        let (place, title) = ordinance.entity.name.best(self.lang);
        let number = ordinance
            .number
            .as_ref()
            .map(|number| number.best(self.lang).1);
        let is_japanese = &**self.catalog().tag(place) == "ja";
        match number.map(|number| short_number(number)) {
            Some(number) if is_japanese => format!("{title}（{number}）"),
            Some(number) => format!("{title} ({number})"),
            None => title.to_string(),
        }
    }

    fn law_text(&self, ordinance: &model::Ordinance, law: &Localized<Law>) -> LawText {
        let (place, own) = law.best(self.lang);
        let beside = law
            .iter()
            .find(|(other, _)| *other != place)
            .map(|(other, law)| (law, Arc::clone(self.catalog().tag(other))));
        let amendments = amendment_anchors(ordinance);
        let others = |other: &OtherLaw| self.other_law(other);
        LawMaker::new(own, &others, beside, &amendments).text(self.other_language(place))
    }

    /// Another rule of the site that a text names: where it stands, and its title
    /// as it ends the words before the number.
    fn other_law(&self, other: &OtherLaw) -> Option<(Arc<str>, String)> {
        let ordinances = &self.catalog().ordinances;
        let titles = ordinances.iter().enumerate().flat_map(|(at, ordinance)| {
            let titles = ordinance.entity.name.iter();
            titles.map(move |(_, title)| (at, title))
        });
        let (at, title) = titles
            .filter(|(_, title)| other.title.ends_with(&***title))
            .max_by_key(|(_, title)| title.len())?;
        let page = self.path(Target::Entity(Ref::Ordinance(at)));
        let law = ordinances[at].law()?.best(self.lang).1;
        let anchor = other
            .part
            .as_deref()
            .and_then(|part| known_anchor(law, part));
        let path = anchor.map_or(Arc::clone(&page), |anchor| {
            format!("{page}#{anchor}").into()
        });
        Some((path, title.to_string()))
    }

    /// The amendments that made a text what it is.
    fn amendments(&self, ordinance: &model::Ordinance, version: usize) -> Vec<Amendment> {
        let text = ordinance.versions.get(version);
        let law = text.map(|text| text.law.best(self.lang).1);
        let amendments = ordinance.amendments_until(text.and_then(|text| text.from));
        amendments
            .map(|(at, amendment)| self.amendment(at, amendment, law))
            .collect()
    }

    fn amendment(&self, at: usize, amendment: &model::Amendment, law: Option<&Law>) -> Amendment {
        let mut provisions = law.iter().flat_map(|law| &law.supplements);
        let brought = provisions.find(|supplement| {
            let number = supplement.law_number.as_deref();
            number.is_some_and(|number| has_number(amendment, number))
        });
        Amendment {
            place: at + 1,
            date: self.optional_date(amendment.date.filter(|_| !self.names_day(amendment))),
            number: self.optional_run(amendment.number.as_ref()),
            effective: self.optional_date(amendment.effective),
            mode: amendment.mode.map(|mode| match mode {
                EffectMode::InForce => "in-force",
                EffectMode::Applied => "applied",
            }),
            provisions: brought.map(|supplement| format!("#{}", supplement.anchor)),
        }
    }

    /// Whether the number line of an amendment has its day in it.
    fn names_day(&self, amendment: &model::Amendment) -> bool {
        let number = amendment.number.as_ref();
        let number = number.and_then(|number| LawNumber::parse(number.best(self.lang).1));
        number.is_some_and(|number| number.month_and_day.is_some())
    }
}

fn has_number(amendment: &model::Amendment, number: &str) -> bool {
    let own = amendment.number.as_ref();
    own.is_some_and(|own| own.iter().any(|(_, words)| &**words == number))
}

/// The number line of each amendment, in every language, and its anchor in the
/// list of amendments.
fn amendment_anchors(ordinance: &model::Ordinance) -> BTreeMap<String, String> {
    let amendments = ordinance.amendments.iter().enumerate();
    amendments
        .flat_map(|(at, amendment)| {
            let numbers = amendment.number.iter().flat_map(Text::iter);
            numbers.map(move |(_, words)| (words.to_string(), format!("#amendment-{}", at + 1)))
        })
        .collect()
}

/// The anchor, or that of its article where the law has no such part.
fn known_anchor<'a>(law: &Law, part: &'a str) -> Option<&'a str> {
    let article = part.split('-').next().unwrap_or(part);
    [part, article]
        .into_iter()
        .find(|wanted| law.anchors().any(|anchor| anchor == *wanted))
}
