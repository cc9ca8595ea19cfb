//! Reads tokens in the light of their neighbours.

use super::token::{Kind, Token, needs_blank};

/// The tokens with what only the neighbours tell put right.
pub(super) fn mend(tokens: Vec<Token>) -> Vec<Token> {
    let mut tokens = with_commas(tokens);
    for index in 0..tokens.len() {
        share_unit(&mut tokens, index);
        part_rules(&mut tokens, index);
        space(&mut tokens, index);
    }
    tokens
}

/// 土日祝 means `Sa,Su,PH`.
fn with_commas(tokens: Vec<Token>) -> Vec<Token> {
    let mut mended: Vec<Token> = Vec::new();
    for token in tokens {
        if let Some(last) = mended.last()
            && [last, &token]
                .iter()
                .all(|side| is_day(side.kind) && !side.is_right)
            && !token.after_blank
        {
            mended.push(Token {
                range: token.range.start..token.range.start,
                kind: Kind::Comma,
                is_right: false,
                after_blank: false,
            });
        }
        mended.push(token);
    }
    mended
}

fn is_day(kind: Kind) -> bool {
    matches!(kind, Kind::Day(_) | Kind::Holidays)
}

/// In 4～9月 and 13～17時 the unit stands only once.
fn share_unit(tokens: &mut [Token], index: usize) {
    let Some([number, dash, unit]) = tokens.get(index..index + 3) else {
        return;
    };
    let (Kind::Number(value), Kind::Dash, false) = (number.kind, dash.kind, unit.is_right) else {
        return;
    };
    let follows_month = index
        .checked_sub(1)
        .is_some_and(|before| matches!(tokens[before].kind, Kind::Month(_)));
    let shared = match (unit.kind, u8::try_from(value)) {
        (Kind::Month(_), Ok(month @ 1..=12)) if !follows_month => Kind::Month(month),
        (Kind::Time(..), _) if !follows_month => Kind::Time(value, 0),
        _ => return,
    };
    tokens[index].kind = shared;
    tokens[index].is_right = false;
}

/// A comma before new days or dates was meant to part two rules.
fn part_rules(tokens: &mut [Token], index: usize) {
    let Some([before, comma, after]) = tokens.get(index..index + 3) else {
        return;
    };
    let ends = matches!(before.kind, Kind::Time(..) | Kind::Off);
    let begins = is_day(after.kind) || matches!(after.kind, Kind::Month(_));
    if comma.kind == Kind::Comma && ends && begins {
        tokens[index + 1].kind = Kind::Semicolon;
        tokens[index + 1].is_right = false;
    }
}

/// Blanks stand between words and nowhere else: for OSM `Mo, We 09:00-12:00`
/// is open all Monday.
fn space(tokens: &mut [Token], index: usize) {
    let Some([before, token]) = tokens.get_mut(index..index + 2) else {
        return;
    };
    let is_free = |kind: Kind| matches!(kind, Kind::Semicolon | Kind::Blank | Kind::Nothing);
    if is_free(before.kind) || is_free(token.kind) || !before.kind.is_writable() {
        return;
    }
    if token.kind.is_writable() && token.after_blank != needs_blank(before.kind, token.kind) {
        before.is_right = false;
        token.is_right = false;
    }
}
