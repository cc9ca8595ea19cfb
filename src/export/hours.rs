//! Opening hours as tables of days: what the pages' script asks who is there.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::hours::{DayTable, Exceptional, TimeSpan, Why, Wording};
use crate::model::{Catalog, DayTables};
use crate::output::Artifact;
use crate::text::{Edition, Strings};

/// One file for each edition; only the words differ: the reasons, and what the
/// script says. `strings` are those of the theme, in the order of the editions.
#[must_use]
pub fn hours_files(
    catalog: &Catalog,
    editions: &[Edition],
    tables: &DayTables,
    strings: &[Arc<Strings>],
) -> Vec<Artifact> {
    let reasons = reasons(tables);
    let stale_after = catalog.site.offline.stale_after;
    let file = |(edition, strings): (&Edition, &Arc<Strings>)| {
        let tag = catalog.languages.tag(edition.lang());
        let wording = Wording::of(*edition, tag);
        Artifact {
            path: format!("hours/{}.json", catalog.languages.name_of(*edition)),
            bytes: file(tables, stale_after, &reasons, wording, strings),
        }
    };
    editions.iter().zip(strings).map(file).collect()
}

#[derive(Serialize)]
struct File<'a> {
    from: String,
    days: u16,
    stale_after: u16,
    reasons: Vec<String>,
    words: BTreeMap<&'a str, &'a str>,
    /// What pages say of their own age.
    age: BTreeMap<&'a str, &'a str>,
    tables: BTreeMap<&'a str, Table>,
}

type Spans = Vec<(u16, u16)>;

#[derive(Serialize)]
struct Table {
    weeks: Vec<(u16, Vec<Spans>)>,
    except: Vec<(u16, Spans, i64)>,
}

fn file(
    tables: &DayTables,
    stale_after: u16,
    reasons: &BTreeMap<&Why, i64>,
    wording: Wording,
    strings: &Strings,
) -> Vec<u8> {
    let file = File {
        from: tables.first.to_string(),
        days: tables.days,
        reasons: reasons
            .keys()
            .filter_map(|why| why.words(wording))
            .collect(),
        stale_after,
        words: strings.table("state").collect(),
        age: strings.table("age").collect(),
        tables: tables
            .iter()
            .map(|(key, table)| (key, self::table(table, reasons)))
            .collect(),
    };
    serde_json::to_vec(&file).unwrap_or_default()
}

/// Every reason once, with its place in the list.
fn reasons(tables: &DayTables) -> BTreeMap<&Why, i64> {
    let all = tables.iter().flat_map(|(_, table)| &table.except);
    let reasons: BTreeMap<&Why, i64> = all
        .map(|except| (&except.is.why, 0))
        .filter(|(why, _)| **why != Why::Week)
        .collect();
    reasons.into_keys().zip(0..).collect()
}

fn table(table: &DayTable, reasons: &BTreeMap<&Why, i64>) -> Table {
    let except = |except: &Exceptional| {
        let reason = reasons.get(&except.is.why).copied().unwrap_or(-1);
        (except.day, spans(&except.is.spans), reason)
    };
    Table {
        weeks: table
            .weeks
            .iter()
            .map(|(from, week)| (*from, week.iter().map(|day| spans(day)).collect()))
            .collect(),
        except: table.except.iter().map(except).collect(),
    }
}

fn spans(spans: &[TimeSpan]) -> Spans {
    spans.iter().map(|span| (span.opens, span.closes)).collect()
}
