//! How Japanese law texts name a part: 第3条の2第1項, 前2号, 別表第1.

use super::pointer::{Pointer, Provision, Step};
use crate::law::label::kana_number;
use crate::law::numeral::{branches, kanji, numeral};
use crate::law::{AppendixKind, Level, Number};

/// What makes another word of a unit: 条例, 項目, 号棟.
const OTHER_WORDS: [(&str, &[char]); 3] = [
    ("条", &['例', '件', '約', '文', '数']),
    ("項", &['目']),
    ("号", &['車', '室', '館', '棟', '線', '俸', '給', '数']),
];

/// The pointer that `text` begins with, and what follows it.
pub(super) fn pointer(text: &str, continues: bool) -> Option<(Pointer, &str)> {
    appendix(text)
        .or_else(|| heading(text))
        .or_else(|| provision(text, continues))
}

/// 別表第1, 様式第2号, 第2号様式.
fn appendix(text: &str) -> Option<(Pointer, &str)> {
    if let Some(rest) = text.strip_prefix("別表") {
        let (number, rest) = numbered(rest, "").map_or((None, rest), |(n, rest)| (Some(n), rest));
        return Some((Pointer::Appendix(AppendixKind::Table, number), rest));
    }
    if let Some(rest) = text
        .strip_prefix("別記様式")
        .or_else(|| text.strip_prefix("様式"))
    {
        let (number, rest) = numbered(rest, "号")?;
        return Some((Pointer::Appendix(AppendixKind::Form, Some(number)), rest));
    }
    let (number, rest) = numbered(text, "号")?;
    let rest = rest.strip_prefix("様式")?;
    Some((Pointer::Appendix(AppendixKind::Form, Some(number)), rest))
}

/// 第2章, 前節, この章.
fn heading(text: &str) -> Option<(Pointer, &str)> {
    [
        Level::Part,
        Level::Chapter,
        Level::Section,
        Level::Subsection,
    ]
    .into_iter()
    .find_map(|level| {
        let unit = level.words().0.to_string();
        let (step, rest) = step(text, &unit)?;
        Some((Pointer::Heading(level, step), rest))
    })
}

fn provision(text: &str, continues: bool) -> Option<(Pointer, &str)> {
    let mut provision = Provision {
        continues,
        ..Provision::default()
    };
    let mut rest = text;
    if let Some(after) = supplement(rest) {
        provision.supplement = true;
        rest = after;
    }
    for (unit, slot) in [
        ("条", &mut provision.article),
        ("項", &mut provision.paragraph),
        ("号", &mut provision.item),
    ] {
        if let Some((found, after)) = step(rest, unit) {
            *slot = found;
            rest = after;
        }
    }
    if let Some((number, after)) = subitem(rest).filter(|_| provision.item.is_named()) {
        provision.subitem = Some(number);
        rest = after;
    }
    let begins_with_all = [&provision.article, &provision.paragraph, &provision.item]
        .into_iter()
        .find(|step| step.is_named())
        .is_none_or(|first| *first == Step::All);
    // 付則 alone is no reference: it may speak of any.
    (!begins_with_all).then_some((Pointer::Provision(provision), rest))
}

fn supplement(text: &str) -> Option<&str> {
    ["付則", "附則"]
        .iter()
        .find_map(|word| text.strip_prefix(word))
}

/// 第3条の2, 前2号, 前各号, 次条, 同項, この条, 各号.
fn step<'a>(text: &'a str, unit: &str) -> Option<(Step, &'a str)> {
    let (step, rest) = [numbered_step, before, plain_step]
        .iter()
        .find_map(|read| read(text, unit))?;
    let is_other_word = OTHER_WORDS
        .iter()
        .any(|(of, others)| *of == unit && rest.starts_with(*others));
    (!is_other_word).then_some((step, rest))
}

fn numbered_step<'a>(text: &'a str, unit: &str) -> Option<(Step, &'a str)> {
    let (number, rest) = numbered(text, unit)?;
    Some((Step::Number(number), rest))
}

/// 前条, 前2号, 前各号.
fn before<'a>(text: &'a str, unit: &str) -> Option<(Step, &'a str)> {
    let rest = text.strip_prefix('前')?;
    if let Some(rest) = rest.strip_prefix('各') {
        return Some((Step::AllBefore, rest.strip_prefix(unit)?));
    }
    let (count, rest) = numeral(rest).unwrap_or((1, rest));
    Some((Step::Before(count), rest.strip_prefix(unit)?))
}

fn plain_step<'a>(text: &'a str, unit: &str) -> Option<(Step, &'a str)> {
    let words = [
        ("この", Step::This),
        ("本", Step::This),
        ("同", Step::Same),
        ("次", Step::After),
        ("各", Step::All),
    ];
    words.into_iter().find_map(|(word, step)| {
        let rest = text.strip_prefix(word)?.strip_prefix(unit)?;
        Some((step, rest))
    })
}

/// 第3条, 第3条の2; without a unit 第3.
fn numbered<'a>(text: &'a str, unit: &str) -> Option<(Number, &'a str)> {
    let digits = text.strip_prefix('第')?;
    let (main, rest) = numeral(digits)?;
    let rest = rest.strip_prefix(unit)?;
    let (branches, after) = branches(rest);
    // 第3条の一部 is no branch, and the first branch is の2.
    let style_changes = kanji(digits).is_none()
        && rest
            .strip_prefix('の')
            .is_some_and(|rest| kanji(rest).is_some());
    let is_branch = !style_changes && branches.iter().all(|branch| *branch > 1);
    if is_branch {
        Some((Number::with_branches(main, branches), after))
    } else {
        Some((Number::new(main), rest))
    }
}

/// ア behind an item, if it is not the beginning of a word.
fn subitem(text: &str) -> Option<(Number, &str)> {
    let is_katakana = |c: char| matches!(c, 'ァ'..='ヿ');
    let kana = text.chars().next().filter(|c| is_katakana(*c))?;
    let rest = &text[kana.len_utf8()..];
    let stands_alone = !rest.chars().next().is_some_and(is_katakana);
    Some((kana_number(kana, false)?, rest)).filter(|_| stands_alone)
}
