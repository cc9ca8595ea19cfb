//! Who is there when: holidays, the truth table, and the size of the tables.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeSet;
use std::io::Write;
use std::sync::LazyLock;

use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::civil::{Date, DateTime, date};
use serde_json::Value;
use shirube::hours::{
    Calendar, DayTable, Evaluation, Holidays, Hours, State, TimeSpan, Why, Wording,
};
use shirube::pipeline::{Options, Site, load};
use support::site::BuiltSite;
use support::{command, repository, run};

/// The first day of the tables that the truth rows are asked of.
const AS_OF: Date = date(2026, 5, 1);

const DAYS: u16 = 400;

static BUILT: LazyLock<BuiltSite> = LazyLock::new(|| BuiltSite::build(&[]));

/// The day for which that is.
const BUILT_ON: Date = date(2026, 4, 1);

#[test]
fn holidays_are_those_of_the_list() {
    let calendar = Calendar::japan();
    let listed = include_str!("hours/holidays.txt");
    let listed: BTreeSet<Date> = listed.lines().flat_map(dates_of_year).collect();
    let ours = calendar.iter().map(|(day, _)| day);
    let ours: BTreeSet<Date> = ours.filter(|day| day.year() <= 2035).collect();
    assert_eq!(listed.len(), 362);
    assert_eq!(ours, listed);
}

fn dates_of_year(line: &str) -> Vec<Date> {
    let row = line.split_once(": ").filter(|_| !line.starts_with('#'));
    let Some((year, dates)) = row else {
        return Vec::new();
    };
    let dates = dates.split(' ');
    dates
        .map(|date| format!("{year}-{date}").parse().unwrap())
        .collect()
}

#[test]
fn holidays_have_their_official_names() {
    let calendar = Calendar::japan();
    let name = |day: Date| calendar.holiday(day).map(|name| (&*name.ja, &*name.en));
    for (day, ja, en) in [
        (date(2016, 10, 10), "体育の日", "Health and Sports Day"),
        (date(2020, 7, 24), "スポーツの日", "Sports Day"),
        (date(2018, 12, 23), "天皇誕生日", "the Emperor's Birthday"),
        (date(2019, 4, 30), "国民の休日", "Citizens' Holiday"),
        (
            date(2019, 10, 22),
            "即位礼正殿の儀の行われる日",
            "the day of the Enthronement Ceremony",
        ),
        (
            date(2026, 5, 6),
            "憲法記念日の振替休日",
            "substitute holiday for Constitution Memorial Day",
        ),
        (date(2026, 9, 22), "国民の休日", "Citizens' Holiday"),
        (date(2026, 11, 23), "勤労感謝の日", "Labor Thanksgiving Day"),
    ] {
        assert_eq!(name(day), Some((ja, en)), "{day}");
    }
    assert_eq!(name(date(2019, 12, 23)), None);
}

#[test]
fn the_truth_table_holds() {
    let site = site(AS_OF);
    let catalog = site.catalog();
    let holidays = Holidays::new(&catalog.site.calendar);
    let mut rows = 0;
    for line in include_str!("hours/truth.csv").lines().skip(1) {
        let [when, key, state, why] = line.splitn(4, ',').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let when: DateTime = format!("{when}:00").parse().unwrap();
        let mut contacts = catalog.contacts();
        let contact = contacts.find(|contact| &*contact.key == key).unwrap();
        let now = contact.hours.as_ref().map_or(State::Unknown, |hours| {
            let schedule = Evaluation::new(hours, &contact.exceptions, &holidays);
            let table = DayTable::new(&schedule, AS_OF, DAYS);
            table.state(when.date(), minute(when))
        });
        let now = match now {
            State::Open(_) => "open",
            State::Closed => "closed",
            State::Unknown => "unknown",
        };
        assert_eq!(now, state, "{when} {key}: {why}");
        rows += 1;
    }
    assert_eq!(rows, 59);
}

/// The leaflet names the times and 「休」; we name the weekdays that are open too.
#[test]
fn words_are_those_of_the_leaflet() {
    let site = site(AS_OF);
    let printed = include_str!("hours/leaflet.txt").lines().skip(1);
    let mut rows = 0;
    for line in printed {
        let [key, japanese, english] = line.split('|').map(str::trim).collect::<Vec<_>>()[..]
        else {
            panic!("{line}");
        };
        let mut contacts = site.catalog().contacts();
        let contact = contacts.find(|contact| &*contact.key == key).unwrap();
        let hours = contact.hours.as_deref();
        let ours = hours.map(as_printed).unwrap_or_default();
        assert_eq!(ours, japanese, "{key}");
        let ours = hours.map(|hours| hours.words(Wording::En).sentence);
        assert_eq!(ours.unwrap_or_default(), english, "{key}");
        rows += 1;
    }
    assert_eq!(rows, site.catalog().contacts().count());
}

