use std::fmt::{Display, Formatter, Result as FmtResult};

/// A kind of thing that can be added to a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A place, or a network of places.
    Center,
    /// Something that is offered.
    Program,
    /// A community group.
    Group,
    /// A leaflet.
    Leaflet,
    /// A sheet of the step note.
    Sheet,
    /// A rule of the city.
    Ordinance,
    /// A report of a council.
    Report,
    /// A dated notice.
    News,
    /// A free page.
    Page,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Center,
        Self::Program,
        Self::Group,
        Self::Leaflet,
        Self::Sheet,
        Self::Ordinance,
        Self::Report,
        Self::News,
        Self::Page,
    ];

    /// Its name in commands.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Center => "center",
            Self::Program => "program",
            Self::Group => "group",
            Self::Leaflet => "leaflet",
            Self::Sheet => "sheet",
            Self::Ordinance => "ordinance",
            Self::Report => "report",
            Self::News => "news",
            Self::Page => "page",
        }
    }

    /// The file of facts of the thing `id`, as a path in the root.
    #[must_use]
    pub fn facts(self, id: &str) -> String {
        match self {
            Self::Report => format!("content/reports/{id}/report.toml"),
            _ => format!("{}.toml", self.stem(id)),
        }
    }

    /// The texts without which the thing says nothing, in the language `tag`.
    #[must_use]
    pub fn text(self, id: &str, tag: &str) -> Option<String> {
        match self {
            Self::Ordinance => Some(format!("{}.{tag}.txt", self.stem(id))),
            Self::News | Self::Page => Some(format!("{}.{tag}.md", self.stem(id))),
            _ => None,
        }
    }

    fn stem(self, id: &str) -> String {
        let folder = match self {
            Self::Center => "centers",
            Self::Program => "programs",
            Self::Group => "groups",
            Self::Leaflet => "leaflets",
            Self::Sheet => "step-note/sheets",
            Self::Ordinance => "ordinances",
            Self::Report => "reports",
            Self::News => "news",
            Self::Page => "pages",
        };
        format!("content/{folder}/{id}")
    }

    pub(super) fn template(self) -> &'static str {
        match self {
            Self::Center => include_str!("add/center.toml"),
            Self::Program => include_str!("add/program.toml"),
            Self::Group => include_str!("add/group.toml"),
            Self::Leaflet => include_str!("add/leaflet.toml"),
            Self::Sheet => include_str!("add/sheet.toml"),
            Self::Ordinance => include_str!("add/ordinance.toml"),
            Self::Report => include_str!("add/report.toml"),
            Self::News => include_str!("add/news.toml"),
            Self::Page => include_str!("add/page.toml"),
        }
    }
}

impl Display for Kind {
    fn fmt(&self, f: &mut Formatter<'_>) -> FmtResult {
        f.write_str(self.name())
    }
}
