use std::ops::Range;

/// A part of a template that matters for its words.
pub(super) enum Part<'a> {
    /// A comment: what stands in it, and where.
    Comment(&'a str, usize),
    /// What the engine works out or puts out.
    Code(Vec<Token<'a>>),
}

/// A word, a string or a sign of a template's code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub kind: Kind,
    /// Its text; of a string without the quotes.
    pub text: &'a str,
    /// Where that text stands in the template.
    pub range: Range<usize>,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Quoted,
    Sign,
}

/// The comments and the code of a template, in order.
pub(super) fn parts(template: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(open) = template[at..].find('{').map(|found| at + found) {
        let start = open + 2;
        at = match template.as_bytes().get(open + 1) {
            Some(b'#') => {
                let end = end_of(template, start, "#}");
                parts.push(Part::Comment(&template[start..end], start));
                end
            }
            Some(b'{' | b'%') => {
                let (tokens, end) = tokens(template, start);
                parts.push(Part::Code(tokens));
                end
            }
            _ => open + 1,
        };
    }
    parts
}

/// The tokens from `at` to the end of the block, and where that is.
fn tokens(template: &str, mut at: usize) -> (Vec<Token<'_>>, usize) {
    let mut tokens = Vec::new();
    while let Some(first) = template[at..].chars().next() {
        let rest = &template[at..];
        if rest.starts_with("}}") && !has_open_brace(&tokens) || rest.starts_with("%}") {
            break;
        }
        let (kind, range) = match first {
            '"' | '\'' | '`' => {
                let inner = at + 1;
                let end = template[inner..].find(first);
                (
                    Kind::Quoted,
                    inner..end.map_or(template.len(), |end| inner + end),
                )
            }
            c if is_word(c) => {
                let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
                (Kind::Word, at..at + end)
            }
            c => (Kind::Sign, at..at + c.len_utf8()),
        };
        at = range.end + usize::from(kind == Kind::Quoted);
        at = at.min(template.len());
        let text = &template[range.clone()];
        if !text.trim().is_empty() {
            tokens.push(Token { kind, text, range });
        }
    }
    (tokens, at)
}

/// Whether a brace of the code itself is open, so that `}}` may close it.
fn has_open_brace(tokens: &[Token<'_>]) -> bool {
    let signs = tokens.iter().filter(|token| token.kind == Kind::Sign);
    let depth = signs.fold(0_i32, |depth, sign| match sign.text {
        "{" => depth + 1,
        "}" => depth - 1,
        _ => depth,
    });
    depth > 0
}

fn end_of(template: &str, start: usize, end: &str) -> usize {
    let found = template[start..].find(end);
    found.map_or(template.len(), |found| start + found)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