/// Our Japanese words in the manner of the leaflet.
fn as_printed(hours: &Hours) -> String {
    let words = hours.words(Wording::Ja);
    let open = words.open.iter().map(|row| match &row.season {
        Some(season) => format!("({season}) {}", row.times),
        None => row.times.clone(),
    });
    let open: Vec<String> = open.collect();
    let closed = words.closed.replace('曜', "").replace("祝日", "祝");
    format!("{} 休 {}", open.join(" "), closed.replace('、', "・"))
}

/// `check -v` prints to standard output what was understood.
#[test]
fn schedules_are_told_back() {
    let root = support::minimal_site();
    let center = root.path().join("content/centers/minna-center.toml");
    let text = std::fs::read_to_string(&center).unwrap();
    std::fs::write(&center, text + CLOSURES).unwrap();
    let arguments = ["check", "-v", "--as-of", "2026-05-20", "--root"];
    let run = run(command().args(arguments).arg(root.path()));
    assert_eq!(run.code, 0, "{}", run.stderr);
    let told: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(
        told,
        [
            "minna-center/sodan: 月～金曜 午前8時30分～午後5時。土・日曜、祝日、年末年始は休み",
            "  2026年6月1日（月）～6月2日（火） 休み：電話の工事",
            "  2026年6月6日（土） 午前9時～正午：臨時に開く日（土曜の相談会）",
            "minna-center/yakan: 月～金曜 午前8時30分～午後5時。土・日曜、祝日、年末年始は休み",
            "  2026年6月6日（土） 午前9時～正午：臨時に開く日（土曜の相談会）",
        ]
    );
}

/// Days off that begin within the 60 days are told to their end.
#[test]
fn days_off_are_told_to_their_end() {
    let root = support::minimal_site();
    let center = root.path().join("content/centers/minna-center.toml");
    let text = std::fs::read_to_string(&center).unwrap();
    std::fs::write(&center, text + LONG_CLOSURE).unwrap();
    let arguments = ["check", "-v", "--as-of", "2026-05-01", "--root"];
    let run = run(command().args(arguments).arg(root.path()));
    assert_eq!(run.code, 0, "{}", run.stderr);
    let last = run.stdout.lines().last();
    let told = "  2026年6月28日（日）～7月4日（土） 休み：建物の工事";
    assert_eq!(last, Some(told), "{}", run.stdout);
}

const LONG_CLOSURE: &str = r#"
[[closure]]
from = "2026-06-28"
to = "2026-07-04"
reason = { ja = "建物の工事", en = "work on the building" }

[[closure]]
from = "2026-07-20"
to = "2026-07-21"
reason = { ja = "電話の工事", en = "work on the telephones" }
"#;

/// The pages say why: 「きょうは電話の工事のため、休みです。」
#[test]
fn reasons_do_not_say_closed_again() {
    let (ja, en) = ("電話の工事".into(), "work on the telephones".into());
    let once = Why::Once {
        open: false,
        ja,
        en,
    };
    let dated = Why::Dated("第3日曜".into(), "third Sunday".into());
    for (why, ja, en) in [
        (once, "電話の工事", "work on the telephones"),
        (dated, "定休日（第3日曜）", "regular day off (third Sunday)"),
    ] {
        assert_eq!(why.words(Wording::Ja).as_deref(), Some(ja));
        assert_eq!(why.words(Wording::En).as_deref(), Some(en));
    }
}

#[test]
fn tables_end_where_the_holidays_are_not_known() {
    assert_eq!(DayTable::length(date(2026, 5, 1), DAYS), DAYS);
    assert_eq!(DayTable::length(date(2050, 12, 1), DAYS), 31);
    assert_eq!(DayTable::length(date(2015, 12, 31), DAYS), 0);
}

/// What goes over the wire: one file a language, with all contacts. The words
/// for states in it are the same however many contacts there are.
#[test]
fn tables_are_small() {
    for language in ["ja", "en"] {
        let text = BUILT.file(&format!("hours/{language}.json"));
        let mut file: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(file["from"], "2026-04-01");
        assert_eq!(file["days"], DAYS);
        let contacts = file["tables"].as_object().unwrap().len();
        assert_eq!(contacts, 6, "equal schedules share a table");
        assert!(file.as_object_mut().unwrap().remove("words").is_some());
        let small = gzip(file.to_string().as_bytes()).len();
        assert!(small < 1024, "{small} bytes for all {contacts} tables");
    }
}

