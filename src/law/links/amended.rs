//! The law itself in the words of its amendments: 「この条例による改正後のみほん市
//! 児童館条例（以下「新条例」という。）第3条」.

use super::other_law::BORDERS;
use crate::law::scan::trailing_bracket;

/// Which text of the law is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Version {
    /// The one after the amendment, which is this one until the next.
    New,
    /// The one before it, which is not at hand.
    Old,
}

/// Laws of other kinds are amended too, but not by a law of this city.
const OWN_KINDS: [&str; 7] = ["要綱", "条例", "規則", "規程", "要領", "訓令", "告示"];

/// The version of this law that is named at the end of `before`.
pub(super) fn version_before(before: &str) -> Option<Version> {
    let bracket = trailing_bracket(before).filter(|(_, inside)| inside.starts_with("以下"));
    let name = bracket.map_or(before, |(name, _)| name);
    let name = name.rsplit(BORDERS).next().unwrap_or(name);
    let versions = [
        (Version::New, "改正後の", '新'),
        (Version::Old, "改正前の", '旧'),
    ];
    let mut found = versions.into_iter().filter(|(_, word, sign)| {
        let kind = OWN_KINDS.iter().find_map(|kind| name.strip_suffix(kind));
        let by_word = name.ends_with(word) || kind.is_some() && name.contains(word);
        by_word || kind.is_some_and(|rest| rest.ends_with(*sign))
    });
    found.next().map(|(version, ..)| version)
}

#[cfg(test)]
mod tests {
    use super::{Version, version_before};

    #[test]
    fn tells_new_texts_from_old_ones() {
        for (before, version) in [
            (
                "この条例による改正後のみほん市児童館条例（以下「新条例」という。）",
                Some(Version::New),
            ),
            ("施行日以後は、新条例", Some(Version::New)),
            ("改正後の", Some(Version::New)),
            ("この規則による改正前のみほん市規則", Some(Version::Old)),
            ("旧要綱", Some(Version::Old)),
            ("改正後の児童福祉法", None),
            ("新法", None),
            ("みほん市児童館条例", None),
            ("", None),
        ] {
            assert_eq!(version_before(before), version, "{before}");
        }
    }
}
