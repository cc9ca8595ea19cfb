use super::head_check::is_same_law;
use super::{Fault, Law, LawFacts};

/// Where a text has what came only after it: the text of one day was put in the
/// place of another.
#[must_use]
pub fn check_later(law: &Law, facts: &LawFacts<'_>) -> Vec<Fault> {
    let history = law.head.history.iter();
    let history = history.map(|change| (&change.number, change.range.clone()));
    let supplements = law.supplements.iter().filter_map(|supplement| {
        let start = supplement.range.start;
        let range = start..start + supplement.label.len();
        Some((supplement.law_number.as_ref()?, range))
    });
    let is_later = |number: &str| facts.later.iter().any(|later| is_same_law(number, later));
    let found = history.chain(supplements);
    let found = found.filter(|(number, _)| is_later(number));
    found
        .map(|(number, range)| {
            Fault::warning(
                range,
                format!("`{number}` is named here, but has effect only after this text"),
                "put the day from which the text has effect into the name of its file, \
                 or paste the text as it was before that amendment",
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::check_later;
    use crate::law::{LawFacts, parse};

    #[test]
    fn an_old_text_knows_no_later_amendment() {
        let text = "みほん市会議要綱\n（令和6年要綱第1号）\n改正　令和7年4月1日要綱第2号\n第1条　市は、動く。\n\
                    付　則（令和八年四月一日要綱第三号）\nこの要綱は、施行する。\n";
        let law = parse(text).0;
        let found = |later: &[&'static str]| -> Vec<_> {
            let facts = LawFacts {
                later: later.to_vec(),
                ..LawFacts::default()
            };
            let faults = check_later(&law, &facts).into_iter();
            faults.map(|fault| text[fault.range].to_owned()).collect()
        };
        assert_eq!(found(&[]), [""; 0]);
        assert_eq!(found(&["令和8年4月1日要綱第3号"]), ["付　則"]);
        assert_eq!(
            found(&["令和7年4月1日要綱第2号", "令和8年4月1日要綱第3号"]),
            ["改正　令和7年4月1日要綱第2号", "付　則"]
        );
    }
}
