//! A rule as schema.org `Legislation`, for engines and lawyers' programs.

use serde_json::{Value, json};

use super::views::Maker;
use crate::model::{Amendment, Ordinance, Ref};
use crate::plan::Target;
use crate::view::Html;

impl Maker<'_> {
    /// JSON-LD, ready to stand between the tags of a data block: without `<`.
    pub(super) fn law_data(&self, at: usize) -> Html {
        let data = self.legislation(&self.catalog().ordinances[at], at);
        Html {
            html: data.to_string().replace('<', "\\u003c"),
            lang: None,
        }
    }

    fn legislation(&self, ordinance: &Ordinance, at: usize) -> Value {
        let changes = ordinance.amendments.iter();
        let mut data = json!({
            "@context": "https://schema.org",
            "@type": "Legislation",
            "name": ordinance.entity.name.best(self.lang).1,
            "inLanguage": &**self.tag(),
        });
        let facts = [
            (
                "legislationIdentifier",
                self.words(ordinance.number.as_ref()),
            ),
            ("legislationType", self.words(ordinance.kind.as_ref())),
            (
                "legislationDate",
                ordinance.promulgated.map(|date| date.to_string().into()),
            ),
            ("legislationDateVersion", last_change(ordinance)),
            ("legislationJurisdiction", self.jurisdiction()),
            ("url", self.absolute(at)),
        ];
        for (key, value) in facts {
            if let Some(value) = value {
                data[key] = value;
            }
        }
        let changes: Vec<Value> = changes.filter_map(|one| self.change(one)).collect();
        if !changes.is_empty() {
            // schema.org has the word from the side of the amendment alone.
            data["@reverse"] = json!({ "legislationChanges": changes });
        }
        data
    }

    fn change(&self, amendment: &Amendment) -> Option<Value> {
        let number = self.words(amendment.number.as_ref())?;
        let mut change = json!({ "@type": "Legislation", "legislationIdentifier": number });
        if let Some(date) = amendment.date {
            change["legislationDate"] = date.to_string().into();
        }
        Some(change)
    }

    fn jurisdiction(&self) -> Option<Value> {
        let name = self.words(self.catalog().site.organisation.as_ref())?;
        Some(json!({ "@type": "AdministrativeArea", "name": name }))
    }

    fn absolute(&self, at: usize) -> Option<Value> {
        let path = self.path(Target::Entity(Ref::Ordinance(at)));
        let base = self.views.base_url?;
        Some(base.absolute(&path).into())
    }

    fn words(&self, text: Option<&crate::model::Text>) -> Option<Value> {
        text.map(|text| (**text.best(self.lang).1).into())
    }
}

/// The day of the text that the page shows.
fn last_change(ordinance: &Ordinance) -> Option<Value> {
    let amendments = ordinance.amendments.iter();
    let dates = amendments.filter_map(|amendment| amendment.effective.or(amendment.date));
    Some(dates.max()?.to_string().into())
}
