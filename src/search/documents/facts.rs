//! Facts as the words by which people search for them.

use std::sync::Arc;

use super::Source;
use crate::hours::Hours;
use crate::text::fill;

const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// From when on people speak of the evening, in hours.
const EVENING: u16 = 18;

impl Source<'_> {
    /// On which weekdays it is open, and at which hours of the evening.
    pub(super) fn facts_of_hours(&self, hours: &Hours) -> Vec<Arc<str>> {
        let latest = hours.latest_closing();
        let mut facts: Vec<Arc<str>> = WEEKDAYS
            .iter()
            .zip(latest)
            .filter(|(_, closes)| closes.is_some())
            .map(|(day, _)| self.string(&format!("open_on.{day}")))
            .collect();
        let closes = latest.into_iter().flatten().max().unwrap_or_default();
        // The hour at which it closes is not one at which it is open.
        let last = closes.saturating_sub(1) / 60;
        if last >= EVENING {
            facts.push(self.string("open_on.evening"));
            facts.extend((EVENING..=last.min(23)).map(|hour| self.hour(hour)));
        }
        facts
    }

    fn hour(&self, hour24: u16) -> Arc<str> {
        let (hour, hour24) = ((hour24 % 12).to_string(), hour24.to_string());
        let words = fill(&self.string("open_on.hour"), |name| match name {
            "hour" => Some(hour.as_str()),
            "hour24" => Some(hour24.as_str()),
            _ => None,
        });
        words.into()
    }
}
