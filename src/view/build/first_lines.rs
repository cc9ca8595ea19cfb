//! Which pages have lines on their first screen.

use super::views::Maker;
use crate::model::Ref;
use crate::plan::{ListKind, Target};

/// A table with more schedules is too much to fetch ahead of the page.
const MOST: usize = 100;

impl Maker<'_> {
    /// Whether a page ought to fetch the table of who is open at once. On others
    /// it is fetched when their lines are come upon, such as that of the footer.
    pub(super) fn has_lines(&self, target: Target) -> bool {
        let tables = self.views.tables.iter().count();
        (1..=MOST).contains(&tables) && self.shows_lines(target)
    }

    fn shows_lines(&self, target: Target) -> bool {
        let catalog = self.catalog();
        match target {
            Target::Home
            | Target::Now
            | Target::Stage(..)
            | Target::Need(..)
            | Target::List(ListKind::Centers | ListKind::Groups, _) => true,
            Target::Entity(Ref::Center(at)) => !catalog.centers[at].contacts.is_empty(),
            Target::Entity(Ref::Group(at)) => !catalog.groups[at].contacts.is_empty(),
            Target::Entity(Ref::Program(at)) => {
                let program = &catalog.programs[at];
                !program.contacts.is_empty() || !program.centers.is_empty()
            }
            Target::Entity(Ref::StepNote) => true,
            _ => false,
        }
    }
}
