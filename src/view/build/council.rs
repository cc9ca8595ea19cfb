//! A rule beside the reports made under it.

use std::sync::Arc;

use super::views::Maker;
use crate::law::{Article, Cited, Item, Law};
use crate::model::{LawPlace, Ref, ReportPart};
use crate::plan::Target;
use crate::view::{LawCouncil, LawItem, LawRoster, LawText, Link, OtherSecretariat, Run};

impl Maker<'_> {
    /// A text of a rule with the reports and rosters that belong to its articles:
    /// those from the time when it had effect. Its items lead to the rows of the
    /// latest roster.
    pub(super) fn with_council(
        &self,
        ordinance: usize,
        version: usize,
        mut text: LawText,
    ) -> LawText {
        let reports = self.relations().reports_under(ordinance).iter().copied();
        let is_under = |at: &usize| self.catalog().text_under(*at) == Some((ordinance, version));
        let mut reports: Vec<_> = reports.filter(is_under).collect();
        reports.sort_by_key(|at| self.catalog().reports[*at].date);
        for article in &mut text.articles {
            let council = self.council_at(&article.anchor, &reports);
            article.council = (!council.is_empty()).then_some(council);
        }
        for report in reports {
            self.link_items(report, &mut text);
        }
        text
    }

    fn council_at(&self, article: &str, reports: &[usize]) -> LawCouncil {
        let is_here = |place: Option<&LawPlace>| place.is_some_and(|of| *of.anchor == *article);
        let mut council = LawCouncil::default();
        // The latest first.
        for at in reports.iter().rev() {
            let report = &self.catalog().reports[*at];
            if is_here(report.under.as_ref()) {
                council.reports.push(self.link(Ref::Report(*at)));
            }
            let members = report.members.as_ref();
            if is_here(members.and_then(|members| members.article.as_ref())) {
                council.rosters.push(self.law_roster(*at));
            }
            if is_here(report.secretariat.as_ref().map(|of| &of.article)) {
                council.secretariats.extend(self.other_secretariat(*at));
            }
        }
        council
    }

    fn law_roster(&self, report: usize) -> LawRoster {
        let page = Target::Report(report, ReportPart::Members);
        LawRoster {
            link: Link {
                title: self.run(&self.catalog().reports[report].entity.name),
                path: self.path(page),
            },
            notes: self.roster_notes(report),
        }
    }

    /// Makes the items that name offices of the roster lead to their rows.
    fn link_items(&self, report: usize, text: &mut LawText) {
        let members = self.catalog().reports[report].members.as_ref();
        let Some((members, seats)) = members.zip(self.catalog().seats(report)) else {
            return;
        };
        let rows = members.offices.iter().zip(&seats.offices).enumerate();
        let rows: Vec<_> = rows
            .filter_map(|(at, (office, item))| {
                let item = item.as_ref()?;
                Some((
                    item.anchor.as_str(),
                    self.office_link(report, at, office).path,
                ))
            })
            .collect();
        let articles = text.articles.iter_mut();
        let own = articles.filter(|article| article.anchor == seats.article.anchor);
        for item in own
            .flat_map(|article| &mut article.paragraphs)
            .flat_map(|of| &mut of.items)
        {
            let row = rows
                .iter()
                .find(|(anchor, _)| item.anchor.as_deref() == Some(*anchor));
            if let Some((_, path)) = row {
                link_item(item, path);
            }
        }
    }

    /// Where the rule of a report names another secretariat than the report.
    pub(super) fn other_secretariat(&self, report: usize) -> Option<OtherSecretariat> {
        self.catalog().other_secretariat(report)?;
        let secretariat = self.catalog().reports[report].secretariat.as_ref()?;
        let found = self.find_part(report, &secretariat.article.anchor)?;
        let words = found.article.paragraphs.iter().map(|of| Run {
            text: of.text.as_str().into(),
            lang: found.lang.clone(),
        });
        Some(OtherSecretariat {
            report: self.link(Ref::Report(report)),
            article: self.article_link(report, &secretariat.article)?,
            words: words.collect(),
            office: self.run(&secretariat.office),
        })
    }

    /// 第3条, on the page of its rule.
    pub(super) fn article_link(&self, report: usize, place: &LawPlace) -> Option<Link> {
        self.part_link(report, &place.anchor)
    }

    /// 第3条第7号, on the page of its rule.
    pub(super) fn item_link(&self, report: usize, item: &Item) -> Option<Link> {
        self.part_link(report, &item.anchor)
    }

    /// The words of an item in the page's language.
    pub(super) fn item_words(&self, report: usize, item: &Item) -> Option<Run> {
        let found = self.find_part(report, &item.anchor)?;
        Some(Run {
            text: found.item?.text.as_str().into(),
            lang: found.lang,
        })
    }

    fn part_link(&self, report: usize, anchor: &str) -> Option<Link> {
        let (ordinance, version) = self.catalog().text_under(report)?;
        let page = self.text_page(ordinance, version);
        let found = self.find_part(report, anchor)?;
        let cited = Cited {
            article: Some(found.article),
            item: found.item,
            ..Cited::default()
        };
        Some(Link {
            title: Run {
                text: found.law.cite(cited).into(),
                lang: found.lang,
            },
            path: format!("{page}#{anchor}").into(),
        })
    }

    /// An article of the rule of a report, or an item of one: in the page's
    /// language, or in the first where the translation lacks it.
    fn find_part(&self, report: usize, anchor: &str) -> Option<Found<'_>> {
        let laws = &self.catalog().version_under(report)?.law;
        let first = self.catalog().languages.default_language();
        [self.lang, first].into_iter().find_map(|lang| {
            let (place, law) = laws.best(lang);
            let (article, item) = part_of(law, anchor)?;
            Some(Found {
                law,
                article,
                item,
                lang: self.other_language(place),
            })
        })
    }
}

/// A part of a rule in a language.
struct Found<'a> {
    law: &'a Law,
    article: &'a Article,
    item: Option<&'a Item>,
    /// The language, only where it is not the page's.
    lang: Option<Arc<str>>,
}

impl LawCouncil {
    fn is_empty(&self) -> bool {
        self.reports.is_empty() && self.rosters.is_empty() && self.secretariats.is_empty()
    }
}

/// Makes all words of an item a link, unless they hold links of their own.
fn link_item(item: &mut LawItem, path: &Arc<str>) {
    if let [phrase] = item.words.phrases.as_mut_slice()
        && phrase.href.is_none()
        && phrase.defines.is_none()
    {
        phrase.path = Some(Arc::clone(path));
    }
}

fn part_of<'a>(law: &'a Law, anchor: &str) -> Option<(&'a Article, Option<&'a Item>)> {
    law.articles.iter().find_map(|article| {
        if article.anchor == anchor {
            return Some((article, None));
        }
        let mut items = article.paragraphs.iter().flat_map(|of| &of.items);
        let item = items.find(|item| item.anchor == anchor)?;
        Some((article, Some(item)))
    })
}
