//! A place as search engines read it: JSON-LD in the words of schema.org.

use std::sync::Arc;

use serde::Serialize;

use super::structured_hours::{Specification, special, weekly};
use super::views::Maker;
use crate::model::{self, ChannelKind};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Place {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    name: Arc<str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<Address>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    telephone: Vec<Arc<str>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    opening_hours_specification: Vec<Specification>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    special_opening_hours_specification: Vec<Specification>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contact_point: Vec<Line>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Address {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "addressCountry")]
    country: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    postal_code: Option<Arc<str>>,
    #[serde(rename = "streetAddress")]
    street: Arc<str>,
}

/// A line of a place that has several: each has its own hours.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<Arc<str>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    telephone: Vec<Arc<str>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hours_available: Vec<Specification>,
}

impl Maker<'_> {
    /// The place as JSON that can stand within a page; nothing where nobody
    /// could be reached by it.
    pub(super) fn structured(&self, center: &model::Center) -> Option<String> {
        let mut place = Place {
            context: "https://schema.org",
            kind: "GovernmentOffice",
            name: self.run(&center.entity.name).text,
            address: self.structured_address(center),
            telephone: Vec::new(),
            opening_hours_specification: Vec::new(),
            special_opening_hours_specification: Vec::new(),
            contact_point: Vec::new(),
        };
        match center.contacts.as_slice() {
            [] => return None,
            [contact] => {
                place.telephone = telephones(contact);
                if let Some(table) = self.views.tables.of(contact) {
                    place.opening_hours_specification = weekly(table);
                    place.special_opening_hours_specification = special(table);
                }
            }
            contacts => {
                place.contact_point = contacts.iter().map(|contact| self.line(contact)).collect();
            }
        }
        let json = serde_json::to_string(&place).ok()?;
        // No end of a script can stand in it then.
        Some(json.replace('<', "\\u003c"))
    }

    fn structured_address(&self, center: &model::Center) -> Option<Address> {
        Some(Address {
            kind: "PostalAddress",
            country: "JP",
            postal_code: center.postal_code.clone(),
            street: self.run(center.address.as_ref()?).text,
        })
    }

    fn line(&self, contact: &model::Contact) -> Line {
        let table = self.views.tables.of(contact);
        let hours = table.map(|table| [weekly(table), special(table)].concat());
        Line {
            kind: "ContactPoint",
            name: self
                .optional_run(contact.label.as_ref())
                .map(|label| label.text),
            telephone: telephones(contact),
            hours_available: hours.unwrap_or_default(),
        }
    }
}

fn telephones(contact: &model::Contact) -> Vec<Arc<str>> {
    let channels = contact.channels.iter();
    channels
        .filter(|channel| channel.kind == ChannelKind::Phone)
        .filter_map(|channel| channel.value.clone())
        .collect()
}
