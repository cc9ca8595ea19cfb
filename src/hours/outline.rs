//! The lines of a plan, in no language yet.

use super::holiday::Holiday;
use super::plan::{Closing, Holidays, Plan, Season};
use super::rule::{DateSpan, TimeSpan};
use super::week::{Nth, Week};

/// A line of opening times.
pub(super) struct Line<'plan> {
    pub(super) dates: &'plan [DateSpan],
    pub(super) days: Days<'plan>,
    pub(super) times: &'plan [TimeSpan],
}

/// The days of a line.
pub(super) enum Days<'plan> {
    Week { week: Week, and_holidays: bool },
    Nth(&'plan [Nth]),
    Holidays { except: Week },
}

/// One thing of the list of closed days.
pub(super) enum Closed<'plan> {
    Week {
        week: Week,
        except_holidays: bool,
    },
    Nth {
        dates: &'plan [DateSpan],
        nth: &'plan [Nth],
    },
    Holidays {
        except: &'plan [&'static Holiday],
    },
    Dates {
        span: DateSpan,
        week: Week,
    },
}

/// The lines of opening times.
pub(super) fn lines(plan: &Plan) -> Vec<Line<'_>> {
    let same = holidays_as_usual(plan);
    let week = plan
        .seasons
        .iter()
        .flat_map(|season| season_lines(season, same));
    let nth = plan.nth.iter().map(|open| Line {
        dates: &open.dates,
        days: Days::Nth(&open.nth),
        times: &open.times,
    });
    let holidays = match &plan.holidays {
        Some(Holidays::Open { times, except }) if !same => Some(Line {
            dates: &[],
            days: Days::Holidays { except: *except },
            times,
        }),
        _ => None,
    };
    week.chain(nth).chain(holidays).collect()
}

/// The list of closed days: weekdays first, the year's end last.
pub(super) fn closed(plan: &Plan) -> Vec<Closed<'_>> {
    let mut items = closed_weekdays(plan);
    let (yearly, dated): (Vec<_>, Vec<_>) = plan
        .closings
        .iter()
        .partition(|closing| closing.dates.is_empty());
    items.extend(yearly.into_iter().flat_map(closing_items));
    if let Some(Holidays::Closed { except }) = &plan.holidays {
        items.push(Closed::Holidays { except });
    }
    let gaps = plan.gaps().into_iter();
    items.extend(gaps.map(|span| Closed::Dates {
        span,
        week: Week::default(),
    }));
    items.extend(dated.into_iter().flat_map(closing_items));
    items.sort_by_key(|item| matches!(item, Closed::Dates { span, .. } if span.is_year_end()));
    items
}

fn season_lines(season: &Season, and_holidays: bool) -> impl Iterator<Item = Line<'_>> {
    let groups = season.by_times().into_iter();
    groups.map(move |(week, times)| Line {
        dates: &season.dates,
        days: Days::Week { week, and_holidays },
        times,
    })
}

/// Whether public holidays are just like other days of the week.
fn holidays_as_usual(plan: &Plan) -> bool {
    let Some(Holidays::Open { times, except }) = &plan.holidays else {
        return false;
    };
    let closed = Week::ALL.without(plan.open_week());
    let [season] = plan.seasons.as_slice() else {
        return false;
    };
    season.dates.is_empty()
        && except.holds_all_of(closed)
        && matches!(season.by_times().as_slice(), [(_, usual)] if usual == times)
}

fn closed_weekdays(plan: &Plan) -> Vec<Closed<'_>> {
    let open = plan.open_week();
    if open.is_empty() || !plan.has_seasons() {
        return Vec::new();
    }
    let nth = plan
        .nth
        .iter()
        .flat_map(|open| &open.nth)
        .map(|nth| nth.day);
    let closed = Week::ALL.without(open).without(nth.collect());
    let always = match &plan.holidays {
        Some(Holidays::Open { except, .. }) => closed.without(closed.without(*except)),
        _ => closed,
    };
    [(always, false), (closed.without(always), true)]
        .into_iter()
        .filter(|(week, _)| !week.is_empty())
        .map(|(week, except_holidays)| Closed::Week {
            week,
            except_holidays,
        })
        .collect()
}

fn closing_items(closing: &Closing) -> Vec<Closed<'_>> {
    let mut items = Vec::new();
    if !closing.nth.is_empty() {
        items.push(Closed::Nth {
            dates: &closing.dates,
            nth: &closing.nth,
        });
    }
    if closing.nth.is_empty() || !closing.week.is_empty() {
        let spans = closing.dates.iter();
        items.extend(spans.map(|span| Closed::Dates {
            span: *span,
            week: closing.week,
        }));
    }
    items
}
