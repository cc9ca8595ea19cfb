//! What holds for every text.

use comrak::arena_tree::NodeEdge;
use comrak::nodes::NodeValue;
use comrak::{Arena, Node};
use proptest::prelude::{ProptestConfig, Strategy, prop_assert, prop_assert_eq, proptest};

use super::ruby::{Piece, pieces};
use super::{parse, plain_text, soft_break, syntax};

/// Pieces that make Markdown, good and bad.
const PARTS: &[&str] = &[
    "東京",
    "①",
    "…",
    "a",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "  \n",
    "\\",
    "\\\n",
    "**",
    "*",
    "_",
    "`",
    "```\n",
    "# ",
    "## ",
    "#### ",
    "{#a}",
    "{#",
    "{東京|とうきょう}",
    "{",
    "|",
    "}",
    "[",
    "](",
    "](/a/)",
    "](#b)",
    "](javascript:alert(1))",
    "](../x)",
    "](data:x)",
    "](https://a.jp)",
    ")",
    "![",
    "]",
    "[r]: javascript:x\n",
    "[r]",
    "<",
    ">",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<script>",
    "</script>\n",
    "<https://a.jp>",
    "<javascript:x>",
    "&lt;script&gt;",
    "&#0;",
    "&",
    "\"",
    "'",
    "- ",
    "1. ",
    "3) ",
    "> ",
    "    ",
    "\t",
    "|---|---|\n",
    "| a | b |\n",
    "---\n",
    "===\n",
    "\\|",
    "ｶﾞ",
    "\u{fe0f}",
    "\u{3000}",
    "\0",
    "\u{feff}",
    "é",
];

fn markdown() -> impl Strategy<Value = String> {
    let part = proptest::sample::select(PARTS);
    proptest::collection::vec(part, 0..40).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn the_page_is_safe_and_whole(source in markdown()) {
        let (document, faults) = parse(&source);
        let html = document.html(|target| format!(".{target}"));
        prop_assert!(is_balanced(&html), "{html}");
        prop_assert!(!html.contains("<script") && !html.contains("<!--"), "{html}");
        prop_assert!(!html.contains("href=\"javascript:"), "{html}");
        for fault in &faults {
            prop_assert!(source.get(fault.range.clone()).is_some(), "{fault:?}");
        }
        for link in document.links() {
            let typed = source.get(link.range.clone()).unwrap_or_default();
            prop_assert!(typed.contains(&link.target), "{link:?} in {typed}");
        }
    }

    #[test]
    fn the_words_are_the_trees(source in markdown()) {
        let html = parse(&source).0.html(str::to_owned);
        prop_assert_eq!(visible(&html), expected(&source));
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(squeezed(&plain_text(&source)), squeezed(&visible(&html)));
    }

    #[test]
    fn any_characters_will_do(source in "\\PC{0,200}") {
        let html = parse(&source).0.html(str::to_owned);
        prop_assert!(is_balanced(&html), "{html}");
        prop_assert!(!plain_text(&source).ends_with(char::is_whitespace));
    }
}

#[test]
fn deep_nesting_is_no_danger() {
    let source = format!("{} 底", ">".repeat(20_000));
    assert!(is_balanced(&parse(&source).0.html(str::to_owned)));
    assert_eq!(plain_text(&source), "底");
}

#[test]
fn a_text_as_clerks_write_it() {
    let source = "詳しくは**「こども」**を。\n\n3. 一\n4. 二\n\n- 甲\n\n- 乙\n\n> 引用\n\n`a<b`\n\n\
                  [市](https://a.jp \"市役所\")、[電話](tel:110)\n\n---\n\n```\nx\n```\n\n~~そのまま~~ https://a.jp\n";
    let (document, faults) = parse(source);
    assert_eq!(faults, []);
    assert_eq!(
        document.html(str::to_owned),
        "<p>詳しくは<strong>「こども」</strong>を。</p><ol start=\"3\"><li>一</li><li>二</li></ol>\
         <ul><li><p>甲</p></li><li><p>乙</p></li></ul><blockquote><p>引用</p></blockquote>\
         <p><code>a&lt;b</code></p><p><a href=\"https://a.jp\" rel=\"external noreferrer\" \
         title=\"市役所\">市</a>、<a href=\"tel:110\">電話</a></p><hr><pre><code>x\n</code></pre>\
         <p>~~そのまま~~ https://a.jp</p>"
    );
}

