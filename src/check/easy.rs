//! What can be said for certain of texts in やさしい日本語, by the checklist of the
//! guidelines of 出入国在留管理庁 and 文化庁 (2020): short sentences, です・ます, no
//! double negation. Whether a text is easy only its readers can tell.

use std::ops::Range;

use super::name::named;
use crate::diag::{Code, Diagnostic};
use crate::model::{Catalog, Entity, Ref, Text};
use crate::readings::JapaneseText;

/// Characters of a sentence, explanations in 〈 〉 not counted.
const LONGEST: usize = 50;

const POLITE: [&str; 9] = [
    "です",
    "ます",
    "でした",
    "ました",
    "ません",
    "ませんでした",
    "ましょう",
    "でしょう",
    "ください",
];

const DOUBLE_NEGATIONS: [&str; 11] = [
    "ないわけで",
    "ないことはな",
    "ないことはありません",
    "ないとはかぎりません",
    "ないとは限りません",
    "なければなりません",
    "なければいけません",
    "なくてはなりません",
    "なくてはいけません",
    "ないといけません",
    "なくはありません",
];

/// Notes on sentences in やさしい日本語 that are not easy.
#[must_use]
pub fn hard_sentences(texts: &[JapaneseText]) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for text in texts.iter().filter(|text| text.is_easy) {
        for sentence in sentences(&text.words) {
            let faults = [
                too_long(sentence),
                not_polite(sentence),
                doubly_negative(sentence),
            ];
            let faults = faults.into_iter().flatten();
            notes.extend(faults.map(|(message, hint)| note(text, sentence, message, hint)));
        }
    }
    notes
}

fn note(text: &JapaneseText, sentence: &str, message: String, hint: &str) -> Diagnostic {
    match place(text, sentence) {
        Some(range) => Diagnostic::new(Code::HardSentence, &text.file, range, message),
        None => Diagnostic::whole_file(Code::HardSentence, &text.file, message),
    }
    .hint(hint)
}

/// Where a sentence stands in its file, or as much of its beginning as is
/// written there without marks of Markdown in between.
fn place(text: &JapaneseText, sentence: &str) -> Option<Range<usize>> {
    let written = text.file.text().get(text.range.clone())?;
    let ends = sentence.char_indices().map(|(at, c)| at + c.len_utf8());
    let mut ends: Vec<usize> = ends.collect();
    ends.reverse();
    ends.into_iter().find_map(|end| {
        let start = text.range.start + written.find(&sentence[..end])?;
        Some(start..start + end)
    })
}

/// The sentences of a text. Each line ends one, and each 。 that stands neither in
/// 「 」 nor in an explanation.
fn sentences(words: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    for line in words.lines() {
        let (mut start, mut depth) = (0, 0_usize);
        for (at, c) in line.char_indices() {
            match c {
                '「' | '〈' | '（' => depth += 1,
                '」' | '〉' | '）' => depth = depth.saturating_sub(1),
                '。' if depth == 0 => {
                    sentences.push(line[start..at + c.len_utf8()].trim());
                    start = at + c.len_utf8();
                }
                _ => {}
            }
        }
        sentences.push(line[start..].trim());
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// A sentence without its explanations.
fn unexplained(sentence: &str) -> String {
    let mut depth = 0_usize;
    let plain = sentence.chars().filter(|c| {
        match c {
            '〈' => depth += 1,
            '〉' => {
                depth = depth.saturating_sub(1);
                return false;
            }
            _ => {}
        }
        depth == 0
    });
    plain.collect()
}

fn too_long(sentence: &str) -> Option<(String, &'static str)> {
    let length = unexplained(sentence).chars().count();
    (length > LONGEST).then(|| {
        (
            format!("this sentence in やさしい日本語 has {length} characters"),
            "say one thing in a sentence, in 50 characters or less; what stands in 〈 〉 is not counted",
        )
    })
}

/// Whether a whole sentence ends as one does that is said to somebody. What ends
/// without 。 is a heading or an item.
fn not_polite(sentence: &str) -> Option<(String, &'static str)> {
    let plain = unexplained(sentence);
    let plain = plain.strip_suffix('。')?;
    let plain = plain.trim_end_matches(['か', 'ね', 'よ', '」', '）']);
    let polite = POLITE.iter().any(|end| plain.ends_with(end));
    (!polite).then(|| {
        (
            "this sentence in やさしい日本語 does not end in です or ます".to_owned(),
            "end it in です, ます or ください; an item of a list needs no 。",
        )
    })
}

fn doubly_negative(sentence: &str) -> Option<(String, &'static str)> {
    let words = DOUBLE_NEGATIONS
        .iter()
        .find(|words| sentence.contains(**words))?;
    Some((
        format!("`{words}` says no twice"),
        "say what is so, or what to do: 「〜してください」「〜ことがあります」",
    ))
}

/// Notes on things that have a page in やさしい日本語, but not all of the words on it.
pub(super) fn missing_easy(catalog: &Catalog) -> Vec<Diagnostic> {
    let told = catalog.refs().filter(|of| catalog.is_easy(*of));
    told.filter_map(|of| missing_of(catalog, of)).collect()
}

fn missing_of(catalog: &Catalog, of: Ref) -> Option<Diagnostic> {
    let entity: &Entity = catalog.entity(of);
    let lacks = |text: &Option<Text>| text.as_ref().is_some_and(|text| text.easy.is_none());
    let mut missing: Vec<String> = Vec::new();
    if lacks(&entity.summary) {
        missing.push("summary".to_owned());
    }
    for contact in catalog.contacts_of(of) {
        if lacks(&contact.note) {
            missing.push(format!("contacts.{}.note", contact.id));
        }
    }
    if missing.is_empty() {
        return None;
    }
    let message = format!(
        "the page of {} in やさしい日本語 shows ordinary Japanese in {}",
        named(&entity.name, &entity.id),
        missing
            .iter()
            .map(|key| format!("`{key}`"))
            .collect::<Vec<_>>()
            .join(", ")
    );
    let note = Diagnostic::whole_file(Code::MissingEasy, &entity.file, message);
    Some(note.hint("add the words as `easy` beside `ja`"))
}

#[cfg(test)]
mod tests {
    use super::{doubly_negative, not_polite, sentences, too_long};

    #[test]
    fn a_sentence_ends_at_its_stop_or_its_line() {
        let text = "電話してください。「はい。」と言います。\n見出し\nスタッフ〈人。〉です。あと";
        assert_eq!(
            sentences(text),
            [
                "電話してください。",
                "「はい。」と言います。",
                "見出し",
                "スタッフ〈人。〉です。",
                "あと"
            ]
        );
    }

    #[test]
    fn only_whole_sentences_must_be_polite() {
        for polite in [
            "来てください。",
            "できますか。",
            "家族〈親や子〉です。",
            "相談すること",
        ] {
            assert!(not_polite(polite).is_none(), "{polite}");
        }
        for blunt in ["相談できる。", "受付は午後5時まで。", "家族〈です〉。"]
        {
            assert!(not_polite(blunt).is_some(), "{blunt}");
        }
    }

    #[test]
    fn explanations_do_not_make_a_sentence_long() {
        let short = format!("{}〈{}〉です。", "あ".repeat(46), "い".repeat(40));
        assert!(too_long(&short).is_none());
        assert!(too_long(&format!("う{short}え")).is_some());
    }

    #[test]
    fn a_single_no_is_no_fault() {
        assert!(doubly_negative("お金はかかりません。").is_none());
        assert!(doubly_negative("電話しなければなりません。").is_some());
    }
}
