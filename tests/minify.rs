//! What the minifier leaves of a page says the same as what went in: the same
//! elements, attributes and words. It has damaged pages before.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use shirube::pipeline::{Options, load};
use shirube::render::{Renderer, minify};
use shirube::view::Views;
use support::html::{Page, Token, VOID};
use support::repository;

#[test]
fn pages_say_the_same_before_and_after() {
    let options = Options {
        base_url: None,
        as_of: jiff::civil::date(2026, 4, 1),
        drafts: false,
        offline: true,
    };
    let (site, _) = load(repository(), &options);
    let (catalog, theme) = (site.catalog(), site.theme());
    let (folder, _) = theme.assets();
    let strings = theme.strings().to_vec();
    let views = Views::new(
        catalog,
        site.plan(),
        None,
        site.tables(),
        strings,
        &folder,
        true,
    );
    let renderer = Renderer::new(theme, &views, &site.plan().editions(catalog));
    let pages = site.plan().routes().iter().map(|route| views.page(route));
    for view in pages.chain([views.error_page()]) {
        let markup = renderer.markup(&view).unwrap();
        let minified = String::from_utf8(minify(&markup)).unwrap();
        let page = String::from_utf8(renderer.page(&view).unwrap()).unwrap();
        assert_eq!(
            page, minified,
            "put together from pieces, or minified whole"
        );
        assert!(minified.len() <= markup.len());
        assert_same(&markup, &minified);
    }
}

#[test]
fn finds_what_a_minifier_may_not_do() {
    let same = [
        (
            "<p class=\"a  b\" lang=ja> x \n<b>y</b>",
            "<p lang='ja' class=\"a b\">x <b>y</b>",
        ),
        ("<p>a &amp; b &lt;", "<p>a & b &lt"),
    ];
    for (one, other) in same {
        assert_eq!(essence(one), essence(other));
    }
    let different = [
        ("<p lang=\"\">x", "<p>x"),
        ("<i hidden=\"until-found\">x", "<i hidden>x"),
        ("<p>x <b>y</b>", "<p>x<b>y</b>"),
        ("<pre>a\n b</pre>", "<pre>a b</pre>"),
    ];
    for (one, other) in different {
        assert_ne!(essence(one), essence(other));
    }
}

#[track_caller]
fn assert_same(markup: &str, minified: &str) {
    let (before, after) = (essence(markup), essence(minified));
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before, after);
    }
    assert_eq!(before.len(), after.len());
}

/// Blocks, at whose edges white space is not shown.
const BLOCKS: &str = " html head body title meta link script style header footer main nav section article aside \
    div p ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table thead tbody tr td th caption details summary \
    fieldset legend address blockquote form figure figcaption hr br textarea svg path circle rect g ";

/// Elements, attributes and words of a page; white space as it is shown, the
/// words of classes once each.
fn essence(html: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut verbatim = 0;
    for token in Page::read(html).tokens {
        match token {
            Token::Text(text) if verbatim > 0 => tokens.push(Token::Text(text)),
            Token::Text(text) => {
                let text = collapsed(&text);
                if !text.is_empty() {
                    tokens.push(Token::Text(text));
                }
            }
            Token::Open(name, mut attributes) => {
                verbatim += usize::from(is_verbatim(&name));
                for (key, value) in &mut attributes {
                    if matches!(key.as_str(), "class" | "d" | "content" | "points") {
                        *value = normal_value(key, value);
                    }
                }
                tokens.push(Token::Open(name, attributes));
            }
            Token::Close(name) => {
                verbatim -= usize::from(is_verbatim(&name));
                tokens.push(Token::Close(name));
            }
        }
    }
    without_edge_blanks(tokens)
}

fn is_verbatim(name: &str) -> bool {
    matches!(name, "pre" | "textarea" | "script" | "style")
}

fn normal_value(key: &str, value: &str) -> String {
    let words: Vec<_> = value.split_whitespace().collect();
    match key {
        "content" => words.concat(),
        _ => words.join(" "),
    }
}

/// Runs of white space as one blank. No-break and ideographic spaces are words.
fn collapsed(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            ' ' | '\n' | '\t' | '\r' if out.ends_with(' ') => {}
            ' ' | '\n' | '\t' | '\r' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}

/// Takes away blanks beside the tags of blocks, and those that stand between the
/// elements of a `div`: the minifier drops them, and the style sheets set such
/// elements apart.
fn without_edge_blanks(tokens: Vec<Token>) -> Vec<Token> {
    let mut tokens = without_blanks_of_boxes(tokens);
    let is_block = |token: Option<&Token>| match token {
        None => true,
        Some(Token::Open(name, _) | Token::Close(name)) => BLOCKS.contains(&format!(" {name} ")),
        Some(Token::Text(_)) => false,
    };
    for at in 0..tokens.len() {
        let before = at.checked_sub(1).is_none_or(|at| is_block(tokens.get(at)));
        let after = is_block(tokens.get(at + 1));
        if let Token::Text(text) = &mut tokens[at] {
            if before {
                *text = text.trim_start_matches(' ').to_owned();
            }
            if after {
                *text = text.trim_end_matches(' ').to_owned();
            }
        }
    }
    tokens.retain(|token| !matches!(token, Token::Text(text) if text.is_empty()));
    tokens
}

fn without_blanks_of_boxes(tokens: Vec<Token>) -> Vec<Token> {
    let mut parents: Vec<String> = Vec::new();
    let mut kept = Vec::with_capacity(tokens.len());
    for token in tokens {
        match &token {
            Token::Open(name, _) if !VOID.contains(&name.as_str()) => parents.push(name.clone()),
            Token::Close(_) => drop(parents.pop()),
            Token::Text(text)
                if text == " " && parents.last().is_some_and(|name| name == "div") =>
            {
                continue;
            }
            _ => {}
        }
        kept.push(token);
    }
    kept
}
