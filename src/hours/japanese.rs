//! Hours in Japanese, as public bodies print them.

use super::OpenRow;
use super::outline::{Closed, Days, Line};
use super::rule::{DateSpan, MIDNIGHT, TimeSpan};
use super::week::{Nth, Week};
use super::words::seasons_once;

pub(super) const WEEKDAYS: [&str; 7] = ["月", "火", "水", "木", "金", "土", "日"];
const NOON: u16 = 12 * 60;

pub(super) fn row(line: &Line) -> OpenRow {
    let season = line
        .dates
        .iter()
        .copied()
        .map(span)
        .collect::<Vec<_>>()
        .join("・");
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
        Some(season) => format!("{season} {} {}", row.days, row.times),
        None => format!("{} {}", row.days, row.times),
    });
    let open = parts.collect::<Vec<_>>().join("、");
    if closed.is_empty() {
        return open;
    }
    format!("{open}。{closed}は休み")
}

fn days(days: &Days) -> String {
    match days {
        Days::Week {
            week,
            and_holidays: true,
        } => format!("{}（祝日も）", weekdays(*week)),
        Days::Week { week, .. } => weekdays(*week),
        Days::Nth(nth) => places(nth),
        Days::Holidays { except } if except.is_empty() => "祝日".to_owned(),
        Days::Holidays { except } => format!("祝日（{}を除く）", weekdays(*except)),
    }
}

fn item(item: &Closed) -> String {
    match item {
        Closed::Week {
            week,
            except_holidays: true,
        } => {
            format!("{}（祝日を除く）", weekdays(*week))
        }
        Closed::Week { week, .. } => weekdays(*week),
        Closed::Nth { dates: [], nth } => places(nth),
        Closed::Nth { dates, nth } => {
            let dates: Vec<_> = dates.iter().copied().map(span).collect();
            format!("{}の{}", dates.join("・"), places(nth))
        }
        Closed::Holidays { except: [] } => "祝日".to_owned(),
        Closed::Holidays { except } => {
            let names: Vec<_> = except.iter().map(|holiday| holiday.ja).collect();
            format!("祝日（{}を除く）", names.join("・"))
        }
        Closed::Dates { span: dates, week } => {
            let dates = if dates.is_year_end() {
                "年末年始".to_owned()
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

/// 火～土曜, 日・月曜, 毎日.
fn weekdays(week: Week) -> String {
    if week == Week::ALL {
        return "毎日".to_owned();
    }
    let name = |day: u8| WEEKDAYS[usize::from(day % 7)];
    let runs = week.runs().into_iter().map(|(start, length)| match length {
        1 => name(start).to_owned(),
        2 => format!("{}・{}", name(start), name(start + 1)),
        _ => format!("{}～{}", name(start), name(start + length - 1)),
    });
    format!("{}曜", runs.collect::<Vec<_>>().join("・"))
}

/// 第2・第4水曜, 最終金曜.
fn places(nth: &[Nth]) -> String {
    let groups = nth.iter().map(|nth| {
        let places = nth.places.iter().map(|place| match place {
            -1 => "最終".to_owned(),
            place => format!("第{place}"),
        });
        let places: Vec<_> = places.collect();
        format!(
            "{}{}曜",
            places.join("・"),
            WEEKDAYS[usize::from(nth.day % 7)]
        )
    });
    groups.collect::<Vec<_>>().join("・")
}

/// 4～9月, 8月13日～16日, 5月5日.
fn span(span: DateSpan) -> String {
    let ((first, from), (last, to)) = (span.from, span.to);
    match span.is_months() {
        true if first == last => format!("{first}月"),
        true => format!("{first}～{last}月"),
        false if span.from == span.to => format!("{first}月{from}日"),
        false if first == last && from < to => format!("{first}月{from}日～{to}日"),
        false => format!("{first}月{from}日～{last}月{to}日"),
    }
}

pub(super) fn times(spans: &[TimeSpan]) -> String {
    if spans == [TimeSpan::WHOLE_DAY] {
        return "24時間".to_owned();
    }
    let spans = spans
        .iter()
        .map(|span| format!("{}～{}", clock(span.opens), clock(span.closes)));
    spans.collect::<Vec<_>>().join("と")
}

/// Noon is 正午, since 午後0時 and 午後12時 are both misread. The end of the day
/// is 深夜0時, since 午前0時 would be its beginning.
pub(super) fn clock(minutes: u16) -> String {
    let half = match minutes {
        NOON => return "正午".to_owned(),
        MIDNIGHT => return "深夜0時".to_owned(),
        0..NOON => "午前",
        _ => "午後",
    };
    let (hour, minute) = (minutes / 60 % 12, minutes % 60);
    match minute {
        0 => format!("{half}{hour}時"),
        _ => format!("{half}{hour}時{minute}分"),
    }
}
