use std::sync::Arc;

use super::entity::EntityKeys;
use super::layout::Files;
use super::load::Loaded;
use super::reader::Reader;
use super::shared::Shared;
use super::texts::empty_text;
use crate::diag::{Code, Diagnostic, File};
use crate::law::{self, Law, LawFacts};
use crate::model::{Amendment, Localized, Ordinance};
use crate::raw::{self, At};

/// A rule of the city.
pub(super) fn ordinance(
    loaded: &Loaded<'_, raw::Ordinance>,
    shared: &Shared<'_>,
) -> (Ordinance, Vec<Diagnostic>) {
    let mut reader = Reader::new(shared, &loaded.file, loaded.wrong.clone());
    let raw = &loaded.raw;
    let entity = reader.entity_with(
        &loaded.id,
        &loaded.file,
        &EntityKeys {
            name: raw.title.as_ref(),
            is_title: true,
            summary: raw.summary.as_ref(),
            asks: raw.asks.as_ref(),
            source: raw.source.as_ref(),
            needs_source: true,
            ..EntityKeys::default()
        },
        None,
    );
    let mut ordinance = Ordinance {
        entity,
        kind: reader.optional_text("kind", raw.kind.as_ref()),
        number: reader.optional_text("number", raw.number.as_ref()),
        promulgated: reader.optional_date(raw.promulgated.as_ref()),
        amendments: raw
            .amendments
            .iter()
            .map(|amendment| reader.amendment(amendment))
            .collect(),
        law: None,
        law_file: original_file(loaded.files, shared),
    };
    ordinance.law = reader.law(&ordinance, loaded.files);
    (ordinance, reader.diagnostics)
}

impl Reader<'_> {
    fn amendment(&mut self, raw: &At<raw::Amendment>) -> Amendment {
        Amendment {
            date: self.optional_date(raw.date.as_ref()),
            number: self.optional_text("number", raw.number.as_ref()),
            effective: self.optional_date(raw.effective.as_ref()),
            mode: raw.mode.as_ref().map(|mode| mode.value),
        }
    }

    /// The text of the rule, every translation compared with the original.
    fn law(&mut self, ordinance: &Ordinance, files: &Files) -> Option<Localized<Law>> {
        let languages = self.shared.languages;
        let mut laws: Vec<Option<Law>> = Vec::new();
        for lang in languages.iter() {
            let tag = languages.tag(lang);
            let file = files.texts.get(&format!("{tag}.txt"));
            if file.is_none() {
                self.missing_law(tag, lang == languages.default_language());
            }
            let original = laws.first().and_then(Option::as_ref);
            let readable = file.filter(|file| file.is_readable());
            let has_title = ordinance.entity.name.get(lang).is_some();
            let facts = has_title.then(|| ordinance.facts(lang));
            let law = readable
                .and_then(|file| read_law(file, original, facts.as_ref(), &mut self.diagnostics));
            laws.push(law);
        }
        Localized::new(laws)
    }

    fn missing_law(&mut self, tag: &str, original: bool) {
        let stem = self.file.path().trim_end_matches(".toml");
        let path = format!("{stem}.{tag}.txt");
        let diagnostic = if original {
            Diagnostic::whole_file(
                Code::MissingField,
                &self.file,
                format!("the text of the rule, `{path}`, is missing"),
            )
            .hint("paste the text as it was published into that file, as plain text")
        } else {
            Diagnostic::whole_file(
                Code::MissingTranslation,
                &self.file,
                format!("the rule has no text in `{tag}`"),
            )
            .hint(format!(
                "add `{path}`; until then the page shows another language and says so"
            ))
        };
        self.diagnostics.push(diagnostic);
    }
}

/// The file of the text in the site's default language.
fn original_file(files: &Files, shared: &Shared<'_>) -> Option<Arc<File>> {
    let tag = shared.languages.tag(shared.languages.default_language());
    files.texts.get(&format!("{tag}.txt")).cloned()
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
    faults.extend(
        facts
            .into_iter()
            .flat_map(|facts| law::check_head(&law, facts)),
    );
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
