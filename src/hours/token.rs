use std::ops::Range;

use super::rule::MONTH_NAMES;
use super::week::DAY_NAMES;

/// A piece of the text, read as what the clerk meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) range: Range<usize>,
    pub(super) kind: Kind,
    /// Whether it is written as the notation wants it.
    pub(super) is_right: bool,
    /// Whether a blank stands before it.
    pub(super) after_blank: bool,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A weekday; Monday is 0.
    Day(u8),
    /// A month; January is 1.
    Month(u8),
    /// A time of day, not yet checked.
    Time(u16, u16),
    /// A day of the month, or a place in it.
    Number(u16),
    /// `-`
    Dash,
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// `[`
    Open,
    /// `]`
    Close,
    /// `PH`
    Holidays,
    /// `off`
    Off,
    /// `24/7`
    Always,
    /// A blank of the wrong kind.
    Blank,
    /// Something to leave out, such as 「は」.
    Nothing,
    /// Known in OSM or to people, and not taken here.
    Foreign(Foreign),
    /// Anything else.
    Unknown,
}

/// What the notation or people know and we do not take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Foreign {
    SchoolHolidays,
    SunTime,
    Fallback,
    Comment,
    Week,
    Year,
    Step,
    Plus,
    Easter,
    OpenWord,
    UnknownWord,
    YearEndWord,
}

impl Kind {
    /// Whether it can be written in the notation.
    pub(super) fn is_writable(self) -> bool {
        !matches!(self, Self::Foreign(_) | Self::Unknown)
    }
}

/// The tokens as the notation writes them.
pub(super) fn write(tokens: &[Token]) -> String {
    let mut text = String::new();
    let mut previous = Kind::Open;
    let mut in_brackets = false;
    for token in tokens {
        let kind = token.kind;
        if matches!(kind, Kind::Blank | Kind::Nothing) {
            continue;
        }
        if !text.is_empty() && needs_blank(previous, kind) {
            text.push(' ');
        }
        in_brackets = kind == Kind::Open || (in_brackets && kind != Kind::Close);
        text.push_str(&spell(kind, in_brackets));
        previous = kind;
    }
    text
}

/// Whether a blank stands between the two.
pub(super) fn needs_blank(before: Kind, after: Kind) -> bool {
    let glue = |kind| matches!(kind, Kind::Dash | Kind::Comma | Kind::Open);
    !glue(before) && !glue(after) && !matches!(after, Kind::Close | Kind::Semicolon)
}

fn spell(kind: Kind, in_brackets: bool) -> String {
    let name = |names: &[&str], index: u8| {
        let name = names.get(usize::from(index)).copied();
        name.unwrap_or_default().to_owned()
    };
    match kind {
        Kind::Day(day) => name(&DAY_NAMES, day),
        Kind::Month(month) => name(&MONTH_NAMES, month.wrapping_sub(1)),
        Kind::Time(hour, minute) => format!("{hour:02}:{minute:02}"),
        Kind::Number(number) if in_brackets => number.to_string(),
        Kind::Number(number) => format!("{number:02}"),
        Kind::Dash => "-".to_owned(),
        Kind::Comma => ",".to_owned(),
        Kind::Semicolon => ";".to_owned(),
        Kind::Open => "[".to_owned(),
        Kind::Close => "]".to_owned(),
        Kind::Holidays => "PH".to_owned(),
        Kind::Off => "off".to_owned(),
        Kind::Always => "24/7".to_owned(),
        Kind::Blank | Kind::Nothing | Kind::Foreign(_) | Kind::Unknown => String::new(),
    }
}
