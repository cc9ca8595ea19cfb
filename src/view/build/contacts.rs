//! Lines, desks and their hours.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::views::Maker;
use crate::hours::Wording;
use crate::model::{self, ChannelKind, ContactRef};
use crate::text::tel_uri;
use crate::view::{Address, Channel, Contact, Hours, HoursRow, Run};

impl Maker<'_> {
    pub(super) fn contacts(&self, contacts: &[model::Contact]) -> Vec<Contact> {
        contacts
            .iter()
            .map(|contact| self.contact(contact))
            .collect()
    }

    pub(super) fn contact(&self, contact: &model::Contact) -> Contact {
        Contact {
            key: Arc::clone(&contact.key),
            id: Arc::clone(&contact.id),
            label: self.optional_run(contact.label.as_ref()),
            note: self.optional_run(contact.note.as_ref()),
            channels: contact
                .channels
                .iter()
                .map(|channel| self.channel(channel))
                .collect(),
            hours: self.hours(contact).cloned(),
            hours_key: contact.hours_key.clone(),
            languages: contact
                .languages
                .iter()
                .map(|tag| self.language_name(tag))
                .collect(),
        }
    }

    pub(super) fn contact_at(&self, at: ContactRef) -> &model::Contact {
        &self.catalog().centers[at.center].contacts[at.contact]
    }

    fn channel(&self, channel: &model::Channel) -> Channel {
        let value = channel.value.as_ref();
        let href = value.and_then(|value| match channel.kind {
            ChannelKind::Phone => Some(tel_uri(value).into()),
            ChannelKind::Mail => Some(format!("mailto:{value}").into()),
            ChannelKind::Form | ChannelKind::Line => Some(Arc::clone(value)),
            ChannelKind::Fax | ChannelKind::Visit => None,
        });
        Channel {
            kind: channel.kind.name(),
            value: value.cloned(),
            href,
            note: self.optional_run(channel.note.as_ref()),
        }
    }

    /// The hours of a contact in words.
    pub(super) fn hours(&self, contact: &model::Contact) -> Option<&'_ Arc<Hours>> {
        self.told_hours().get(contact.hours_key.as_ref()?)
    }

    /// Tells every schedule of the site, each once: most lines of a city keep
    /// the same few.
    pub(super) fn tell_hours(&self) -> BTreeMap<Arc<str>, Arc<Hours>> {
        let wording = Wording::of(self.edition, self.tag());
        let mut told = BTreeMap::new();
        for contact in self.catalog().contacts() {
            if let (Some(key), Some(hours)) = (&contact.hours_key, &contact.hours) {
                told.entry(Arc::clone(key))
                    .or_insert_with(|| Arc::new(tell(hours, wording)));
            }
        }
        told
    }

    pub(super) fn address(&self, center: &model::Center) -> Option<Address> {
        let address = center.address.as_ref()?;
        let access = center.access.as_ref();
        Some(Address {
            postal_code: center.postal_code.clone(),
            text: self.run(address),
            original: self.original(address),
            access: self.optional_run(access),
            original_access: access.and_then(|access| self.original(access)),
        })
    }

    /// The name of a language in the theme's strings, else its tag.
    fn language_name(&self, tag: &str) -> Run {
        let name = format!("languages.{tag}");
        let known = self.strings().get(&name);
        Run {
            text: known.unwrap_or(tag).into(),
            lang: None,
        }
    }
}

fn tell(hours: &crate::hours::Hours, wording: Wording) -> Hours {
    let words = hours.words(wording);
    let rows = words.open.into_iter();
    Hours {
        rows: rows
            .map(|row| HoursRow {
                days: row.days,
                season: row.season,
                times: row.times,
            })
            .collect(),
        closed: words.closed,
        sentence: words.sentence.into(),
        osm: hours.osm().into(),
    }
}
