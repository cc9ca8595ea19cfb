//! A built site, as its visitors get it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::html::Page;
use super::{files, repository, shirube};

/// The site of this repository, built, with its pages read.
#[derive(Debug)]
pub(crate) struct BuiltSite {
    folder: TempDir,
    /// Every HTML file by its path.
    pub(crate) pages: BTreeMap<String, Page>,
    /// The ids of every page.
    pub(crate) ids: BTreeMap<String, BTreeSet<String>>,
    /// The paths of all files.
    pub(crate) files: BTreeSet<String>,
}

impl BuiltSite {
    /// Builds the site of this repository into a folder of its own.
    #[track_caller]
    pub(crate) fn build(arguments: &[&str]) -> Self {
        Self::build_of(repository(), arguments)
    }

    /// Builds the site in a folder into another of its own.
    #[track_caller]
    pub(crate) fn build_of(root: &Path, arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("out");
        let own = [
            "build",
            "--as-of",
            "2026-04-01",
            "--root",
            root.to_str().unwrap(),
            "--out",
            out.to_str().unwrap(),
        ];
        let run = shirube(own.iter().chain(arguments));
        assert_eq!(run.code, 0, "{}", run.stderr);
        let mut site = Self {
            folder,
            pages: BTreeMap::new(),
            ids: BTreeMap::new(),
            files: BTreeSet::new(),
        };
        for (path, bytes) in files(&out) {
            let is_page = path
                .extension()
                .is_some_and(|extension| extension == "html");
            let path = path.to_str().unwrap().to_owned();
            if is_page {
                let html = String::from_utf8(bytes).unwrap();
                let page = Page::read(&html);
                let ids = page.ids().into_iter().map(str::to_owned).collect();
                site.ids.insert(path.clone(), ids);
                site.pages.insert(path.clone(), page);
            }
            site.files.insert(path);
        }
        site
    }

    /// The page at an address such as `en/centers/hoken-center/`.
    #[track_caller]
    pub(crate) fn page(&self, address: &str) -> &Page {
        self.pages
            .get(&format!("{address}index.html"))
            .unwrap_or_else(|| panic!("there is no page `{address}`"))
    }

    /// The text of a file.
    #[track_caller]
    pub(crate) fn file(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join("out").join(path)).unwrap()
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        self.folder.path().join("out").join(path).exists()
    }
}

/// The facts of a file of this repository's content.
#[track_caller]
pub(crate) fn facts(path: impl AsRef<Path>) -> toml::Table {
    let path = repository().join("content").join(path);
    fs::read_to_string(&path).unwrap().parse().unwrap()
}
