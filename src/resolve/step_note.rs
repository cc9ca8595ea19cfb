use std::collections::BTreeMap;
use std::sync::Arc;

use super::entity::EntityKeys;
use super::layout::FolderFiles;
use super::load::load_file;
use super::reader::Reader;
use super::shared::Shared;
use crate::diag::{Code, Diagnostic, File};
use crate::model::{StepNote, StepNotePlace, StepNoteSection};
use crate::raw::{self, At};
use crate::text::nearest;

/// The guide to the step note, if the site has one.
pub(super) fn step_note(
    files: &FolderFiles,
    shared: &Shared<'_>,
) -> (Option<StepNote>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    diagnostics.extend(
        files
            .facts
            .iter()
            .filter(|(name, _)| *name != "guide")
            .map(|(_, file)| {
                let message = format!("shirube does not know what `{}` is", file.path());
                Diagnostic::whole_file(Code::UnknownFile, file, message)
                    .hint("the facts of the step note stand in `guide.toml` and in `sheets/`")
            }),
    );
    let Some(file) = files.facts.get("guide") else {
        diagnostics.extend(files.texts.values().next().map(|file| {
            let message = "there is no `content/step-note/guide.toml` for this text";
            Diagnostic::whole_file(Code::OrphanText, file, message)
                .hint("add that file, or delete the texts of the step note")
        }));
        return (None, diagnostics);
    };
    let (raw, wrong) = load_file::<raw::StepNote>(file, &mut diagnostics);
    let mut reader = Reader::new(shared, file, wrong);
    reader.diagnostics = diagnostics;
    let note = reader.step_note(&raw, file, &files.texts);
    (Some(note), reader.diagnostics)
}

impl Reader<'_> {
    fn step_note(
        &mut self,
        raw: &raw::StepNote,
        file: &Arc<File>,
        texts: &BTreeMap<String, Arc<File>>,
    ) -> StepNote {
        let ids = self.shared.ids;
        let entity = self.entity_with(
            &"guide".into(),
            file,
            &EntityKeys {
                name: raw.title.as_ref(),
                is_title: true,
                summary: raw.summary.as_ref(),
                stages: &raw.stages,
                needs: &raw.needs,
                asks: raw.asks.as_ref(),
                source: raw.source.as_ref(),
                needs_source: true,
                ..EntityKeys::default()
            },
            None,
        );
        let mut taken = Vec::new();
        let sections: Vec<_> = raw
            .sections
            .iter()
            .map(|section| self.step_note_section(section, texts, &mut taken))
            .collect();
        if !self.wrong.holds("sections") {
            self.report_unused(
                texts,
                &taken.iter().map(ToString::to_string).collect::<Vec<_>>(),
            );
        }
        StepNote {
            notice: self.optional_text("notice", raw.notice.as_ref()),
            cover: self.fields(&raw.cover),
            sections,
            places: raw
                .places
                .iter()
                .filter_map(|place| self.step_note_place(place))
                .collect(),
            inquiry: raw.inquiry.as_ref().and_then(|words| self.contact(words)),
            sheets: self.find_all("sheet", &ids.sheets, &raw.sheets),
            entity,
        }
    }

    fn step_note_section(
        &mut self,
        raw: &At<raw::StepNoteSection>,
        texts: &BTreeMap<String, Arc<File>>,
        taken: &mut Vec<Arc<str>>,
    ) -> StepNoteSection {
        let id = self.local_id(raw.id.as_ref(), &raw.span, taken);
        StepNoteSection {
            title: self.required_text("title", raw.title.as_ref(), Some(&raw.span), &id),
            body: self.markdown(texts, &format!("{id}.")),
            easy: self.easy_markdown(texts, &format!("{id}.")),
            places: raw.places,
            asks: self.optional_list("asks", raw.asks.as_ref()),
            id,
        }
    }

    fn step_note_place(&mut self, raw: &At<raw::StepNotePlace>) -> Option<StepNotePlace> {
        let Some(id) = &raw.center else {
            self.missing("center", Some(&raw.span), "center = \"hoken-center\"");
            return None;
        };
        let center = self.find("center", &self.shared.ids.centers, id)?;
        let contact = raw
            .contact
            .as_ref()
            .and_then(|contact| self.contact_of(center, contact));
        Some(StepNotePlace { center, contact })
    }

    /// Notes texts of a folder whose name before the language is none of `names`.
    pub(super) fn report_unused(&mut self, texts: &BTreeMap<String, Arc<File>>, names: &[String]) {
        for (name, file) in texts {
            let stem = name.split('.').next().unwrap_or(name);
            if names.iter().any(|known| known == stem) {
                continue;
            }
            let message = format!("nothing on the site shows the text `{stem}`");
            let hint = match nearest(stem, names.iter().map(String::as_str)) {
                Some(near) => format!("did you mean `{near}`? then rename the file"),
                None => {
                    "name the file after a part of the folder's TOML files, or delete it".to_owned()
                }
            };
            self.diagnostics
                .push(Diagnostic::whole_file(Code::OrphanText, file, message).hint(hint));
        }
    }
}
