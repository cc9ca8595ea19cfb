use std::collections::BTreeMap;
use std::sync::{Arc, Weak};

use tera::Tera;

use super::error::template_errors;
use super::fill_filter::fill_filter;
use super::piece_function::PieceFunction;
use super::run_filter::run_filter;
use crate::diag::{Code, Diagnostic, File};
use crate::source::{Tree, decode};
use crate::text::{Languages, Strings, nearest};

/// A theme: layers of files over each other, the default one at the bottom.
#[derive(Debug)]
pub struct Theme {
    /// Files by their path inside the theme.
    files: BTreeMap<String, Arc<File>>,
    /// Strings, in the order of the site's languages.
    strings: Vec<Arc<Strings>>,
    /// Templates, ready for use.
    pub(super) templates: Tera,
}

impl Theme {
    /// Lays themes over each other, the first at the bottom. A file covers one of
    /// the same path; files of strings are put together string by string.
    #[must_use]
    pub fn new(layers: &[Tree], languages: &Languages) -> (Self, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let layers: Vec<_> = layers.iter().map(by_inner_path).collect();
        let strings = languages
            .tags()
            .iter()
            .map(|tag| Arc::new(strings(tag, &layers, &mut diagnostics)));
        let strings = strings.collect();
        let mut theme = Self {
            files: layers.into_iter().flatten().collect(),
            strings,
            templates: Tera::new(),
        };
        theme.check_strings(languages, &mut diagnostics);
        theme.compile_templates(&mut diagnostics);
        (theme, diagnostics)
    }

    /// The strings of each language, in the order of the site's languages.
    #[must_use]
    pub fn strings(&self) -> &[Arc<Strings>] {
        &self.strings
    }

    /// Files below a folder of the theme, by what stands behind it, in order.
    pub(super) fn below<'a>(
        &'a self,
        folder: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a Arc<File>)> {
        self.files
            .iter()
            .filter_map(move |(path, file)| Some((path.strip_prefix(folder)?, file)))
    }

    fn compile_templates(&mut self, diagnostics: &mut Vec<Diagnostic>) {
        let mut templates = Tera::new();
        templates.register_filter("fill", fill_filter);
        templates.register_filter("run", run_filter);
        // So that the engine knows the name; the renderer puts in one that works.
        templates.register_function("piece", PieceFunction::new(Weak::new(), None, &"".into()));
        let texts = self
            .below("templates/")
            .map(|(name, file)| (name.to_owned(), file.text().to_owned()));
        if let Err(error) = templates.add_raw_templates(texts) {
            diagnostics.extend(template_errors(self, "layouts/base.html", &error));
        }
        self.templates = templates;
    }

    /// A language that lacks a string would show its name to residents.
    fn check_strings(&self, languages: &Languages, diagnostics: &mut Vec<Diagnostic>) {
        let names: Vec<Vec<String>> = self.strings.iter().map(|strings| strings.names()).collect();
        let Some(first) = names.first() else { return };
        for (tag, own) in languages.tags().iter().zip(&names) {
            let path = format!("strings/{tag}.toml");
            let Some(file) = self.files.get(&path) else {
                continue;
            };
            for name in first.iter().filter(|name| !own.contains(name)) {
                let message = format!("the string `{name}` is missing");
                let hint = nearest(name, own.iter().map(String::as_str)).map_or_else(
                    || "add it; the file of the first language shows what it says".to_owned(),
                    |near| format!("add it; or is it `{near}`, written wrongly?"),
                );
                diagnostics
                    .push(Diagnostic::whole_file(Code::MissingString, file, message).hint(hint));
            }
        }
    }
}

/// Files by what stands behind `themes/<name>/`.
fn by_inner_path(tree: &Tree) -> BTreeMap<String, Arc<File>> {
    tree.iter()
        .filter_map(|file| {
            let inner = file.path().splitn(3, '/').nth(2)?;
            Some((inner.to_owned(), Arc::clone(file)))
        })
        .collect()
}

/// The strings of a language, those of upper layers before those of lower ones.
fn strings(
    tag: &str,
    layers: &[BTreeMap<String, Arc<File>>],
    diagnostics: &mut Vec<Diagnostic>,
) -> Strings {
    let path = format!("strings/{tag}.toml");
    let mut files = layers
        .iter()
        .rev()
        .filter_map(|layer| layer.get(&path))
        .peekable();
    if files.peek().is_none() {
        let file = Arc::new(File::new(format!("themes/default/{path}"), ""));
        let message = format!("the theme has no strings in `{tag}`");
        let hint = format!(
            "copy `strings/en.toml` of the theme to `themes/default/{path}` and translate it"
        );
        diagnostics.push(Diagnostic::whole_file(Code::MissingString, &file, message).hint(hint));
    }
    files
        .filter_map(|file| decode::<Strings>(file, diagnostics))
        .fold(Strings::default(), |strings, lower| {
            strings.or(&lower.value)
        })
}
