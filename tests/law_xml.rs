//! The standard XML of every layout and of the real rule, read back by a library
//! that knows the schema: it must hold the same tree.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod law_support;
mod support;

use std::fs;

use japanese_law_xml_schema::parse_xml;
use law_support::layouts;
use serde_json::Value;
use shirube::law::{self, Article, Item, Language, Law, LawFacts, Paragraph};
use support::repository;

#[test]
fn every_layout_reads_back_as_the_same_tree() {
    for layout in layouts() {
        let law = law::parse(&layout.text).0;
        let facts = LawFacts {
            title: &law.head.title.as_ref().unwrap().text,
            ..LawFacts::default()
        };
        assert_same(&law, &facts, &layout.name);
    }
}

#[test]
fn the_real_rule_reads_back_in_both_languages() {
    for (tag, title, number) in [
        (
            "ja",
            "武蔵野市子ども支援連携会議設置要綱",
            "平成27年6月10日要綱第126号",
        ),
        (
            "en",
            "Establishing Outline",
            "Outline No. 126 of June 10, 2015",
        ),
    ] {
        let path = format!("content/ordinances/kodomo-shien-renkei-kaigi.{tag}.txt");
        let law = law::parse(&fs::read_to_string(repository().join(path)).unwrap()).0;
        let facts = LawFacts {
            title,
            number: Some(number),
            ..LawFacts::default()
        };
        let read = assert_same(&law, &facts, tag);
        assert_eq!(read["era"], "Heisei");
        assert_eq!(read["year"], 27);
        assert_eq!(read["num"]["base_number"], 126);
        assert_eq!(read["promulgate_month"], 6);
        assert_eq!(read["promulgate_day"], 10);
        assert_eq!(read["law_type"], "Misc");
        assert_eq!(read["lang"], if tag == "ja" { "Ja" } else { "En" });
    }
}

/// A law of which no year is known has no place in the schema.
#[test]
fn a_law_without_a_year_has_no_xml() {
    let law = law::parse("第1条　市は、動く。\n").0;
    assert_eq!(law::standard_xml(&law, &LawFacts::default()), None);
}

#[track_caller]
fn assert_same(law: &Law, facts: &LawFacts<'_>, name: &str) -> Value {
    let xml = law::standard_xml(law, facts).unwrap();
    let read = serde_json::to_value(parse_xml(xml.as_bytes()).unwrap()).unwrap();
    assert_eq!(
        outline_of_read(&read),
        outline_of_tree(law, facts.title),
        "{name}"
    );
    read
}

/// A line for each part, without blanks, which the XML keeps in other ways.
fn outline_of_tree(law: &Law, title: &str) -> Vec<String> {
    let mut lines = vec![format!("title {title}")];
    lines.extend(law.preamble.iter().map(|line| format!("preamble {line}")));
    let mut headings = law.headings.iter().peekable();
    for (at, article) in law.articles.iter().enumerate() {
        while let Some(heading) = headings.next_if(|heading| heading.first_article <= at) {
            let (number, label, title) = (&heading.number, &heading.label, &heading.title);
            lines.push(format!(
                "{} {number} {label}{title}",
                heading.level.element()
            ));
        }
        add_article(&mut lines, law.language, article);
    }
    for supplement in &law.supplements {
        let number = supplement.law_number.as_deref().unwrap_or_default();
        lines.push(format!("supplement {} {number}", supplement.label));
        add_paragraphs(&mut lines, law.language, &supplement.paragraphs);
        let articles = supplement.articles.iter();
        articles.for_each(|article| add_article(&mut lines, law.language, article));
    }
    for appendix in &law.appendices {
        let title = appendix.title.as_deref().unwrap_or_default();
        let text = appendix.lines.concat();
        lines.push(format!("appendix {}{title}{text}", appendix.label));
    }
    lines.iter().map(|line| dense(line)).collect()
}

fn add_article(lines: &mut Vec<String>, language: Language, article: &Article) {
    let through = article.through.as_ref();
    let through = through.map_or_else(String::new, |last| format!(":{last}"));
    let caption = bracketed(language, article.caption.as_deref());
    let (number, title) = (&article.number, &article.title);
    lines.push(format!("article {number}{through} {title} {caption}"));
    add_paragraphs(lines, language, &article.paragraphs);
}

fn add_paragraphs(lines: &mut Vec<String>, language: Language, paragraphs: &[Paragraph]) {
    for paragraph in paragraphs {
        let caption = bracketed(language, paragraph.caption.as_deref());
        let printed = paragraph.printed.as_deref().unwrap_or_default();
        let (number, text) = (paragraph.number, &paragraph.text);
        lines.push(format!("paragraph {number} {caption} {printed} {text}"));
        add_items(lines, &paragraph.items);
    }
}

