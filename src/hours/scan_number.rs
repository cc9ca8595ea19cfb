//! Times, dates and counts, in all the ways in which they get written.

use super::scan::Scanner;
use super::token::{Foreign, Kind};
use super::vocabulary::{is_dash_like, japanese_weekday};

/// A minute that no hour has, for what cannot be a time.
const NO_MINUTE: u16 = 99;

/// A piece that begins with a digit.
pub(super) fn number(scanner: &mut Scanner) {
    let from = scanner.place();
    if is_always(scanner) {
        return scanner.push(from, Kind::Always, true);
    }
    let digits = scanner.take_while(|c| c.is_ascii_digit());
    let value = digits.parse().unwrap_or(u16::MAX);
    if let Some((kind, is_right)) = time_after(scanner, value) {
        return scanner.push(from, kind, is_right);
    }
    if let Some(kind) = japanese_unit(scanner, value) {
        return scanner.push(from, kind, matches!(kind, Kind::Foreign(_)));
    }
    if let Some(day) = slashed_day(scanner, value) {
        let month = u8::try_from(value).unwrap_or(0);
        return scanner.push_all(from, &[Kind::Month(month), Kind::Number(day)]);
    }
    let (kind, is_right) = match digits.len() {
        1 | 2 => (Kind::Number(value), true),
        4 if value >= 1900 => (Kind::Foreign(Foreign::Year), true),
        3 | 4 => (Kind::Time(value / 100, value % 100), false),
        _ => (Kind::Unknown, true),
    };
    scanner.push(from, kind, is_right);
}

/// 午前 or 午後 and a time.
pub(super) fn half_day(scanner: &mut Scanner) {
    let from = scanner.place();
    let added = match scanner.peek(1) {
        Some('前') => 0,
        Some('後') => 12,
        _ => return scanner.unknown(),
    };
    scanner.go_to(from + 2);
    scanner.take(' ');
    let hour = scanner.take_while(|c| c.is_ascii_digit()).parse::<u16>();
    let Ok(hour) = hour else {
        scanner.go_to(from);
        return scanner.unknown();
    };
    let minute = match time_after(scanner, hour) {
        Some((Kind::Time(_, minute), _)) => minute,
        _ => 0,
    };
    scanner.push(from, Kind::Time(on_the_dial(hour, added), minute), false);
    if added == 12 {
        afternoon_end(scanner);
    }
}

/// In 午後1時～3時 the 午後 holds for both; 午前9時～5時 stays what it says.
fn afternoon_end(scanner: &mut Scanner) {
    let from = scanner.place();
    let is_dash = scanner
        .peek(0)
        .is_some_and(|next| next == '-' || is_dash_like(next));
    if !is_dash || !scanner.peek(1).is_some_and(|next| next.is_ascii_digit()) {
        return;
    }
    scanner.go_to(from + 1);
    scanner.push(from, Kind::Dash, false);
    let hour = scanner
        .take_while(|c| c.is_ascii_digit())
        .parse()
        .unwrap_or(u16::MAX);
    let minute = match time_after(scanner, hour) {
        Some((Kind::Time(_, minute), _)) => minute,
        _ => 0,
    };
    let hour = if hour < 12 { hour + 12 } else { hour };
    scanner.push(from + 1, Kind::Time(hour, minute), false);
}

/// 第2・4水曜 and the like.
pub(super) fn nth_weekday(scanner: &mut Scanner) {
    let from = scanner.place();
    let mut places = Vec::new();
    loop {
        scanner.take('第');
        let digits = scanner.take_while(|c| c.is_ascii_digit());
        places.extend(digits.parse::<u16>());
        scanner.take('週');
        if digits.is_empty() || !['・', '、', ','].iter().any(|mark| scanner.take(*mark)) {
            break;
        }
    }
    scanner.take('の');
    let Some(day) = scanner.peek(0).and_then(japanese_weekday) else {
        scanner.go_to(from);
        return scanner.unknown();
    };
    scanner.go_to(scanner.place() + 1);
    if scanner.take('曜') {
        scanner.take('日');
    }
    scanner.push_all(from, &nth_tokens(day, &places));
}

fn nth_tokens(day: u8, places: &[u16]) -> Vec<Kind> {
    let mut kinds = vec![Kind::Day(day), Kind::Open];
    for place in places {
        kinds.extend([Kind::Number(*place), Kind::Comma]);
    }
    kinds.pop();
    kinds.push(Kind::Close);
    kinds
}

fn is_always(scanner: &mut Scanner) -> bool {
    let from = scanner.place();
    let text = scanner.take_while(|c| c.is_ascii_digit() || c == '/');
    if text != "24/7" {
        scanner.go_to(from);
    }
    text == "24/7"
}

/// The rest of a time whose hour was just read, and whether it is well written.
fn time_after(scanner: &mut Scanner, hour: u16) -> Option<(Kind, bool)> {
    let from = scanner.place();
    for mark in [':', '.'] {
        if scanner.take(mark) {
            let digits = scanner.take_while(|c| c.is_ascii_digit());
            if digits.is_empty() {
                scanner.go_to(from);
                return None;
            }
            let minute = if digits.len() == 2 {
                digits.parse().ok()?
            } else {
                NO_MINUTE
            };
            let latin = latin_half(scanner);
            let hour = latin.map_or(hour, |added| on_the_dial(hour, added));
            return Some((Kind::Time(hour, minute), mark == ':' && latin.is_none()));
        }
    }
    if scanner.take('時') {
        return Some((Kind::Time(hour, japanese_minute(scanner)), false));
    }
    let added = latin_half(scanner)?;
    Some((Kind::Time(on_the_dial(hour, added), 0), false))
}

fn japanese_minute(scanner: &mut Scanner) -> u16 {
    if scanner.take('半') {
        return 30;
    }
    let from = scanner.place();
    let minute = scanner.take_while(|c| c.is_ascii_digit()).parse();
    if scanner.take('分') {
        return minute.unwrap_or(NO_MINUTE);
    }
    scanner.go_to(from);
    0
}

/// `am` or `pm`: the hours that it adds.
fn latin_half(scanner: &mut Scanner) -> Option<u16> {
    let from = scanner.place();
    scanner.take(' ');
    let word = scanner.take_while(|c| c.is_ascii_alphabetic());
    match word.to_ascii_lowercase().as_str() {
        "am" => Some(0),
        "pm" => Some(12),
        _ => {
            scanner.go_to(from);
            None
        }
    }
}

/// The hour of 24 that an hour of a half day is. 12 am is 0, as 午後0時 is 12.
fn on_the_dial(hour: u16, added: u16) -> u16 {
    match hour {
        12 => added,
        0..12 => hour + added,
        _ => hour,
    }
}

fn japanese_unit(scanner: &mut Scanner, value: u16) -> Option<Kind> {
    if scanner.take('月') {
        let month = u8::try_from(value).ok().filter(|m| (1..=12).contains(m));
        return Some(month.map_or(Kind::Unknown, Kind::Month));
    }
    if scanner.take('日') {
        return Some(Kind::Number(value));
    }
    scanner.take('年').then_some(Kind::Foreign(Foreign::Year))
}

/// The day of a date such as `12/29`.
fn slashed_day(scanner: &mut Scanner, month: u16) -> Option<u16> {
    let from = scanner.place();
    let is_slash = scanner.take('/');
    let day = scanner.take_while(|c| c.is_ascii_digit()).parse();
    match day {
        Ok(day) if is_slash && (1..=12).contains(&month) && (1..=31).contains(&day) => Some(day),
        _ => {
            scanner.go_to(from);
            None
        }
    }
}
