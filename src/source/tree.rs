use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::File;

/// The text files below a folder, by path from the site's root, in order.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    files: BTreeMap<String, Arc<File>>,
}

impl Tree {
    /// Takes files in any order.
    #[must_use]
    pub fn new(files: impl IntoIterator<Item = Arc<File>>) -> Self {
        Self {
            files: files
                .into_iter()
                .map(|file| (file.path().to_owned(), file))
                .collect(),
        }
    }

    /// The file at `path`.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Arc<File>> {
        self.files.get(path)
    }

    /// All files, in order of path.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<File>> {
        self.files.values()
    }

    /// Files whose path begins with `prefix`, in order.
    pub fn below<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a Arc<File>> {
        self.files
            .range(prefix.to_owned()..)
            .take_while(move |(path, _)| path.starts_with(prefix))
            .map(|(_, file)| file)
    }
}
