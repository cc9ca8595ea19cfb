use super::views::Maker;
use crate::model::{Catalog, Condition, Household, Ref};
use crate::plan::{ListKind, Target};
use crate::view::{Find, Link};

/// The stage before birth, by its canonical id.
const PREGNANCY: &str = "pregnancy";

/// The need of children who ask for themselves, by its canonical id.
const OWN: &str = "children-themselves";

/// The need of a pregnancy, by its canonical id.
const BIRTH: &str = "pregnancy-birth";

/// The need of a household that is short of money, by its canonical id.
const DAILY: &str = "daily-life";

/// The free page that says what is kept of a visit, by its canonical id.
const PRIVACY: &str = "privacy";

/// From so many offers on, their file is fetched only for those who answer.
const LARGE: usize = 500;

impl Maker<'_> {
    /// The questions of the finder.
    pub(super) fn find(&self) -> Find {
        let catalog = self.catalog();
        Find {
            data: format!("find/{}.json", self.tag()),
            large: catalog.programs.len() + catalog.centers.len() + catalog.groups.len() > LARGE,
            asks: asks(catalog),
            ages: ages(catalog),
            privacy: self.privacy(),
            links: vec![
                self.list_link(ListKind::Programs),
                self.list_link(ListKind::Centers),
                self.titled(Target::Coverage, "titles.coverage"),
                self.titled(Target::Search, "titles.search"),
            ],
        }
    }

    /// The page that says what is kept of a visit, if the site has one.
    fn privacy(&self) -> Option<Link> {
        let mut pages = self.catalog().pages.iter();
        let at = pages.position(|page| &*page.entity.id == PRIVACY)?;
        Some(self.link(Ref::Page(at)))
    }
}

/// The stage before birth, if the site has one.
pub(super) fn pregnancy(catalog: &Catalog) -> Option<usize> {
    let mut stages = catalog.vocabulary.stages.iter();
    stages.position(|stage| &*stage.id == PREGNANCY)
}

/// The need of children who ask for themselves, if the site has one.
pub(super) fn own(catalog: &Catalog) -> Option<usize> {
    need(catalog, OWN)
}

/// The need of a pregnancy, if the site has one.
pub(super) fn birth(catalog: &Catalog) -> Option<usize> {
    need(catalog, BIRTH)
}

/// The need of a household that is short of money, if the site has one.
pub(super) fn daily(catalog: &Catalog) -> Option<usize> {
    need(catalog, DAILY)
}

fn need(catalog: &Catalog, id: &str) -> Option<usize> {
    let mut needs = catalog.vocabulary.needs.iter();
    needs.position(|need| &*need.id == id)
}

fn conditions(catalog: &Catalog) -> impl Iterator<Item = &Condition> {
    let programs = catalog.programs.iter();
    programs.flat_map(|program| program.eligibility.iter().map(|one| &one.when))
}

/// What somebody may say that bears on anything of the site.
fn asks(catalog: &Catalog) -> Vec<&'static str> {
    let any = |asked: fn(&Condition) -> bool| conditions(catalog).any(asked);
    let household = |kind| conditions(catalog).any(|when| when.household == Some(kind));
    let asked = [
        (
            "pregnant",
            pregnancy(catalog).is_some() || any(|when| when.pregnant.is_some()),
        ),
        ("own", own(catalog).is_some()),
        ("single", household(Household::SingleParent)),
        ("need", household(Household::InNeed)),
        ("school", any(|when| when.school.is_some())),
    ];
    let asked = asked.into_iter().filter(|(_, asked)| *asked);
    asked.map(|(name, _)| name).collect()
}

/// All ages up to the first that no stage and no condition tells from higher ones.
fn ages(catalog: &Catalog) -> Vec<u8> {
    let stages = catalog.vocabulary.stages.iter();
    let after_stage = stages.filter_map(|stage| Some(stage.years?.1.saturating_add(1)));
    let limits = conditions(catalog).flat_map(|when| [when.child_age_min, when.child_age_under]);
    let last = after_stage.chain(limits.flatten()).max();
    last.map_or_else(Vec::new, |last| (0..=last).collect())
}
