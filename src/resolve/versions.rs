//! The texts of a rule through time, and whether they fit what is known of it.

use jiff::civil::Date;

use super::layout::Files;
use super::reader::Reader;
use super::rule_files::{RuleFiles, TextFiles};
use crate::diag::{Code, Diagnostic};
use crate::model::{Amendment, Ordinance, Version};
use crate::raw;

impl Reader<'_> {
    /// The texts of the rule, oldest first.
    pub(super) fn versions(&mut self, ordinance: &Ordinance, files: &Files) -> Vec<Version> {
        let RuleFiles { first, by_day } = self.rule_files(files);
        let days = ordinance.days_of_change();
        let mut texts: Vec<(Option<Date>, TextFiles)> = Vec::new();
        match (by_day.keys().next(), first.values().next().cloned()) {
            (None, _) => texts.push((None, first)),
            (Some(next), Some(file)) => {
                let day = self.first_day(ordinance, *next, &file);
                texts.extend(day.map(|day| (Some(day), first)));
            }
            (Some(_), None) => {}
        }
        for (day, languages) in by_day {
            if let Some(file) = languages.values().next() {
                self.check_day(day, file, &days);
            }
            texts.push((Some(day), languages));
        }
        self.check_texts_differ(&texts);
        let versions = texts.into_iter();
        versions
            .filter_map(|(from, languages)| self.version(ordinance, from, &languages, &days))
            .collect()
    }

    fn version(
        &mut self,
        ordinance: &Ordinance,
        from: Option<Date>,
        languages: &TextFiles,
        days: &[Date],
    ) -> Option<Version> {
        let first = self.shared.languages.default_language();
        let law = self.law(ordinance, from, languages)?;
        let from = from.or_else(|| days.last().copied());
        let next = days
            .iter()
            .find(|day| from.is_some_and(|from| **day > from));
        Some(Version {
            from,
            until: next.and_then(|next| next.yesterday().ok()),
            file: languages.get(&first.index()).cloned(),
            law,
        })
    }

    /// Reports a text that is, word for word, the one before it: the file was
    /// copied, and the amendment not yet written into it.
    fn check_texts_differ(&mut self, texts: &[(Option<Date>, TextFiles)]) {
        for pair in texts.windows(2) {
            for (lang, file) in &pair[1].1 {
                let Some(before) = pair[0].1.get(lang) else {
                    continue;
                };
                if before.is_readable() && before.text() == file.text() {
                    let message = format!(
                        "this text is the same, word for word, as `{}`",
                        before.path()
                    );
                    let hint = "write what the amendment changed into it; the text before it stays in its own file";
                    let fault = Diagnostic::whole_file(Code::OddLaw, file, message).hint(hint);
                    self.diagnostics.push(fault);
                }
            }
        }
    }

    /// Reports amendments after the newest text. A rule with a single text is
    /// taken to have it up to date; who keeps several is to go on.
    pub(super) fn check_newest_text(&mut self, ordinance: &Ordinance, raw: &raw::Ordinance) {
        let newest = ordinance.versions.last().and_then(|version| version.from);
        let Some(newest) = newest.filter(|_| ordinance.versions.len() > 1) else {
            return;
        };
        let days = ordinance.amendments.iter().map(Amendment::day);
        for (typed, day) in raw.amendments.iter().zip(days) {
            let Some(day) = day.filter(|day| *day > newest) else {
                continue;
            };
            let message = format!("the text from {day}, which this amendment makes, is missing");
            let stem = self.file.path().trim_end_matches(".toml");
            let tag = self
                .shared
                .languages
                .tag(self.shared.languages.default_language());
            let hint = format!(
                "copy the newest text to `{stem}.{day}.{tag}.txt` and write the changes into it"
            );
            let place = self.head_of(&typed.span);
            self.fault(Code::MissingVersion, &place, message, hint);
        }
    }
}
