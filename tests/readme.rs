//! What the README says works: its commands run, its files are there, and the
//! mistake that it shows looks so.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;
use walkdir::WalkDir;

const README: &str = include_str!("../README.md");

/// How the README calls the program.
const PROGRAM: &str = "cargo run --release -- ";

#[test]
fn commands_do_what_they_say() {
    for command in commands() {
        let site = copy_of_the_site();
        let mut arguments: Vec<_> = command.split(' ').collect();
        // A preview goes on until it is ended, so only its options are tried.
        if arguments[0] == "serve" {
            arguments.push("--help");
        }
        let output = shirube(site.path(), &arguments);
        assert!(
            output.status.success(),
            "`{command}` failed:\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let promised = match arguments[0] {
            "add" => "content/centers/hibari-hiroba.toml",
            "build" => "public/sitemap.xml",
            "new" => "my-city/content/site.toml",
            _ => continue,
        };
        assert!(site.path().join(promised).exists(), "no {promised}");
    }
}

#[test]
fn a_wrong_number_is_reported_as_shown() {
    let site = copy_of_the_site();
    let file = site.path().join("content/centers/hoken-center.toml");
    let right = fs::read_to_string(&file).unwrap();
    let wrong = right.replace("\"0422-51-0700\"", "\"0422-51-070\"");
    assert_ne!(right, wrong);
    fs::write(&file, wrong).unwrap();

    let output = shirube(site.path(), &["check"]);

    let shown = blocks("text").next().expect("an example of a mistake");
    let printed = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        printed.contains(shown.trim_end()),
        "the README shows\n{shown}\nbut this was printed\n{printed}"
    );
}

#[test]
fn files_and_folders_are_where_it_says() {
    let made_by_commands = ["public/", "content/centers/hibari-hiroba.toml"];
    let missing: Vec<_> = README
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|code| code.contains('/') && !code.contains([' ', ':', '\n']))
        .filter(|path| !path.starts_with('/') && !made_by_commands.contains(path))
        .filter(|path| !root().join(path).exists() && !root().join("src").join(path).exists())
        .collect();
    assert!(missing.is_empty(), "no such files: {missing:?}");
}

#[test]
fn every_room_is_in_the_table() {
    let mut rooms: Vec<_> = fs::read_dir(root().join("src"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().join("mod.rs").exists())
        .map(|entry| entry.file_name().into_string().unwrap())
        .filter(|room| !README.contains(&format!("| `{room}/` |")))
        .collect();
    rooms.sort();
    assert!(rooms.is_empty(), "not in the table of rooms: {rooms:?}");
}

/// What follows the program's name in the `sh` blocks and in running text.
fn commands() -> Vec<String> {
    let in_blocks = blocks("sh").flat_map(str::lines);
    let in_text = README
        .lines()
        .filter(|line| line.is_ascii())
        .flat_map(|line| {
            line.split('`')
                .skip(1)
                .step_by(2)
                .filter(|code| !code.is_empty())
        });
    in_blocks
        .chain(in_text)
        .filter_map(|line| line.strip_prefix(PROGRAM))
        .map(str::to_owned)
        .collect()
}

/// The fenced blocks of a language.
fn blocks(language: &str) -> impl Iterator<Item = &'static str> {
    let fence = format!("```{language}\n");
    let starts: Vec<_> = README.match_indices(&fence).map(|(at, _)| at).collect();
    starts.into_iter().map(move |at| {
        let block = &README[at + fence.len()..];
        &block[..block.find("```").expect("the end of a block")]
    })
}

fn shirube(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_shirube"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

/// The site in a folder of its own, where commands may write.
fn copy_of_the_site() -> TempDir {
    let copy = TempDir::new().unwrap();
    let folders = ["content", "themes"].map(|folder| WalkDir::new(root().join(folder)));
    for entry in folders.into_iter().flatten() {
        let entry = entry.unwrap();
        let to = copy.path().join(entry.path().strip_prefix(root()).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir(&to).unwrap();
        } else {
            fs::copy(entry.path(), &to).unwrap();
        }
    }
    copy
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
