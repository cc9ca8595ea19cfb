use jiff::civil::Date;

use super::routes::SitePlan;
use super::target::Target;
use crate::model::{Catalog, Ref};
use crate::text::Lang;

/// A file beside the page of a center, for telephones and calendars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CenterFile {
    /// Its entry in an address book: vCard.
    Card,
    /// The days on which it is otherwise than its hours say: iCalendar.
    Calendar,
}

impl CenterFile {
    fn ending(self) -> &'static str {
        match self {
            Self::Card => "vcf",
            Self::Calendar => "ics",
        }
    }
}

impl SitePlan {
    /// The files beside the page of a center, with their paths, for a site that is
    /// built for a day. A center that nobody can call, and one without such days,
    /// has none.
    ///
    /// A site that hides the titles of sensitive pages has no files of the centers
    /// there: an entry in an address book would tell what the title must not.
    #[must_use]
    pub fn center_files(
        &self,
        catalog: &Catalog,
        at: usize,
        lang: Lang,
        as_of: Date,
    ) -> Vec<(CenterFile, String)> {
        let center = &catalog.centers[at];
        let of = Ref::Center(at);
        if catalog.site.neutral_title.is_some() && catalog.has_sensitive_need(of) {
            return Vec::new();
        }
        let page = self.path(catalog, Target::Entity(of), lang);
        let files = [
            (CenterFile::Card, !center.contacts.is_empty()),
            (
                CenterFile::Calendar,
                center.closures_from(as_of).next().is_some(),
            ),
        ];
        let made = files.into_iter().filter(|(_, made)| *made);
        made.map(|(file, _)| {
            let name = format!("{page}{}.{}", center.entity.id, file.ending());
            (file, name)
        })
        .collect()
    }
}
