//! Hours in やさしい日本語: whole words instead of marks such as ～ and ・, and the
//! hard ones explained.

use super::OpenRow;
use super::japanese::{WEEKDAYS, clock};
use super::outline::{Closed, Days, Line};
use super::rule::{DateSpan, TimeSpan};
use super::week::{Nth, Week};
use super::words::seasons_once;

const HOLIDAYS: &str = "祝日〈国の休みの日〉";
const YEAR_END: &str = "年末年始〈年の終わりと年の始め〉";

pub(super) fn row(line: &Line) -> OpenRow {
    let season = spans(line.dates);
    OpenRow {
        days: days(&line.days),
        season: Some(season).filter(|season| !season.is_empty()),
        times: times(line.times),
    }
}

pub(super) fn closed(items: &[Closed]) -> String {
    items.iter().map(item).collect::<Vec<_>>().join("、")
}

pub(super) fn sentence(rows: &[OpenRow], closed: &str) -> String {
    let parts = seasons_once(rows).map(|(season, row)| match season {
        Some(season) => format!("{season}は、{}、{}", row.days, row.times),
        None => format!("{}、{}", row.days, row.times),
    });
    let open = parts.collect::<Vec<_>>().join("。");
    if closed.is_empty() {
        return unexplained(&open);
    }
    unexplained(&format!("{open}。休みの日：{closed}"))
}

/// Without what stands in 〈 〉. A list of places would explain the same words at
/// every one; the page of each place does so.
fn unexplained(words: &str) -> String {
    let parts = words.split('〈');
    let plain = parts.map(|part| part.split_once('〉').map_or(part, |(_, rest)| rest));
    plain.collect()
}

fn days(days: &Days) -> String {
    match days {
        Days::Week {
            week,
            and_holidays: true,
        } => format!("{}（{HOLIDAYS}も）", weekdays(*week)),
        Days::Week { week, .. } => weekdays(*week),
        Days::Nth(nth) => places(nth),
        Days::Holidays { except } if except.is_empty() => HOLIDAYS.to_owned(),
        Days::Holidays { except } => format!("{}ではない{HOLIDAYS}", weekdays(*except)),
    }
}

fn item(item: &Closed) -> String {
    match item {
        Closed::Week {
            week,
            except_holidays: true,
        } => format!("{HOLIDAYS}ではない{}", weekdays(*week)),
        Closed::Week { week, .. } => weekdays(*week),
        Closed::Nth { dates: [], nth } => places(nth),
        Closed::Nth { dates, nth } => format!("{}の{}", spans(dates), places(nth)),
        Closed::Holidays { except: [] } => HOLIDAYS.to_owned(),
        Closed::Holidays { except } => {
            let names: Vec<_> = except.iter().map(|holiday| holiday.ja).collect();
            format!("{}ではない{HOLIDAYS}", names.join("や"))
        }
        Closed::Dates { span: dates, week } => {
            let dates = if dates.is_year_end() {
                YEAR_END.to_owned()
            } else {
                span(*dates)
            };
            if week.is_empty() {
                dates
            } else {
                format!("{dates}の{}", weekdays(*week))
            }
        }
    }
}

/// 火曜日から土曜日まで, 日曜日と月曜日, 毎日.
fn weekdays(week: Week) -> String {
    if week == Week::ALL {
        return "毎日".to_owned();
    }
    let name = |day: u8| format!("{}曜日", WEEKDAYS[usize::from(day % 7)]);
    let runs = week.runs().into_iter().map(|(start, length)| match length {
        1 => name(start),
        2 => format!("{}と{}", name(start), name(start + 1)),
        _ => format!("{}から{}まで", name(start), name(start + length - 1)),
    });
    runs.collect::<Vec<_>>().join("と")
}

/// 月の2番目と4番目の水曜日, 月の最後の金曜日.
fn places(nth: &[Nth]) -> String {
    let groups = nth.iter().map(|nth| {
        let places = nth.places.iter().map(|place| match place {
            -1 => "最後".to_owned(),
            place => format!("{place}番目"),
        });
        let places: Vec<_> = places.collect();
        format!(
            "{}の{}曜日",
            places.join("と"),
            WEEKDAYS[usize::from(nth.day % 7)]
        )
    });
    format!("月の{}", groups.collect::<Vec<_>>().join("と"))
}

fn spans(dates: &[DateSpan]) -> String {
    let dates: Vec<_> = dates.iter().copied().map(span).collect();
    dates.join("と")
}

/// 4月から9月まで, 8月13日から16日まで, 5月5日.
fn span(span: DateSpan) -> String {
    let ((first, from), (last, to)) = (span.from, span.to);
    match span.is_months() {
        true if first == last => format!("{first}月"),
        true => format!("{first}月から{last}月まで"),
        false if span.from == span.to => format!("{first}月{from}日"),
        false if first == last && from < to => format!("{first}月{from}日から{to}日まで"),
        false => format!("{first}月{from}日から{last}月{to}日まで"),
    }
}

pub(super) fn times(spans: &[TimeSpan]) -> String {
    if spans == [TimeSpan::WHOLE_DAY] {
        return "24時間".to_owned();
    }
    let spans = spans
        .iter()
        .map(|span| format!("{}から{}まで", clock(span.opens), clock(span.closes)));
    spans.collect::<Vec<_>>().join("と、")
}
