use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;
use walkdir::WalkDir;

use super::Tree;
use super::fold::fold;
use crate::diag::{Code, Diagnostic, File};

/// Reads all text files below `root/folder`. A folder that is missing is an error.
///
/// Every file that cannot be read is reported, and the others are read.
#[must_use]
pub fn read_tree(root: &Path, folder: &str) -> (Tree, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let paths = list(root, folder, &mut diagnostics);
    let results: Vec<_> = paths
        .into_par_iter()
        .map(|(path, name)| read(&path, name))
        .collect();
    let mut files = Vec::with_capacity(results.len());
    for result in results {
        match result {
            Ok(file) => files.push(file),
            Err(diagnostic) => {
                if diagnostic.code != Code::UnknownFile {
                    files.push(Arc::new(File::unreadable(diagnostic.file.path())));
                }
                diagnostics.push(diagnostic);
            }
        }
    }
    (Tree::new(files), diagnostics)
}

/// As [`read_tree`], but a folder that is missing is an empty tree.
#[must_use]
pub fn read_tree_if_present(root: &Path, folder: &str) -> (Tree, Vec<Diagnostic>) {
    if root.join(folder).exists() {
        read_tree(root, folder)
    } else {
        (Tree::default(), Vec::new())
    }
}

fn list(root: &Path, folder: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    let walk = WalkDir::new(root.join(folder))
        .follow_links(true)
        .sort_by_file_name();
    for entry in walk
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_left_behind(entry.file_name()))
    {
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                let name = relative_name(root, entry.path());
                paths.push((entry.into_path(), name));
            }
            Ok(_) => {}
            Err(error) => diagnostics.push(walk_error(root, folder, &error)),
        }
    }
    paths
}

/// Whether it is the name of a file that programs leave behind and no editor
/// means as content.
#[must_use]
pub fn is_left_behind(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with('.')
        || name == "Thumbs.db"
        || name == "desktop.ini"
        || name.starts_with("~$")
        || name.ends_with('~')
        || name.ends_with(".swp")
}

fn relative_name(root: &Path, path: &Path) -> String {
    let relative = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = relative
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/").nfc().collect()
}

fn walk_error(root: &Path, folder: &str, error: &walkdir::Error) -> Diagnostic {
    let name = error
        .path()
        .map_or_else(|| folder.to_owned(), |path| relative_name(root, path));
    let file = Arc::new(File::new(name.clone(), ""));
    let reason = error
        .io_error()
        .map_or_else(|| error.to_string(), plain_reason);
    Diagnostic::whole_file(
        Code::Unreadable,
        &file,
        format!("cannot read `{name}`: {reason}"),
    )
    .hint("check that it exists and that you may read it")
}

fn read(path: &Path, name: String) -> Result<Arc<File>, Diagnostic> {
    match std::fs::read(path) {
        Ok(bytes) => decode_text(name, bytes).map(Arc::new),
        Err(error) => {
            let reason = plain_reason(&error);
            let message = format!("cannot read `{name}`: {reason}");
            let file = Arc::new(File::new(name, ""));
            Err(Diagnostic::whole_file(Code::Unreadable, &file, message)
                .hint("check that you may read the file, and that no other program holds it open"))
        }
    }
}

/// The system's reason without its number, which differs between systems.
fn plain_reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error")
        .next()
        .unwrap_or(&text)
        .to_lowercase()
}

fn decode_text(name: String, bytes: Vec<u8>) -> Result<File, Diagnostic> {
    match String::from_utf8(bytes) {
        Ok(text) => Ok(fold(name, text)),
        Err(error) => {
            let place = error.utf8_error().valid_up_to();
            Err(wrong_encoding(name, &error.into_bytes(), place))
        }
    }
}

fn wrong_encoding(name: String, bytes: &[u8], place: usize) -> Diagnostic {
    let save = "save it again as UTF-8: in Notepad (メモ帳) 「名前を付けて保存」 with 文字コード 「UTF-8」";
    if !is_text_name(&name) {
        let message = format!("`{name}` is not a text file");
        let file = Arc::new(File::new(name, ""));
        return Diagnostic::whole_file(Code::UnknownFile, &file, message)
            .hint("move it to another folder: only text files can stand here");
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        let file = Arc::new(File::new(name, ""));
        return Diagnostic::whole_file(Code::BadUtf8, &file, "the file is in UTF-16, not in UTF-8")
            .hint(save);
    }
    if is_cp932(bytes) {
        let file = Arc::new(File::new(name, ""));
        let message = "the file is in CP932 (Shift_JIS), not in UTF-8";
        return Diagnostic::whole_file(Code::Cp932, &file, message).hint(save);
    }
    let file = Arc::new(File::new(name, String::from_utf8_lossy(bytes).into_owned()));
    let message = format!("byte {} of the file is not UTF-8", place + 1);
    Diagnostic::new(
        Code::BadUtf8,
        &file,
        place..place + '\u{fffd}'.len_utf8(),
        message,
    )
    .hint("delete the broken character and type it again")
    .hint(save)
}

/// Whether a file of that name holds text that an editor wrote.
fn is_text_name(name: &str) -> bool {
    let extension = Path::new(name).extension().and_then(|end| end.to_str());
    let known = ["toml", "md", "txt", "html", "css", "js", "svg"];
    extension.is_some_and(|extension| known.contains(&extension))
}

/// Whether the bytes make sense as CP932: they decode, and to Japanese.
fn is_cp932(bytes: &[u8]) -> bool {
    encoding_rs::SHIFT_JIS
        .decode_without_bom_handling_and_without_replacement(bytes)
        .is_some_and(|text| text.chars().any(|c| matches!(c, 'ぁ'..='ヿ' | '一'..='鿿')))
}
