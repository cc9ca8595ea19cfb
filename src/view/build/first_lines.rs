//! Which pages have lines on their first screen.

use std::sync::Arc;

use super::views::Maker;
use crate::model::Ref;
use crate::plan::{ListKind, Target};

/// A table with more schedules is too much to fetch ahead of the page.
const MOST: usize = 100;

impl Maker<'_> {
    /// The table of who is open, if a page ought to fetch it at once. On others
    /// it is fetched when their lines are come upon, such as that of the footer.
    pub(super) fn table_ahead(&self, target: Target) -> Option<Arc<str>> {
        let tables = self.views.tables.count();
        let wanted = (1..=MOST).contains(&tables) && self.shows_lines(target);
        wanted.then(|| self.hours_path())
    }

    /// The path of the table of opening hours.
    pub(super) fn hours_path(&self) -> Arc<str> {
        let name = self.catalog().languages.name_of(self.edition);
        format!("hours/{name}.json").into()
    }

    fn shows_lines(&self, target: Target) -> bool {
        let catalog = self.catalog();
        match target {
            Target::Home
            | Target::Now
            | Target::Stage(..)
            | Target::Need(..)
            | Target::Entity(Ref::StepNote)
            | Target::List(ListKind::Centers | ListKind::Groups, _) => true,
            Target::Entity(of) => {
                let has_places =
                    matches!(of, Ref::Program(at) if !catalog.programs[at].centers.is_empty());
                has_places || !catalog.contacts_of(of).is_empty()
            }
            _ => false,
        }
    }
}
