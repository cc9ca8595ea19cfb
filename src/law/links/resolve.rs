use super::OtherLaw;
use super::pointer::{Pointer, Provision, Step};
use super::siblings::siblings;
use crate::law::unit::{Place, Unit};
use crate::law::{AppendixKind, Article, Item, Law, Level, Number, Paragraph};

/// Follows the pointers of one text in turn, for 同条 and 「第1項及び第2項」 speak
/// of what was named before.
pub(super) struct Tracker<'a> {
    law: &'a Law,
    place: &'a Place,
    /// What was named last.
    last: Option<Path>,
    /// Whether a part of another law was named after that.
    elsewhere: bool,
}

/// The way to a provision, as indices into the tree.
#[derive(Debug, Clone, Default)]
struct Path {
    supplement: Option<usize>,
    article: Option<usize>,
    paragraph: Option<usize>,
    item: Option<usize>,
    subitem: Option<usize>,
}

impl<'a> Tracker<'a> {
    pub(super) fn new(law: &'a Law, unit: &'a Unit<'_>) -> Self {
        Self {
            law,
            place: &unit.place,
            last: None,
            elsewhere: false,
        }
    }

    /// Takes note that a part of another law was named.
    pub(super) fn leave(&mut self, other: &OtherLaw) {
        self.elsewhere |= other.part.is_some();
    }

    /// Whether a pointer such as 同条 speaks of a part of another law.
    pub(super) fn is_elsewhere(&self, pointer: &Pointer) -> bool {
        let Pointer::Provision(provision) = pointer else {
            return false;
        };
        self.elsewhere && *provision.first_step() == Step::Same
    }

    /// The anchors of the parts that are named; nothing where one is missing.
    pub(super) fn follow(&mut self, pointer: &Pointer) -> Option<Vec<String>> {
        match pointer {
            Pointer::Provision(provision) => {
                let paths = self.paths(provision)?;
                let anchors = paths.iter().map(|path| self.anchor(path));
                let anchors: Option<Vec<_>> = anchors.collect();
                self.last = paths.into_iter().last();
                self.elsewhere = false;
                anchors.filter(|anchors| !anchors.is_empty())
            }
            Pointer::Heading(level, step) => Some(vec![self.heading(*level, step)?]),
            Pointer::Appendix(kind, number) => Some(vec![self.appendix(*kind, number.as_ref())?]),
        }
    }

    /// The anchors of all parts from one to another.
    pub(super) fn follow_span(&mut self, from: &Pointer, to: &Pointer) -> Option<Vec<String>> {
        let first = self.follow(from)?.into_iter().next()?;
        let last = self.follow(to)?.into_iter().next_back()?;
        let siblings = siblings(self.law, &first)?;
        let place = |anchor: &str| siblings.iter().position(|sibling| *sibling == anchor);
        let (from, to) = (place(&first)?, place(&last)?);
        let between = siblings.get(from..=to)?;
        Some(between.iter().map(|anchor| (*anchor).to_owned()).collect())
    }

