use jiff::civil::Date;

use super::Text;
use crate::hours::TimeSpan;

/// Days on which a center is otherwise than its hours say, once.
#[derive(Debug)]
pub struct Closure {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// When it is open then. Empty: closed.
    pub spans: Vec<TimeSpan>,
    /// Why.
    pub reason: Text,
    /// The contacts that it holds for, as places among the center's. Empty: all.
    pub contacts: Vec<usize>,
}

impl Closure {
    /// Whether it holds for the contact at that place.
    #[must_use]
    pub fn is_for(&self, contact: usize) -> bool {
        self.contacts.is_empty() || self.contacts.contains(&contact)
    }

    /// Whether both speak of a day of the same contact.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        let shares_contact = self.contacts.is_empty()
            || other.contacts.is_empty()
            || self.contacts.iter().any(|at| other.contacts.contains(at));
        shares_contact && self.from <= other.to && other.from <= self.to
    }
}
