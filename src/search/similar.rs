//! Slips of the finger in words of Latin letters.

/// By how many letters two keys differ, if it is so few that one may be a slip
/// for the other: one letter, or two in long words. Neighbours that changed
/// places count as one.
pub(super) fn slips(one: &str, other: &str) -> Option<usize> {
    let length = |text: &str| text.chars().count();
    let limit = if length(one).min(length(other)) >= 8 {
        2
    } else {
        1
    };
    let near = length(one).abs_diff(length(other)) <= limit;
    near.then(|| distance(one, other))
        .filter(|slips| *slips <= limit)
}

/// Optimal string alignment distance.
fn distance(one: &str, other: &str) -> usize {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let swap = last[j] + usize::from(a != b);
            let mut best = swap.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                best = best.min(before_last[j - 1] + 1);
            }
            row.push(best);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[other.len()]
}
