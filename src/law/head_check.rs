//! Does the head of a text say what is known of the law from elsewhere?

use super::{Fault, HeadLine, Law, LawFacts, LawNumber, PastChange};
use crate::text::plain_words;

/// Where the head of a law's text contradicts `facts`. What it leaves out is no
/// contradiction, except an amendment in the middle of its list.
#[must_use]
pub fn check_head(law: &Law, facts: &LawFacts<'_>) -> Vec<Fault> {
    let head = &law.head;
    let title = head.title.as_ref().filter(|line| {
        let same = plain_words(&line.text) == plain_words(facts.title);
        !same
    });
    let number = head.number.as_ref().zip(facts.number);
    let number = number.filter(|(line, known)| !is_same_law(&line.text, known));
    let mut faults: Vec<Fault> = title
        .map(|line| differs("title", line, facts.title))
        .into_iter()
        .chain(number.map(|(line, known)| differs("number", line, known)))
        .collect();
    if !facts.amendments.is_empty() {
        faults.extend(unknown_changes(&head.history, facts));
    }
    faults.extend(unlisted_changes(&head.history, facts));
    faults
}

fn differs(what: &str, line: &HeadLine, known: &str) -> Fault {
    Fault::warning(
        line.range.clone(),
        format!(
            "the {what} `{}` is not that of the `.toml` file, `{known}`",
            line.text
        ),
        "mend the one that is wrong; the page shows that of the `.toml` file",
    )
}

fn unknown_changes<'a>(
    history: &'a [PastChange],
    facts: &'a LawFacts<'_>,
) -> impl Iterator<Item = Fault> + 'a {
    let unknown = history.iter().filter(|change| {
        let mut known = facts.amendments.iter().chain(&facts.later);
        !known.any(|known| is_same_law(&change.number, known))
    });
    unknown.map(|change| {
        Fault::warning(
            change.range.clone(),
            format!(
                "the amendment `{}` is not in the `.toml` file",
                change.number
            ),
            "add it to `[[amendments]]`, or mend its number",
        )
    })
}

/// A list that begins with the last amendment may well be that one alone.
fn unlisted_changes<'a>(
    history: &'a [PastChange],
    facts: &'a LawFacts<'_>,
) -> impl Iterator<Item = Fault> + 'a {
    let whole = history.first().filter(|change| {
        let word = change.word.to_lowercase();
        !word.starts_with("最終") && !word.starts_with("last")
    });
    let unlisted = facts.amendments.iter().filter(|known| {
        !history
            .iter()
            .any(|change| is_same_law(&change.number, known))
    });
    whole.into_iter().flat_map(move |first| {
        unlisted.clone().map(|known| {
            Fault::warning(
                first.range.clone(),
                format!("the amendment `{known}` of the `.toml` file is not in this list"),
                "add it to the list if the published text has it, otherwise take it out of `[[amendments]]`",
            )
        })
    })
}

pub(super) fn is_same_law(line: &str, known: &str) -> bool {
    match LawNumber::parse(line).zip(LawNumber::parse(known)) {
        Some((line, known)) => line.agrees_with(&known),
        None => plain_words(line) == plain_words(known),
    }
}

#[cfg(test)]
mod tests {
    use super::{LawFacts, check_head};
    use crate::law::parse;

    const TEXT: &str = "みほん市　会議要綱\n（平成二十七年要綱第十二号）\n改正　令和2年4月1日要綱第3号\n第1条　市は、動く。\n";

    fn said(facts: &LawFacts<'_>) -> Vec<(String, String)> {
        let (law, faults) = parse(TEXT);
        assert_eq!(faults, []);
        let faults = check_head(&law, facts).into_iter();
        faults
            .map(|fault| (TEXT[fault.range].to_owned(), fault.message))
            .collect()
    }

    #[test]
    fn accepts_the_same_in_other_letters() {
        let facts = LawFacts {
            title: "みほん市会議要綱",
            number: Some("平成27年3月1日要綱第12号"),
            amendments: vec!["令和２年４月１日要綱第３号"],
            ..LawFacts::default()
        };
        assert_eq!(said(&facts), []);
    }

    #[test]
    fn names_every_contradiction_at_its_place() {
        let facts = LawFacts {
            title: "みほん市会議規則",
            number: Some("平成27年要綱第13号"),
            amendments: vec!["令和3年4月1日要綱第3号"],
            ..LawFacts::default()
        };
        let places: Vec<String> = said(&facts).into_iter().map(|(place, _)| place).collect();
        let change = "改正　令和2年4月1日要綱第3号";
        assert_eq!(
            places,
            [
                "みほん市　会議要綱",
                "（平成二十七年要綱第十二号）",
                change,
                change
            ]
        );
    }
}
