use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::Serialize;

use super::tier::Tier;
use super::{LIST, WORKER, hash};
use crate::output::Artifact;
use crate::text::Languages;

/// The files that browsers keep, collected while a build makes them.
pub struct OfflineList<'a> {
    languages: &'a Languages,
    most_bytes: u64,
    tiers: [Mutex<Files>; Tier::COUNT],
}

/// Files of a tier: their hashes by the names under which pages ask for them.
#[derive(Debug, Default)]
struct Files {
    bytes: u64,
    hashes: BTreeMap<String, String>,
}

/// The list as browsers read it.
#[derive(Serialize)]
struct Listed {
    bytes: u64,
    /// A file that a host may unpack on the way has two hashes.
    files: BTreeMap<String, String>,
}

impl<'a> OfflineList<'a> {
    /// An empty list for a site in these languages, which browsers keep up to a
    /// size.
    #[must_use]
    pub fn new(languages: &'a Languages, most_bytes: u64) -> Self {
        Self {
            languages,
            most_bytes,
            tiers: std::array::from_fn(|_| Mutex::default()),
        }
    }

    /// Takes notice of a file of the build, from any thread and in any order: but
    /// an index that stands there twice is seen packed first.
    pub fn see(&self, Artifact { path, bytes }: &Artifact) {
        let Some(tier) = Tier::of(path, self.languages) else {
            return;
        };
        let mut files = self.tier(tier);
        if let Some(packed) = files.packed_twin(path) {
            packed.push(' ');
            packed.push_str(&hash(bytes));
            return;
        }
        files.bytes += bytes.len() as u64;
        // A tier that is too large is left out whole: nobody needs its hashes.
        if tier > Tier::Base && files.bytes > self.most_bytes {
            files.hashes.clear();
            return;
        }
        drop(files);
        let hash = hash(bytes);
        self.tier(tier).hashes.insert(name_of(path), hash);
    }

    /// The list and the worker, of which `script` is the theme's part.
    #[must_use]
    pub fn files(&self, script: &str) -> [Artifact; 2] {
        let list = serde_json::to_vec(&self.listed()).unwrap_or_default();
        let worker = format!("const VERSION = \"{}\";\n{script}", hash(&list));
        [
            Artifact {
                path: LIST.to_owned(),
                bytes: list,
            },
            Artifact {
                path: WORKER.to_owned(),
                bytes: worker.into_bytes(),
            },
        ]
    }

    /// As many tiers as fit, the most wanted first; each whole.
    fn listed(&self) -> Listed {
        let mut listed = Listed {
            bytes: 0,
            files: BTreeMap::new(),
        };
        for tier in &self.tiers {
            let tier = lock(tier);
            let bytes = listed.bytes + tier.bytes;
            if !listed.files.is_empty() && bytes > self.most_bytes {
                break;
            }
            listed.bytes = bytes;
            listed.files.extend(tier.hashes.clone());
        }
        listed
    }

    fn tier(&self, tier: Tier) -> MutexGuard<'_, Files> {
        lock(&self.tiers[tier as usize])
    }
}

impl Files {
    /// The hash of the same file packed with gzip, if that is here. Browsers ask
    /// for it alone; a host that says how it is packed has it unpacked on the way.
    fn packed_twin(&mut self, path: &str) -> Option<&mut String> {
        let stem = path.strip_suffix(".bin")?;
        self.hashes.get_mut(&format!("{stem}.gz"))
    }
}

fn lock(files: &Mutex<Files>) -> MutexGuard<'_, Files> {
    files.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The name under which pages ask for a file: that of a page is its folder.
fn name_of(path: &str) -> String {
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder.to_owned(),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::OfflineList;
    use crate::output::Artifact;
    use crate::text::Languages;

    const FILES: [&str; 6] = [
        "index.html",
        "404.html",
        "centers/a/index.html",
        "search/ja-1/root.gz",
        "search/ja-1/root.bin",
        "programs/a/index.html",
    ];

    /// The list of a site whose files have ten bytes each.
    fn list(most: u64) -> Value {
        let languages = Languages::new([]);
        let list = OfflineList::new(&languages, most);
        for path in FILES {
            list.see(&Artifact {
                path: path.to_owned(),
                bytes: vec![b'x'; 10],
            });
        }
        let [listed, _] = list.files("");
        serde_json::from_slice(&listed.bytes).unwrap()
    }

    fn names(list: &Value) -> Vec<&str> {
        let files = list["files"].as_object().unwrap();
        files.keys().map(String::as_str).collect()
    }

    #[test]
    fn a_small_site_is_kept_whole() {
        let list = list(100);
        let all = [
            "",
            "404.html",
            "centers/a/",
            "programs/a/",
            "search/ja-1/root.gz",
        ];
        assert_eq!(names(&list), all);
        assert_eq!(list["bytes"], 50);
        let twice = list["files"]["search/ja-1/root.gz"].as_str().unwrap();
        assert_eq!(twice.split(' ').count(), 2);
    }

    #[test]
    fn of_a_large_one_whole_parts_in_order_of_need() {
        assert_eq!(
            names(&list(49)),
            ["", "404.html", "centers/a/", "search/ja-1/root.gz"]
        );
        assert_eq!(names(&list(39)), ["", "404.html", "centers/a/"]);
        assert_eq!(names(&list(0)), ["", "404.html"]);
    }
}
