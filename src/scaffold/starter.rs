use rust_embed::Embed;

use super::NewFile;

/// The site of みほん市, carried in the program.
#[derive(Embed)]
#[folder = "src/scaffold/starter/"]
struct Starter;

/// The files of a small, complete site to begin with, every fact of it invented.
#[must_use]
pub fn starter() -> Vec<NewFile> {
    Starter::iter()
        .filter_map(|path| {
            let file = Starter::get(&path)?;
            let text = String::from_utf8(file.data.into_owned()).ok()?;
            Some(NewFile::new(path, text))
        })
        .collect()
}
