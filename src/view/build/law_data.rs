//! A rule as schema.org `Legislation`, for engines and lawyers' programs.

use serde_json::{Value, json};

use super::views::Maker;
use crate::model::{Amendment, Ordinance, Version};
use crate::view::Html;

impl Maker<'_> {
    /// JSON-LD, ready to stand between the tags of a data block: without `<`.
    pub(super) fn law_data(&self, at: usize, version: usize) -> Html {
        let data = self.legislation(&self.catalog().ordinances[at], at, version);
        Html {
            html: data.to_string().replace('<', "\\u003c"),
            lang: None,
        }
    }

    fn legislation(&self, ordinance: &Ordinance, at: usize, version: usize) -> Value {
        let text = ordinance.versions.get(version);
        let from = text.and_then(|text| text.from);
        let changes = ordinance.amendments_until(from).map(|(_, one)| one);
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
            (
                "legislationDateVersion",
                from.map(|day| day.to_string().into()),
            ),
            (
                "temporalCoverage",
                text.and_then(|text| period(ordinance, text)),
            ),
            ("legislationLegalForce", legal_force(ordinance, version)),
            ("legislationJurisdiction", self.jurisdiction()),
            ("url", self.absolute(at, version)),
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

    fn absolute(&self, at: usize, version: usize) -> Option<Value> {
        let path = self.text_page(at, version);
        let base = self.views.base_url?;
        Some(base.absolute(&path).into())
    }

    fn words(&self, text: Option<&crate::model::Text>) -> Option<Value> {
        text.map(|text| (**text.best(self.lang).1).into())
    }
}

/// When one of several texts has effect, as an interval of ISO 8601.
fn period(ordinance: &Ordinance, text: &Version) -> Option<Value> {
    let from = text.from.filter(|_| ordinance.versions.len() > 1)?;
    let until = text
        .until
        .map_or_else(|| "..".to_owned(), |day| day.to_string());
    Some(format!("{from}/{until}").into())
}

/// Texts before and after the current one have no force, that is sure.
fn legal_force(ordinance: &Ordinance, version: usize) -> Option<Value> {
    (version != ordinance.current).then(|| "https://schema.org/NotInForce".into())
}
