//! Sets of days of the year, leap day included.

/// A month and a day, both counted from 1.
pub(super) type Date = (u8, u8);

const LENGTHS: [u8; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const MONTHS: [u8; 12] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/// The last day that the month can have.
pub(super) fn last_day(month: u8) -> u8 {
    LENGTHS
        .get(usize::from(month).wrapping_sub(1))
        .copied()
        .unwrap_or(0)
}

/// A set of days of the year: for each month one bit a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct YearDays([u32; 12]);

impl YearDays {
    /// Every day of the year.
    pub(super) fn all() -> Self {
        Self::between((1, 1), (12, 31))
    }

    /// The days from one date to another, over the New Year if need be.
    pub(super) fn between(from: Date, to: Date) -> Self {
        if to < from {
            return Self::between(from, (12, 31)).or(&Self::between((1, 1), to));
        }
        Self(std::array::from_fn(|index| {
            let month = MONTHS[index];
            let first = (month, 1).max(from);
            let last = (month, last_day(month)).min(to);
            if first.0 == month && last.0 == month {
                (first.1..=last.1).fold(0, |days, day| days | 1 << day)
            } else {
                0
            }
        }))
    }

    pub(super) fn contains(&self, (month, day): Date) -> bool {
        self.0[usize::from(month) - 1] >> day & 1 == 1
    }

    pub(super) fn holds_all_of(&self, other: &Self) -> bool {
        self.and(other) == *other
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.and(other) != Self::default()
    }

    pub(super) fn or(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|month| self.0[month] | other.0[month]))
    }

    pub(super) fn count(&self) -> u32 {
        self.0.iter().map(|days| days.count_ones()).sum()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Date> + '_ {
        dates().filter(|date| self.contains(*date))
    }

    /// The days outside of the set as spans; one that runs over the New Year
    /// is a single span.
    pub(super) fn gaps(&self) -> Vec<(Date, Date)> {
        let mut gaps: Vec<(Date, Date)> = Vec::new();
        let mut in_gap = false;
        for date in dates() {
            let free = !self.contains(date);
            match gaps.last_mut() {
                Some(gap) if free && in_gap => gap.1 = date,
                _ if free => gaps.push((date, date)),
                _ => {}
            }
            in_gap = free;
        }
        if let [first, .., last] = gaps.as_mut_slice()
            && first.0 == (1, 1)
            && last.1 == (12, 31)
        {
            first.0 = last.0;
            gaps.pop();
        }
        gaps
    }

    fn and(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|month| self.0[month] & other.0[month]))
    }
}

impl FromIterator<Date> for YearDays {
    fn from_iter<I: IntoIterator<Item = Date>>(dates: I) -> Self {
        let mut days = Self::default();
        for (month, day) in dates {
            days.0[usize::from(month) - 1] |= 1 << day;
        }
        days
    }
}

fn dates() -> impl Iterator<Item = Date> {
    (1..=12).flat_map(|month| (1..=last_day(month)).map(move |day| (month, day)))
}

#[cfg(test)]
mod tests {
    use super::YearDays;

    #[test]
    fn a_span_may_run_over_the_new_year() {
        let days = YearDays::between((12, 29), (1, 3));
        assert_eq!(days.count(), 6);
        assert!(days.contains((1, 1)) && !days.contains((1, 4)));
    }

    #[test]
    fn the_gap_around_the_new_year_is_one() {
        let summer = YearDays::between((4, 1), (9, 30));
        assert_eq!(summer.gaps(), [((10, 1), (3, 31))]);
        assert_eq!(YearDays::all().gaps(), []);
    }
}
