use std::collections::BTreeMap;
use std::sync::{Arc, Weak};

use tera::Tera;

use super::error::template_errors;
use super::fill_filter::fill_filter;
use super::marks::LanguageMarks;
use super::piece_function::PieceFunction;
use super::run_filter::run_filter;
use super::words::{self, Layer};
use crate::diag::{Code, Diagnostic, File};
use crate::source::{Tree, decode};
use crate::text::{Languages, Strings};

/// A theme: layers of files over each other, the default one at the bottom.
#[derive(Debug)]
pub struct Theme {
    /// Files by their path inside the theme.
    files: BTreeMap<String, Arc<File>>,
    /// Strings, in the order of the site's editions.
    strings: Vec<Arc<Strings>>,
    /// What the manifest of the site says beside its names.
    manifest: BTreeMap<String, String>,
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
        let tags = languages.tags().iter();
        let mut strings: Vec<_> = tags
            .map(|tag| Arc::new(strings(tag, &layers, &mut diagnostics)))
            .collect();
        if let Some(easy) = languages.easy() {
            let japanese = &strings[easy.lang().index()];
            let easy = easy_strings(&layers, japanese, &mut diagnostics);
            strings.push(Arc::new(easy));
        }
        let mut theme = Self {
            files: layers
                .iter()
                .flatten()
                .map(|(path, file)| (path.clone(), Arc::clone(file)))
                .collect(),
            strings,
            manifest: BTreeMap::new(),
            templates: Tera::new(),
        };
        theme.manifest = theme.read_manifest(&mut diagnostics);
        diagnostics.extend(words::check(&layers, languages));
        theme.compile_templates(&mut diagnostics);
        (theme, diagnostics)
    }

    /// The strings of each edition, in the order of the site's editions.
    #[must_use]
    pub fn strings(&self) -> &[Arc<Strings>] {
        &self.strings
    }

    /// What the manifest of the site says beside its names: colours and the like.
    #[must_use]
    pub fn manifest(&self) -> &BTreeMap<String, String> {
        &self.manifest
    }

    fn read_manifest(&self, diagnostics: &mut Vec<Diagnostic>) -> BTreeMap<String, String> {
        let file = self.files.get("manifest.toml");
        file.and_then(|file| decode(file, diagnostics))
            .map_or_else(BTreeMap::new, |read| read.value)
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
        templates.register_function(
            "piece",
            PieceFunction::new(Weak::new(), None, LanguageMarks::of_language(&"".into())),
        );
        let texts = self
            .below("templates/")
            .filter(|(name, _)| name.strip_suffix(".html").is_some())
            .map(|(name, file)| (name.to_owned(), file.text().to_owned()));
        if let Err(error) = templates.add_raw_templates(texts) {
            diagnostics.extend(template_errors(self, "layouts/base.html", &error));
        }
        self.templates = templates;
    }
}

/// Files by what stands behind `themes/<name>/`.
fn by_inner_path(tree: &Tree) -> Layer {
    tree.iter()
        .filter_map(|file| {
            let inner = file.path().splitn(3, '/').nth(2)?;
            Some((inner.to_owned(), Arc::clone(file)))
        })
        .collect()
}

/// The strings of a language, those of upper layers before those of lower ones.
fn strings(tag: &str, layers: &[Layer], diagnostics: &mut Vec<Diagnostic>) -> Strings {
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

/// The strings of pages in やさしい日本語. A theme writes those that are too hard in
/// Japanese; all others are the Japanese ones.
fn easy_strings(
    layers: &[Layer],
    japanese: &Strings,
    diagnostics: &mut Vec<Diagnostic>,
) -> Strings {
    let mut easy = Strings::default();
    let layers = layers.iter().rev();
    for file in layers.filter_map(|layer| layer.get("strings/easy.toml")) {
        if let Some(own) = decode::<Strings>(file, diagnostics) {
            easy = easy.or(&own.value);
        }
    }
    easy.or(japanese)
}
