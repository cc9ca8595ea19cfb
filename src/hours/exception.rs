use std::sync::Arc;

use jiff::civil::Date;

use super::evaluation::{Day, Why};
use super::rule::TimeSpan;

/// Days that are otherwise than the schedule says, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// When it is open then. Empty: closed.
    pub spans: Vec<TimeSpan>,
    /// Why, in Japanese.
    pub ja: Arc<str>,
    /// Why, in English.
    pub en: Arc<str>,
}

impl Exception {
    /// Whether the day is among its own.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    /// What each of its days is like.
    pub(super) fn day(&self) -> Day {
        Day {
            spans: self.spans.clone(),
            why: Why::Once {
                open: !self.spans.is_empty(),
                ja: Arc::clone(&self.ja),
                en: Arc::clone(&self.en),
            },
        }
    }
}
