//! Opening hours: OSM `opening_hours` text, checked for what a clerk may have
//! meant otherwise, and told in words.
//!
//! `scan` cuts the text into tokens and reads also what is misspelt, `mend`
//! looks at neighbours, `spelling` and `foreign` name what has to be written
//! otherwise; `grammar` makes rules, `lint` compares them; `plan` and
//! `outline` bring them into the shape in which people speak, `words` tells
//! them. The notation that passes is a part of what the crate
//! `opening-hours-syntax` takes, and that crate has the last word, so that its
//! evaluation can be trusted with every text that comes through here.

mod calendar;
mod day_table;
mod easy;
mod english;
mod evaluation;
mod exception;
mod fault;
mod foreign;
mod grammar;
mod grammar_dates;
mod grammar_days;
mod holiday;
mod japanese;
mod key;
mod lint;
mod lint_pair;
mod matching;
mod mend;
mod outline;
mod plan;
mod reading;
mod reasons;
mod rule;
mod scan;
mod scan_number;
mod schedule;
mod spelling;
#[cfg(test)]
mod tests;
mod times;
mod token;
mod vocabulary;
mod week;
mod words;
mod year_days;

pub use calendar::{Calendar, HolidayName};
pub use day_table::{DayTable, Exceptional, State, Stretch, WeekTimes};
pub use evaluation::{Day, Evaluation, Holidays, Why};
pub use exception::Exception;
pub use fault::Fault;
pub use key::schedule_key;
pub use rule::TimeSpan;
pub use schedule::Hours;
pub use times::parse_times;
pub use words::{HoursInWords, OpenRow, Wording, times_in_words};
