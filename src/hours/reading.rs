//! From a text to its rules, or to everything that is wrong with it.

use super::Fault;
use super::foreign::foreign_fault;
use super::grammar::rule;
use super::lint::{lint, never_opens};
use super::mend::mend;
use super::plan::Plan;
use super::rule::Rule;
use super::scan::scan;
use super::spelling::{order_faults, spelling_faults};
use super::token::{Kind, Token};

/// Longer than any schedule; guards against a text put into the wrong field.
const LONGEST: usize = 2_000;

/// The rules of the text.
pub(super) fn read(text: &str) -> Result<Vec<Rule>, Vec<Fault>> {
    if let Some(fault) = no_hours(text) {
        return Err(vec![fault]);
    }
    let tokens = mend(scan(text));
    let (rules, mut faults) = rules(text, &tokens);
    let jumbled = order_faults(text, &tokens);
    faults.retain(|fault| !jumbled.iter().any(|whole| holds(whole, fault)));
    faults.extend(jumbled);
    faults.extend(spelling_faults(text, &tokens));
    faults.extend(tokens.iter().filter_map(|token| foreign_fault(text, token)));
    let names_holidays = tokens.iter().any(|token| token.kind == Kind::Holidays);
    let opens_unread = !faults.is_empty() && rules.iter().all(|rule| !rule.is_open());
    faults.extend(lint(text, &rules, names_holidays));
    if !opens_unread {
        faults.extend(never_opens(text, &rules));
    }
    if faults.is_empty() {
        faults.extend(partial_exceptions(text, &rules));
    }
    if faults.is_empty() {
        faults.extend(refused(text, &rules));
    }
    faults.sort_by_key(|fault| (fault.range.start, fault.range.end));
    faults.dedup();
    if faults.is_empty() {
        Ok(rules)
    } else {
        Err(faults)
    }
}

fn holds(whole: &Fault, part: &Fault) -> bool {
    whole.range.start <= part.range.start && part.range.end <= whole.range.end
}

fn no_hours(text: &str) -> Option<Fault> {
    let (message, hint) = if text.trim().is_empty() {
        (
            "there are no hours here",
            "leave `hours` out when they are not known",
        )
    } else if text.len() > LONGEST {
        (
            "this is too long to be opening hours",
            "put words for readers into `note`",
        )
    } else {
        return None;
    };
    Some(Fault::new(0..text.len(), message, hint))
}

/// The rules that can be read, and why the others cannot.
fn rules(text: &str, tokens: &[Token]) -> (Vec<Rule>, Vec<Fault>) {
    let (mut rules, mut faults) = (Vec::new(), Vec::new());
    let mut end = None;
    let mut start = 0;
    loop {
        let rest = &tokens[start..];
        let length = rest.iter().position(|token| token.kind == Kind::Semicolon);
        let segment = readable(&rest[..length.unwrap_or(rest.len())]);
        let separator = length.map(|length| &rest[length]);
        if segment.is_empty() {
            faults.extend(separator.or(end).map(|mark| nothing_beside(text, mark)));
        } else if segment.iter().all(|token| token.kind.is_writable()) {
            match rule(text, &segment) {
                Ok(rule) => rules.push(rule),
                Err(fault) => faults.push(fault),
            }
        }
        end = separator;
        match length {
            Some(length) => start += length + 1,
            None => return (rules, faults),
        }
    }
}

fn readable(tokens: &[Token]) -> Vec<Token> {
    let is_read = |token: &&Token| !matches!(token.kind, Kind::Blank | Kind::Nothing);
    tokens.iter().filter(is_read).cloned().collect()
}

fn nothing_beside(text: &str, mark: &Token) -> Fault {
    let given = text.get(mark.range.clone()).unwrap_or_default();
    Fault::new(
        mark.range.clone(),
        format!("`{given}` has no rule beside it"),
        "leave it out; it only parts two rules",
    )
}

/// An exception for a public holiday that opens on other weekdays than the week
/// does: no list of closed days would be true.
fn partial_exceptions(text: &str, rules: &[Rule]) -> Vec<Fault> {
    let closes = |rule: &Rule| rule.holidays && !rule.is_open();
    let Some(place) = rules.iter().position(closes) else {
        return Vec::new();
    };
    let (exceptions, rest): (Vec<_>, Vec<_>) =
        rules[place..].iter().cloned().partition(Rule::is_open);
    let plan = Plan::of(&[&rules[..place], &rest].concat());
    let partial = exceptions.iter().filter(|rule| {
        let days = rule.days();
        !rule.nth.is_empty() || days.iter().any(|date| plan.week_on(date) != rule.week)
    });
    partial
        .map(|rule| partial_exception(text, &plan, rule))
        .collect()
}

fn partial_exception(text: &str, plan: &Plan, rule: &Rule) -> Fault {
    let given = text.get(rule.range.clone()).unwrap_or_default();
    let date = rule.days().iter().next().unwrap_or((1, 1));
    let week = plan.week_on(date).osm();
    let hint = if week.is_empty() {
        "write the weekly rule first".to_owned()
    } else {
        format!("name the same weekdays, `{week}`, in one rule for each holiday")
    };
    Fault::new(
        rule.range.clone(),
        format!("`{given}` opens on other weekdays than the rest of that season"),
        hint,
    )
}

/// The crate that will evaluate the text refuses it. Our notation is meant to
/// be a part of its own, so this stands for what nobody has thought of.
fn refused(text: &str, rules: &[Rule]) -> Option<Fault> {
    let is_refused = |part: &str| opening_hours_syntax::parse(part).is_err();
    if !is_refused(text.trim()) {
        return None;
    }
    let of_rule = |rule: &&Rule| text.get(rule.range.clone()).is_some_and(is_refused);
    let range = rules.iter().find(of_rule).map(|rule| rule.range.clone());
    Some(Fault::new(
        range.unwrap_or(0..text.len()),
        "this cannot be read as opening hours",
        "write it in the manner of `Mo-Fr 08:30-17:00; Sa 09:00-12:00; PH off`",
    ))
}
