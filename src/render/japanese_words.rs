use memchr::memchr;
use memchr::memmem::find;

use crate::text::{is_written_like_japanese, japanese_stretches};

/// Elements without an end tag.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// Elements in which no other element can stand.
const TEXT_ONLY: [&str; 5] = ["script", "style", "textarea", "title", "option"];

/// Names the language of Japanese words within texts of another language, in
/// markup whose own language is `lang`, so that they are read aloud as Japanese:
/// `(市役所)` becomes `(<span lang="ja">市役所</span>)`.
pub(super) fn name_japanese_words(markup: String, lang: &str) -> String {
    if markup.is_ascii() {
        return markup;
    }
    let mut walk = Walk {
        out: String::with_capacity(markup.len() + markup.len() / 16),
        open: Vec::new(),
        left_alone: is_written_like_japanese(lang),
    };
    walk.through(&markup);
    walk.out
}

/// A walk through markup.
struct Walk<'a> {
    out: String,
    /// The elements around, and whether text beside each is left alone.
    open: Vec<(&'a str, bool)>,
    /// Whether text here is left alone, being Japanese or no text for readers.
    left_alone: bool,
}

impl<'a> Walk<'a> {
    fn through(&mut self, markup: &'a str) {
        let mut rest = markup;
        while let Some(at) = memchr(b'<', rest.as_bytes()) {
            self.text(&rest[..at]);
            let tag = Tag::at(&rest[at..]);
            let end = at + tag.length;
            self.out.push_str(&rest[at..end]);
            rest = &rest[end..];
            self.pass(&tag);
            if tag.opens && TEXT_ONLY.contains(&tag.name) {
                let closing = format!("</{}", tag.name);
                let end = find(rest.as_bytes(), closing.as_bytes()).unwrap_or(rest.len());
                self.out.push_str(&rest[..end]);
                rest = &rest[end..];
            }
        }
        self.text(rest);
    }

    /// Goes into an element, or out of it.
    fn pass(&mut self, tag: &Tag<'a>) {
        if tag.opens {
            self.open.push((tag.name, self.left_alone));
            match tag.lang {
                Some(lang) => self.left_alone = is_written_like_japanese(lang),
                None => self.left_alone |= tag.name == "svg",
            }
        } else if tag.closes
            && let Some(at) = self.open.iter().rposition(|(name, _)| *name == tag.name)
        {
            self.left_alone = self.open[at].1;
            self.open.truncate(at);
        }
    }

    fn text(&mut self, text: &str) {
        let mut done = 0;
        if !self.left_alone && !text.is_ascii() {
            for stretch in japanese_stretches(text) {
                self.out.push_str(&text[done..stretch.start]);
                self.out.push_str("<span lang=\"ja\">");
                self.out.push_str(&text[stretch.clone()]);
                self.out.push_str("</span>");
                done = stretch.end;
            }
        }
        self.out.push_str(&text[done..]);
    }
}

/// A tag, a comment, or a `<` that is neither.
#[derive(Debug, Default)]
struct Tag<'a> {
    name: &'a str,
    lang: Option<&'a str>,
    opens: bool,
    closes: bool,
    length: usize,
}

impl<'a> Tag<'a> {
    /// Reads what begins with the `<` at the beginning of `markup`.
    fn at(markup: &'a str) -> Self {
        if let Some(comment) = markup.strip_prefix("<!--") {
            let end = find(comment.as_bytes(), b"-->").map_or(comment.len(), |at| at + 3);
            return Self {
                length: 4 + end,
                ..Self::default()
            };
        }
        let inside = &markup[1..];
        let closes = inside.starts_with('/');
        let inside = inside.strip_prefix('/').unwrap_or(inside);
        let (name, mut rest) = split_at(inside, is_end_of_name);
        let mut lang = None;
        let mut closes_itself = false;
        while !rest.is_empty() && !rest.starts_with('>') {
            let (attribute, value, behind) = attribute(rest);
            closes_itself = attribute == "/";
            if attribute == "lang" {
                lang = Some(value);
            }
            rest = behind;
        }
        let is_element = name.starts_with(|c: char| c.is_ascii_alphabetic());
        Self {
            name,
            lang,
            opens: is_element && !closes && !closes_itself && !VOID.contains(&name),
            closes: is_element && closes,
            length: if is_element || markup.starts_with("<!") {
                markup.len() - rest.len() + usize::from(rest.starts_with('>'))
            } else {
                1
            },
        }
    }
}

