//! Faults of spelling: what was meant is clear, the notation writes it otherwise.

use std::ops::Range;

use super::Fault;
use super::token::{Kind, Token, needs_blank, write};

/// One fault for each stretch of misspelt words.
pub(super) fn spelling_faults(text: &str, tokens: &[Token]) -> Vec<Fault> {
    let stretches = misspelt(tokens).into_iter();
    let ordered = stretches.filter(|stretch| is_in_order(&tokens[stretch.clone()]));
    ordered
        .map(|stretch| fault(text, &tokens[stretch]))
        .collect()
}

/// One fault for each stretch of misspelt words that cannot be mended word by
/// word, such as 午前9時～午後5時 休 日・祝.
pub(super) fn order_faults(text: &str, tokens: &[Token]) -> Vec<Fault> {
    let stretches = misspelt(tokens).into_iter();
    let jumbled = stretches.filter(|stretch| !is_in_order(&tokens[stretch.clone()]));
    jumbled
        .map(|stretch| order_fault(text, &tokens[stretch]))
        .collect()
}

/// The stretches of misspelt words, as places of tokens.
fn misspelt(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut stretches: Vec<Range<usize>> = Vec::new();
    for word in words(tokens) {
        if tokens[word.clone()].iter().all(|token| token.is_right) {
            continue;
        }
        match stretches.last_mut() {
            Some(last) if last.end == word.start => last.end = word.end,
            _ => stretches.push(word),
        }
    }
    stretches
}

/// What stands together without a blank. `;` and what cannot be written in the
/// notation belong to no word.
fn words(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        if is_apart(token) {
            continue;
        }
        match words.last_mut() {
            Some(word) if word.end == index && joins(&tokens[index - 1], token) => {
                word.end = index + 1;
            }
            _ => words.push(index..index + 1),
        }
    }
    words
}

fn is_apart(token: &Token) -> bool {
    !token.kind.is_writable() || (token.kind == Kind::Semicolon && token.is_right)
}

fn joins(before: &Token, after: &Token) -> bool {
    !after.after_blank || !needs_blank(before.kind, after.kind)
}

fn fault(text: &str, tokens: &[Token]) -> Fault {
    let range = bytes(tokens);
    let given = text.get(range.clone()).unwrap_or_default();
    let wanted = write(tokens);
    if wanted.is_empty() {
        let message = format!("`{given}` does not belong here");
        return Fault::new(range, message, "leave it out");
    }
    Fault::new(
        range,
        format!("`{given}` is not spelt as the notation wants it"),
        format!("write `{wanted}`, not `{given}`"),
    )
}

fn order_fault(text: &str, tokens: &[Token]) -> Fault {
    let range = bytes(tokens);
    let given = text.get(range.clone()).unwrap_or_default();
    Fault::new(
        range,
        format!("`{given}` is not in the order of the notation"),
        "write one rule for when it is open and one for when it is closed, days first, \
         as in `Mo-Fr 08:30-17:00; Sa,Su,PH off`",
    )
}

fn bytes(tokens: &[Token]) -> Range<usize> {
    let start = tokens.first().map_or(0, |token| token.range.start);
    start..tokens.last().map_or(start, |token| token.range.end)
}

/// Whether days come before times and `off`, so that the words can be replaced
/// one by one.
fn is_in_order(tokens: &[Token]) -> bool {
    let kinds: Vec<Kind> = tokens.iter().map(|token| token.kind).collect();
    kinds.last() != Some(&Kind::Comma)
        && kinds.split(|kind| *kind == Kind::Semicolon).all(|rule| {
            let is_end = |kind: &Kind| matches!(kind, Kind::Time(..) | Kind::Off);
            let end = rule.iter().position(is_end).unwrap_or(rule.len());
            let is_start =
                |kind: &Kind| matches!(kind, Kind::Day(_) | Kind::Month(_) | Kind::Holidays);
            !rule[end..].iter().any(is_start)
        })
}
