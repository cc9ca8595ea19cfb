//! What holds for schedules as a whole.

mod any_text;
mod faults;
mod oracle;
mod told;
mod year_end;

const YEAR_END: &str = "Dec 29-Jan 03";