/// An attribute, its value, and what follows it and the blanks behind.
fn attribute(text: &str) -> (&str, &str, &str) {
    let text = text.trim_start();
    if let Some(behind) = text.strip_prefix('/') {
        return ("/", "", behind);
    }
    let (name, rest) = split_at(text, |c| c == '=' || is_end_of_name(c));
    let (value, behind) = match rest.strip_prefix('=') {
        None => ("", rest),
        Some(value) => match value.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let (value, behind) = split_at(&value[1..], |c| c == quote);
                (value, behind.get(1..).unwrap_or_default())
            }
            _ => split_at(value, |c| c == '>' || c.is_ascii_whitespace()),
        },
    };
    // A sign that no attribute begins with is passed over.
    let behind = if name.is_empty() && behind.len() == text.len() {
        behind.get(1..).unwrap_or_default()
    } else {
        behind
    };
    (name, value, behind.trim_start())
}

fn is_end_of_name(c: char) -> bool {
    matches!(c, '>' | '/') || c.is_ascii_whitespace()
}

fn split_at(text: &str, is_end: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(is_end).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::name_japanese_words;

    fn english(markup: &str) -> String {
        name_japanese_words(markup.to_owned(), "en")
    }

    #[test]
    fn words_within_english_are_named() {
        assert_eq!(
            english("<p class=x>City Hall (市役所)<br>and <b>保健センター</b> &amp; more</p>"),
            "<p class=x>City Hall (<span lang=\"ja\">市役所</span>)<br>and \
             <b><span lang=\"ja\">保健センター</span></b> &amp; more</p>"
        );
    }

    #[test]
    fn what_says_its_language_or_is_no_text_stays() {
        for markup in [
            "<a lang=\"ja\" href=\"?a>b\">日本語</a>",
            "<i lang='zh-Hans'>儿童<b>支持</b></i>",
            "<title>武蔵野市</title><script>\"<b>市</b>\"</script>",
            "<option value=市>武蔵野市</option><textarea>市</textarea>",
            "<svg viewBox=\"0 0 1 1\"><text>市</text></svg>",
            "<!-- 市 --><img alt=\"市\"><input placeholder=市>",
        ] {
            assert_eq!(english(markup), markup);
        }
        assert_eq!(name_japanese_words("<p>市".into(), "ja"), "<p>市");
    }

    #[test]
    fn languages_end_with_their_elements() {
        let marked = "<span lang=\"ja\">市</span>";
        for (markup, expected) in [
            (
                "<p lang=ja>市<br>市</p>市",
                format!("<p lang=ja>市<br>市</p>{marked}"),
            ),
            (
                "<p lang=ja><b>市</p>市",
                format!("<p lang=ja><b>市</p>{marked}"),
            ),
            (
                "<p lang=ja><i lang=en>市</i></p>",
                format!("<p lang=ja><i lang=en>{marked}</i></p>"),
            ),
            (
                "<svg/>市</b>市 < 市",
                format!("<svg/>{marked}</b>{marked} < {marked}"),
            ),
            (
                "</svg><path d=\"M0 0\" />市",
                format!("</svg><path d=\"M0 0\" />{marked}"),
            ),
        ] {
            assert_eq!(english(markup), expected);
        }
    }

    #[test]
    fn broken_markup_is_only_passed_on() {
        for markup in [
            "<",
            "<p",
            "<p a=\"市",
            "<p =\"市>",
            "<!-- 市",
            "<script>市",
            "</",
            "<é 市'",
        ] {
            let named = english(markup)
                .replace("<span lang=\"ja\">", "")
                .replace("</span>", "");
            assert_eq!(named, markup);
        }
    }
}
