//! A small reader of our own pages: elements, attributes and text, in order.
//!
//! It knows what the pages use and no more (every element but the void ones is
//! closed), and refuses what it does not know rather than guess.

use std::collections::BTreeMap;
use std::fmt::Write;

/// Elements that hold nothing.
pub(crate) const VOID: [&str; 9] = [
    "meta", "link", "br", "hr", "img", "input", "col", "source", "wbr",
];

/// Elements whose content is no markup.
const RAW: [&str; 2] = ["script", "style"];

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token {
    Open(String, BTreeMap<String, String>),
    Close(String),
    Text(String),
}

/// A page, read.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) tokens: Vec<Token>,
}

/// An element of a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Element<'a> {
    page: &'a Page,
    at: usize,
    pub(crate) name: &'a str,
    attributes: &'a BTreeMap<String, String>,
}

impl Page {
    pub(crate) fn read(html: &str) -> Self {
        Self {
            tokens: tokens(html),
        }
    }

    /// All elements, in order.
    pub(crate) fn elements(&self) -> impl Iterator<Item = Element<'_>> {
        (0..self.tokens.len()).filter_map(|at| self.element(at))
    }

    /// The first element of that name.
    #[track_caller]
    pub(crate) fn first(&self, name: &str) -> Element<'_> {
        self.elements()
            .find(|element| element.name == name)
            .unwrap()
    }

    /// All ids of the page.
    pub(crate) fn ids(&self) -> Vec<&str> {
        self.elements()
            .filter_map(|element| element.get("id"))
            .collect()
    }

    /// All words of the page, as a reader meets them.
    pub(crate) fn text(&self) -> String {
        text_of(&self.tokens)
    }

    fn element(&self, at: usize) -> Option<Element<'_>> {
        match &self.tokens[at] {
            Token::Open(name, attributes) => Some(Element {
                page: self,
                at,
                name,
                attributes,
            }),
            _ => None,
        }
    }
}

impl<'a> Element<'a> {
    pub(crate) fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// The words inside it.
    pub(crate) fn text(&self) -> String {
        text_of(self.inner())
    }

    /// The elements inside it.
    pub(crate) fn elements(&self) -> impl Iterator<Item = Element<'a>> {
        let page = self.page;
        (self.at + 1..self.at + 1 + self.inner().len()).filter_map(|at| page.element(at))
    }

    fn inner(&self) -> &'a [Token] {
        let rest = &self.page.tokens[self.at + 1..];
        if VOID.contains(&self.name) {
            return &[];
        }
        let mut depth = 0;
        for (at, token) in rest.iter().enumerate() {
            match token {
                Token::Open(name, _) if name == self.name => depth += 1,
                Token::Close(name) if name == self.name && depth == 0 => return &rest[..at],
                Token::Close(name) if name == self.name => depth -= 1,
                _ => {}
            }
        }
        panic!("<{}> is never closed", self.name)
    }
}

