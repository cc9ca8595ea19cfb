use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::{Catalog, Contact};
use crate::hours::{DayTable, Evaluation, Holidays};

/// The schedules of a site as tables of days, each distinct one once.
#[derive(Debug)]
pub struct DayTables {
    /// The first day of all tables.
    pub first: Date,
    /// How many days they have.
    pub days: u16,
    tables: BTreeMap<Arc<str>, DayTable>,
}

impl DayTables {
    /// The tables of all schedules from a day on.
    #[must_use]
    pub fn new(catalog: &Catalog, first: Date, days: u16) -> Self {
        let contacts = catalog.contacts();
        let schedules: BTreeMap<&Arc<str>, &Contact> = contacts
            .filter_map(|contact| Some((contact.hours_key.as_ref()?, contact)))
            .collect();
        let schedules: Vec<_> = schedules.into_iter().collect();
        let holidays = Holidays::new(&catalog.site.calendar);
        let tables: Vec<_> = schedules
            .into_par_iter()
            .filter_map(|(key, contact)| {
                let hours = contact.hours.as_ref()?;
                let schedule = Evaluation::new(hours, &contact.exceptions, &holidays);
                Some((Arc::clone(key), DayTable::new(&schedule, first, days)))
            })
            .collect();
        Self {
            first,
            days: DayTable::length(first, days),
            tables: tables.into_iter().collect(),
        }
    }

    /// The table of a contact; nothing where its hours are not known.
    #[must_use]
    pub fn of(&self, contact: &Contact) -> Option<&DayTable> {
        self.tables.get(contact.hours_key.as_ref()?)
    }

    /// How many distinct schedules there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.tables.len()
    }

    /// All tables by the keys of their schedules.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &DayTable)> {
        self.tables.iter().map(|(key, table)| (&**key, table))
    }
}