/// What search engines read says the same as what the pages' script reads.
#[test]
fn structured_hours_are_those_of_the_tables() {
    let site = site(BUILT_ON);
    for center in &site.catalog().centers {
        let id = &center.entity.id;
        let page = BUILT.file(&format!("centers/{id}/index.html"));
        let Some((_, rest)) = page.split_once("<script type=application/ld+json>") else {
            assert!(center.contacts.is_empty(), "{id}");
            continue;
        };
        let json = rest.split_once("</script>").unwrap().0;
        let place: Value = serde_json::from_str(json).unwrap();
        for (at, contact) in center.contacts.iter().enumerate() {
            let specifications = match place.get("contactPoint") {
                Some(lines) => list(&lines[at], "hoursAvailable"),
                None => [
                    list(&place, "openingHoursSpecification"),
                    list(&place, "specialOpeningHoursSpecification"),
                ]
                .concat(),
            };
            let Some(table) = site.tables().of(contact) else {
                assert!(specifications.is_empty(), "{}", contact.key);
                continue;
            };
            let mut day = BUILT_ON;
            while let Some(is) = table.on(day) {
                assert_eq!(
                    on(&specifications, day),
                    texts(&is.spans),
                    "{} {day}",
                    contact.key
                );
                day = day.tomorrow().unwrap();
            }
        }
    }
}

fn list(of: &Value, key: &str) -> Vec<Value> {
    of.get(key)
        .map(|list| list.as_array().unwrap().clone())
        .unwrap_or_default()
}

fn texts(spans: &[TimeSpan]) -> Vec<(String, String)> {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let spans = spans.iter();
    spans
        .map(|span| (clock(span.opens), clock(span.closes)))
        .collect()
}

/// The times of a day: those without weekdays go before the others.
fn on(specifications: &[Value], day: Date) -> Vec<(String, String)> {
    let text = |of: &Value, key: &str| of.get(key).map(|text| text.as_str().unwrap().to_owned());
    let date = day.to_string();
    let name = format!("{:?}", day.weekday());
    let valid = |of: &&Value| {
        text(of, "validFrom").is_none_or(|from| from <= date)
            && text(of, "validThrough").is_none_or(|through| date <= through)
    };
    let (special, weekly): (Vec<_>, Vec<_>) = specifications
        .iter()
        .filter(valid)
        .partition(|of| of.get("dayOfWeek").is_none());
    let weekly = weekly
        .into_iter()
        .filter(|of| list(of, "dayOfWeek").contains(&Value::from(name.clone())));
    let deciding: Vec<_> = if special.is_empty() {
        weekly.collect()
    } else {
        special
    };
    let times = deciding.into_iter();
    times
        .filter_map(|of| Some((text(of, "opens")?, text(of, "closes")?)))
        .collect()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn closures_hold_for_the_contacts_that_they_name() {
    let root = support::minimal_site();
    let center = root.path().join("content/centers/minna-center.toml");
    let text = std::fs::read_to_string(&center).unwrap();
    std::fs::write(&center, text + CLOSURES).unwrap();
    let options = Options {
        base_url: None,
        as_of: date(2026, 6, 1),
        drafts: false,
        offline: true,
    };
    let (site, report) = load(root.path(), &options);
    assert_eq!(report.errors(), 0);
    let tables = site.tables();
    let state = |key: &str, day: Date, minute: u16| {
        let mut contacts = site.catalog().contacts();
        let contact = contacts.find(|contact| &*contact.key == key).unwrap();
        tables.of(contact).unwrap().state(day, minute)
    };
    let ten = 10 * 60;
    for (key, day, expected) in [
        ("minna-center/sodan", date(2026, 6, 1), State::Closed),
        ("minna-center/sodan", date(2026, 6, 2), State::Closed),
        ("minna-center/sodan", date(2026, 6, 3), State::Open(17 * 60)),
        ("minna-center/yakan", date(2026, 6, 1), State::Open(17 * 60)),
        ("minna-center/sodan", date(2026, 6, 6), State::Open(12 * 60)),
        ("minna-center/yakan", date(2026, 6, 6), State::Open(12 * 60)),
        ("minna-center/sodan", date(2026, 6, 7), State::Closed),
    ] {
        assert_eq!(state(key, day, ten), expected, "{key} {day}");
    }
}

const CLOSURES: &str = r#"
[[contacts]]
id = "yakan"
channels = [{ kind = "phone", value = "03-0000-0002" }]
hours = "Mo-Fr 08:30-17:00; PH off"

[[closure]]
from = "2026-06-01"
to = "2026-06-02"
reason = { ja = "電話の工事", en = "work on the telephones" }
contacts = ["sodan"]

[[opening]]
from = "2026-06-06"
hours = "09:00-12:00"
reason = { ja = "土曜の相談会", en = "Saturday consultation" }
"#;

fn minute(when: DateTime) -> u16 {
    u16::try_from(i32::from(when.hour()) * 60 + i32::from(when.minute())).unwrap()
}

fn site(as_of: Date) -> Site {
    let options = Options {
        base_url: None,
        as_of,
        drafts: false,
        offline: true,
    };
    let (site, report) = load(repository(), &options);
    assert_eq!(report.errors(), 0);
    site
}
