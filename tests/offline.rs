//! What browsers are told to keep of a site, and the manifest of it as an app.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use sha2::{Digest, Sha256};
use support::{files, minimal_site, replace, repository, shirube, write};
use tempfile::TempDir;

/// A site as a host would have it.
struct Built(TempDir);

impl Built {
    #[track_caller]
    fn of(site: &Path) -> Self {
        let out = tempfile::tempdir().unwrap();
        let target = out.path().join("public");
        let [from, to] = [site, &target].map(|path| path.to_str().unwrap());
        let run = shirube([
            "build",
            "--as-of",
            "2026-04-01",
            "--root",
            from,
            "--out",
            to,
        ]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        Self(out)
    }

    fn root(&self) -> PathBuf {
        self.0.path().join("public")
    }
}

fn json(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// The hash of a file as the list has it: half a SHA-256, in hexadecimal.
fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let half: [u8; 16] = digest[..16].try_into().unwrap();
    format!("{:032x}", u128::from_be_bytes(half))
}

/// The file that a host gives for a name of the list.
fn file_of(name: &str) -> String {
    if name.is_empty() || name.ends_with('/') {
        format!("{name}index.html")
    } else {
        name.to_owned()
    }
}

#[test]
fn the_list_names_the_files_of_the_site_and_the_worker_the_list() {
    let out = Built::of(repository());
    let root = out.root();
    let list = json(&root.join("offline.json"));
    let listed = list["files"].as_object().unwrap();
    let mut bytes = 0;
    for (name, hashes) in listed {
        let file = fs::read(root.join(file_of(name))).unwrap();
        bytes += file.len() as u64;
        let hashes: Vec<_> = hashes.as_str().unwrap().split(' ').collect();
        assert_eq!(hashes[0], hash(&file), "{name}");
        if let Some(unpacked) = hashes.get(1) {
            let twin = fs::read(root.join(name.replace(".gz", ".bin"))).unwrap();
            assert_eq!(*unpacked, hash(&twin), "{name}");
        }
    }
    assert_eq!(list["bytes"], bytes);
    for name in [
        "",
        "en/",
        "404.html",
        "now/",
        "centers/hoken-center/",
        "hours/en.json",
    ] {
        assert!(listed.contains_key(name), "{name}");
    }
    // Every page is kept, and what other programs read is not.
    let all = files(&root).into_iter();
    let pages = all.filter(|(path, _)| path.ends_with("index.html"));
    let kept = listed
        .keys()
        .filter(|name| file_of(name).ends_with("index.html"));
    assert_eq!(kept.count(), pages.count());
    for name in ["sw.js", "robots.txt", "search/elasticlunr.ja.json"] {
        assert!(!listed.contains_key(name), "{name}");
    }
    let worker = fs::read_to_string(root.join("sw.js")).unwrap();
    let version = hash(&fs::read(root.join("offline.json")).unwrap());
    assert!(worker.starts_with(&format!("const VERSION = \"{version}\";\n")));
}

#[test]
fn a_site_that_must_not_be_kept_has_a_worker_that_goes() {
    let site = minimal_site();
    // It has no page on which visitors could end it.
    let out = Built::of(site.path());
    let root = out.root();
    let worker = fs::read_to_string(root.join("sw.js")).unwrap();
    assert!(worker.contains("registration.unregister()"));
    assert!(!worker.contains("VERSION"));
    assert!(!root.join("offline.json").exists());
    let home = fs::read_to_string(root.join("index.html")).unwrap();
    assert!(!home.contains("data-worker"));
}

#[test]
fn a_page_on_privacy_lets_browsers_keep_the_site_and_ends_it() {
    let site = minimal_site();
    write(
        &site.path().join("content/pages/privacy.toml"),
        "title = { ja = \"ひみつ\", en = \"Privacy\" }\nsummary = { ja = \"まもります\", en = \"Kept\" }\n",
    );
    let out = Built::of(site.path());
    let root = out.root();
    assert!(root.join("offline.json").exists());
    let privacy = fs::read_to_string(root.join("en/privacy/index.html")).unwrap();
    assert!(privacy.contains("data-worker=../../sw.js"), "{privacy}");
    assert!(privacy.contains("data-offline"), "no button");
    let home = fs::read_to_string(root.join("index.html")).unwrap();
    assert!(!home.contains("data-offline"));

    let run = shirube(["check", "--root", site.path().to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.stderr);
}

#[test]
fn each_language_has_its_own_manifest() {
    let site = minimal_site();
    replace(
        &site.path().join("content/site.toml"),
        "languages",
        "short_title = { ja = \"案内\", kana = \"あんない\", en = \"Guide\" }\nlanguages",
    );
    let out = Built::of(site.path());
    let root = out.root();
    for (path, lang, scope, name) in [("", "ja", "./", "案内"), ("en/", "en", "../", "Guide")] {
        let manifest = json(&root.join(format!("{path}manifest.webmanifest")));
        assert_eq!(manifest["lang"], lang);
        assert_eq!(manifest["scope"], scope);
        assert_eq!(manifest["display"], "minimal-ui");
        assert_eq!(manifest["short_name"], name);
        for icon in manifest["icons"].as_array().unwrap() {
            let source = icon["src"].as_str().unwrap();
            assert!(root.join(path).join(source).exists(), "{source}");
        }
        let home = fs::read_to_string(root.join(format!("{path}index.html"))).unwrap();
        assert!(home.contains("manifest.webmanifest rel=manifest"));
    }
}
