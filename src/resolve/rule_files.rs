//! The texts of a rule: one file for each language and each day from which the
//! rule says something else.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::layout::Files;
use super::reader::Reader;
use super::texts::unknown_text_language;
use crate::diag::{Code, Diagnostic, File};
use crate::model;

/// The files of one text by the places of their languages.
pub(super) type TextFiles = BTreeMap<usize, Arc<File>>;

/// The files of a rule's texts.
#[derive(Debug, Default)]
pub(super) struct RuleFiles {
    /// The one without a day in its name: the first that the site has.
    pub(super) first: TextFiles,
    /// The others by the day from which they have effect.
    pub(super) by_day: BTreeMap<Date, TextFiles>,
}

impl Reader<'_> {
    /// Sorts the texts beside the facts of a rule by their names.
    pub(super) fn rule_files(&mut self, files: &Files) -> RuleFiles {
        let mut texts = RuleFiles::default();
        for (name, file) in &files.texts {
            let parts: Vec<&str> = name.split('.').collect();
            let (day, tag) = match parts.as_slice() {
                [tag, "txt"] => (None, *tag),
                [day, tag, "txt"] => (Some(*day), *tag),
                _ => continue,
            };
            let of_day = match day.map(|day| self.day_of_text(day, tag, file)) {
                None => &mut texts.first,
                Some(Some(day)) => texts.by_day.entry(day).or_default(),
                Some(None) => continue,
            };
            if let Some(lang) = self.shared.languages.find(tag) {
                of_day.insert(lang.index(), Arc::clone(file));
            } else if self.shared.languages_known {
                let fault = unknown_text_language(file, tag, self.shared.languages);
                self.diagnostics.push(fault);
            }
        }
        texts.by_day.retain(|_, languages| !languages.is_empty());
        texts
    }

    /// The day in the name of a text.
    fn day_of_text(&mut self, day: &str, tag: &str, file: &Arc<File>) -> Option<Date> {
        let read = |words: &str| model::Date::parse(words).and_then(model::Date::civil);
        let found = read(day);
        if found.is_none() {
            let stem = self.file.path().trim_end_matches(".toml");
            // Both parts are there, the other way round.
            let (day, tag) = match read(tag) {
                Some(swapped) => (swapped.to_string(), day),
                None => ("2026-04-01".to_owned(), tag),
            };
            let message = format!("`{}` does not name a day", file.path());
            let hint = format!(
                "name the file after the day from which the text has effect, such as `{stem}.{day}.{tag}.txt`"
            );
            let fault = Diagnostic::whole_file(Code::BadDate, file, message).hint(hint);
            self.diagnostics.push(fault);
        }
        found
    }

    /// Reports a text from a day on which nothing is known to have changed.
    pub(super) fn check_day(&mut self, day: Date, file: &Arc<File>, known: &[Date]) {
        if known.contains(&day) {
            return;
        }
        let message = format!("no amendment of the rule has effect from {day}");
        let facts = self.file.path();
        let mut hint = format!(
            "add it to `[[amendments]]` in `{facts}` with `effective = \"{day}\"`, or mend the day in the name of this file"
        );
        if !known.is_empty() {
            let known: Vec<_> = known.iter().map(ToString::to_string).collect();
            hint = format!("{hint}; known there: {}", known.join(", "));
        }
        self.diagnostics
            .push(Diagnostic::whole_file(Code::BadVersion, file, message).hint(hint));
    }

    /// The day of the text without a day in its name: the last change before all
    /// others. Where there is none, says why.
    pub(super) fn first_day(
        &mut self,
        next: Date,
        file: &Arc<File>,
        known: &[Date],
    ) -> Option<Date> {
        let day = known.iter().rfind(|day| **day < next).copied();
        if day.is_none() {
            let fault = if known.contains(&next) {
                let message = format!(
                    "this text and the one from {next} are both the first text of the rule"
                );
                Diagnostic::whole_file(Code::BadVersion, file, message)
                    .hint("delete one of the two, or put the day from which this one has effect into its name")
            } else {
                let message = "from which day the first text of the rule has effect is not known";
                Diagnostic::whole_file(Code::BadVersion, &self.file, message).hint(
                    "add a line at the top of the file, such as: promulgated = \"2015-06-10\"",
                )
            };
            self.diagnostics.push(fault);
        }
        day
    }
}