/// The words of some tokens; runs of white space count as one blank.
fn text_of(tokens: &[Token]) -> String {
    let mut text = String::new();
    let mut raw = false;
    for token in tokens {
        match token {
            Token::Open(name, _) => raw = RAW.contains(&name.as_str()),
            Token::Close(_) => raw = false,
            Token::Text(words) if !raw => text.push_str(words),
            Token::Text(_) => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn tokens(html: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        if let Some(tail) = rest.strip_prefix("<!--") {
            rest = tail.split_once("-->").unwrap().1;
        } else if rest.starts_with("<!") {
            rest = rest.split_once('>').unwrap().1;
        } else if let Some(tail) = rest.strip_prefix("</") {
            let (name, tail) = tail.split_once('>').unwrap();
            tokens.push(Token::Close(name.trim().to_ascii_lowercase()));
            rest = tail;
        } else if rest.starts_with('<') && rest[1..].starts_with(|c: char| c.is_ascii_alphabetic())
        {
            let (name, attributes, closed, mut tail) = open_tag(&rest[1..]);
            if RAW.contains(&name.as_str()) {
                let end = tail.find(&format!("</{name}")).unwrap();
                tokens.push(Token::Open(name, attributes));
                tokens.push(Token::Text(tail[..end].to_owned()));
                tail = &tail[end..];
            } else {
                let closed = closed && !VOID.contains(&name.as_str());
                tokens.push(Token::Open(name.clone(), attributes));
                tokens.extend(closed.then_some(Token::Close(name)));
            }
            rest = tail;
        } else {
            let mut next = rest.match_indices('<').map(|(at, _)| at);
            let end = next.find(|at| *at > 0).unwrap_or(rest.len());
            let text = decoded(&rest[..end], false);
            // A `<` that begins no tag is text, as are its neighbours.
            match tokens.last_mut() {
                Some(Token::Text(before)) => before.push_str(&text),
                _ => tokens.push(Token::Text(text)),
            }
            rest = &rest[end..];
        }
    }
    tokens
}

type Opened<'a> = (String, BTreeMap<String, String>, bool, &'a str);

/// Name and attributes of a tag, whether it closes itself, and what stands behind it.
fn open_tag(html: &str) -> Opened<'_> {
    let end = html.find([' ', '\n', '\t', '/', '>']).unwrap();
    let name = html[..end].to_ascii_lowercase();
    let mut attributes = BTreeMap::new();
    let mut rest = &html[end..];
    loop {
        let trimmed = rest.trim_start_matches([' ', '\n', '\t', '/']);
        let closed = rest[..rest.len() - trimmed.len()].ends_with('/');
        rest = trimmed;
        if let Some(tail) = rest.strip_prefix('>') {
            return (name, attributes, closed, tail);
        }
        let end = rest.find([' ', '\n', '\t', '/', '>', '=']).unwrap();
        let key = rest[..end].to_ascii_lowercase();
        rest = &rest[end..];
        let mut value = "";
        if let Some(tail) = rest.strip_prefix('=') {
            (value, rest) = attribute_value(tail);
        }
        let doubled = attributes.insert(key.clone(), decoded(value, true));
        assert_eq!(doubled, None, "`{key}` stands twice on <{name}>");
    }
}

fn attribute_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(tail) = text.strip_prefix(quote) {
            return tail.split_once(quote).unwrap();
        }
    }
    text.split_at(text.find([' ', '\n', '\t', '>']).unwrap())
}

/// Character references, those without a semicolon too (HTML standard 13.2.5.72).
fn decoded(text: &str, attribute: bool) -> String {
    const NAMED: [(&str, char); 6] = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", '\u{a0}'),
    ];
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, tail)) = rest.split_once('&') {
        out.push_str(before);
        rest = tail;
        let named = NAMED
            .iter()
            .find_map(|(name, sign)| Some((tail.strip_prefix(name)?, *sign)));
        if let Some((tail, sign)) = named {
            let open_end = !tail.starts_with(';');
            if open_end
                && attribute
                && tail.starts_with(|c: char| c == '=' || c.is_ascii_alphanumeric())
            {
                out.push('&');
                continue;
            }
            out.push(sign);
            rest = tail.strip_prefix(';').unwrap_or(tail);
        } else if let Some(number) = tail.strip_prefix('#') {
            let (digits, radix) = match number.strip_prefix(['x', 'X']) {
                Some(digits) => (digits, 16),
                None => (number, 10),
            };
            let end = digits
                .find(|c: char| !c.is_digit(radix))
                .unwrap_or(digits.len());
            let code = u32::from_str_radix(&digits[..end], radix).unwrap();
            write!(out, "{}", char::from_u32(code).unwrap()).unwrap();
            rest = digits[end..].strip_prefix(';').unwrap_or(&digits[end..]);
        } else {
            let name: String = tail
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            assert!(!tail[name.len()..].starts_with(';'), "unknown `&{name};`");
            out.push('&');
        }
    }
    out + rest
}
