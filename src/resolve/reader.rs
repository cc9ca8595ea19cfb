use std::fmt::Display;
use std::ops::Range;
use std::sync::Arc;

use super::ids::Index;
use super::load::Wrong;
use super::shared::Shared;
use crate::diag::{Code, Diagnostic, File};
use crate::model::{ContactRef, Date, Ref};
use crate::raw::At;
use crate::text::{is_id, nearest};

/// Reads the values of one file and notes what is wrong with them.
pub(super) struct Reader<'a> {
    pub(super) shared: &'a Shared<'a>,
    pub(super) file: Arc<File>,
    pub(super) wrong: Wrong,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(shared: &'a Shared<'a>, file: &Arc<File>, wrong: Wrong) -> Self {
        Self {
            shared,
            file: Arc::clone(file),
            wrong,
            diagnostics: Vec::new(),
        }
    }

    /// Notes a fault at a place, with advice.
    pub(super) fn fault(
        &mut self,
        code: Code,
        span: &Range<usize>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.diagnostics
            .push(Diagnostic::new(code, &self.file, span.clone(), message).hint(hint));
    }

    /// Notes that a key of the file itself, or of the table at `table`, is missing.
    pub(super) fn missing(&mut self, key: &str, table: Option<&Range<usize>>, example: &str) {
        if self.wrong.holds(key) {
            return;
        }
        let message = format!("`{key}` is missing");
        let diagnostic = match table {
            Some(span) => {
                Diagnostic::new(Code::MissingField, &self.file, self.head_of(span), message)
            }
            None => Diagnostic::whole_file(Code::MissingField, &self.file, message),
        };
        let in_braces = table.is_some_and(|span| {
            self.file
                .text()
                .get(span.clone())
                .is_some_and(|words| words.starts_with('{'))
        });
        // Below a heading the line would belong to that table.
        let place = match table {
            Some(_) if in_braces => "it inside the braces",
            Some(_) => "a line under this line",
            None => "a line at the top of the file",
        };
        self.diagnostics
            .push(diagnostic.hint(format!("add {place}, such as: {example}")));
    }

    /// The first line of a table: where its heading or its brace stands.
    pub(super) fn head_of(&self, span: &Range<usize>) -> Range<usize> {
        let text = self.file.text().get(span.clone()).unwrap_or_default();
        let length = text.find('\n').unwrap_or(text.len());
        span.start..span.start + length
    }

    /// A place inside the words of a string, as a place in the file. Where the
    /// string is written with escapes, the whole of it.
    pub(super) fn inside(&self, words: &At<String>, range: &Range<usize>) -> Range<usize> {
        let literal = self.file.text().get(words.span.clone()).unwrap_or_default();
        let quote = if literal.starts_with("\"\"\"") { 3 } else { 1 };
        let verbatim = literal
            .get(quote..)
            .is_some_and(|rest| rest.starts_with(words.value.as_str()));
        if !verbatim {
            return words.span.clone();
        }
        let start = words.span.start + quote;
        start + range.start..start + range.end.max(range.start)
    }

    /// Words that may not be empty.
    pub(super) fn words(&mut self, key: impl Display, words: &At<String>) -> Option<Arc<str>> {
        let trimmed = words.value.trim();
        if trimmed.is_empty() {
            let hint = format!("write the words between the quotes, or delete `{key}`");
            self.fault(
                Code::EmptyValue,
                &words.span,
                format!("`{key}` is empty"),
                hint,
            );
            return None;
        }
        Some(trimmed.into())
    }

    /// What stands between the quotes, unless nothing does: an empty value is
    /// called empty, whatever it was to be.
    pub(super) fn filled<'w>(
        &mut self,
        noun: &str,
        words: &'w At<String>,
    ) -> Option<&'w At<String>> {
        if words.value.trim().is_empty() {
            let message = format!("the {noun} is empty");
            let hint = "write it between the quotes, or delete the key";
            self.fault(Code::EmptyValue, &words.span, message, hint);
            return None;
        }
        Some(words)
    }

    /// A permanent name within the file.
    pub(super) fn local_id(
        &mut self,
        id: Option<&At<String>>,
        table: &Range<usize>,
        taken: &mut Vec<Arc<str>>,
    ) -> Arc<str> {
        self.local_name("id", "main", id, table, taken)
    }

    /// A permanent name within the file, under the key `key`.
    pub(super) fn local_name(
        &mut self,
        key: &str,
        example: &str,
        id: Option<&At<String>>,
        table: &Range<usize>,
        taken: &mut Vec<Arc<str>>,
    ) -> Arc<str> {
        let Some(id) = id else {
            self.missing(key, Some(table), &format!("{key} = \"{example}\""));
            return format!("unnamed-{}", taken.len() + 1).into();
        };
        if !is_id(&id.value) {
            let message = format!("`{}` cannot be an id", id.value);
            self.fault(
                Code::BadId,
                &id.span,
                message,
                "use the letters a–z, digits and hyphens only",
            );
        }
        let id_words: Arc<str> = id.value.as_str().into();
        if taken.contains(&id_words) {
            let message = format!("the id `{}` is used twice here", id.value);
            self.fault(
                Code::DuplicateId,
                &id.span,
                message,
                "give one of the two another id",
            );
        }
        taken.push(Arc::clone(&id_words));
        id_words
    }

    /// The place of the thing that `id` names.
    pub(super) fn find(&mut self, noun: &str, index: &Index, id: &At<String>) -> Option<usize> {
        let found = index.get(&id.value);
        if id.value.trim().is_empty() {
            let hint = known_hint(noun, index);
            let message = format!("the id of a {noun} is empty");
            self.fault(Code::EmptyValue, &id.span, message, hint);
        } else if found.is_none() {
            let message = format!("there is no {noun} `{}`", id.value);
            let hint = match nearest(&id.value, index.ids()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => known_hint(noun, index),
            };
            self.fault(Code::UnknownId, &id.span, message, hint);
        }
        found
    }

    /// The places of the things that `ids` name, without those that are unknown.
    pub(super) fn find_all(&mut self, noun: &str, index: &Index, ids: &[At<String>]) -> Vec<usize> {
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            match self.find(noun, index, id) {
                Some(place) if found.contains(&place) => {
                    let message = format!("`{}` stands here twice", id.value);
                    self.fault(
                        Code::DuplicateId,
                        &id.span,
                        message,
                        "delete one of the two",
                    );
                }
                Some(place) => found.push(place),
                None => {}
            }
        }
        found
    }

    /// Life stages, in the order of the vocabulary.
    pub(super) fn stages(&mut self, ids: &[At<String>]) -> Vec<usize> {
        let mut stages = self.find_all("life stage", &self.shared.ids.stages, ids);
        stages.sort_unstable();
        stages
    }

    /// Needs, in the order of the vocabulary.
    pub(super) fn needs(&mut self, ids: &[At<String>]) -> Vec<usize> {
        let mut needs = self.find_all("need", &self.shared.ids.needs, ids);
        needs.sort_unstable();
        needs
    }

    /// A thing named as `<kind>/<id>`.
    pub(super) fn reference(&mut self, words: &At<String>) -> Option<Ref> {
        let words = self.filled("reference", words)?;
        let ids = self.shared.ids;
        let name = words.value.trim_matches('/');
        if name == "step-note" && ids.step_note {
            return Some(Ref::StepNote);
        }
        let (kind, id) = name.rsplit_once('/').unwrap_or(("", name));
        let id = At::new(id.to_owned(), words.span.clone());
        match kind {
            "centers" => self.find("center", &ids.centers, &id).map(Ref::Center),
            "programs" => self.find("program", &ids.programs, &id).map(Ref::Program),
            "groups" => self.find("group", &ids.groups, &id).map(Ref::Group),
            "leaflets" => self.find("leaflet", &ids.leaflets, &id).map(Ref::Leaflet),
            "step-note/sheets" | "sheets" => self.find("sheet", &ids.sheets, &id).map(Ref::Sheet),
            "ordinances" => self
                .find("ordinance", &ids.ordinances, &id)
                .map(Ref::Ordinance),
            "reports" => self.find("report", &ids.reports, &id).map(Ref::Report),
            "pages" => self.find("page", &ids.pages, &id).map(Ref::Page),
            _ => {
                let message = format!("`{}` names nothing on this site", words.value);
                let hint = "write the folder and the id, such as `centers/hoken-center` or `programs/nyuyoji-kenshin`";
                self.fault(Code::UnknownId, &words.span, message, hint);
                None
            }
        }
    }

    /// Things named as `<kind>/<id>`, without those that are unknown.
    pub(super) fn references(&mut self, words: &[At<String>]) -> Vec<Ref> {
        words
            .iter()
            .filter_map(|words| self.reference(words))
            .collect()
    }

    /// A line named as `<center id>/<contact id>`.
    pub(super) fn contact(&mut self, words: &At<String>) -> Option<ContactRef> {
        let words = self.filled("line", words)?;
        let ids = self.shared.ids;
        let Some((center, contact)) = words.value.split_once('/') else {
            let message = format!("`{}` does not name a line", words.value);
            let hint = "write the center and the contact, such as `hoken-center/maternity`";
            self.fault(Code::UnknownId, &words.span, message, hint);
            return None;
        };
        let center = self.find(
            "center",
            &ids.centers,
            &At::new(center.to_owned(), words.span.clone()),
        )?;
        let contact = self.contact_of(center, &At::new(contact.to_owned(), words.span.clone()))?;
        Some(ContactRef { center, contact })
    }

    /// A line of a center.
    pub(super) fn contact_of(&mut self, center: usize, id: &At<String>) -> Option<usize> {
        let ids = self.shared.ids;
        let index = ids.contacts.get(center)?.as_ref()?;
        let found = index.get(&id.value);
        if found.is_none() {
            let owner = ids.centers.id_at(center).unwrap_or_default();
            let message = format!("the center `{owner}` has no contact `{}`", id.value);
            let hint = match nearest(&id.value, index.ids()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => known_hint("contact there", index),
            };
            self.fault(Code::UnknownId, &id.span, message, hint);
        }
        found
    }

    /// A day, month or year.
    pub(super) fn date(&mut self, words: &At<String>) -> Option<Date> {
        let words = self.filled("date", words)?;
        let date = Date::parse(&words.value);
        if date.is_none() {
            let message = format!("`{}` is not a date", words.value);
            let hint = "write year, month and day as `2021-04-01`, or leave out what is not known: `2021-04`";
            self.fault(Code::BadDate, &words.span, message, hint);
        }
        date
    }

    /// A date that may be left out.
    pub(super) fn optional_date(&mut self, words: Option<&At<String>>) -> Option<Date> {
        words.and_then(|words| self.date(words))
    }
}

fn known_hint(noun: &str, index: &Index) -> String {
    let known: Vec<_> = index.ids().take(12).map(|id| format!("`{id}`")).collect();
    if known.is_empty() {
        return format!("the site has no {noun} yet");
    }
    let more = if index.ids().count() > known.len() {
        " and others"
    } else {
        ""
    };
    format!("the ids known here are {}{more}", known.join(", "))
}
