//! Laws beside the one that is read: 児童福祉法（昭和22年法律第164号）第6条.

use std::ops::Range;

use super::OtherLaw;
use super::clause::Found;
use super::pointer::Pointer;
use crate::law::scan::{leading_bracket, trailing_bracket};

/// How titles of laws end.
const ENDINGS: [&str; 14] = [
    "法", "法律", "条例", "規則", "細則", "規程", "要綱", "要領", "令", "憲法", "訓令", "告示",
    "基準", "指針",
];

/// What ties a law to what stands before it.
const TIES: [&str; 4] = ["及び", "並びに", "又は", "若しくは"];

/// What a title cannot hold.
pub(super) const BORDERS: [char; 10] = ['、', '。', '「', '」', '（', '）', '(', ')', '，', '　'];

/// The other laws that a text has named so far.
#[derive(Debug, Default)]
pub(super) struct OtherLaws<'a> {
    last: Option<&'a str>,
    number: Option<&'a str>,
}

impl<'a> OtherLaws<'a> {
    /// The title of another law at the end of `before`, a bracket with its number
    /// line or its short name passed over. 同法 is the one named last.
    pub(super) fn title_before(&mut self, before: &'a str) -> Option<String> {
        let name = match trailing_bracket(before) {
            Some((name, inside)) if inside.starts_with("以下") => name,
            Some((name, inside)) => {
                self.number = Some(number_line(inside)?);
                name
            }
            None => before,
        };
        let (_, title) = title_at_end(name)?;
        if is_same(title) {
            return Some(self.last.unwrap_or(title).to_owned());
        }
        if name.len() == before.len() {
            self.number = None;
        }
        self.last = Some(title);
        Some(title.to_owned())
    }

    /// A part of that law.
    pub(super) fn part(&self, title: String, pointer: &Pointer) -> Found {
        let part = match pointer {
            Pointer::Provision(provision) => provision.anchor(),
            _ => None,
        };
        Found::Other(OtherLaw {
            title,
            number: self.number.map(str::to_owned),
            part,
        })
    }

    /// The law at the end of `before` whose number line follows: the place of its
    /// title in `before`, and the law.
    pub(super) fn named(
        &mut self,
        before: &'a str,
        number: &'a str,
    ) -> Option<(Range<usize>, OtherLaw)> {
        let (range, title) = title_at_end(before)?;
        (self.last, self.number) = (Some(title), Some(number));
        let law = OtherLaw {
            title: title.to_owned(),
            number: Some(number.to_owned()),
            part: None,
        };
        Some((range, law))
    }
}

/// The number line in the bracket that `text` begins with.
pub(super) fn number_bracket(text: &str) -> Option<&str> {
    number_line(leading_bracket(text)?.0)
}

/// 昭和22年法律第164号 of 「昭和22年法律第164号。以下「法」という。」
fn number_line(inside: &str) -> Option<&str> {
    let line = inside.split(['。', '、']).next()?;
    let is_number = line.contains('年') && line.contains('第') && line.ends_with('号');
    is_number.then_some(line)
}

/// The words at the end of `text` that end like the title of a law.
fn title_at_end(text: &str) -> Option<(Range<usize>, &str)> {
    let border = text
        .char_indices()
        .rfind(|(_, c)| BORDERS.contains(c))
        .map_or(0, |(at, c)| at + c.len_utf8());
    let words = &text[border..];
    let title = TIES
        .iter()
        .find_map(|tie| words.strip_prefix(tie))
        .unwrap_or(words);
    let start = text.len() - title.len();
    // この要綱 is the law itself.
    (ends_like_a_law(title) && !is_itself(title)).then_some((start..text.len(), title))
}

/// Whether `title` ends like that of a law. 方法 and 命令 are none.
pub(in crate::law) fn ends_like_a_law(title: &str) -> bool {
    ENDINGS.iter().any(|ending| title.ends_with(ending))
        && !["方法", "手法", "療法", "司法", "命令", "指令"]
            .iter()
            .any(|word| title.ends_with(word))
}

/// 同法, 同条例.
fn is_same(title: &str) -> bool {
    let mut befores = ENDINGS.iter().filter_map(|kind| title.strip_suffix(kind));
    befores.any(|before| before.ends_with('同'))
}

/// この要綱, 本条例.
fn is_itself(title: &str) -> bool {
    let mut befores = ENDINGS.iter().filter_map(|kind| title.strip_suffix(kind));
    befores.any(|before| before.ends_with("この") || before == "本")
}

pub(super) fn is_kanji(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '々')
}
