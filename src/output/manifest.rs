//! `shirube-manifest.txt`: what the output holds, so that an uploader can send only what changed.
//!
//! One line a file, sorted by path: hash (XXH3, 128 bits, hexadecimal), size in bytes and path,
//! two blanks between them. The manifest does not list itself.

use std::collections::BTreeMap;
use std::fmt::Write;

use xxhash_rust::xxh3::xxh3_128;

/// The manifest's name in the output folder; a folder that holds it is shirube's.
pub const MANIFEST: &str = "shirube-manifest.txt";

/// What the manifest says of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    hash: u128,
    pub(super) size: u64,
}

impl Stamp {
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self {
            hash: xxh3_128(bytes),
            size: bytes.len() as u64,
        }
    }
}

/// Every file of an output, by path.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    pub(super) entries: BTreeMap<String, Stamp>,
}

impl Manifest {
    /// Reads a manifest. A line that is not one (an editor's, a conflict mark) is passed over:
    /// its file then counts as unknown and is written again.
    pub(super) fn parse(text: &str) -> Self {
        Self {
            entries: text.lines().filter_map(entry).collect(),
        }
    }

    /// The manifest as it stands in the output.
    pub(super) fn text(&self) -> String {
        let mut text = String::with_capacity(self.entries.len() * 96);
        for (path, stamp) in &self.entries {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{:032x}  {}  {path}", stamp.hash, stamp.size);
        }
        text
    }

    /// Whether any path starts with this name: a file or a folder at the top of the output.
    pub(super) fn has_at_top(&self, name: &str) -> bool {
        let folder = format!("{name}/");
        let below = self.entries.range(folder.clone()..).next();
        self.entries.contains_key(name) || below.is_some_and(|(path, _)| path.starts_with(&folder))
    }
}

fn entry(line: &str) -> Option<(String, Stamp)> {
    let (hash, rest) = line.split_once("  ")?;
    let (size, path) = rest.split_once("  ")?;
    let stamp = Stamp {
        hash: u128::from_str_radix(hash, 16).ok()?,
        size: size.parse().ok()?,
    };
    Some((path.to_owned(), stamp))
}

#[cfg(test)]
mod tests {
    use super::{Manifest, Stamp};

    fn sample() -> Manifest {
        let paths = ["index.html", "en/index.html", "名簿  表.csv"];
        Manifest {
            entries: paths
                .map(|path| (path.to_owned(), Stamp::of(path.as_bytes())))
                .into(),
        }
    }

    #[test]
    fn the_text_is_sorted_and_reads_back() {
        let text = sample().text();
        let paths: Vec<_> = text
            .lines()
            .map(|line| line.rsplit("  ").next().unwrap())
            .collect();
        assert_eq!(paths, ["en/index.html", "index.html", "表.csv"]);
        assert_eq!(Manifest::parse(&text), sample());
        assert_eq!(Manifest::parse(&text.replace('\n', "\r\n")), sample());
    }

    #[test]
    fn hashes_are_those_of_other_tools() {
        // `printf '' | xxhsum -H128`: an uploader need not be written in Rust.
        let manifest = Manifest {
            entries: [("a".to_owned(), Stamp::of(b""))].into(),
        };
        assert_eq!(manifest.text(), "99aa06d3014798d86001c324468d497f  0  a\n");
    }

    #[test]
    fn lines_that_are_none_are_passed_over() {
        assert_eq!(
            Manifest::parse("<<<<<<< HEAD\n\nzz  1  a\n0  x  b\n")
                .entries
                .len(),
            0
        );
    }

    #[test]
    fn names_at_the_top_are_files_or_whole_folder_names() {
        let manifest = sample();
        assert!(manifest.has_at_top("en") && manifest.has_at_top("index.html"));
        assert!(!manifest.has_at_top("e") && !manifest.has_at_top(".git"));
    }
}
