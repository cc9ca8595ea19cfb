//! Readings of words in the pages of a site: there when somebody has looked at
//! them, and never text.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;
use std::path::Path;

use support::html::{Page, Token};
use support::{minimal_site, shirube, write};

const READINGS: &str = "words = [\n\
    { surface = \"相談\", reading = \"そうだん\", reviewed = true },\n\
    { surface = \"健康\", reading = \"けんこう\" },\n]\n";

fn built(root: &Path) -> Vec<(String, String)> {
    let out = tempfile::tempdir().unwrap();
    let arguments = ["build", "--as-of", "2026-04-01", "--root"].map(String::from);
    let folders = [root, Path::new("--out"), out.path()].map(|path| path.display().to_string());
    let run = shirube(arguments.into_iter().chain(folders));
    assert_eq!(run.code, 0, "{}", run.stderr);
    let pages = support::files(out.path()).into_iter();
    pages
        .filter(|(path, _)| {
            path.extension()
                .is_some_and(|extension| extension == "html")
        })
        .map(|(path, bytes)| {
            (
                path.display().to_string(),
                String::from_utf8(bytes).unwrap(),
            )
        })
        .collect()
}

/// A page without the elements of furigana, and where they stood.
fn without_readings(html: &str) -> (Vec<Token>, Vec<String>) {
    let mut rest: Vec<Token> = Vec::new();
    let mut readings = Vec::new();
    for token in Page::read(html).tokens {
        match token {
            Token::Open(name, _) if name == "ruby" || name == "furi-gana" => {}
            Token::Open(name, attributes) if name == "rt" => {
                readings.extend(attributes.get("data-r").cloned());
            }
            Token::Close(name) if ["ruby", "rt", "furi-gana"].contains(&name.as_str()) => {}
            Token::Text(text) => match rest.last_mut() {
                Some(Token::Text(before)) => before.push_str(&text),
                _ => rest.push(Token::Text(text)),
            },
            other => rest.push(other),
        }
    }
    (rest, readings)
}

#[test]
fn a_site_with_readings_has_the_same_pages_and_the_readings() {
    let site = minimal_site();
    let plain = built(site.path());
    assert!(plain.iter().all(|(_, html)| !html.contains("<ruby")));
    write(&site.path().join("content/readings.toml"), READINGS);
    let mut shown = Vec::new();
    for ((path, plain), (_, html)) in plain.iter().zip(built(site.path())) {
        let (rest, readings) = without_readings(&html);
        assert_eq!(rest, without_readings(plain).0, "{path}");
        let main = html.split("<main").nth(1).unwrap_or_default();
        let inside = main.split("</main>").next().unwrap().matches("<rt").count();
        assert_eq!(inside, readings.len(), "outside of main in {path}");
        shown.extend(readings);
    }
    assert!(shown.iter().any(|reading| reading == "そうだん"));
    assert!(
        !shown.iter().any(|reading| reading == "けんこう"),
        "nobody looked at it"
    );
}

#[test]
fn files_for_machines_know_nothing_of_them() {
    let site = minimal_site();
    write(&site.path().join("content/readings.toml"), READINGS);
    let out = tempfile::tempdir().unwrap();
    let folders = [site.path(), Path::new("--out"), out.path()].map(Path::to_owned);
    let run = shirube(["build".into(), "--root".into()].into_iter().chain(folders));
    assert_eq!(run.code, 0, "{}", run.stderr);
    for (path, bytes) in support::files(out.path()) {
        let is_page = path
            .extension()
            .is_some_and(|extension| extension == "html");
        let is_theme = path.starts_with("assets");
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            is_page || is_theme || !text.contains("data-r="),
            "{}",
            path.display()
        );
    }
    let home = fs::read_to_string(out.path().join("index.html")).unwrap();
    let title = home
        .split("<title>")
        .nth(1)
        .unwrap()
        .split("</title>")
        .next()
        .unwrap();
    assert!(!title.contains("ruby"));
}
