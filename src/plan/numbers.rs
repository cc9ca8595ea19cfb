//! The number of a page, to quote on the phone: the same in all languages, and
//! another one only if the page's address changes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use xxhash_rust::xxh3::xxh3_64_with_seed;

use crate::text::reads_as_year;

/// How many digits a number has.
const DIGITS: u32 = 8;

/// How many digits one has at most: more than a hash has.
const MOST_DIGITS: u32 = 18;

/// The numbers of pages by their paths, which have no language. Where two come to
/// the same number, the later path gets a longer one.
pub(super) fn numbers<'a>(paths: impl Iterator<Item = &'a str>) -> BTreeMap<String, Arc<str>> {
    numbers_from(paths, DIGITS)
}

fn numbers_from<'a>(
    paths: impl Iterator<Item = &'a str>,
    shortest: u32,
) -> BTreeMap<String, Arc<str>> {
    let paths: BTreeSet<&str> = paths.collect();
    let mut taken = BTreeSet::new();
    let numbers = paths.into_iter().filter_map(|path| {
        let mut longer = (shortest..=MOST_DIGITS).map(|digits| number(path, digits));
        let number = longer.find(|number| taken.insert(*number))?;
        Some((path.to_owned(), number.to_string().into()))
    });
    numbers.collect()
}

/// The number of so many digits. It begins with none of 0, 1 and 2, so that it is
/// neither a telephone number nor a date.
fn number(path: &str, digits: u32) -> u64 {
    let step = 10_u64.pow(digits - 1);
    let mut seed = u64::from(digits);
    loop {
        let number = 3 * step + xxh3_64_with_seed(path.as_bytes(), seed) % (7 * step);
        if !has_year(number) {
            return number;
        }
        seed += u64::from(MOST_DIGITS);
    }
}

/// The groups of four digits in which pages show a number.
pub fn number_groups(digits: &str) -> impl Iterator<Item = &str> {
    let groups = digits.as_bytes().chunks(4);
    groups.filter_map(|group| std::str::from_utf8(group).ok())
}

/// Whether one of its groups reads as a year: who types a blank before it asks for
/// two things.
fn has_year(number: u64) -> bool {
    number_groups(&number.to_string()).any(reads_as_year)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATHS: [&str; 9] = [
        "",
        "centers/a/",
        "centers/b/",
        "centers/c/",
        "find/",
        "news/",
        "now/",
        "programs/",
        "search/",
    ];

    #[test]
    fn numbers_have_eight_digits_and_do_not_look_like_telephone_numbers() {
        let numbers = numbers(PATHS.into_iter());
        assert_eq!(numbers.len(), PATHS.len());
        for number in numbers.values() {
            assert_eq!(number.len(), 8);
            assert!(number.starts_with(['3', '4', '5', '6', '7', '8', '9']));
        }
    }

    #[test]
    fn no_group_reads_as_a_year() {
        let paths: Vec<String> = (0..2000).map(|page| format!("centers/{page}/")).collect();
        let numbers = numbers(paths.iter().map(String::as_str));
        let years =
            |number: &&Arc<str>| number[4..].starts_with("19") || number[4..].starts_with("20");
        assert_eq!(numbers.values().find(years), None);
    }

    #[test]
    fn a_number_does_not_depend_on_other_pages() {
        let all = numbers(PATHS.into_iter());
        let alone = numbers(std::iter::once("centers/b/"));
        assert_eq!(all["centers/b/"], alone["centers/b/"]);
    }

    // Nine pages cannot share seven numbers of one digit.
    #[test]
    fn of_two_pages_with_one_number_the_later_gets_a_longer_one() {
        let numbers = numbers_from(PATHS.into_iter(), 1);
        let different: BTreeSet<&Arc<str>> = numbers.values().collect();
        assert_eq!(different.len(), PATHS.len());
        assert_eq!(
            numbers[""].len(),
            1,
            "the first path keeps the short number"
        );
        assert!(numbers.values().any(|number| number.len() > 1));
        let backwards = numbers_from(PATHS.into_iter().rev(), 1);
        assert_eq!(numbers, backwards);
    }
}
