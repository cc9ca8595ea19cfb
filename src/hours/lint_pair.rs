//! Faults between a rule and those after it: in OSM the last rule that names a
//! day decides it alone.

use super::Fault;
use super::holiday::are_fixed_holidays;
use super::rule::Rule;
use super::week::Week;

/// The first fault of the rule against the later ones.
pub(super) fn pair_faults(text: &str, rule: &Rule, later: &[Rule]) -> Option<Fault> {
    later.iter().find_map(|after| {
        holidays_reopened(text, rule, after)
            .or_else(|| holidays_twice(text, rule, after))
            .or_else(|| exception_closed(text, rule, after))
            .or_else(|| never_applies(text, rule, after))
            .or_else(|| closing_reopened(text, rule, after))
            .or_else(|| seasons_cross(text, rule, after))
    })
}

fn holidays_reopened(text: &str, rule: &Rule, after: &Rule) -> Option<Fault> {
    let closes_holidays = rule.holidays && !rule.is_open();
    let is_exception = !after.dates.is_empty() && are_fixed_holidays(&after.days());
    if !closes_holidays || !after.is_open() || after.reach().is_empty() || is_exception {
        return None;
    }
    let (given, other) = (given(text, rule), given(text, after));
    let hint = if after.dates.is_empty() {
        format!("write `{given}` after it")
    } else {
        format!(
            "write `{given}` after it; only an exception for a public holiday stands behind, \
             with nothing but the date of that holiday, as in `May 05 Tu-Sa 09:00-16:00`"
        )
    };
    Some(Fault::new(
        rule.range.clone(),
        format!("`{given}` stands before `{other}`, which opens public holidays again"),
        hint,
    ))
}

fn holidays_twice(text: &str, rule: &Rule, after: &Rule) -> Option<Fault> {
    (rule.holidays && after.holidays).then(|| {
        Fault::new(
            after.range.clone(),
            format!("`{}` names public holidays again", given(text, after)),
            "name `PH` in one rule only",
        )
    })
}

fn exception_closed(text: &str, rule: &Rule, after: &Rule) -> Option<Fault> {
    let is_exception = rule.is_open() && !rule.dates.is_empty() && are_fixed_holidays(&rule.days());
    (is_exception && after.holidays).then(|| {
        let (given, other) = (given(text, rule), given(text, after));
        Fault::new(
            rule.range.clone(),
            format!(
                "`{given}` opens on a public holiday, and `{other}` after it decides that day again"
            ),
            format!("write it after `{other}`"),
        )
    })
}

fn never_applies(text: &str, rule: &Rule, after: &Rule) -> Option<Fault> {
    let decides = if after.names_no_day() {
        Week::ALL
    } else {
        after.week
    };
    let is_covered = !rule.reach().is_empty()
        && decides.holds_all_of(rule.reach())
        && after.days().holds_all_of(&rule.days());
    is_covered.then(|| {
        let (given, other) = (given(text, rule), given(text, after));
        Fault::new(
            rule.range.clone(),
            format!("`{given}` never applies: `{other}` after it decides the same days"),
            "write the general rule first and its exceptions after it; several stretches of a \
             day stand in one rule, as in `Mo-Fr 09:00-12:00,13:00-17:00`",
        )
    })
}

fn closing_reopened(text: &str, rule: &Rule, after: &Rule) -> Option<Fault> {
    let is_narrower = rule.days().holds_all_of(&after.days()) && rule.days() != after.days();
    (!rule.is_open() && after.is_open() && share_days(rule, after) && !is_narrower).then(|| {
        let (given, other) = (given(text, rule), given(text, after));
        Fault::new(
            rule.range.clone(),
            format!("`{given}` closes days that `{other}` after it opens again"),
            format!("write `{given}` after it"),
        )
    })
}

/// A later rule may narrow a season or a weekday down; if it decides a part of
/// an earlier, narrower one, no list of both would be true.
fn seasons_cross(text: &str, rule: &Rule, after: &Rule) -> Option<Fault> {
    let both_open = rule.is_open() && after.is_open();
    let is_broader = both_open && !rule.days().holds_all_of(&after.days());
    let of_month = rule.is_open() && rule.nth.iter().any(|nth| after.week.contains(nth.day));
    let decides_part = is_broader || (of_month && (after.is_open() || after.dates.is_empty()));
    (decides_part && share_days(rule, after)).then(|| {
        let (given, other) = (given(text, rule), given(text, after));
        Fault::new(
            after.range.clone(),
            format!("`{given}` and `{other}` name some of the same days"),
            "write general rules first and exceptions after them; let every season begin after \
             the one before it has ended, as in `Apr-Sep` and `Oct-Mar`",
        )
    })
}

fn share_days(rule: &Rule, after: &Rule) -> bool {
    rule.reach().meets(after.reach()) && rule.days().meets(&after.days())
}

fn given<'text>(text: &'text str, rule: &Rule) -> &'text str {
    text.get(rule.range.clone()).unwrap_or_default()
}
