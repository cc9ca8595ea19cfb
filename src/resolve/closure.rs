//! Days on which a center is otherwise than its hours say.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::reader::Reader;
use crate::diag::Code;
use crate::hours::{Exception, TimeSpan, parse_times};
use crate::model::{Closure, Contact, Text};
use crate::raw::{self, At};

/// What closures and openings have in common.
struct Typed<'a> {
    table: &'a Range<usize>,
    from: Option<&'a At<String>>,
    to: Option<&'a At<String>>,
    reason: Option<&'a At<raw::Text>>,
    contacts: &'a [At<String>],
}

impl Reader<'_> {
    /// The closures and openings of a center, in order of day; they become
    /// exceptions of its contacts.
    pub(super) fn closures(&mut self, raw: &raw::Center, contacts: &mut [Contact]) -> Vec<Closure> {
        let mut closures = Vec::new();
        for closure in &raw.closure {
            let read = self.closure(closure, contacts);
            self.take_closure(closure.from.as_ref(), read, &mut closures);
        }
        for opening in &raw.opening {
            let read = self.opening(opening, contacts);
            self.take_closure(opening.from.as_ref(), read, &mut closures);
        }
        closures.sort_by_key(|closure| (closure.from, closure.to));
        for (at, contact) in contacts.iter_mut().enumerate() {
            let own = closures.iter().filter(|closure| closure.is_for(at));
            contact.set_exceptions(own.map(|closure| self.exception(closure)).collect());
        }
        closures
    }

    fn closure(&mut self, raw: &At<raw::Closure>, contacts: &[Contact]) -> Option<Closure> {
        let typed = Typed {
            table: &raw.span,
            from: raw.from.as_ref(),
            to: raw.to.as_ref(),
            reason: raw.reason.as_ref(),
            contacts: &raw.contacts,
        };
        self.days_of_closure(&typed, Some(Vec::new()), contacts)
    }

    fn opening(&mut self, raw: &At<raw::Opening>, contacts: &[Contact]) -> Option<Closure> {
        if raw.hours.is_none() {
            self.missing("hours", Some(&raw.span), "hours = \"09:00-12:00\"");
        }
        let spans = raw.hours.as_ref().and_then(|times| self.times(times));
        let typed = Typed {
            table: &raw.span,
            from: raw.from.as_ref(),
            to: raw.to.as_ref(),
            reason: raw.reason.as_ref(),
            contacts: &raw.contacts,
        };
        self.days_of_closure(&typed, spans, contacts)
    }

    fn days_of_closure(
        &mut self,
        typed: &Typed<'_>,
        spans: Option<Vec<TimeSpan>>,
        contacts: &[Contact],
    ) -> Option<Closure> {
        if typed.from.is_none() {
            self.missing("from", Some(typed.table), "from = \"2026-12-01\"");
        }
        let reason = self.required_text("reason", typed.reason, Some(typed.table), "…");
        let places: Vec<Option<usize>> = typed
            .contacts
            .iter()
            .map(|id| self.own_contact(id, contacts))
            .collect();
        let from = typed.from.and_then(|words| self.civil_day(words));
        let to = match typed.to {
            Some(words) => self.civil_day(words),
            None => from,
        };
        let (from, to) = (from?, to?);
        if let Some(words) = typed.to
            && to < from
        {
            let message = format!("the last day, `{to}`, is before the first, `{from}`");
            let hint = "write the first day at `from` and the last at `to`";
            self.fault(Code::BadDate, &words.span, message, hint);
            return None;
        }
        Some(Closure {
            from,
            to,
            spans: spans?,
            reason,
            // A contact that is not known must not make it hold for all.
            contacts: places.into_iter().collect::<Option<_>>()?,
        })
    }

    /// Takes it in, unless a day would be decided twice.
    fn take_closure(
        &mut self,
        from: Option<&At<String>>,
        closure: Option<Closure>,
        known: &mut Vec<Closure>,
    ) {
        let (Some(from), Some(closure)) = (from, closure) else {
            return;
        };
        if let Some(other) = known.iter().find(|other| other.meets(&closure)) {
            let message = format!(
                "{} meets another closure or opening, {}",
                days(&closure),
                days(other)
            );
            let hint = "let each day stand in one of them only; part a longer one into two";
            self.fault(Code::BadDate, &from.span, message, hint);
            return;
        }
        known.push(closure);
    }

    fn own_contact(&mut self, id: &At<String>, contacts: &[Contact]) -> Option<usize> {
        let found = contacts.iter().position(|contact| *contact.id == *id.value);
        if found.is_none() {
            let known: Vec<String> = contacts
                .iter()
                .map(|contact| format!("`{}`", contact.id))
                .collect();
            let message = format!("this file has no contact `{}`", id.value);
            let hint = format!(
                "the ids known here are {}; leave `contacts` out when all are meant",
                known.join(", ")
            );
            self.fault(Code::UnknownId, &id.span, message, hint);
        }
        found
    }

    fn times(&mut self, words: &At<String>) -> Option<Vec<TimeSpan>> {
        match parse_times(&words.value) {
            Ok(spans) => Some(spans),
            Err(faults) => {
                for fault in faults {
                    let range = self.inside(words, &fault.range);
                    self.fault(Code::BadHours, &range, fault.message, fault.hint);
                }
                None
            }
        }
    }

    pub(super) fn civil_day(&mut self, words: &At<String>) -> Option<Date> {
        self.day(words)?.civil()
    }

    fn exception(&self, closure: &Closure) -> Exception {
        let (ja, en) = self.in_both(&closure.reason);
        Exception {
            from: closure.from,
            to: closure.to,
            spans: closure.spans.clone(),
            ja,
            en,
        }
    }

    /// A text in Japanese and English, each for want of it in what there is.
    pub(super) fn in_both(&self, text: &Text) -> (Arc<str>, Arc<str>) {
        let languages = self.shared.languages;
        let words = |wanted: &str| {
            let lang = languages
                .iter()
                .find(|lang| languages.tag(*lang).split('-').next() == Some(wanted));
            let lang = lang.unwrap_or(languages.default_language());
            Arc::clone(text.best(lang).1)
        };
        (words("ja"), words("en"))
    }
}

fn days(closure: &Closure) -> String {
    if closure.from == closure.to {
        return format!("`{}`", closure.from);
    }
    format!("`{}` to `{}`", closure.from, closure.to)
}
