use super::Fault;
use super::plan::Plan;
use super::reading::read;
use super::rule::Rule;
use super::words::{HoursInWords, Wording, tell};
use super::year_days::YearDays;

/// A schedule without faults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    text: String,
    rules: Vec<Rule>,
}

impl Hours {
    /// Reads OSM `opening_hours` text such as `Mo-Fr 08:30-17:00; PH off`.
    ///
    /// # Errors
    ///
    /// Everything that a clerk has to put right, in the order of the text.
    pub fn parse(text: &str) -> Result<Self, Vec<Fault>> {
        let rules = read(text)?;
        let text = text.trim().to_owned();
        Ok(Self { text, rules })
    }

    /// Adds the closure over the New Year that holds for the whole site, such as
    /// `Dec 29-Jan 03`. A schedule that names its own keeps that alone.
    ///
    /// # Errors
    ///
    /// What is wrong with `year_end`; ranges are bytes of it.
    pub fn with_year_end(self, year_end: &str) -> Result<Self, Vec<Fault>> {
        if self.closes_over_new_year() {
            return Ok(self);
        }
        let closure = format!("{} off", year_end.trim());
        match Self::parse(&format!("{}; {closure}", self.text)) {
            Ok(closed) if closed.rules.last().is_some_and(is_year_end) => Ok(closed),
            // Which of the two is wrong is worth a second look only now.
            result => {
                check_year_end(year_end)?;
                result.map_err(|faults| vec![conflict(year_end, &closure, &faults)])
            }
        }
    }

    /// The text, with what was added.
    #[must_use]
    pub fn osm(&self) -> &str {
        &self.text
    }

    /// The schedule told to people.
    #[must_use]
    pub fn words(&self, wording: Wording) -> HoursInWords {
        tell(&Plan::of(&self.rules), wording)
    }

    /// Until when it is open on each weekday from Monday, in minutes from
    /// midnight, at the longest of the year. Nothing: never open.
    #[must_use]
    pub fn latest_closing(&self) -> [Option<u16>; 7] {
        let plan = Plan::of(&self.rules);
        let mut latest = [None; 7];
        for season in &plan.seasons {
            for (latest, times) in latest.iter_mut().zip(&season.week) {
                let closes = times.iter().map(|span| span.closes).max();
                *latest = closes.max(*latest);
            }
        }
        latest
    }

    pub(super) fn rules(&self) -> &[Rule] {
        &self.rules
    }

    fn closes_over_new_year(&self) -> bool {
        let closes = |rule: &&Rule| !rule.is_open() && rule.names_no_day();
        let rules = self.rules.iter().filter(closes);
        let days = rules.fold(YearDays::default(), |days, rule| days.or(&rule.days()));
        days.contains((12, 31)) && days.contains((1, 1))
    }
}

/// Reads the closure alone, beside hours that nothing is wrong with.
fn check_year_end(year_end: &str) -> Result<(), Vec<Fault>> {
    let hint = "write the first and the last day, as in `Dec 29-Jan 03`";
    let fault = |message: String| vec![Fault::new(0..year_end.len(), message, hint)];
    if year_end.trim().is_empty() {
        return Err(fault("there are no dates here".to_owned()));
    }
    let offset = "Mo-Su 09:00-17:00; PH off; ".len();
    let rules = read(&format!("Mo-Su 09:00-17:00; PH off; {year_end} off"))
        .map_err(|faults| shifted(faults, offset, year_end.len()))?;
    match rules.as_slice() {
        [_, _, rule] if is_year_end(rule) => Ok(()),
        _ => Err(fault(format!(
            "`{year_end}` is not a span over the New Year"
        ))),
    }
}

fn is_year_end(rule: &Rule) -> bool {
    let has_dates = !rule.dates.is_empty();
    has_dates && rule.names_no_day() && rule.dates.iter().all(|span| span.is_year_end())
}

pub(super) fn shifted(faults: Vec<Fault>, offset: usize, length: usize) -> Vec<Fault> {
    let shift = |place: usize| place.saturating_sub(offset).min(length);
    let faults = faults.into_iter().map(|fault| Fault {
        range: shift(fault.range.start)..shift(fault.range.end),
        ..fault
    });
    faults.collect()
}

fn conflict(year_end: &str, closure: &str, faults: &[Fault]) -> Fault {
    let reasons: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    Fault::new(
        0..year_end.len(),
        format!(
            "`{closure}` does not fit these hours: {}",
            reasons.join("; ")
        ),
        "set `open_at_year_end = true` for this contact and write its own closure, \
         as in `Dec 31-Jan 02 off`",
    )
}
