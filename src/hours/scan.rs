//! Cuts a text into tokens and reads what a clerk meant by each.

use super::token::{Foreign, Kind, Token};
use super::vocabulary::{is_dash_like, japanese_weekday, japanese_word, latin_word};

/// The tokens of the text, in order.
pub(super) fn scan(text: &str) -> Vec<Token> {
    let mut scanner = Scanner::new(text);
    while scanner.at < scanner.chars.len() {
        scanner.step();
    }
    scanner.tokens
}

/// A character with its full-width form folded away.
#[derive(Clone, Copy)]
struct Char {
    byte: usize,
    value: char,
    is_wide: bool,
}

pub(super) struct Scanner<'text> {
    text: &'text str,
    chars: Vec<Char>,
    at: usize,
    after_blank: bool,
    tokens: Vec<Token>,
}

impl<'text> Scanner<'text> {
    fn new(text: &'text str) -> Self {
        Self {
            text,
            chars: text.char_indices().map(fold).collect(),
            at: 0,
            after_blank: false,
            tokens: Vec::new(),
        }
    }

    fn step(&mut self) {
        let Some(next) = self.peek(0) else { return };
        match next {
            ' ' | '\t' | '\n' | '\r' | '\u{3000}' => self.blank(),
            '0'..='9' => super::scan_number::number(self),
            'A'..='Z' | 'a'..='z' => self.latin(),
            '第' => super::scan_number::nth_weekday(self),
            '午' => super::scan_number::half_day(self),
            '"' | '「' | '“' => self.comment(next),
            _ => self.symbol(next),
        }
    }

    /// The character so many places ahead.
    pub(super) fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).map(|char| char.value)
    }

    /// The place, as a count of characters.
    pub(super) fn place(&self) -> usize {
        self.at
    }

    pub(super) fn go_to(&mut self, place: usize) {
        self.at = place;
    }

    /// Takes the next character if it is the given one.
    pub(super) fn take(&mut self, wanted: char) -> bool {
        let found = self.peek(0) == Some(wanted);
        self.at += usize::from(found);
        found
    }

    /// Takes as many characters as fit.
    pub(super) fn take_while(&mut self, fits: impl Fn(char) -> bool) -> String {
        let rest = self.chars.iter().skip(self.at);
        let taken: String = rest
            .map(|char| char.value)
            .take_while(|c| fits(*c))
            .collect();
        self.at += taken.chars().count();
        taken
    }

    /// Adds a token from the given place to here.
    pub(super) fn push(&mut self, from: usize, kind: Kind, is_right: bool) {
        let is_wide = self.chars[from..self.at].iter().any(|char| char.is_wide);
        self.tokens.push(Token {
            range: self.byte(from)..self.byte(self.at),
            kind,
            is_right: is_right && !is_wide,
            after_blank: std::mem::take(&mut self.after_blank),
        });
    }

    /// Adds several tokens for one misspelt piece; the first takes its range.
    pub(super) fn push_all(&mut self, from: usize, kinds: &[Kind]) {
        for (index, kind) in kinds.iter().enumerate() {
            self.push(if index == 0 { from } else { self.at }, *kind, false);
        }
    }

    /// What cannot be read; joined with what could not be read before it.
    pub(super) fn unknown(&mut self) {
        self.at += 1;
        let end = self.byte(self.at);
        match self.tokens.last_mut() {
            Some(last) if last.kind == Kind::Unknown && !self.after_blank => last.range.end = end,
            _ => self.push(self.at - 1, Kind::Unknown, true),
        }
    }

    fn blank(&mut self) {
        let from = self.at;
        let blanks = self.take_while(char::is_whitespace);
        let is_at_edge = from == 0 || self.at == self.chars.len();
        if blanks != " " && !is_at_edge {
            self.push(from, Kind::Blank, false);
        }
        self.after_blank = blanks == " ";
    }

    fn latin(&mut self) {
        let from = self.at;
        let word = self.take_while(|c| c.is_ascii_alphabetic());
        let (kind, is_right) = latin_word(&word).unwrap_or((Kind::Unknown, true));
        self.push(from, kind, is_right);
    }

    fn comment(&mut self, opening: char) {
        let from = self.at;
        let closing = match opening {
            '「' => '」',
            '“' => '”',
            _ => '"',
        };
        self.at += 1;
        self.take_while(|c| c != closing);
        self.take(closing);
        self.push(from, Kind::Foreign(Foreign::Comment), true);
    }

    fn symbol(&mut self, next: char) {
        let from = self.at;
        if let Some(day) = japanese_weekday(next) {
            self.at += 1;
            if self.take('曜') {
                self.take('日');
            }
            return self.push(from, Kind::Day(day), false);
        }
        if let Some((length, kinds)) = self.rest().and_then(japanese_word) {
            self.at += length;
            return self.push_all(from, kinds);
        }
        let (kind, is_right) = match next {
            '-' => (Kind::Dash, true),
            ',' => (Kind::Comma, true),
            ';' => (Kind::Semicolon, true),
            '[' => (Kind::Open, true),
            ']' => (Kind::Close, true),
            '+' => (Kind::Foreign(Foreign::Plus), true),
            '/' => (Kind::Foreign(Foreign::Step), true),
            '|' => (Kind::Foreign(Foreign::Fallback), true),
            '(' | ')' | ':' | '。' => (Kind::Nothing, false),
            dash if is_dash_like(dash) => (Kind::Dash, false),
            _ => return self.unknown(),
        };
        self.at += 1;
        if next == '|' {
            self.take('|');
        }
        self.push(from, kind, is_right);
    }

    fn rest(&self) -> Option<&'text str> {
        self.text.get(self.byte(self.at)..)
    }

    fn byte(&self, place: usize) -> usize {
        let char = self.chars.get(place);
        char.map_or(self.text.len(), |char| char.byte)
    }
}

/// Full-width letters, digits and signs become their plain forms.
fn fold((byte, value): (usize, char)) -> Char {
    let plain = match value {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(value) - 0xfee0),
        _ => None,
    };
    Char {
        byte,
        value: plain.unwrap_or(value),
        is_wide: plain.is_some(),
    }
}
