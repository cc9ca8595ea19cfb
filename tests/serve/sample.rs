use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// The smallest site there is, in a folder of its own.
pub(crate) struct Sample(TempDir);

impl Sample {
    pub(crate) fn new(title: &str) -> Self {
        let sample = Self(tempfile::tempdir().expect("a folder"));
        sample.write("content/site.toml", &site(title));
        sample
    }

    pub(crate) fn root(&self) -> &Path {
        self.0.path()
    }

    /// Writes into the file itself.
    pub(crate) fn write(&self, path: &str, text: &str) {
        fs::write(self.place(path), text).expect("a file");
    }

    /// Puts a finished file in the place of the old one.
    pub(crate) fn replace(&self, path: &str, text: &str) {
        let new = self.place(&format!("{path}.tmp~"));
        fs::write(&new, text).expect("a file");
        fs::rename(&new, self.place(path)).expect("a rename");
    }

    fn place(&self, path: &str) -> PathBuf {
        let place = self.root().join(path);
        let folder = place.parent().expect("a folder");
        fs::create_dir_all(folder).expect("a folder");
        place
    }
}

/// `content/site.toml`.
pub(crate) fn site(title: &str) -> String {
    format!(
        r#"title = {{ ja = "{title}", en = "Signpost" }}
description = {{ ja = "みほん", en = "A sample" }}
languages = ["ja", "en"]
organisation = {{ ja = "みほん市", en = "Mihon City" }}
time_zone = "Asia/Tokyo"
"#
    )
}

/// All files below a folder, by their paths inside it, with `/`.
pub(crate) fn files(folder: &Path) -> Vec<String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().into_string().expect("UTF-8");
        if entry.path().is_dir() {
            let inner = self::files(&entry.path());
            files.extend(inner.into_iter().map(|path| format!("{name}/{path}")));
        } else {
            files.push(name);
        }
    }
    files
}
