//! Faults of a schedule that is well written and means something else than its
//! writer thinks.

use super::Fault;
use super::holiday::may_be_holiday;
use super::lint_pair::pair_faults;
use super::rule::{Rule, dates_osm, times_osm};
use super::week::Week;

/// All such faults of the rules.
pub(super) fn lint(text: &str, rules: &[Rule], names_holidays: bool) -> Vec<Fault> {
    let mut faults: Vec<Fault> = Vec::new();
    for (index, rule) in rules.iter().enumerate() {
        faults.extend(own_fault(text, rules, rule));
        faults.extend(pair_faults(text, rule, &rules[index + 1..]));
    }
    if !names_holidays {
        faults.extend(no_holidays(rules));
    }
    faults
}

/// The fault that nothing ever opens.
pub(super) fn never_opens(text: &str, rules: &[Rule]) -> Option<Fault> {
    let is_never = rules.iter().all(|rule| !rule.is_open());
    is_never.then(|| {
        Fault::new(
            0..text.len(),
            "these hours never open",
            "write when it is open, as in `Mo-Fr 08:30-17:00; PH off`; leave `hours` out when \
             that is not known",
        )
    })
}

fn own_fault(text: &str, rules: &[Rule], rule: &Rule) -> Option<Fault> {
    let given = text.get(rule.range.clone()).unwrap_or_default();
    if rule.holidays && !rule.dates.is_empty() {
        return Some(Fault::new(
            rule.range.clone(),
            "public holidays of a part of the year are not supported yet",
            "write one rule for all of them, as in `PH off`, and exceptions by their date, \
             as in `May 05 Tu-Sa 09:00-16:00`",
        ));
    }
    if !rule.names_no_day() {
        return None;
    }
    if rule.dates.is_empty() && !rule.is_open() {
        return Some(Fault::new(
            rule.range.clone(),
            format!("`{given}` without a day closes everything before it"),
            "name the days, as in `PH off` or `Sa,Su off`",
        ));
    }
    rule.is_open().then(|| no_weekday(text, rules, rule))
}

/// `May 5 09:00-16:00` opens on May 5 whatever weekday that is.
fn no_weekday(text: &str, rules: &[Rule], rule: &Rule) -> Fault {
    let times = times_osm(&rule.times);
    if rule.dates.is_empty() {
        return Fault::new(
            rule.range.clone(),
            format!("`{times}` stands without weekdays and opens every day"),
            format!(
                "write the weekdays, as in `Mo-Fr {times}`; if it is every day, `Mo-Su {times}`"
            ),
        );
    }
    let given = text.get(rule.range.clone()).unwrap_or_default();
    let dates = dates_osm(&rule.dates);
    let week = weekly(rules).osm();
    Fault::new(
        rule.range.clone(),
        format!("`{given}` has no weekdays and opens on weekdays that are closed otherwise"),
        format!("write `{dates} {week} {times}`"),
    )
}

/// The weekdays on which it opens all the year; all seven if that is not said.
fn weekly(rules: &[Rule]) -> Week {
    let week = rules
        .iter()
        .filter(|rule| rule.is_open() && (rule.dates.is_empty() || !rule.week.is_empty()))
        .fold(Week::default(), |week, rule| week.or(rule.week));
    if week.is_empty() { Week::ALL } else { week }
}

/// `PH` is not named at all. That is right only where no public holiday can
/// fall, or with `24/7`, which names every day there is.
fn no_holidays(rules: &[Rule]) -> Option<Fault> {
    if rules.iter().any(|rule| rule.always) {
        return None;
    }
    let exposed = |rule: &&Rule| rule.is_open() && may_be_holiday(&rule.days());
    let first = rules.iter().find(exposed)?;
    let last = rules.iter().rfind(exposed)?;
    let open = weekly(rules);
    let closed = match Week::ALL.without(open) {
        rest if rest.is_empty() => String::new(),
        rest => format!("; {} off", rest.osm()),
    };
    let times = times_osm(&first.times);
    Some(Fault::new(
        first.range.start..last.range.end,
        "nothing is said about public holidays, so they count as open",
        format!(
            "add `; PH off` if it is closed on them; if it opens as on other days, add \
             `; PH {times}{closed}`"
        ),
    ))
}
