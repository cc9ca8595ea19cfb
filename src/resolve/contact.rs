use std::sync::Arc;

use super::reader::Reader;
use crate::diag::Code;
use crate::hours::Hours;
use crate::model::{Channel, ChannelKind, Contact};
use crate::raw::{self, At};
use crate::text::{is_language_tag, is_phone_number};

impl Reader<'_> {
    /// The lines and desks of the entity `owner`.
    pub(super) fn contacts(&mut self, owner: &str, contacts: &[At<raw::Contact>]) -> Vec<Contact> {
        let mut taken = Vec::new();
        contacts
            .iter()
            .map(|contact| self.one_contact(owner, contact, &mut taken))
            .collect()
    }

    fn one_contact(
        &mut self,
        owner: &str,
        raw: &At<raw::Contact>,
        taken: &mut Vec<Arc<str>>,
    ) -> Contact {
        let id = self.local_id(raw.id.as_ref(), &raw.span, taken);
        if raw.channels.is_empty() {
            let example = "channels = [{ kind = \"phone\", value = \"0422-12-3456\" }]";
            self.missing("channels", Some(&raw.span), example);
        }
        let mut contact = Contact {
            key: format!("{owner}/{id}").into(),
            id,
            label: self.optional_text("label", raw.label.as_ref()),
            channels: raw
                .channels
                .iter()
                .filter_map(|channel| self.channel(channel))
                .collect(),
            hours: raw
                .hours
                .as_ref()
                .and_then(|hours| self.hours(hours, raw.open_at_year_end)),
            languages: raw
                .languages
                .iter()
                .filter_map(|tag| self.spoken(tag))
                .collect(),
            note: self.optional_text("note", raw.note.as_ref()),
            needs: self.needs(&raw.needs),
            exceptions: Vec::new(),
            hours_key: None,
        };
        contact.set_exceptions(Vec::new());
        contact
    }

    fn channel(&mut self, raw: &At<raw::Channel>) -> Option<Channel> {
        let Some(kind) = &raw.kind else {
            self.missing("kind", Some(&raw.span), "kind = \"phone\"");
            return None;
        };
        if raw.value.value.is_none() && kind.value != ChannelKind::Visit {
            self.missing("value", Some(&raw.span), "value = \"0422-12-3456\"");
            return None;
        }
        let value = raw.value.value.as_ref().and_then(|value| {
            let words = self.words("value", value)?;
            self.channel_value(kind.value, value);
            Some(words)
        });
        Some(Channel {
            kind: kind.value,
            value,
            note: self.optional_text("note", raw.note.as_ref()),
        })
    }

    fn channel_value(&mut self, kind: ChannelKind, value: &At<String>) {
        match kind {
            ChannelKind::Phone | ChannelKind::Fax => self.phone_number(value),
            ChannelKind::Mail if !value.contains('@') => {
                let message = format!("`{}` is not an e-mail address", value.value);
                self.fault(
                    Code::BadUrl,
                    &value.span,
                    message,
                    "write it as `name@example.jp`",
                );
            }
            ChannelKind::Form | ChannelKind::Line => self.web_address(value),
            ChannelKind::Mail | ChannelKind::Visit => {}
        }
    }

    /// Notes a telephone number that cannot be one.
    pub(super) fn phone_number(&mut self, value: &At<String>) {
        if !is_phone_number(&value.value) {
            let message = format!("`{}` is not a telephone number", value.value);
            let hint = "write it in half-width digits with hyphens and the area code, such as `0422-12-3456`";
            self.fault(Code::BadPhone, &value.span, message, hint);
        }
    }

    /// Notes an address on the web that cannot be one.
    pub(super) fn web_address(&mut self, value: &At<String>) {
        let right = ["https://", "http://"].iter().any(|scheme| {
            value
                .strip_prefix(scheme)
                .is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
        });
        if !right {
            let message = format!("`{}` is not an address on the web", value.value);
            self.fault(
                Code::BadUrl,
                &value.span,
                message,
                "write it whole, beginning with `https://`",
            );
        }
    }

    fn hours(&mut self, words: &At<String>, open_at_year_end: bool) -> Option<Arc<Hours>> {
        let hours = match self.shared.hours.read(&words.value, Hours::parse) {
            Ok(hours) => hours,
            Err(faults) => {
                for fault in faults {
                    let range = self.inside(words, &fault.range);
                    self.fault(Code::BadHours, &range, fault.message, fault.hint);
                }
                return None;
            }
        };
        let Some(year_end) = self.shared.year_end.filter(|_| !open_at_year_end) else {
            return Some(hours);
        };
        let closed = |_: &str| Hours::clone(&hours).with_year_end(year_end);
        let known = &self.shared.hours_with_year_end;
        match known.read(&words.value, closed) {
            Ok(hours) => Some(hours),
            // The closure is well written by itself, so the two do not go together.
            Err(faults) => {
                for fault in faults {
                    self.fault(Code::BadHours, &words.span, fault.message, fault.hint);
                }
                None
            }
        }
    }

    fn spoken(&mut self, tag: &At<String>) -> Option<Arc<str>> {
        if is_language_tag(&tag.value) {
            return Some(tag.value.as_str().into());
        }
        let message = format!("`{}` is not the tag of a language", tag.value);
        self.fault(
            Code::UnknownLanguage,
            &tag.span,
            message,
            "write the short name of the language, such as `en`, `zh` or `vi` (BCP 47)",
        );
        None
    }
}