    fn articles(&self, supplement: Option<usize>) -> &'a [Article] {
        match supplement {
            Some(at) => self.law.supplements.get(at).map_or(&[], |of| &of.articles),
            None => &self.law.articles,
        }
    }

    /// The paragraphs of an article, or of supplementary provisions without any.
    fn paragraphs(&self, path: &Path) -> &'a [Paragraph] {
        match (path.article, path.supplement) {
            (Some(at), _) => {
                let article = self.articles(path.supplement).get(at);
                article.map_or(&[], |article| &article.paragraphs)
            }
            (None, Some(at)) => self
                .law
                .supplements
                .get(at)
                .map_or(&[], |of| &of.paragraphs),
            (None, None) => &[],
        }
    }

    fn paths(&self, provision: &Provision) -> Option<Vec<Path>> {
        let base = self.base(provision)?;
        if !provision.article.is_named() && !provision.paragraph.is_named() {
            if !provision.item.is_named() {
                return provision.supplement.then(|| vec![base]);
            }
            return self.items(provision, base);
        }
        let mut paths = vec![base];
        if provision.article.is_named() {
            paths = self.articles_named(provision, &paths[0])?;
        }
        if provision.paragraph.is_named() {
            paths = self.paragraphs_named(provision, only(paths)?)?;
        }
        if provision.item.is_named() {
            return self.items(provision, only(paths)?);
        }
        Some(paths)
    }

    /// Where a pointer begins: here, at what it continues, or in 付則.
    fn base(&self, provision: &Provision) -> Option<Path> {
        let here = Path {
            supplement: self.place.supplement,
            article: self.place.article,
            paragraph: Some(self.place.paragraph),
            ..Path::default()
        };
        if provision.supplement {
            let own = self.place.supplement;
            let supplement = own.or((!self.law.supplements.is_empty()).then_some(0))?;
            return Some(Path {
                supplement: Some(supplement),
                ..Path::default()
            });
        }
        if provision.main {
            return Some(Path::default());
        }
        // 「第3条第2項及び前項」: 前項 counts from here.
        let first = provision.first_step();
        let continues =
            provision.continues && matches!(first, Step::Number(_) | Step::Same | Step::All);
        let before = self.last.clone().filter(|_| continues);
        let mut base = before.unwrap_or(here);
        // A number alone does not reach into 付則 from outside, nor out of it by
        // chance: 第3条 in 付則 without articles is that of the main provisions.
        if provision.article.is_named() && base.supplement.is_some() {
            let has_own = !self.articles(base.supplement).is_empty();
            base.supplement = base.supplement.filter(|_| has_own);
        }
        Some(base)
    }

    fn articles_named(&self, provision: &Provision, base: &Path) -> Option<Vec<Path>> {
        let articles = self.articles(base.supplement);
        let here = self.place.article;
        let found = match &provision.article {
            Step::Number(number) => vec![articles.iter().position(|of| has_number(of, number))?],
            Step::Same => vec![self.last.as_ref()?.article?],
            Step::This => vec![here?],
            Step::Before(count) => before(here?, *count)?,
            Step::AllBefore => (0..here?).collect(),
            Step::After => vec![here?.checked_add(1).filter(|at| *at < articles.len())?],
            Step::All | Step::None => return None,
        };
        let same = (provision.article == Step::Same)
            .then_some(self.last.as_ref())
            .flatten();
        let supplement = same.map_or(base.supplement, |last| last.supplement);
        let path = |article| Path {
            supplement,
            article: Some(article),
            ..Path::default()
        };
        Some(found.into_iter().map(path).collect())
    }

    fn paragraphs_named(&self, provision: &Provision, base: Path) -> Option<Vec<Path>> {
        let base = match (&provision.paragraph, &self.last) {
            (Step::Same, Some(last)) if !provision.article.is_named() => last.clone(),
            _ => base,
        };
        let paragraphs = self.paragraphs(&base);
        let here = self.place.paragraph;
        let found = match &provision.paragraph {
            Step::Number(number) => {
                let is_it = |of: &Paragraph| Number::new(of.number) == *number;
                vec![paragraphs.iter().position(is_it)?]
            }
            Step::Same => vec![base.paragraph?],
            Step::This => vec![here],
            Step::Before(count) => before(here, *count)?,
            Step::AllBefore => (0..here).collect(),
            Step::After => vec![Some(here + 1).filter(|at| *at < paragraphs.len())?],
            Step::All => (0..paragraphs.len()).collect(),
            Step::None => return None,
        };
        let path = |paragraph| Path {
            paragraph: Some(paragraph),
            item: None,
            subitem: None,
            ..base.clone()
        };
        Some(found.into_iter().map(path).collect())
    }

    fn items(&self, provision: &Provision, base: Path) -> Option<Vec<Path>> {
        let base = match (&provision.item, &self.last) {
            (Step::Same, Some(last)) => last.clone(),
            _ => self.with_list(base)?,
        };
        let items = self.list(&base)?;
        let here = self.place.items.first().copied();
        let found = match &provision.item {
            Step::Number(number) => {
                vec![items.iter().position(|item| item.number == *number)?]
            }
            Step::Same => vec![base.item?],
            Step::This => vec![here?],
            Step::Before(count) => before(here?, *count)?,
            Step::AllBefore => (0..here.unwrap_or(items.len())).collect(),
            Step::After => vec![Some(here? + 1).filter(|at| *at < items.len())?],
            Step::All => (0..items.len()).collect(),
            Step::None => return None,
        };
        let mut paths: Vec<Path> = Vec::new();
        for item in found {
            let subitem = match &provision.subitem {
                Some(number) => {
                    let subitems = &items.get(item)?.subitems;
                    Some(subitems.iter().position(|of| of.number == *number)?)
                }
                None => None,
            };
            paths.push(Path {
                item: Some(item),
                subitem,
                ..base.clone()
            });
        }
        Some(paths)
    }

    /// 第3条第2号 means the paragraph that has items, if 項 is not named.
    fn with_list(&self, mut base: Path) -> Option<Path> {
        if base.paragraph.is_none() {
            let with_items = |of: &Paragraph| !of.items.is_empty();
            base.paragraph = Some(self.paragraphs(&base).iter().position(with_items)?);
        }
        Some(base)
    }

    fn list(&self, path: &Path) -> Option<&'a [Item]> {
        let paragraph = self.paragraphs(path).get(path.paragraph?)?;
        Some(&paragraph.items)
    }

    fn anchor(&self, path: &Path) -> Option<String> {
        if let Some(item) = path.item {
            let item = self.list(path)?.get(item)?;
            let part = match path.subitem {
                Some(at) => item.subitems.get(at)?,
                None => item,
            };
            return Some(part.anchor.clone());
        }
        let own = path.paragraph.and_then(|at| {
            let paragraph = self.paragraphs(path).get(at)?;
            paragraph.anchor.clone()
        });
        let around = match (path.article, path.supplement) {
            (Some(at), of) => &self.articles(of).get(at)?.anchor,
            (None, Some(at)) => &self.law.supplements.get(at)?.anchor,
            (None, None) => return own,
        };
        Some(own.unwrap_or_else(|| around.clone()))
    }

    fn heading(&self, level: Level, step: &Step) -> Option<String> {
        let headings = &self.law.headings;
        let article = self
            .place
            .article
            .filter(|_| self.place.supplement.is_none());
        let mut own = article.and_then(|at| self.law.articles.get(at)?.within);
        while let Some(at) = own.filter(|at| headings[*at].level != level) {
            own = headings[at].within;
        }
        let above = own.and_then(|at| headings[at].within);
        let siblings: Vec<usize> = (0..headings.len())
            .filter(|at| {
                headings[*at].level == level && (own.is_none() || headings[*at].within == above)
            })
            .collect();
        let here = siblings.iter().position(|at| Some(*at) == own);
        let found = match step {
            Step::Number(number) => siblings
                .iter()
                .position(|at| headings[*at].number == *number)?,
            Step::This | Step::Same => here?,
            Step::Before(1) => here?.checked_sub(1)?,
            Step::After => here? + 1,
            _ => return None,
        };
        Some(headings[*siblings.get(found)?].anchor.clone())
    }

    fn appendix(&self, kind: AppendixKind, number: Option<&Number>) -> Option<String> {
        let mut of_kind = self.law.appendices.iter().filter(|of| of.kind == kind);
        let found = match number {
            Some(_) => of_kind.find(|of| of.number.as_ref() == number),
            None => of_kind.next(),
        };
        Some(found?.anchor.clone())
    }
}

/// The places of as many parts before one.
fn before(here: usize, count: u16) -> Option<Vec<usize>> {
    let first = here.checked_sub(usize::from(count))?;
    (count > 0).then(|| (first..here).collect())
}

fn has_number(article: &Article, number: &Number) -> bool {
    let through = article.through.as_ref().unwrap_or(&article.number);
    (&article.number..=through).contains(&number)
}

/// What has steps below it must be one.
fn only(paths: Vec<Path>) -> Option<Path> {
    let mut paths = paths.into_iter();
    paths.next().filter(|_| paths.next().is_none())
}
