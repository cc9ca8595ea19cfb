use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::{Code, Diagnostic, File};
use crate::source::{Tree, decode};
use crate::text::{Languages, Strings, nearest};

/// A theme: the default one, with the files of the site's own put over it.
#[derive(Debug)]
pub struct Theme {
    /// Files by their path inside the theme.
    files: BTreeMap<String, Arc<File>>,
    /// Strings, in the order of the site's languages.
    pub(super) strings: Vec<Arc<Strings>>,
}

impl Theme {
    /// Puts `own`, the files of `themes/<name>/`, over `default`, path by path.
    #[must_use]
    pub fn new(default: &Tree, own: &Tree, languages: &Languages) -> (Self, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let mut files = by_inner_path(default);
        files.extend(by_inner_path(own));
        let fallback = by_inner_path(default);
        let strings = languages
            .tags()
            .iter()
            .map(|tag| Arc::new(strings(tag, &files, &fallback, &mut diagnostics)))
            .collect();
        let theme = Self { files, strings };
        theme.check_strings(languages, &mut diagnostics);
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

/// The strings of a language; those that a site's own file lacks come from the
/// default theme's.
fn strings(
    tag: &str,
    files: &BTreeMap<String, Arc<File>>,
    fallback: &BTreeMap<String, Arc<File>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Strings {
    let path = format!("strings/{tag}.toml");
    let Some(file) = files.get(&path) else {
        let file = Arc::new(File::new(format!("themes/default/{path}"), ""));
        let message = format!("the theme has no strings in `{tag}`");
        let hint = format!(
            "copy `strings/en.toml` of the theme to `themes/default/{path}` and translate it"
        );
        diagnostics.push(Diagnostic::whole_file(Code::MissingString, &file, message).hint(hint));
        return read(files.get("strings/en.toml"), diagnostics);
    };
    let own = read(Some(file), diagnostics);
    match fallback.get(&path) {
        Some(default) if !Arc::ptr_eq(default, file) => own.or(&read(Some(default), diagnostics)),
        _ => own,
    }
}

fn read(file: Option<&Arc<File>>, diagnostics: &mut Vec<Diagnostic>) -> Strings {
    let decoded = file.and_then(|file| decode::<Strings>(file, diagnostics));
    decoded.map_or_else(Strings::default, |decoded| decoded.value)
}
