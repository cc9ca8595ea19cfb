use std::fmt::{self, Display, Formatter};

/// The number of an article, item or heading, with its branches: 3, or 3の2.
///
/// Sorts as a law sorts: 3, 3の2, 3の2の2, 3の3, 4.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    main: u16,
    branches: Vec<u16>,
}

impl Number {
    /// A number without branches.
    #[must_use]
    pub fn new(main: u16) -> Self {
        Self::with_branches(main, Vec::new())
    }

    /// A number with its branches: `with_branches(3, vec![2])` is 3の2.
    #[must_use]
    pub fn with_branches(main: u16, branches: Vec<u16>) -> Self {
        Self { main, branches }
    }

    /// The number before its branches.
    #[must_use]
    pub fn main(&self) -> u16 {
        self.main
    }

    /// The branches, outermost first.
    #[must_use]
    pub fn branches(&self) -> &[u16] {
        &self.branches
    }

    /// Whether this is the first number of a series.
    #[must_use]
    pub fn is_first(&self) -> bool {
        self.main == 1 && self.branches.is_empty()
    }

    /// Whether this number may stand directly after `before`.
    ///
    /// After 3の2 come 3の2の2, 3の3 and 4. A first branch counts as the second
    /// of its kind, so it is always の2.
    #[must_use]
    pub fn follows(&self, before: &Self) -> bool {
        self.continues(before) || self.branches_off(before)
    }

    fn continues(&self, before: &Self) -> bool {
        let Some((last, stem)) = self.branches.split_last() else {
            return before.main.checked_add(1) == Some(self.main);
        };
        let same_stem = self.main == before.main && before.branches.starts_with(stem);
        let last_before = before.branches.get(stem.len());
        same_stem && last_before.and_then(|n| n.checked_add(1)) == Some(*last)
    }

    fn branches_off(&self, before: &Self) -> bool {
        self.main == before.main
            && self.branches.split_last() == Some((&2, before.branches.as_slice()))
    }
}

/// The form used in anchors: `3_2`.
impl Display for Number {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.main)?;
        self.branches.iter().try_for_each(|n| write!(f, "_{n}"))
    }
}

#[cfg(test)]
mod tests {
    use super::Number;

    fn number(parts: &[u16]) -> Number {
        Number::with_branches(parts[0], parts[1..].to_vec())
    }

    #[test]
    fn prints_as_in_an_anchor() {
        assert_eq!(number(&[3]).to_string(), "3");
        assert_eq!(number(&[3, 2, 4]).to_string(), "3_2_4");
    }

    #[test]
    fn knows_what_may_follow() {
        let follows = |a: &[u16], b: &[u16]| number(a).follows(&number(b));
        assert!(follows(&[4], &[3]));
        assert!(follows(&[3, 2], &[3]));
        assert!(follows(&[3, 3], &[3, 2]));
        assert!(follows(&[3, 3], &[3, 2, 2]));
        assert!(follows(&[3, 2, 2], &[3, 2]));
        assert!(follows(&[4], &[3, 2, 2]));
        assert!(!follows(&[5], &[3]));
        assert!(!follows(&[3, 3], &[3]));
        assert!(!follows(&[3], &[3]));
        assert!(!follows(&[3], &[3, 2]));
    }
}
