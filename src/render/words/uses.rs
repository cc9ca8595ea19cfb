use std::collections::BTreeMap;
use std::ops::Range;

use super::code::{Kind, Part, Token, parts};

/// What a template says of strings of the theme.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Uses {
    /// Dotted names, and where they stand.
    pub names: Vec<(String, Range<usize>)>,
    /// Tables out of which a string is chosen only when a page is made.
    pub chosen: Vec<(String, Range<usize>)>,
    /// Strings that may be chosen, as comments `{# t.table: one, two #}` list them.
    pub listed: Vec<(String, Range<usize>)>,
}

impl Uses {
    /// Reads a template: `t.a.b`, `t.a["b"]`, `t.a[x]`, and `x` of a loop over a
    /// list that is written out.
    pub(super) fn of(template: &str) -> Self {
        let mut uses = Self::default();
        let mut loops = BTreeMap::new();
        for part in parts(template) {
            match part {
                Part::Comment(text, at) => uses.read_list(text, at),
                Part::Code(tokens) => {
                    if let Some((name, words)) = opened_loop(&tokens) {
                        loops.insert(name, words);
                    }
                    uses.read_code(&tokens, &loops);
                }
            }
        }
        uses
    }

    fn read_code<'a>(&mut self, tokens: &[Token<'a>], loops: &BTreeMap<&'a str, Vec<Token<'a>>>) {
        for at in 0..tokens.len() {
            let follows_dot = at > 0 && tokens[at - 1].text == ".";
            if is_word(&tokens[at], "t") && !follows_dot {
                self.read_path(&tokens[at..], loops);
            }
        }
    }

    /// Reads the path that begins with `t`.
    fn read_path<'a>(&mut self, tokens: &[Token<'a>], loops: &BTreeMap<&'a str, Vec<Token<'a>>>) {
        let mut names: Vec<&str> = Vec::new();
        let mut end = tokens[0].range.end;
        let mut rest = &tokens[1..];
        loop {
            match rest {
                [dot, name, ..] if is_sign(dot, ".") && name.kind == Kind::Word => {
                    names.push(name.text);
                    end = name.range.end;
                    rest = &rest[2..];
                }
                [open, name, close, ..]
                    if is_sign(open, "[") && name.kind == Kind::Quoted && is_sign(close, "]") =>
                {
                    names.push(name.text);
                    end = close.range.end;
                    rest = &rest[3..];
                }
                [open, name, close, ..]
                    if is_sign(open, "[")
                        && is_sign(close, "]")
                        && loops.get(name.text).is_some_and(|words| !words.is_empty()) =>
                {
                    let table = names.join(".");
                    let listed = loops.get(name.text).into_iter().flatten();
                    self.names.extend(
                        listed.map(|word| (format!("{table}.{}", word.text), word.range.clone())),
                    );
                    return;
                }
                [open, ..] if is_sign(open, "[") && !names.is_empty() => {
                    self.chosen
                        .push((names.join("."), tokens[0].range.start..end));
                    return;
                }
                _ => break,
            }
        }
        if !names.is_empty() {
            self.names
                .push((names.join("."), tokens[0].range.start..end));
        }
    }

    /// Reads a comment `t.table: one, two`.
    fn read_list(&mut self, comment: &str, at: usize) {
        let Some((table, words)) = comment.split_once(':') else {
            return;
        };
        let table = table.trim_start_matches('-').trim();
        let Some(table) = table
            .strip_prefix("t.")
            .filter(|table| !table.contains(' '))
        else {
            return;
        };
        let start = at + comment.len() - words.len();
        let mut end = start;
        for word in words.split_inclusive([',', ' ', '\n']) {
            let name = word.trim_matches([',', ' ', '\n']);
            if !name.is_empty() && name != "-" {
                let from = end + word.find(name).unwrap_or_default();
                self.listed
                    .push((format!("{table}.{name}"), from..from + name.len()));
            }
            end += word.len();
        }
    }
}

/// The name and the words of `for name in ["one", "two"]`; no words of a loop over
/// anything else.
fn opened_loop<'a>(tokens: &[Token<'a>]) -> Option<(&'a str, Vec<Token<'a>>)> {
    let at = tokens.iter().position(|token| is_word(token, "for"))?;
    let [name, of, open, rest @ ..] = &tokens[at + 1..] else {
        return None;
    };
    let is_written = is_word(of, "in") && is_sign(open, "[");
    let words = rest
        .iter()
        .take_while(|token| is_written && !is_sign(token, "]"));
    let words = words.filter(|token| token.kind == Kind::Quoted);
    Some((name.text, words.cloned().collect()))
}

fn is_word(token: &Token<'_>, word: &str) -> bool {
    token.kind == Kind::Word && token.text == word
}

fn is_sign(token: &Token<'_>, sign: &str) -> bool {
    token.kind == Kind::Sign && token.text == sign
}

#[cfg(test)]
mod tests {
    use super::Uses;

    fn names(found: &[(String, std::ops::Range<usize>)]) -> Vec<&str> {
        found.iter().map(|(name, _)| &**name).collect()
    }

    #[test]
    fn reads_every_way_to_ask_for_a_string() {
        let uses = Uses::of(
            "t.text {{ t.a.b | fill(x=t.c.d) }} {{ part.t.no }} {{ \"t.no\" }}\
             {% if t.e[\"f-g\"] and at.no %}{{ <card words={t.h.i} /> }}{% endif %}\
             {%- for x in [\"one\", \"two\"] %}{{ t.j[x] }}{% endfor %}{# {{ t.no }} #}",
        );
        let expected = ["a.b", "c.d", "e.f-g", "h.i", "j.one", "j.two"];
        assert_eq!(names(&uses.names), expected);
        assert_eq!((uses.chosen, uses.listed), (vec![], vec![]));
    }

    #[test]
    fn reads_what_is_chosen_later_and_what_comments_list() {
        let template = "{#- t.kinds: page, step-note -#}{{ t.kinds[page.kind or \"page\"] }}";
        let uses = Uses::of(template);
        assert_eq!(names(&uses.chosen), ["kinds"]);
        assert_eq!(names(&uses.listed), ["kinds.page", "kinds.step-note"]);
        let (_, second) = &uses.listed[1];
        assert_eq!(&template[second.clone()], "step-note");
        assert_eq!(uses.names, []);
    }
}
