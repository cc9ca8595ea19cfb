//! Finds in Japanese text what speaks of parts of a law.

use super::amended::{Version, version_before};
use super::clause::{Clause, Found};
use super::japanese_pointer::pointer;
use super::other_law::{OtherLaws, is_kanji, number_bracket};
use super::pointer::{Pointer, Provision, Step};

/// Words for the law itself. 条例 stands before 条.
const WHOLE: [&str; 8] = [
    "要綱", "条例", "規則", "規程", "要領", "訓令", "告示", "法律",
];

/// What ties a pointer to the one before.
const TIES: [&str; 6] = ["及び", "並びに", "又は", "若しくは", "、", "・"];

/// Every clause of the text, in order.
pub(super) fn clauses(text: &str) -> Vec<Clause> {
    let mut reader = Reader {
        text,
        clauses: Vec::new(),
        others: OtherLaws::default(),
        tied: None,
    };
    let mut at = 0;
    while let Some(next) = text[at..].chars().next() {
        let length = reader.clause_at(at);
        at += length.unwrap_or(next.len_utf8());
    }
    reader.clauses
}

struct Reader<'a> {
    text: &'a str,
    clauses: Vec<Clause>,
    others: OtherLaws<'a>,
    /// Where a pointer would stand that continues the one before.
    tied: Option<usize>,
}

impl Reader<'_> {
    /// Reads a clause that begins at `at`; its length.
    fn clause_at(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        if rest.starts_with(['（', '(']) {
            self.number_of_other(at);
            return None;
        }
        let (found, rest) = self.read(at, rest)?;
        let end = self.text.len() - rest.len();
        self.clauses.push(Clause {
            range: at..end,
            found,
        });
        let tie = TIES.iter().find(|tie| rest.starts_with(**tie));
        self.tied = tie.map(|tie| end + tie.len());
        Some(end - at)
    }

    fn read<'b>(&mut self, at: usize, rest: &'b str) -> Option<(Found, &'b str)> {
        let tied = self.tied == Some(at);
        let before = &self.text[..at];
        if let Some(after) = whole(rest) {
            // この要綱第3条 is an article of this law.
            return match pointer(after, false) {
                Some((found, rest)) => Some(span(found, rest)),
                None => Some((Found::Whole, after)),
            };
        }
        let (found, after) = pointer(rest, tied)?;
        if tied {
            let other = self.clauses.last().and_then(|clause| match &clause.found {
                Found::Other(other) if !counts_from_here(&found) => Some(other.title.clone()),
                _ => None,
            });
            return Some(match other {
                Some(title) => (self.others.part(title, &found), end_of_span(after)),
                None => span(found, after),
            });
        }
        if is_absolute(&found)
            && let Some(version) = version_before(before)
        {
            // The text before an amendment is not at hand.
            let is_new = version == Version::New;
            return is_new.then(|| span(in_main_provisions(found), after));
        }
        if is_absolute(&found)
            && let Some(title) = self.others.title_before(&before[self.unread()..])
        {
            return Some((self.others.part(title, &found), end_of_span(after)));
        }
        let after_kanji = before.chars().next_back().is_some_and(is_kanji);
        (!after_kanji || names_article(&found)).then(|| span(found, after))
    }

    /// Where the text begins that belongs to no reference yet. The name of a law
    /// is still wanted by the article that follows it.
    fn unread(&self) -> usize {
        let is_name = |found: &Found| matches!(found, Found::Other(law) if law.part.is_none());
        let mut references = self.clauses.iter().rev();
        let last = references.find(|clause| !is_name(&clause.found));
        last.map_or(0, |clause| clause.range.end)
    }

    /// 児童福祉法（昭和22年法律第164号）: names another law.
    fn number_of_other(&mut self, at: usize) {
        let Some(number) = number_bracket(&self.text[at..]) else {
            return;
        };
        let start = self.unread();
        if let Some((range, other)) = self.others.named(&self.text[start..at], number) {
            self.clauses.push(Clause {
                range: start + range.start..start + range.end,
                found: Found::Other(other),
            });
        }
    }
}

/// この要綱, 本条例.
fn whole(text: &str) -> Option<&str> {
    let kind = text
        .strip_prefix("この")
        .or_else(|| text.strip_prefix("本"))?;
    WHOLE.iter().find_map(|word| kind.strip_prefix(word))
}

/// Whether it counts from the beginning of a law, and not from here.
fn is_absolute(pointer: &Pointer) -> bool {
    match pointer {
        Pointer::Provision(provision) => {
            !provision.supplement && matches!(provision.article, Step::Number(_))
        }
        Pointer::Heading(_, step) => matches!(step, Step::Number(_)),
        Pointer::Appendix(..) => false,
    }
}

/// 前項, 次条, この条: parts of this law, whatever was named before.
fn counts_from_here(pointer: &Pointer) -> bool {
    let Pointer::Provision(provision) = pointer else {
        return false;
    };
    matches!(
        provision.first_step(),
        Step::Before(_) | Step::AllBefore | Step::After | Step::This
    )
}

fn in_main_provisions(pointer: Pointer) -> Pointer {
    match pointer {
        Pointer::Provision(provision) => Pointer::Provision(Provision {
            main: true,
            ..provision
        }),
        other => other,
    }
}

/// Whether it can stand directly behind a noun: 座長第3条 cannot be another word.
fn names_article(pointer: &Pointer) -> bool {
    match pointer {
        Pointer::Provision(provision) => {
            provision.supplement || matches!(provision.article, Step::Number(_))
        }
        Pointer::Heading(..) => false,
        Pointer::Appendix(..) => true,
    }
}

/// A pointer, with から…まで if that follows.
fn span(from: Pointer, rest: &str) -> (Found, &str) {
    let to = rest.strip_prefix("から").and_then(|rest| {
        let (to, rest) = pointer(rest, true)?;
        Some((to, rest.strip_prefix("まで")?))
    });
    match to {
        Some((to, rest)) => (Found::Span(from, to), rest),
        None => (Found::Pointer(from), rest),
    }
}

/// What follows から第5条まで, which leads nowhere in another law.
fn end_of_span(rest: &str) -> &str {
    let after = rest
        .strip_prefix("から")
        .and_then(|rest| pointer(rest, true));
    after
        .and_then(|(_, rest)| rest.strip_prefix("まで"))
        .unwrap_or(rest)
}
