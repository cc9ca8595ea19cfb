//! A place as an entry of an address book: vCard 3.0 (RFC 2426).
//!
//! Not 4.0: address books of iOS, Android and Outlook all read 3.0, but not all
//! of them 4.0. `X-ABShowAs`, `X-ABLabel` and `X-PHONETIC-ORG` are Apple's; others
//! pass over them. Android reads `SORT-STRING` as the reading of the name.

use super::content_lines::{ContentLines, escape};
use super::facts::Place;
use crate::model::{ChannelKind, Contact};

/// The entry of a place.
pub(super) fn vcard(place: &Place<'_>) -> Vec<u8> {
    let mut lines = ContentLines::default();
    lines.raw("BEGIN", "VCARD");
    lines.raw("VERSION", "3.0");
    lines.raw("PRODID", &place.product("vCard"));
    lines.text("UID", &place.uid(""));
    name(place, &mut lines);
    let mut labels = 0;
    for contact in &place.center.contacts {
        numbers(place, contact, &mut labels, &mut lines);
    }
    if let Some(address) = &place.center.address {
        let code = place.center.postal_code.as_deref().unwrap_or_default();
        let street = escape(place.words(address));
        lines.raw("ADR;TYPE=WORK", &format!(";;{street};;;{};", escape(code)));
    }
    if let Some(url) = &place.url {
        lines.raw("URL", url);
    }
    lines.text("NOTE", &place.note());
    lines.raw("REV", &place.as_of.to_string());
    lines.raw("END", "VCARD");
    lines.into_bytes()
}

/// An office has no family name, which the format wants all the same.
fn name(place: &Place<'_>, lines: &mut ContentLines) {
    let name = place.name();
    lines.text("FN", name);
    lines.raw("N", ";;;;");
    lines.text("ORG", name);
    lines.raw("X-ABShowAs", "COMPANY");
    if let Some(kana) = place.kana() {
        lines.text("SORT-STRING", kana);
        lines.text("X-PHONETIC-ORG", kana);
    }
}

/// All that can be dialled or written to, with what the line is called.
fn numbers(place: &Place<'_>, contact: &Contact, labels: &mut usize, lines: &mut ContentLines) {
    for channel in &contact.channels {
        let kind = match channel.kind {
            ChannelKind::Phone => "TEL;TYPE=WORK,VOICE",
            ChannelKind::Fax => "TEL;TYPE=WORK,FAX",
            ChannelKind::Mail => "EMAIL;TYPE=INTERNET",
            ChannelKind::Form | ChannelKind::Line | ChannelKind::Visit => continue,
        };
        let Some(value) = &channel.value else {
            continue;
        };
        match &contact.label {
            Some(label) => {
                *labels += 1;
                lines.text(&format!("item{labels}.{kind}"), value);
                lines.text(&format!("item{labels}.X-ABLabel"), place.words(label));
            }
            None => lines.text(kind, value),
        }
    }
}
