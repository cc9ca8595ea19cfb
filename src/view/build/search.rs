use super::views::Maker;
use crate::plan::{ListKind, Target};
use crate::view::Search;

impl Maker<'_> {
    /// The search page; what is found comes from the index, not from here.
    pub(super) fn search(&self) -> Search {
        Search {
            links: vec![
                self.titled(Target::KanaIndex(None), "titles.kana_index"),
                self.list_link(ListKind::Centers),
                self.list_link(ListKind::Programs),
                self.titled(Target::Coverage, "titles.coverage"),
                self.titled(Target::Sitemap, "titles.sitemap"),
            ],
        }
    }
}
