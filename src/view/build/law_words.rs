//! A text of a rule in pieces, with its links and what they lead to.

use super::law_parts::Parts;
use super::law_text::OtherLaws;
use crate::law::{Goal, Mark};
use crate::view::{LawPhrase, LawPreview, LawWords};

/// What may follow a preview, but never begin a line.
const CLOSING: [char; 18] = [
    '、', '。', '，', '．', '・', '：', '；', '）', '」', '』', '】', '〕', ',', '.', ';', ':',
    ')', ']',
];

/// How long a reference is that may break within.
const LONG: usize = 10;

/// How many characters stay with the button behind them: at least and at most.
const KEPT: (usize, usize) = (3, 8);

/// The text of the part at `anchor`, cut at its marks.
pub(super) fn words(
    parts: &Parts<'_>,
    anchor: &str,
    text: &str,
    marks: &[Mark],
    others: &OtherLaws<'_>,
) -> LawWords {
    let mut words = LawWords::default();
    let mut end = 0;
    for mark in marks {
        let mut phrase = LawPhrase::plain(&text[mark.range.clone()]);
        let mut start = mark.range.start;
        match &mark.goal {
            Goal::Parts(anchors) => {
                let id = format!("peek-{anchor}-{}", words.previews.len() + 1);
                phrase.href = anchors.first().map(|anchor| format!("#{anchor}"));
                phrase.preview = Some(id.clone());
                phrase.cut = cut(&phrase.text);
                closing(&text[mark.range.end..]).clone_into(&mut phrase.closing);
                words.previews.push(LawPreview {
                    id,
                    title: phrase.text.clone(),
                    parts: anchors.iter().flat_map(|of| parts.previews(of)).collect(),
                });
            }
            Goal::Whole => phrase.href = Some("#law-heading".to_owned()),
            Goal::Definition(at) => phrase.defines = Some(format!("term-{}", at + 1)),
            Goal::Use(at) => {
                phrase.href = Some(format!("#term-{}", at + 1));
                phrase.is_term = true;
            }
            Goal::Other(other) => {
                let Some((path, title)) = others(other) else {
                    continue;
                };
                // Of the words before the number only the title belongs to the link.
                let named = if other.part.is_some() {
                    start
                } else {
                    mark.range.end
                };
                if let Some(before) = text[end..named].strip_suffix(&title) {
                    start = end + before.len();
                }
                phrase = LawPhrase::plain(&text[start..mark.range.end]);
                phrase.path = Some(path);
            }
        }
        if start > end {
            words.phrases.push(LawPhrase::plain(&text[end..start]));
        }
        end = mark.range.end + phrase.closing.len();
        words.phrases.push(phrase);
    }
    if end < text.len() {
        words.phrases.push(LawPhrase::plain(&text[end..]));
    }
    words
}

/// The marks that `text` begins with.
fn closing(text: &str) -> &str {
    let rest = text.trim_start_matches(CLOSING);
    &text[..text.len() - rest.len()]
}

/// A long text in two: its end is the last step or word, if that is neither too
/// short nor too long.
fn cut(text: &str) -> Option<(String, String)> {
    if text.chars().count() <= LONG {
        return None;
    }
    let (least, most) = KEPT;
    let places = text.char_indices().rev().map(|(at, _)| at);
    let mut places = places.skip(least - 1).take(most - least + 1).peekable();
    let shortest = *places.peek()?;
    let is_step = |at: &usize| text[*at..].starts_with('第') || text[..*at].ends_with(' ');
    let (start, end) = text.split_at(places.find(is_step).unwrap_or(shortest));
    Some((start.to_owned(), end.to_owned()))
}

impl LawWords {
    /// A text without any link.
    pub(super) fn plain(text: &str) -> Self {
        let phrase = (!text.is_empty()).then(|| LawPhrase::plain(text));
        Self {
            phrases: phrase.into_iter().collect(),
            previews: Vec::new(),
        }
    }

    /// The same with the links alone, for headings.
    pub(super) fn without_previews(mut self) -> Self {
        self.previews.clear();
        for phrase in &mut self.phrases {
            phrase.preview = None;
            phrase.cut = None;
        }
        self
    }
}

impl LawPhrase {
    fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            href: None,
            path: None,
            is_term: false,
            preview: None,
            cut: None,
            closing: String::new(),
            defines: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn long_references_are_cut_before_their_last_step_or_word() {
        let parts = |text: &str| cut(text).map(|(start, end)| format!("{start}|{end}"));
        for (text, cut) in [
            ("第2条第2号", None),
            ("第2条から第12条まで", Some("第2条から|第12条まで")),
            (
                "第2条第3項第4号ただし書イ",
                Some("第2条第3項|第4号ただし書イ"),
            ),
            ("Appended Table 1", Some("Appended |Table 1")),
            (
                "Article 3, paragraph (2)",
                Some("Article 3, paragraph |(2)"),
            ),
            (
                "the preceding paragraphs",
                Some("the preceding paragra|phs"),
            ),
        ] {
            assert_eq!(parts(text).as_deref(), cut, "{text}");
        }
    }
}
