//! The texts of a rule: one file for each language and each day from which the
//! rule says something else.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::layout::Files;
use super::reader::Reader;
use super::texts::unknown_text_language;
use crate::diag::{Code, Diagnostic, File};
use crate::model::{self, Ordinance};

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
        let found = read_day(day);
        if found.is_none() {
            let stem = self.file.path().trim_end_matches(".toml");
            // Both parts may be there, the other way round.
            let (day, tag) = match read_day(tag) {
                Some(swapped) => (swapped.to_string(), day),
                None => (meant_day(day).unwrap_or("2026-04-01".to_owned()), tag),
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
        ordinance: &Ordinance,
        next: Date,
        file: &Arc<File>,
    ) -> Option<Date> {
        let known = ordinance.days_of_change();
        let day = known.into_iter().rfind(|day| *day < next);
        if day.is_none() {
            let fault = match ordinance.first_day() {
                Some(first) if first == next => {
                    let message = format!(
                        "this text and the one from {next} are both the first text of the rule"
                    );
                    Diagnostic::whole_file(Code::BadVersion, file, message)
                        .hint("delete one of the two, or put the day from which this one has effect into its name")
                }
                Some(first) => {
                    let message = format!(
                        "there is a text from {next}, but the rule has effect only from {first}"
                    );
                    Diagnostic::whole_file(Code::BadVersion, &self.file, message).hint(
                        "mend `promulgated` or `effective`, or the day in the name of the text",
                    )
                }
                None => {
                    let message =
                        "from which day the first text of the rule has effect is not known";
                    Diagnostic::whole_file(Code::BadVersion, &self.file, message).hint(
                        "add a line at the top of the file, such as: promulgated = \"2015-06-10\"",
                    )
                }
            };
            self.diagnostics.push(fault);
        }
        day
    }
}

fn read_day(words: &str) -> Option<Date> {
    model::Date::parse(words).and_then(model::Date::civil)
}

/// The day that somebody meant who wrote `2026-4-1`, `2026_04_01` or `20260401`.
fn meant_day(words: &str) -> Option<String> {
    let whole = words.len() == 8 && words.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = if whole {
        vec![&words[..4], &words[4..6], &words[6..]]
    } else {
        let parts = words.split(|char: char| !char.is_ascii_digit());
        parts.filter(|part| !part.is_empty()).collect()
    };
    let [year, month, day] = parts.as_slice() else {
        return None;
    };
    if year.len() != 4 {
        return None;
    }
    let day = format!("{year}-{month:0>2}-{day:0>2}");
    read_day(&day).map(|_| day)
}

#[cfg(test)]
mod tests {
    use super::meant_day;

    #[test]
    fn guesses_the_day_that_was_meant() {
        for words in ["2026-4-1", "2026_04_01", "20260401", "2026年4月1日"] {
            assert_eq!(meant_day(words).as_deref(), Some("2026-04-01"), "{words}");
        }
        for words in ["2026-13-01", "2026-04", "令和8年4月1日", "20261301", "new"] {
            assert_eq!(meant_day(words), None, "{words}");
        }
    }
}
