use std::collections::BTreeMap;

use super::part::Part;
use super::{Fault, Law};

/// What the translation lacks, and what it has that the original has not.
///
/// Everything is a warning: a changed law must be published on its day, also
/// where the translation follows later. Ranges are in the translation; what is
/// missing is shown where it should stand. A missing part is named once, without
/// the parts inside it.
#[must_use]
pub fn compare(original: &Law, translation: &Law) -> Vec<Fault> {
    let mut comparison = Comparison { faults: Vec::new() };
    let end = translation
        .articles
        .first()
        .map_or(0, |article| article.range.start);
    comparison.all(&original.headings, &translation.headings, "", end);
    comparison.all(&original.articles, &translation.articles, "", end);
    let end = translation.range.end;
    comparison.all(&original.supplements, &translation.supplements, "", end);
    comparison.all(&original.appendices, &translation.appendices, "", end);
    comparison
        .faults
        .sort_by_key(|fault| (fault.range.start, fault.range.end));
    comparison.faults
}

/// Collects what differs.
pub(super) struct Comparison {
    faults: Vec<Fault>,
}

impl Comparison {
    /// Compares two lists of siblings; `end` is where the first would stand.
    pub(super) fn all<P: Part>(
        &mut self,
        originals: &[P],
        translations: &[P],
        within: &str,
        end: usize,
    ) {
        let mut unmatched: BTreeMap<(String, usize), &P> = keyed(translations).collect();
        let mut end = end;
        for (key, original) in keyed(originals) {
            if let Some(translation) = unmatched.remove(&key) {
                end = translation.range().end;
                self.caption(original, translation);
                original.compare_inside(translation, within, self);
            } else {
                self.missing(original, within, end);
            }
        }
        for extra in unmatched.into_values() {
            self.extra(extra, within);
        }
    }

    fn missing<P: Part>(&mut self, original: &P, within: &str, end: usize) {
        let message = format!("{} has no translation", described(original, within));
        let hint = "translate it here; until then readers see the original only";
        self.faults.push(Fault::warning(end..end, message, hint));
    }

    fn extra<P: Part>(&mut self, translation: &P, within: &str) {
        let message = format!("{} is not in the original", described(translation, within));
        let hint = "take it out, or mend its number if it is numbered wrongly";
        self.faults
            .push(Fault::warning(translation.range(), message, hint));
    }

    fn caption<P: Part>(&mut self, original: &P, translation: &P) {
        let (message, hint) = match (original.caption(), translation.caption()) {
            (Some(caption), None) => (
                format!("caption `{caption}` has no translation"),
                "write it above in brackets",
            ),
            (None, Some(caption)) => (
                format!("caption `{caption}` is not in the original"),
                "take it out, or add it to the original if it is missing there",
            ),
            _ => return,
        };
        let start = translation.range().start;
        let range = start..start + translation.label().len();
        self.faults.push(Fault::warning(range, message, hint));
    }
}

/// Parts with their keys; the same key again counts up, so that none is lost.
fn keyed<P: Part>(parts: &[P]) -> impl Iterator<Item = ((String, usize), &P)> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    parts.iter().map(move |part| {
        let key = part.key();
        let count = seen.entry(key.clone()).or_default();
        *count += 1;
        ((key, *count), part)
    })
}

fn described<P: Part>(part: &P, within: &str) -> String {
    if within.is_empty() {
        format!("{} `{}`", P::WORD, part.label())
    } else {
        format!("{} `{}` of `{within}`", P::WORD, part.label())
    }
}

#[cfg(test)]
mod tests {
    use super::compare;
    use crate::law::parse;

    const JAPANESE: &str = "(設置)\n第1条　会議を置く。\n(組織)\n第2条　会議は、次の者とする。\n(1)　部長\n(2)　課長\n2　座長は部長とする。\n付　則\nこの要綱は施行する。\n付　則 (令和元年要綱第1号)\nこの要綱は適用する。\n";
    const ENGLISH: &str = "(Establishment)\nArticle 1  A council is set up.\n(Members)\nArticle 2  The members are:\n(1)  the director\n(2)  the head of division\n2  The director chairs the council.\nSupplementary Provisions\nThis outline comes into force.\nSupplementary Provisions (Outline No. 1 of 2019)\nThis outline applies.\n";

    fn differences(english: &str) -> Vec<(String, String)> {
        let (original, translation) = (parse(JAPANESE).0, parse(english).0);
        let faults = compare(&original, &translation);
        faults
            .into_iter()
            .map(|f| (english[f.range].to_owned(), f.message))
            .collect()
    }

    fn one(english: &str) -> (String, String) {
        let mut all = differences(english);
        assert_eq!(all.len(), 1, "{all:?}");
        all.remove(0)
    }

    #[test]
    fn is_silent_where_all_is_there() {
        assert_eq!(differences(ENGLISH), []);
    }

    #[test]
    fn names_what_is_missing_once() {
        let text = ENGLISH.replace("(2)  the head of division\n", "");
        assert_eq!(one(&text).1, "item `(2)` of `第2条` has no translation");
        let text = ENGLISH.replace("2  The director chairs the council.\n", "");
        assert_eq!(one(&text).1, "paragraph `2` of `第2条` has no translation");
        let text = ENGLISH.replace(
            "Supplementary Provisions (Outline No. 1 of 2019)\nThis outline applies.\n",
            "",
        );
        assert_eq!(
            one(&text).1,
            "supplementary provisions `付　則 (令和元年要綱第1号)` has no translation"
        );
        let text = ENGLISH.replace("(Members)\n", "");
        assert_eq!(one(&text).1, "caption `組織` has no translation");
        let start = ENGLISH.find("(Members)").unwrap();
        let end = ENGLISH.find("Supplementary").unwrap();
        let text = format!("{}{}", &ENGLISH[..start], &ENGLISH[end..]);
        assert_eq!(one(&text).1, "article `第2条` has no translation");
    }

    #[test]
    fn points_at_what_is_too_much() {
        let text = ENGLISH.replace("2  The dir", "(3)  the mayor\n2  The dir");
        assert_eq!(one(&text).0, "(3)  the mayor");
        let text = ENGLISH.replace("Article 2 ", "Article 3 ");
        let found = differences(&text);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].1, "article `第2条` has no translation");
        assert_eq!(found[1].1, "article `Article 3` is not in the original");
    }
}
