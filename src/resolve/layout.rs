//! Which file of `content/` is what.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::{Code, Diagnostic, File};
use crate::source::Tree;
use crate::text::{is_id, nearest};

/// The folders whose entities are one TOML file each, texts beside it.
pub(super) const FOLDERS: [&str; 8] = [
    "centers",
    "groups",
    "leaflets",
    "news",
    "ordinances",
    "pages",
    "programs",
    "sources",
];

/// Those whose entities may have a page in やさしい日本語.
const EASY_FOLDERS: [&str; 5] = ["centers", "groups", "news", "pages", "programs"];

/// The sheets, which stand inside the folder of the step note.
pub(super) const SHEETS: &str = "step-note/sheets";

/// The files of an entity.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// Its facts.
    pub(super) facts: Option<Arc<File>>,
    /// Its texts, by what stands between the id and the extension: `ja.md`.
    pub(super) texts: BTreeMap<String, Arc<File>>,
}

/// The files of a report or of the step note: facts by name, texts by name.
#[derive(Debug, Default)]
pub(super) struct FolderFiles {
    /// `topics.toml` under `topics`.
    pub(super) facts: BTreeMap<String, Arc<File>>,
    /// `topic-1.ja.md` under its whole name.
    pub(super) texts: BTreeMap<String, Arc<File>>,
}

/// All files of a site's content, sorted by what they are.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) site: Option<Arc<File>>,
    pub(super) vocabulary: Option<Arc<File>>,
    pub(super) readings: Option<Arc<File>>,
    pub(super) redirects: Option<Arc<File>>,
    pub(super) glossary: Option<Arc<File>>,
    /// Entities by folder and id.
    pub(super) folders: BTreeMap<&'static str, BTreeMap<String, Files>>,
    pub(super) step_note: FolderFiles,
    pub(super) reports: BTreeMap<String, FolderFiles>,
}

impl Layout {
    /// Sorts the files of `content/` and reports those that belong nowhere.
    pub(super) fn new(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut layout = Self::default();
        for file in tree.iter() {
            if let Err(diagnostic) = layout.place(file) {
                diagnostics.push(*diagnostic);
            }
        }
        layout.report_orphans(diagnostics);
        layout
    }

    /// The entities of a folder.
    pub(super) fn entities(&self, folder: &str) -> impl Iterator<Item = (&String, &Files)> {
        self.folders.get(folder).into_iter().flatten()
    }

