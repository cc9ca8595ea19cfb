/// Puts values into a string of the theme: `{name}` becomes the value of `name`.
///
/// Braces around anything that is not among `values` stay as they are, so a
/// translator sees on the page what was mistyped.
#[must_use]
pub fn fill<S: AsRef<str>>(pattern: &str, value: impl Fn(&str) -> Option<S>) -> String {
    let mut out = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some(start) = rest.find('{') {
        let (before, tail) = rest.split_at(start);
        out.push_str(before);
        let filled = tail
            .find('}')
            .and_then(|end| value(&tail[1..end]).map(|text| (end, text)));
        if let Some((end, text)) = filled {
            out.push_str(text.as_ref());
            rest = &tail[end + 1..];
        } else {
            out.push('{');
            rest = &tail[1..];
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::fill;

    #[test]
    fn fills_what_it_knows_and_keeps_the_rest() {
        let value = |name: &str| (name == "number").then_some("119");
        assert_eq!(fill("{number}に電話する", value), "119に電話する");
        assert_eq!(fill("{nmber} {", value), "{nmber} {");
    }

    proptest! {
        #[test]
        fn what_is_not_known_stays_as_it_is(pattern in "[{}a-c東 ]{0,24}") {
            prop_assert_eq!(fill(&pattern, |_| None::<&str>), pattern.clone());
            // A value is put in once: braces inside it are words.
            let filled = fill(&pattern, |name| (name == "a").then_some("{a}"));
            prop_assert_eq!(filled, pattern);
        }

        #[test]
        fn values_take_the_place_of_their_names(before in "[a-c東}]{0,8}", value in "[{}a東]{0,8}", after in "[a-c東}]{0,8}") {
            let filled = fill(&format!("{before}{{x}}{after}"), |name| (name == "x").then_some(&value));
            prop_assert_eq!(filled, format!("{before}{value}{after}"));
        }
    }
}