#[test]
fn refused_links_keep_their_words() {
    let source = "前の[悪い](javascript:x)と[近い](../x/)と[](/a/)と![絵](/a.png)。";
    let (document, faults) = parse(source);
    let places: Vec<_> = faults
        .iter()
        .map(|fault| (&source[fault.range.clone()], fault.message.as_str()))
        .collect();
    assert_eq!(
        places,
        [
            (
                "[悪い](javascript:x)",
                "links of the kind `javascript:` are not allowed"
            ),
            ("[近い](../x/)", "`../x/` is a relative path"),
            ("[](/a/)", "this link has no words"),
            ("![絵](/a.png)", "images are not supported yet"),
        ]
    );
    assert_eq!(
        document.html(str::to_owned),
        "<p>前の悪いと近いと<a href=\"/a/\"></a>と絵。</p>"
    );
}

#[test]
fn a_broken_ruby_has_its_place() {
    let source = "首都&amp;は{東京|}。\n次の{東|京|都}。";
    let (_, faults) = parse(source);
    assert_eq!(&source[faults[1].range.clone()], "{東|京|都}");
    assert_eq!(
        faults[0].message,
        "`{東京|}` is not a word with its reading"
    );
}

fn is_balanced(html: &str) -> bool {
    let mut open = Vec::new();
    for tag in html.split('<').skip(1) {
        let Some((tag, _)) = tag.split_once('>') else {
            return false;
        };
        let name = tag.split(' ').next().unwrap_or_default();
        match name.strip_prefix('/') {
            Some(name) if open.pop() != Some(name) => return false,
            None if !matches!(name, "br" | "hr") => open.push(name),
            _ => {}
        }
    }
    open.is_empty()
}

/// What a reader sees, without readings.
fn visible(html: &str) -> String {
    let mut text = String::new();
    let mut reading = false;
    for (at, part) in html.split('<').enumerate() {
        let words = if at == 0 {
            part
        } else {
            let (tag, words) = part.split_once('>').unwrap_or_default();
            reading = match tag {
                "rp" | "rt" => true,
                "/ruby" => false,
                _ => reading,
            };
            words
        };
        if !reading {
            text.push_str(words);
        }
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&quot;", "\"").replace("&amp;", "&")
}

/// The same from the tree, by the letter of the rule: look left and right.
fn expected(source: &str) -> String {
    let arena = Arena::new();
    let mut text = String::new();
    let mut line: Vec<Option<char>> = Vec::new();
    for edge in syntax::tree(&arena, source).traverse() {
        let NodeEdge::Start(node) = edge else {
            continue;
        };
        if ends_line(node) {
            text.push_str(&joined(&line));
            line.clear();
        }
        syntax::take_id(node);
        match &node.data().value {
            NodeValue::Text(words) => line.extend(bases(words).chars().map(Some)),
            NodeValue::Code(code) => line.extend(code.literal.chars().map(Some)),
            NodeValue::CodeBlock(code) => text.push_str(&code.literal),
            NodeValue::SoftBreak => line.push(None),
            _ => {}
        }
    }
    text + &joined(&line)
}

fn ends_line(node: Node<'_>) -> bool {
    let data = node.data();
    data.value.block() || matches!(data.value, NodeValue::LineBreak)
}

fn bases(text: &str) -> String {
    let words = pieces(text).map(|piece| match piece {
        Piece::Plain(text) | Piece::Broken { text, .. } => text,
        Piece::Ruby { base, .. } => base,
    });
    words.collect()
}

fn joined(line: &[Option<char>]) -> String {
    let spacing = |char: &Option<char>| char.filter(|&char| soft_break::is_spacing(char));
    let mut text = String::new();
    for (at, char) in line.iter().enumerate() {
        if let Some(char) = char {
            text.push(*char);
            continue;
        }
        // Of several breaks in a row the first one counts.
        let repeated = line[..at]
            .iter()
            .rev()
            .find(|char| char.is_none() || spacing(char).is_some());
        if repeated == Some(&None) {
            continue;
        }
        let before = line[..at].iter().rev().find_map(spacing);
        let after = line[at + 1..].iter().find_map(spacing);
        if let (Some(before), Some(after)) = (before, after)
            && !soft_break::joins(before, after)
        {
            text.push(' ');
        }
    }
    text
}