fn add_items(lines: &mut Vec<String>, items: &[Item]) {
    for item in items {
        lines.push(format!("item {} {} {}", item.number, item.label, item.text));
        add_items(lines, &item.subitems);
        lines.push("end".to_owned());
    }
}

fn bracketed(language: Language, caption: Option<&str>) -> String {
    match (caption, language) {
        (None, _) => String::new(),
        (Some(caption), Language::Japanese) => format!("（{caption}）"),
        (Some(caption), Language::English) => format!("({caption})"),
    }
}

fn outline_of_read(law: &Value) -> Vec<String> {
    let body = &law["law_body"];
    let mut lines = vec![format!("title {}", words(&body["law_title"]))];
    let preamble = list(&body["preamble"]["children"]);
    lines.extend(preamble.map(|line| format!("preamble {}", words(&line["sentence"]))));
    let children = list(&body["main_provision"]["children"]);
    children.for_each(|child| add_read_part(&mut lines, child));
    for supplement in list(&body["suppl_provision"]) {
        let number = supplement["amend_law_num"].as_str().unwrap_or_default();
        lines.push(format!(
            "supplement {} {number}",
            words(&supplement["label"])
        ));
        list(&supplement["children"]).for_each(|child| add_read_part(&mut lines, child));
    }
    for appendix in list(&body["appdx_table"]).chain(list(&body["appdx_style"])) {
        let related = words(&appendix["related_article_num"]);
        let title = words(&appendix["title"]);
        let text = words(&appendix["children"]);
        lines.push(format!("appendix {title}{related}{text}"));
    }
    lines.iter().map(|line| dense(line)).collect()
}

/// A chapter, an article or a paragraph, each under the name of its kind.
fn add_read_part(lines: &mut Vec<String>, part: &Value) {
    let (kind, part) = part.as_object().unwrap().iter().next().unwrap();
    let number = number(&part["num"]);
    match kind.as_str() {
        "Article" => {
            let (title, caption) = (words(&part["title"]), words(&part["caption"]));
            lines.push(format!("article {number} {title} {caption}"));
            list(&part["paragraph"]).for_each(|paragraph| add_read_paragraph(lines, paragraph));
        }
        "Paragraph" => add_read_paragraph(lines, part),
        kind => {
            let title = words(&part[format!("{}_title", kind.to_lowercase())]);
            lines.push(format!("{kind} {number} {title}"));
            list(&part["children"]).for_each(|child| add_read_part(lines, child));
        }
    }
}

fn add_read_paragraph(lines: &mut Vec<String>, paragraph: &Value) {
    let (number, caption) = (number(&paragraph["num"]), words(&paragraph["caption"]));
    let (printed, text) = (
        words(&paragraph["paragraph_num"]),
        words(&paragraph["sentence"]),
    );
    lines.push(format!("paragraph {number} {caption} {printed} {text}"));
    list(&paragraph["children"]).for_each(|item| add_read_item(lines, item));
}

fn add_read_item(lines: &mut Vec<String>, item: &Value) {
    let (number, label) = (number(&item["num"]), words(&item["title"]));
    lines.push(format!(
        "item {number} {label} {}",
        words(&item["sentence"])
    ));
    list(&item["children"]).for_each(|item| add_read_item(lines, item));
    lines.push("end".to_owned());
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// `3_2`, `5:7`.
fn number(value: &Value) -> String {
    let join = |key: &str| {
        let numbers = list(&value[key]).map(ToString::to_string);
        numbers.collect::<Vec<_>>().join("_")
    };
    let mut text = value["base_number"].to_string();
    for (key, mark) in [("eda_numbers", "_"), ("range_end_numbers", ":")] {
        if !join(key).is_empty() {
            text = format!("{text}{mark}{}", join(key));
        }
    }
    text
}

/// All text in a value, in order.
fn words(value: &Value) -> String {
    match value {
        Value::Array(all) => all.iter().map(words).collect(),
        Value::Object(all) => all
            .iter()
            .map(|(key, value)| match value {
                Value::String(text) if matches!(key.as_str(), "Text" | "String") => text.clone(),
                Value::String(_) => String::new(),
                value => words(value),
            })
            .collect(),
        _ => String::new(),
    }
}

fn dense(line: &str) -> String {
    line.split_whitespace().collect()
}
