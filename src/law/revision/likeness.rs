//! How much of two texts is the same, whatever its order.

/// The pairs of neighbouring characters of a text, sorted.
pub(super) struct Pairs(Vec<(char, char)>);

impl Pairs {
    pub(super) fn of(text: &str) -> Self {
        let chars: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
        let mut pairs: Vec<_> = match chars.as_slice() {
            [only] => vec![(*only, *only)],
            _ => chars.windows(2).map(|pair| (pair[0], pair[1])).collect(),
        };
        pairs.sort_unstable();
        Self(pairs)
    }

    /// Their share that both have, in thousandths: 1000 for equal texts.
    pub(super) fn likeness(&self, other: &Self) -> usize {
        let all = self.0.len() + other.0.len();
        if all == 0 {
            return 1000;
        }
        2000 * self.common(other) / all
    }

    fn common(&self, other: &Self) -> usize {
        let (mut left, mut right) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut common = 0;
        while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
            let order = a.cmp(b);
            common += usize::from(order.is_eq());
            if order.is_le() {
                left.next();
            }
            if order.is_ge() {
                right.next();
            }
        }
        common
    }
}

#[cfg(test)]
mod tests {
    use super::Pairs;

    #[test]
    fn counts_what_both_have() {
        let likeness = |a: &str, b: &str| Pairs::of(a).likeness(&Pairs::of(b));
        assert_eq!(likeness("事務局は、こども課", "事務局は、こども課"), 1000);
        assert_eq!(likeness("", ""), 1000);
        assert_eq!(likeness("市", "市"), 1000);
        assert_eq!(likeness("市長", "部課"), 0);
        assert_eq!(likeness("市長", ""), 0);
        assert_eq!(likeness("あいう", "あいえ"), 500);
    }
}
