//! Weekdays, in sets and by their place in the month.

pub(super) const DAY_NAMES: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// A set of weekdays, one bit each from Monday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Week(u8);

impl Week {
    pub(super) const ALL: Self = Self(0b111_1111);

    /// From one weekday (Monday is 0) to another, over Sunday if need be.
    pub(super) fn between(from: u8, to: u8) -> Self {
        let length = (to + 7 - from) % 7;
        (0..=length).map(|step| (from + step) % 7).collect()
    }

    pub(super) fn contains(self, day: u8) -> bool {
        self.0 >> day & 1 == 1
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) fn holds_all_of(self, other: Self) -> bool {
        other.without(self).is_empty()
    }

    pub(super) fn days(self) -> impl Iterator<Item = u8> {
        (0..7).filter(move |day| self.contains(*day))
    }

    /// The unbroken runs of days as first day and length. A run over Sunday
    /// comes first, as in 日・月・水曜; the others follow from Monday.
    pub(super) fn runs(self) -> Vec<(u8, u8)> {
        if self == Self::ALL {
            return vec![(0, 7)];
        }
        let starts = self.days().filter(|day| !self.contains((day + 6) % 7));
        let mut runs: Vec<(u8, u8)> = starts
            .map(|start| {
                let run = (0..7).take_while(|step| self.contains((start + step) % 7));
                (start, u8::try_from(run.count()).unwrap_or(7))
            })
            .collect();
        runs.sort_by_key(|(start, length)| (start + length <= 7, *start));
        runs
    }

    /// As OSM text, such as `Mo-Fr`.
    pub(super) fn osm(self) -> String {
        let name = |day: u8| DAY_NAMES[usize::from(day % 7)];
        let runs = self.runs().into_iter().map(|(start, length)| match length {
            1 => name(start).to_owned(),
            2 => format!("{},{}", name(start), name(start + 1)),
            _ => format!("{}-{}", name(start), name(start + length - 1)),
        });
        runs.collect::<Vec<_>>().join(",")
    }
}

impl FromIterator<u8> for Week {
    fn from_iter<I: IntoIterator<Item = u8>>(days: I) -> Self {
        Self(days.into_iter().fold(0, |week, day| week | 1 << day))
    }
}

/// One weekday at certain places of the month: the second and fourth, the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Nth {
    /// Monday is 0.
    pub(super) day: u8,
    /// 1 to 5, and -1 for the last.
    pub(super) places: Vec<i8>,
}

#[cfg(test)]
mod tests {
    use super::Week;

    #[test]
    fn a_run_over_sunday_is_one() {
        assert_eq!(Week::between(6, 3).osm(), "Su-Th");
        assert_eq!(Week::from_iter([6, 0]).runs(), [(6, 2)]);
        assert_eq!(Week::from_iter([0, 2, 6]).runs(), [(6, 2), (2, 1)]);
        assert_eq!(Week::from_iter([5, 6]).runs(), [(5, 2)]);
    }
}