    fn place(&mut self, file: &Arc<File>) -> Result<(), Box<Diagnostic>> {
        let path = file.path().strip_prefix("content/").unwrap_or(file.path());
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["site.toml"] => self.site = Some(Arc::clone(file)),
            ["vocabulary.toml"] => self.vocabulary = Some(Arc::clone(file)),
            ["readings.toml"] => self.readings = Some(Arc::clone(file)),
            ["glossary.toml"] => self.glossary = Some(Arc::clone(file)),
            ["redirects.toml"] => self.redirects = Some(Arc::clone(file)),
            ["step-note", "sheets", name] => self.place_entity(SHEETS, name, file)?,
            ["step-note", name] => place_in_folder(&mut self.step_note, name, file)?,
            ["reports", id, name] => {
                check_id(id, file)?;
                if name.ends_with(".easy.md") {
                    return Err(Box::new(nobody_shows(file)));
                }
                let folder = self.reports.entry((*id).to_owned()).or_default();
                place_in_folder(folder, name, file)?;
            }
            [folder, name] => match FOLDERS.into_iter().find(|known| known == folder) {
                Some(folder) => self.place_entity(folder, name, file)?,
                None => return Err(Box::new(unknown(file, Some(folder)))),
            },
            _ => return Err(Box::new(unknown(file, None))),
        }
        Ok(())
    }

    fn place_entity(
        &mut self,
        folder: &'static str,
        name: &str,
        file: &Arc<File>,
    ) -> Result<(), Box<Diagnostic>> {
        let (id, rest) = name.split_once('.').unwrap_or((name, ""));
        let known = rest == "toml"
            || is_text_name(rest)
            || folder == "ordinances" && is_text_of_day(rest)
            || folder == "sources" && rest == "md";
        if !known {
            return Err(Box::new(unknown(file, None)));
        }
        check_id(id, file)?;
        if rest == "easy.md" && !EASY_FOLDERS.contains(&folder) {
            return Err(Box::new(nobody_shows(file)));
        }
        let files = self
            .folders
            .entry(folder)
            .or_default()
            .entry(id.to_owned())
            .or_default();
        if rest == "toml" {
            files.facts = Some(Arc::clone(file));
        } else {
            files.texts.insert(rest.to_owned(), Arc::clone(file));
        }
        Ok(())
    }

    /// Texts without facts belong to nothing, most often by a typing error in the name.
    fn report_orphans(&mut self, diagnostics: &mut Vec<Diagnostic>) {
        for (folder, entities) in &mut self.folders {
            let ids: Vec<String> = entities
                .iter()
                .filter(|(_, files)| files.facts.is_some())
                .map(|(id, _)| id.clone())
                .collect();
            for (id, files) in entities.iter().filter(|(_, files)| files.facts.is_none()) {
                for file in files.texts.values() {
                    let message = format!("there is no `content/{folder}/{id}.toml` for this text");
                    let near = nearest(id, ids.iter().map(String::as_str));
                    let hint = near.map_or_else(
                        || format!("add that file (`shirube add` writes one to fill in), or delete `{}`", file.path()),
                        |near| format!("did you mean `{near}`? then rename the file"),
                    );
                    diagnostics
                        .push(Diagnostic::whole_file(Code::OrphanText, file, message).hint(hint));
                }
            }
            entities.retain(|_, files| files.facts.is_some());
        }
    }
}

fn place_in_folder(
    folder: &mut FolderFiles,
    name: &str,
    file: &Arc<File>,
) -> Result<(), Box<Diagnostic>> {
    let (stem, rest) = name.split_once('.').unwrap_or((name, ""));
    check_id(stem, file)?;
    if rest == "toml" {
        folder.facts.insert(stem.to_owned(), Arc::clone(file));
    } else if is_text_name(rest) {
        folder.texts.insert(name.to_owned(), Arc::clone(file));
    } else {
        return Err(Box::new(unknown(file, None)));
    }
    Ok(())
}

/// `ja.md`, `en.txt`.
fn is_text_name(rest: &str) -> bool {
    rest.split_once('.')
        .is_some_and(|(_, extension)| matches!(extension, "md" | "txt"))
}

/// `2026-04-01.ja.txt`, whatever stands there for the day.
fn is_text_of_day(rest: &str) -> bool {
    rest.strip_suffix(".txt")
        .is_some_and(|rest| rest.split('.').count() == 2)
}

fn check_id(id: &str, file: &Arc<File>) -> Result<(), Box<Diagnostic>> {
    if is_id(id) {
        return Ok(());
    }
    let message = format!("`{id}` cannot be the name of a page");
    Err(Box::new(Diagnostic::whole_file(Code::BadId, file, message).hint(
        "name the file with the letters a–z, digits and hyphens only, such as `hoken-center.toml`",
    )))
}

fn nobody_shows(file: &Arc<File>) -> Diagnostic {
    let message = "no page shows this text in やさしい日本語";
    Diagnostic::whole_file(Code::OrphanText, file, message).hint(
        "delete it: rules, reports, leaflets and sheets show the words of others, which stay as they are",
    )
}

fn unknown(file: &Arc<File>, folder: Option<&str>) -> Diagnostic {
    let message = format!("shirube does not know what `{}` is", file.path());
    let diagnostic = Diagnostic::whole_file(Code::UnknownFile, file, message);
    let known = FOLDERS.into_iter().chain(["step-note", "reports"]);
    match folder.and_then(|folder| nearest(folder, known)) {
        Some(near) => diagnostic.hint(format!("did you mean the folder `content/{near}/`?")),
        None => diagnostic.hint(
            "move it out of `content/`, which holds facts as `<id>.toml` and texts as `<id>.ja.md`",
        ),
    }
}
