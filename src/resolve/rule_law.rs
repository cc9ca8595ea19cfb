//! A text of a rule in the languages of the site.

use std::sync::Arc;

use jiff::civil::Date;

use super::reader::Reader;
use super::rule_files::TextFiles;
use super::texts::empty_text;
use crate::diag::{Code, Diagnostic, File};
use crate::law::{self, Law, LawFacts};
use crate::model::{Localized, Ordinance};

impl Reader<'_> {
    /// The text of a day, every translation compared with the original.
    pub(super) fn law(
        &mut self,
        ordinance: &Ordinance,
        from: Option<Date>,
        files: &TextFiles,
    ) -> Option<Localized<Law>> {
        let languages = self.shared.languages;
        let mut laws: Vec<Option<Law>> = Vec::new();
        for lang in languages.iter() {
            let tag = languages.tag(lang);
            let file = files.get(&lang.index());
            if file.is_none() {
                self.missing_law(tag, from, lang == languages.default_language(), files);
            }
            let original = laws.first().and_then(Option::as_ref);
            let readable = file.filter(|file| file.is_readable());
            let has_title = ordinance.entity.name.get(lang).is_some();
            let facts = has_title.then(|| ordinance.facts(from, lang));
            let law = readable
                .and_then(|file| read_law(file, original, facts.as_ref(), &mut self.diagnostics));
            laws.push(law);
        }
        Localized::new(laws)
    }

    /// Reports that a text, that from a day where there are several, lacks a
    /// language.
    fn missing_law(&mut self, tag: &str, from: Option<Date>, original: bool, files: &TextFiles) {
        let stem = self.file.path().trim_end_matches(".toml");
        let path = text_path(stem, tag, from, files);
        let what = match from {
            None => "the rule".to_owned(),
            Some(day) => format!("the rule from {day}"),
        };
        // Where there is no text of any language, the facts are all there is.
        let file = files.values().next().filter(|_| from.is_some());
        let file = Arc::clone(file.unwrap_or(&self.file));
        let diagnostic = if original {
            let message = format!("the text of {what}, `{path}`, is missing");
            Diagnostic::whole_file(Code::MissingField, &file, message)
                .hint("paste the text as it was published into that file, as plain text")
        } else {
            let message = format!("{what} has no text in `{tag}`");
            Diagnostic::whole_file(Code::MissingTranslation, &file, message).hint(format!(
                "add `{path}`; until then the page shows another language and says so"
            ))
        };
        self.diagnostics.push(diagnostic);
    }
}

/// The name that the text would have: like those of its other languages.
fn text_path(stem: &str, tag: &str, from: Option<Date>, files: &TextFiles) -> String {
    let undated = |file: &Arc<File>| {
        let rest = file.path().strip_prefix(stem).unwrap_or_default();
        rest.matches('.').count() == 2
    };
    match from.filter(|_| !files.values().any(undated)) {
        Some(day) => format!("{stem}.{day}.{tag}.txt"),
        None => format!("{stem}.{tag}.txt"),
    }
}

fn read_law(
    file: &Arc<File>,
    original: Option<&Law>,
    facts: Option<&LawFacts<'_>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Law> {
    if file.text().trim().is_empty() {
        diagnostics.push(empty_text(file));
        return None;
    }
    let (law, mut faults) = law::parse(file.text());
    if let Some(facts) = facts {
        faults.extend(law::check_head(&law, facts));
        faults.extend(law::check_later(&law, facts));
    }
    // To a text without any article nothing can be compared.
    if let Some(original) = original.filter(|law| !law.articles.is_empty()) {
        faults.extend(law::compare(original, &law));
    }
    diagnostics.extend(faults.into_iter().map(|fault| {
        let code = match fault.severity {
            law::Severity::Error => Code::BadLaw,
            law::Severity::Warning => Code::OddLaw,
        };
        Diagnostic::new(code, file, fault.range, fault.message).hint(fault.hint)
    }));
    Some(law)
}
