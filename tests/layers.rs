//! The direction of imports: every room of the house may use only rooms that
//! stand before it in [`ORDER`], so that data flows one way and nobody has to
//! guess what a change can reach.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

/// The rooms of `src/`, each using only what stands before it.
///
/// `output` knows files and folders and nothing of the site, so everything that
/// makes files may speak of its artifacts.
const ORDER: &[&str] = &[
    "text", "diag", "source", "raw", "hours", "law", "markdown", "model", "resolve", "readings",
    "furigana", "check", "plan", "view", "search", "output", "export", "print", "render",
    "pipeline", "scaffold", "serve", "cli",
];

#[test]
fn imports_point_upwards_only() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut faults = Vec::new();
    for path in rust_files(&src) {
        let relative = path.strip_prefix(&src).unwrap();
        let first = relative.iter().next().unwrap().to_str().unwrap();
        let room = first.trim_end_matches(".rs");
        if matches!(room, "lib" | "main") {
            continue;
        }
        let Some(own) = place(room) else {
            faults.push(format!("src/{room} has no place in the order of rooms"));
            continue;
        };
        let text = fs::read_to_string(&path).unwrap();
        for used in used_rooms(&text) {
            let allowed = place(&used).is_some_and(|place| place <= own);
            if !allowed {
                faults.push(format!(
                    "src/{}: `{room}` may not use `{used}`",
                    relative.display()
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn reads_every_way_to_write_an_import() {
    let text = "use crate::text::fill;\n    pub use crate::{diag::{File, Code}, law, model as m};\n\
                /// as [`crate::cli`] says\nfn f(x: crate::hours::Hours) {} // crate::serve\n";
    assert_eq!(used_rooms(text), ["text", "diag", "law", "model", "hours"]);
}

fn place(room: &str) -> Option<usize> {
    ORDER.iter().position(|known| *known == room)
}

/// Every room that a source text names behind `crate::`, comments left out.
fn used_rooms(text: &str) -> Vec<String> {
    let code: String = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .fold(String::new(), |all, line| all + line + "\n");
    let mut rooms = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(group) => rooms.extend(heads(group)),
            None => rooms.push(name(rest)),
        }
    }
    rooms
}

/// The first names of a group in braces, whatever stands nested in it.
fn heads(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut start = Some(0);
    let mut heads = Vec::new();
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => start = Some(at + 1),
            _ => {
                if depth == 0 && !c.is_whitespace() && start.take().is_some() {
                    heads.push(name(&group[at..]));
                }
            }
        }
    }
    heads
}

fn name(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

fn rust_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name();
    walk.into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}
