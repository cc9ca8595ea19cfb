use crate::model::{Catalog, Ref, ReportPart};
use crate::text::IndexRow;

/// What a page is about, whatever its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// The home page.
    Home,
    /// A page of a list, from 0.
    List(ListKind, usize),
    /// A page of a life stage, from 0.
    Stage(usize, usize),
    /// A page of a need, from 0.
    Need(usize, usize),
    /// The table of stages and needs.
    Coverage,
    /// Who is open now.
    Now,
    /// The kana index: all of it, or one row where it is long.
    KanaIndex(Option<IndexRow>),
    /// Words that few people know.
    Glossary,
    /// A thing with a page of its own.
    Entity(Ref),
    /// A page of a report.
    Report(usize, ReportPart),
    /// A text of a rule that is not the current one: places of both.
    LawText(usize, usize),
    /// Two texts of a rule side by side: its place, those of the older and of the
    /// newer text.
    LawComparison(usize, usize, usize),
    /// The finder: a few questions, and what there is for those who answer so.
    Find,
    /// The search page.
    Search,
    /// The site map for people.
    Sitemap,
}

impl Target {
    /// Whether search engines are to list its page. They need not know one that
    /// is empty until somebody searches, nor what others say better.
    #[must_use]
    pub fn is_for_engines(self) -> bool {
        match self {
            Self::Search => false,
            // What one amendment changed; the others say the same again.
            Self::LawComparison(_, old, new) => new == old + 1,
            _ => true,
        }
    }

    /// Where a text of a rule stands: the current one is the rule's own page.
    #[must_use]
    pub fn of_text(catalog: &Catalog, at: usize, version: usize) -> Self {
        if catalog.ordinances[at].current == version {
            Self::Entity(Ref::Ordinance(at))
        } else {
            Self::LawText(at, version)
        }
    }
}

/// The lists of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ListKind {
    /// Centers.
    Centers,
    /// Programs.
    Programs,
    /// Groups.
    Groups,
    /// Leaflets.
    Leaflets,
    /// Ordinances.
    Ordinances,
    /// Reports.
    Reports,
    /// News.
    News,
}

impl ListKind {
    /// All lists, in the order of the site map.
    pub const ALL: [Self; 7] = [
        Self::Centers,
        Self::Programs,
        Self::Groups,
        Self::Leaflets,
        Self::Ordinances,
        Self::Reports,
        Self::News,
    ];

    /// Its folder, and the name of its strings.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::Centers => "centers",
            Self::Programs => "programs",
            Self::Groups => "groups",
            Self::Leaflets => "leaflets",
            Self::Ordinances => "ordinances",
            Self::Reports => "reports",
            Self::News => "news",
        }
    }

    /// `data-kind` of its pages.
    #[must_use]
    pub fn page_kind(self) -> &'static str {
        match self {
            Self::Centers => "center-list",
            Self::Programs => "program-list",
            Self::Groups => "group-list",
            Self::Leaflets => "leaflet-list",
            Self::Ordinances => "ordinance-list",
            Self::Reports => "report-list",
            Self::News => "news-list",
        }
    }

    /// What is in it, in order.
    #[must_use]
    pub fn entries(self, catalog: &Catalog) -> Vec<Ref> {
        match self {
            Self::Centers => (0..catalog.centers.len()).map(Ref::Center).collect(),
            Self::Programs => (0..catalog.programs.len()).map(Ref::Program).collect(),
            Self::Groups => (0..catalog.groups.len()).map(Ref::Group).collect(),
            Self::Leaflets => (0..catalog.leaflets.len()).map(Ref::Leaflet).collect(),
            Self::Ordinances => (0..catalog.ordinances.len()).map(Ref::Ordinance).collect(),
            Self::Reports => (0..catalog.reports.len()).map(Ref::Report).collect(),
            Self::News => (0..catalog.news.len()).map(Ref::News).collect(),
        }
    }
}
