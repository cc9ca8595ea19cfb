use super::views::Maker;
use crate::model::Ref;
use crate::plan::ListKind;
use crate::view::{Home, NewsItem};

/// How many of the latest notices the home page shows.
const LATEST_NEWS: usize = 3;

/// How many entries of a kind the home page shows.
const MOST: usize = 12;

impl Maker<'_> {
    pub(super) fn home(&self) -> Home {
        let catalog = self.catalog();
        let of = |kind: ListKind| self.cards(kind.entries(catalog).into_iter().take(MOST));
        let documents = [ListKind::Ordinances, ListKind::Reports]
            .map(|kind| kind.entries(catalog))
            .concat();
        Home {
            centers: self.cards(self.places_first().into_iter().take(MOST)),
            step_note: catalog
                .step_note
                .is_some()
                .then(|| self.card(Ref::StepNote)),
            leaflets: of(ListKind::Leaflets),
            groups: of(ListKind::Groups),
            documents: self.cards(documents.into_iter().take(MOST)),
            news: (0..catalog.news.len().min(LATEST_NEWS))
                .map(|at| self.news_item(at))
                .collect(),
        }
    }

    /// Places with a telephone, that of the general line before the others.
    fn places_first(&self) -> Vec<Ref> {
        let general = self
            .catalog()
            .site
            .general_contact
            .map(|contact| contact.center);
        let mut places: Vec<_> = (0..self.catalog().centers.len())
            .filter(|at| !self.catalog().centers[*at].contacts.is_empty())
            .collect();
        places.sort_by_key(|at| Some(*at) != general);
        places.into_iter().map(Ref::Center).collect()
    }

    pub(super) fn news_item(&self, at: usize) -> NewsItem {
        let news = &self.catalog().news[at];
        NewsItem {
            link: self.link(Ref::News(at)),
            date: self.date(news.publish),
            summary: self.optional_run(news.entity.summary.as_ref()),
        }
    }
}
