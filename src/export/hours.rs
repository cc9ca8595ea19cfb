//! Opening hours as tables of days: what the pages' script asks who is there.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rayon::prelude::*;
use serde::Serialize;

use crate::hours::{DayTable, Evaluation, Exceptional, Holidays, TimeSpan, Why, Wording};
use crate::model::{Catalog, Contact};
use crate::output::Artifact;

/// How far the tables reach. A site that is built once a week has always more
/// than a year before it.
const DAYS: u16 = 400;

/// One file for each language; only the reasons differ.
#[must_use]
pub fn hours_files(catalog: &Catalog, as_of: Date) -> Vec<Artifact> {
    let tables = tables(catalog, as_of);
    let tags = catalog.languages.tags().iter();
    tags.map(|tag| Artifact {
        path: format!("hours/{tag}.json"),
        bytes: file(&tables, as_of, Wording::for_language(tag)),
    })
    .collect()
}

/// The tables of all schedules by their keys.
fn tables(catalog: &Catalog, as_of: Date) -> BTreeMap<&str, DayTable> {
    let schedules: BTreeMap<&str, &Contact> = catalog
        .contacts()
        .filter_map(|contact| Some((&**contact.hours_key.as_ref()?, contact)))
        .collect();
    let holidays = Holidays::new(&catalog.site.calendar);
    let schedules: Vec<(&str, &Contact)> = schedules.into_iter().collect();
    let tables: Vec<_> = schedules
        .into_par_iter()
        .filter_map(|(key, contact)| {
            let hours = contact.hours.as_ref()?;
            let schedule = Evaluation::new(hours, &contact.exceptions, &holidays);
            Some((key, DayTable::new(&schedule, as_of, DAYS)))
        })
        .collect();
    tables.into_iter().collect()
}

#[derive(Serialize)]
struct File<'a> {
    from: String,
    days: u16,
    reasons: Vec<String>,
    tables: BTreeMap<&'a str, Table>,
}

type Spans = Vec<(u16, u16)>;

#[derive(Serialize)]
struct Table {
    weeks: Vec<(u16, Vec<Spans>)>,
    except: Vec<(u16, Spans, i64)>,
}

fn file(tables: &BTreeMap<&str, DayTable>, as_of: Date, wording: Wording) -> Vec<u8> {
    let reasons = reasons(tables);
    let file = File {
        from: as_of.to_string(),
        days: DayTable::length(as_of, DAYS),
        reasons: reasons
            .keys()
            .filter_map(|why| why.words(wording))
            .collect(),
        tables: tables
            .iter()
            .map(|(key, table)| (*key, self::table(table, &reasons)))
            .collect(),
    };
    serde_json::to_vec(&file).unwrap_or_default()
}

/// Every reason once, with its place in the list.
fn reasons<'a>(tables: &'a BTreeMap<&str, DayTable>) -> BTreeMap<&'a Why, i64> {
    let all = tables.values().flat_map(|table| &table.except);
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
