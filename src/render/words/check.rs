use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::defined::{Layer, StringFile};
use super::uses::Uses;
use crate::diag::{Code, Diagnostic, File};
use crate::text::{Languages, nearest};
use crate::{export, search, view};

/// Names of languages that contacts speak: tables of which any string may be
/// asked for and none has to be there.
const OPEN_TABLES: [&str; 1] = ["languages"];

/// Compares what templates and the program ask for with what files of strings have.
pub(in crate::render) fn check(layers: &[Layer], languages: &Languages) -> Vec<Diagnostic> {
    let mut tags: Vec<&str> = languages.tags().iter().map(|tag| &**tag).collect();
    tags.extend(languages.easy().map(|_| "easy"));
    let files = StringFile::all(layers, &tags);
    let (templates, covered) = templates(layers);
    let check = Check { files, templates };
    let known = check.known();
    let asked = asked(&check.templates, &known);
    let mut diagnostics = check.unknown(&known);
    diagnostics.extend(check.unlisted());
    for tag in languages.tags() {
        diagnostics.extend(check.missing(tag, &asked));
    }
    let asked = &asked | &self::asked(&covered, &known);
    diagnostics.extend(check.unused(&asked));
    diagnostics
}

/// What a template asks for.
type Template<'a> = (&'a Arc<File>, Uses);

/// The templates that make pages, and those that upper layers cover. A theme that
/// covers a template cannot take out the strings which only that one shows.
fn templates(layers: &[Layer]) -> (Vec<Template<'_>>, Vec<Template<'_>>) {
    let all = layers.iter().enumerate().flat_map(|(layer, files)| {
        let own = files.iter().filter(|(path, _)| {
            path.starts_with("templates/") && path.strip_suffix(".html").is_some()
        });
        own.map(move |(path, file)| {
            let above = &layers[layer + 1..];
            let is_covered = above.iter().any(|files| files.contains_key(path));
            (is_covered, (file, Uses::of(file.text())))
        })
    });
    let (covered, shown): (Vec<_>, Vec<_>) = all.partition(|(is_covered, _)| *is_covered);
    let plain = |found: Vec<(bool, _)>| found.into_iter().map(|(_, template)| template).collect();
    (plain(shown), plain(covered))
}

/// Every string that templates name, and where.
fn named<'a>(
    templates: &'a [Template<'_>],
) -> impl Iterator<Item = (&'a str, &'a Range<usize>, &'a Arc<File>)> {
    templates.iter().flat_map(|(file, uses)| {
        let named = uses.names.iter().chain(&uses.listed);
        named.map(move |(name, range)| (&**name, range, *file))
    })
}

/// The strings that pages show, or scripts, or that the search looks into.
fn asked<'a>(templates: &'a [Template<'_>], known: &BTreeSet<&'a str>) -> BTreeSet<&'a str> {
    let program = [view::STRINGS, search::STRINGS, export::STRINGS];
    let mut asked: BTreeSet<&str> = program.concat().into_iter().collect();
    for (name, ..) in named(templates) {
        let inner = format!("{name}.");
        asked.extend(known.iter().filter(|known| known.starts_with(&inner)));
        if known.contains(name) {
            asked.insert(name);
        }
    }
    asked
}

struct Check<'a> {
    files: Vec<StringFile<'a>>,
    templates: Vec<Template<'a>>,
}

impl Check<'_> {
    /// The strings that any language has.
    fn known(&self) -> BTreeSet<&str> {
        let files = self.files.iter();
        files
            .flat_map(|file| file.strings().map(|(name, _)| name))
            .collect()
    }

    /// Strings that a template names and no language has.
    fn unknown(&self, known: &BTreeSet<&str>) -> Vec<Diagnostic> {
        let is_table = |name: &str| {
            let inner = format!("{name}.");
            known.iter().any(|known| known.starts_with(&inner))
        };
        let unknown =
            named(&self.templates).filter(|(name, ..)| !known.contains(name) && !is_table(name));
        let told = unknown.map(|(name, range, file)| {
            let message = format!("there is no string `{name}`");
            let near = nearest(name, known.iter().copied());
            let hint = near.map_or_else(
                || "add it to the file of each language in `strings/`".to_owned(),
                |near| format!("did you mean `{near}`? If not, add it to the file of each language in `strings/`"),
            );
            Diagnostic::new(Code::MissingString, file, range.clone(), message).hint(hint)
        });
        told.collect()
    }

    /// Tables out of which a template chooses, where nobody says what.
    fn unlisted(&self) -> Vec<Diagnostic> {
        let templates = self.templates.iter();
        let listed: BTreeSet<&str> = templates
            .flat_map(|(_, uses)| uses.listed.iter())
            .filter_map(|(name, _)| Some(name.rsplit_once('.')?.0))
            .collect();
        let chosen = self.templates.iter().flat_map(|(file, uses)| {
            let chosen = uses.chosen.iter();
            chosen.map(move |(table, range)| (*file, table, range))
        });
        let unlisted = chosen.filter(|(_, table, _)| !listed.contains(&***table));
        let told = unlisted.map(|(file, table, range)| {
            let message =
                format!("no comment lists which strings of `{table}` may be asked for here");
            let hint = format!(
                "list them once, in a comment of any template: {{# t.{table}: one, two #}}"
            );
            Diagnostic::new(Code::UnlistedStrings, file, range.clone(), message).hint(hint)
        });
        told.collect()
    }

    /// Strings that a language lacks: it would show their names to residents.
    fn missing(&self, tag: &str, asked: &BTreeSet<&str>) -> Vec<Diagnostic> {
        let own: Vec<_> = self.files.iter().filter(|file| file.tag == tag).collect();
        let Some(top) = own.last() else {
            return Vec::new();
        };
        let missing = asked
            .iter()
            .filter(|name| !own.iter().any(|file| file.has(name)));
        let told = missing.map(|name| {
            let mut others = self.files.iter().rev();
            let other = others.find(|file| file.tag != tag && file.has(name));
            let beside = other.and_then(|other| own.iter().find(|file| file.layer == other.layer));
            let file = beside.unwrap_or(top);
            let message = format!("the string `{name}` is missing");
            let hint = other.map_or_else(
                || "add it".to_owned(),
                |other| format!("add it; `{}` shows what it says", other.file.path()),
            );
            let place = file.place_for(name);
            at(Code::MissingString, file.file, place, message).hint(hint)
        });
        told.collect()
    }

    /// Strings that nothing asks for.
    fn unused(&self, asked: &BTreeSet<&str>) -> Vec<Diagnostic> {
        let is_open = |name: &str| OPEN_TABLES.contains(&name.split('.').next().unwrap_or(name));
        let mut diagnostics = Vec::new();
        for file in &self.files {
            let strings = file.strings();
            for (name, range) in strings.filter(|(name, _)| !asked.contains(name) && !is_open(name))
            {
                let message = format!("no page shows the string `{name}`");
                let near = nearest(name, asked.iter().copied().filter(|name| !file.has(name)));
                let hint = near.map_or_else(
                    || "take it out".to_owned(),
                    |near| format!("did you mean `{near}`? If not, take it out"),
                );
                let found = Diagnostic::new(Code::UnusedString, file.file, range.clone(), message);
                diagnostics.push(found.hint(hint));
            }
        }
        diagnostics
    }
}

fn at(code: Code, file: &Arc<File>, range: Option<Range<usize>>, message: String) -> Diagnostic {
    match range {
        Some(range) => Diagnostic::new(code, file, range, message),
        None => Diagnostic::whole_file(code, file, message),
    }
}
