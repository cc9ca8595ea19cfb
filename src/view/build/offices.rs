//! The offices of a roster in the words of a report: 「健康課・子ども政策課」.

use std::sync::Arc;

use super::views::Maker;
use crate::model::{
    Ref, ReportPart, Text, TextList, office_anchor, team_anchor, team_office_anchor, written,
};
use crate::plan::Target;
use crate::view::{Phrase, Run};

/// Offices and teams by every way in which they are written in a language.
pub(super) struct Offices {
    rows: Vec<Row>,
}

struct Row {
    name: Arc<str>,
    path: Arc<str>,
    center: Option<usize>,
}

impl Offices {
    /// The offices on the council.
    pub(super) fn on_council(maker: &Maker<'_>, report: usize) -> Self {
        let members = maker.catalog().reports[report].members.iter();
        let offices = members.flat_map(|members| members.offices.iter().enumerate());
        Self::new(offices.flat_map(|(at, office)| {
            let names = (&office.name, office.aliases.as_ref());
            rows(maker, report, names, &office_anchor(at), None)
        }))
    }

    /// The working teams of a committee, and the offices in them.
    pub(super) fn in_teams(maker: &Maker<'_>, report: usize, committee: Option<usize>) -> Self {
        let members = maker.catalog().reports[report].members.iter();
        let teams = members.flat_map(|members| members.teams.iter().enumerate());
        let own = teams.filter(|(_, team)| team.committee == committee);
        Self::new(own.flat_map(|(at, team)| {
            let names = (&team.name, team.aliases.as_ref());
            let mut found = rows(maker, report, names, &team_anchor(at), None);
            for (place, office) in team.offices.iter().enumerate() {
                let names = (&office.name, office.aliases.as_ref());
                let anchor = team_office_anchor(at, place);
                found.extend(rows(maker, report, names, &anchor, office.center));
            }
            found
        }))
    }

    fn new(rows: impl Iterator<Item = Row>) -> Self {
        Self {
            rows: rows.collect(),
        }
    }

    /// Words that name an office as a whole, or none.
    pub(super) fn whole(&self, words: Run) -> Phrase {
        let row = self.rows.iter().find(|row| row.name == words.text);
        Phrase {
            path: row.map(|row| Arc::clone(&row.path)),
            text: words,
        }
    }

    /// Words cut where the names of offices begin and end.
    pub(super) fn within(&self, words: Option<Run>) -> Vec<Phrase> {
        let Some(words) = words else {
            return Vec::new();
        };
        let phrase = |(text, row): (&str, Option<&Row>)| Phrase {
            text: Run {
                text: text.into(),
                lang: words.lang.clone(),
            },
            path: row.map(|row| Arc::clone(&row.path)),
        };
        self.cut(&words.text).into_iter().map(phrase).collect()
    }

    /// The centers that are named there.
    pub(super) fn centers(&self, words: Option<&Run>) -> impl Iterator<Item = Ref> {
        let pieces = words.map_or_else(Vec::new, |words| self.cut(&words.text));
        let centers = pieces.into_iter().filter_map(|(_, row)| row?.center);
        centers.map(Ref::Center)
    }

    /// The first name in the words, of those that begin there the longest, then
    /// the next one behind it.
    fn cut<'w>(&self, words: &'w str) -> Vec<(&'w str, Option<&Row>)> {
        let mut pieces = Vec::new();
        let mut rest = words;
        while let Some((start, row)) = self.first_in(rest) {
            let (before, tail) = rest.split_at(start);
            let (name, behind) = tail.split_at(row.name.len());
            if !before.is_empty() {
                pieces.push((before, None));
            }
            pieces.push((name, Some(row)));
            rest = behind;
        }
        if !rest.is_empty() {
            pieces.push((rest, None));
        }
        pieces
    }

    fn first_in(&self, words: &str) -> Option<(usize, &Row)> {
        let rows = self.rows.iter();
        let found = rows.filter_map(|row| Some((words.find(&*row.name)?, row)));
        found.min_by_key(|(start, row)| (*start, std::cmp::Reverse(row.name.len())))
    }
}

fn rows(
    maker: &Maker<'_>,
    report: usize,
    (name, aliases): (&Text, Option<&TextList>),
    anchor: &str,
    center: Option<usize>,
) -> Vec<Row> {
    let page = maker.path(Target::Report(report, ReportPart::Members));
    let path: Arc<str> = format!("{page}#{anchor}").into();
    let names = written(name, aliases, maker.lang).into_iter();
    names
        .map(|name| Row {
            name: Arc::clone(name),
            path: Arc::clone(&path),
            center,
        })
        .collect()
}
