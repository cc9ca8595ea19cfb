//! `shirube readings`: words without a reading are collected for review.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::fs;

#[cfg(feature = "analyser")]
use support::write;
use support::{minimal_site, repository, shirube};

/// Runs the command on a site.
fn readings(root: &std::path::Path) -> support::Run {
    shirube(["readings", "--root", root.to_str().unwrap()])
}

#[test]
#[cfg(not(feature = "analyser"))]
fn without_the_analyser_it_says_what_to_run_and_touches_nothing() {
    let site = minimal_site();
    let run = readings(site.path());
    assert_eq!(run.code, 2);
    let command = format!(
        "cargo run --release --features analyser -- readings --root {}",
        site.path().display()
    );
    assert!(run.stderr.contains(&command), "{}", run.stderr);
    assert!(!site.path().join("content/readings.toml").exists());
}

#[test]
#[cfg(feature = "analyser")]
fn words_are_added_once_and_what_stood_there_stays() {
    let site = minimal_site();
    let path = site.path().join("content/readings.toml");
    let kept = "  # 見出し\n  { surface = \"方\", reading = \"かた\", reviewed = true }, # ほう ではない\n";
    let unused = "  { surface = \"夜泣き\", reading = \"よなき\", reviewed = true },\n";
    write(&path, format!("# ことば\nwords = [\n{kept}{unused}]\n"));

    let run = readings(site.path());
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stderr
            .contains("these stand in no text any more: 夜泣き")
    );
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("# ことば\nwords = [\n") && text.ends_with("]\n"));
    assert!(text.contains(kept) && text.contains(unused), "{text}");
    let new = "  { surface = \"令和\", reading = \"れいわ\", reviewed = false },\n";
    assert!(text.contains(new), "{text}");

    assert!(readings(site.path()).stderr.contains(": 0 words added"));
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
    let check = shirube(["check", "--root", site.path().to_str().unwrap()]);
    assert!(!check.stderr.contains("no-reading"), "{}", check.stderr);
}

#[test]
#[cfg(feature = "analyser")]
fn a_file_that_cannot_be_read_is_left_as_it_is() {
    let site = minimal_site();
    let path = site.path().join("content/readings.toml");
    write(&path, "words = [");
    assert_eq!(readings(site.path()).code, 1);
    assert_eq!(fs::read_to_string(&path).unwrap(), "words = [");
}

/// All words of this site were looked at, and where Japan Post or the city says
/// how a word is read, it is read so.
#[test]
fn the_readings_of_this_site_are_reviewed() {
    let text = fs::read_to_string(repository().join("content/readings.toml")).unwrap();
    assert!(!text.contains("reviewed = false }"));
    for (surface, reading) in [
        ("吉祥寺北町", "きちじょうじきたまち"),
        ("吉祥寺東町", "きちじょうじひがしちょう"),
        ("八幡町", "やはたちょう"),
        ("緑町", "みどりちょう"),
        ("桜堤", "さくらづつみ"),
        ("武蔵野", "むさしの"),
        ("令和", "れいわ"),
        ("健診", "けんしん"),
        ("喃語", "なんご"),
        ("始語", "しご"),
        ("後追い", "あとおい"),
        ("続柄", "つづきがら"),
    ] {
        let line = format!("{{ surface = \"{surface}\", reading = \"{reading}\",");
        assert!(text.contains(&line), "{surface}");
    }
}
