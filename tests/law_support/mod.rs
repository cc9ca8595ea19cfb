//! The layouts of `tests/law/`, and laws in a form that people can compare.

#![allow(
    dead_code,
    reason = "every test file is a crate of its own and uses some of it"
)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use shirube::law::{self, Block, Item, Law, Paragraph};

use crate::support::repository;

/// A text of `tests/law/`.
pub(crate) struct Layout {
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    pub(crate) text: String,
}

/// All texts of `tests/law/`, in order.
pub(crate) fn layouts() -> Vec<Layout> {
    let mut paths: Vec<PathBuf> = fs::read_dir(repository().join("tests/law"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| !path.to_string_lossy().ends_with(".expected.txt"))
        .collect();
    paths.sort();
    assert!(paths.len() >= 6, "where are the layouts?");
    let layout = |path: PathBuf| Layout {
        name: path.file_stem().unwrap().to_string_lossy().into_owned(),
        text: fs::read_to_string(&path).unwrap(),
        path,
    };
    paths.into_iter().map(layout).collect()
}

/// The tree of a law, a line for each part: its anchor, its label, its text.
pub(crate) fn outline(law: &Law) -> String {
    let mut text = String::new();
    let head = &law.head;
    for (word, line) in [("title", &head.title), ("number", &head.number)] {
        if let Some(line) = line {
            let _ = writeln!(text, "{word} {}", line.text);
        }
    }
    for change in &head.history {
        let _ = writeln!(text, "{} {}", change.word, change.number);
    }
    for line in &law.contents {
        let _ = writeln!(text, "contents {line}");
    }
    for line in &law.preamble {
        let _ = writeln!(text, "preamble {line}");
    }
    let mut headings = law.headings.iter().peekable();
    for (at, article) in law.articles.iter().enumerate() {
        while let Some(heading) = headings.next_if(|heading| heading.first_article <= at) {
            let _ = writeln!(
                text,
                "{} {} | {}",
                heading.anchor, heading.label, heading.title
            );
        }
        add_article(&mut text, article);
    }
    for supplement in &law.supplements {
        let number = supplement.law_number.as_deref().unwrap_or("-");
        let extract = if supplement.extract { " 抄" } else { "" };
        let (anchor, label) = (&supplement.anchor, &supplement.label);
        let _ = writeln!(text, "{anchor} {label} ({number}){extract}");
        add_paragraphs(&mut text, &supplement.paragraphs);
        let articles = supplement.articles.iter();
        articles.for_each(|article| add_article(&mut text, article));
    }
    for appendix in &law.appendices {
        let title = appendix.title.as_deref().unwrap_or("-");
        let _ = writeln!(text, "{} {} | {title}", appendix.anchor, appendix.label);
        for block in appendix.blocks() {
            let _ = match block {
                Block::Line(line) => writeln!(text, "  line {line}"),
                Block::Table(rows) => {
                    let rows = rows.iter().map(|row| row.join(" | "));
                    writeln!(text, "  table {}", rows.collect::<Vec<_>>().join(" // "))
                }
            };
        }
    }
    text
}

fn add_article(text: &mut String, article: &shirube::law::Article) {
    let caption = article.caption.as_deref().unwrap_or("-");
    let through = article.through.as_ref();
    let through = through.map_or_else(String::new, |last| format!(" to {last}"));
    let _ = writeln!(
        text,
        "{} {}{through} ({caption})",
        article.anchor, article.title
    );
    add_paragraphs(text, &article.paragraphs);
}

fn add_paragraphs(text: &mut String, paragraphs: &[Paragraph]) {
    for paragraph in paragraphs {
        let anchor = paragraph.anchor.as_deref().unwrap_or("-");
        let printed = paragraph.printed.as_deref().unwrap_or("-");
        let caption = paragraph.caption.as_deref();
        let caption = caption.map_or_else(String::new, |caption| format!(" ({caption})"));
        let _ = writeln!(text, "  {anchor} {printed}{caption} {}", paragraph.text);
        add_items(text, &paragraph.items, 2);
    }
}

fn add_items(text: &mut String, items: &[Item], depth: usize) {
    for item in items {
        let indent = "  ".repeat(depth);
        let _ = writeln!(text, "{indent}{} {} {}", item.anchor, item.label, item.text);
        add_items(text, &item.subitems, depth + 1);
    }
}

/// The text of every part by its anchor.
pub(crate) fn texts(law: &Law) -> BTreeMap<String, String> {
    let units = law.units().into_iter();
    let owned = |unit: law::Unit<'_>| (unit.anchor.to_owned(), unit.text.to_owned());
    units.map(owned).collect()
}

/// The lines and cells of a table or form, in the order of reading.
pub(crate) fn texts_inside(appendix: &law::Appendix) -> Vec<String> {
    let blocks = appendix.blocks().into_iter();
    let texts = blocks.flat_map(|block| block.texts());
    texts.map(ToOwned::to_owned).collect()
}
