use std::collections::BTreeMap;
use std::path::Path;

use xxhash_rust::xxh3::Xxh3;

use super::compact;
use super::theme::Theme;

/// A file that pages load: style sheet, script, icon.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Path inside the folder of assets.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Theme {
    /// The files that pages load, and the folder they stand in. Its name changes
    /// with their bytes, so a browser never mixes two versions.
    #[must_use]
    pub fn assets(&self) -> (String, Vec<Asset>) {
        let mut assets = self.style_sheets();
        assets.extend(self.below("scripts/").map(|(name, file)| Asset {
            path: format!("scripts/{name}"),
            bytes: compact::script(file.text()),
        }));
        assets.extend(self.below("assets/").map(|(name, file)| Asset {
            path: name.to_owned(),
            bytes: file.text().as_bytes().to_vec(),
        }));
        let mut hash = Xxh3::new();
        for asset in &assets {
            hash.update(asset.path.as_bytes());
            hash.update(&asset.bytes);
        }
        (format!("assets/{:08x}/", hash.digest() >> 32), assets)
    }

    /// The service worker that keeps the site: its parts in order of name.
    #[must_use]
    pub fn keeping_worker(&self) -> String {
        self.below("worker/keep/")
            .map(|(_, file)| file.text())
            .collect()
    }

    /// The service worker that removes what was kept.
    #[must_use]
    pub fn leaving_worker(&self) -> String {
        self.below("worker/leave.js")
            .map(|(_, file)| file.text())
            .collect()
    }

    /// The sheet of every page, and those that some pages have beside it: each of
    /// the files of one folder, in order of name.
    fn style_sheets(&self) -> Vec<Asset> {
        let mut sheets: BTreeMap<&str, String> = BTreeMap::new();
        let files = self.below("styles/").filter(|(name, _)| {
            Path::new(name)
                .extension()
                .is_some_and(|extension| extension == "css")
        });
        for (name, file) in files {
            let folder = name.split_once('/').map_or("style", |(folder, _)| folder);
            sheets.entry(folder).or_default().push_str(file.text());
        }
        sheets
            .into_iter()
            .map(|(name, css)| Asset {
                path: format!("{name}.css"),
                bytes: compact::style_sheet(&css),
            })
            .collect()
    }
}
