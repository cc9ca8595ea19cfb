use std::ops::Range;
use std::sync::Arc;

use toml::de::{DeTable, DeValue};

use crate::diag::File;
use crate::model::Reading;
use crate::text::index_key;

/// Where readings stand in a site.
pub const PATH: &str = "content/readings.toml";

/// What a file begins with in which there are no words yet.
const NEW: &str = include_str!("new.toml");

/// The text of the readings' file with `words` among those that it holds.
///
/// Every word gets a line before the first that is sorted behind it, in the
/// order of a dictionary. All that was there stays as it is, comments too.
/// Nothing comes back where the file is not a list `words = [ … ]`.
#[must_use]
pub fn fill(file: Option<&Arc<File>>, words: &[Reading]) -> Option<String> {
    let Some(file) = file else {
        return filled(NEW, words);
    };
    let mut text = filled(file.text(), words)?;
    let original = file.original_text();
    if original.contains("\r\n") {
        text = text.replace('\n', "\r\n");
    }
    if original.starts_with('\u{feff}') {
        text.insert(0, '\u{feff}');
    }
    Some(text)
}

fn filled(text: &str, words: &[Reading]) -> Option<String> {
    let text = List::find(text)?.with_last_comma(text);
    let list = List::find(&text)?;
    let mut words: Vec<_> = words.iter().map(|word| (key(word), word)).collect();
    words.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut out = String::with_capacity(text.len() + 64 * words.len());
    let mut from = 0;
    for (key, word) in words {
        let at = list.place_of(&key, &text);
        out.push_str(&text[from..at]);
        // An entry on the line of another, or of the bracket, begins a new one.
        let own_line = text[..at].ends_with('\n');
        out.push_str(if own_line { "" } else { "\n" });
        out.push_str(&line(word));
        from = at;
    }
    out.push_str(&text[from..]);
    Some(out)
}

type Key = (String, String);

fn key(word: &Reading) -> (Key, String) {
    sort_key(&word.surface, &word.reading)
}

/// The order of a dictionary: by reading, then by the word.
fn sort_key(surface: &str, reading: &str) -> (Key, String) {
    (index_key(reading, None), surface.to_owned())
}

fn line(word: &Reading) -> String {
    format!(
        "  {{ surface = \"{}\", reading = \"{}\", reviewed = {} }},\n",
        word.surface, word.reading, word.reviewed
    )
}

/// The list of words as it stands in the file.
struct List {
    /// From bracket to bracket.
    range: Range<usize>,
    entries: Vec<((Key, String), Range<usize>)>,
}

impl List {
    fn find(text: &str) -> Option<Self> {
        let table = DeTable::parse(text).ok()?;
        let list = table.get_ref().get("words")?;
        let DeValue::Array(items) = list.get_ref() else {
            return None;
        };
        let range = list.span();
        let in_brackets =
            text[range.clone()].starts_with('[') && !text[range.clone()].starts_with("[[");
        let entries = items.iter().map(|item| {
            let word = |key: &str| {
                item.get_ref()
                    .get(key)
                    .and_then(|value| value.get_ref().as_str())
                    .unwrap_or("")
            };
            (sort_key(word("surface"), word("reading")), item.span())
        });
        in_brackets.then(|| Self {
            range,
            entries: entries.collect(),
        })
    }

    /// The text with a comma behind the last entry, which alone may go without.
    fn with_last_comma(&self, text: &str) -> String {
        let Some((_, last)) = self.entries.last() else {
            return text.to_owned();
        };
        let mut rest = text[last.end..].trim_start();
        while let Some(comment) = rest.strip_prefix('#') {
            rest = comment
                .split_once('\n')
                .map_or("", |(_, rest)| rest)
                .trim_start();
        }
        let comma = if rest.starts_with(',') { "" } else { "," };
        format!("{}{comma}{}", &text[..last.end], &text[last.end..])
    }

    /// Where a word belongs: before the line of the first entry behind it and of
    /// the comments above that, else at the end.
    fn place_of(&self, key: &(Key, String), text: &str) -> usize {
        let behind = self.entries.iter().find(|(other, _)| other > key);
        let at = behind.map_or(self.range.end - 1, |(_, range)| range.start);
        let first = self.range.start + 1;
        let mut place = line_start(text, at);
        if place < first || !text[place..at].trim().is_empty() {
            return at;
        }
        while behind.is_some() && place > first {
            let above = line_start(text, place - 1);
            if above < first || !text[above..place].trim_start().starts_with('#') {
                break;
            }
            place = above;
        }
        place
    }
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::fill;
    use crate::diag::File;
    use crate::model::Reading;

    fn word(surface: &str, reading: &str) -> Reading {
        Reading {
            surface: surface.into(),
            reading: reading.into(),
            reviewed: false,
        }
    }

    fn filled(text: &str, words: &[Reading]) -> String {
        let file = Arc::new(File::new("content/readings.toml", text));
        fill(Some(&file), words).unwrap()
    }

    const NIGHT: &str = "  { surface = \"夜\", reading = \"よる\", reviewed = false },\n";
    const HOUSE: &str = "  { surface = \"家\", reading = \"いえ\", reviewed = false },\n";

    #[test]
    fn words_go_to_their_places_and_comments_stay() {
        let text = "# head\nwords = [\n  # first\n  { surface = \"道\", reading = \"みち\" }, # way\n\n  { surface = \"和\", reading = \"わ\" } # last\n  # end\n] # done\n";
        let expected = format!(
            "# head\nwords = [\n{HOUSE}  # first\n  {{ surface = \"道\", reading = \"みち\" }}, # way\n\n{NIGHT}  {{ surface = \"和\", reading = \"わ\" }}, # last\n  # end\n] # done\n"
        );
        let words = [word("夜", "よる"), word("家", "いえ")];
        assert_eq!(filled(text, &words), expected);
        assert_eq!(filled(&expected, &[]), expected);
    }

    #[test]
    fn lists_on_one_line_are_opened() {
        let text = "words = [{ surface = \"道\", reading = \"みち\" }]\n";
        let words = [word("夜", "よる"), word("家", "いえ")];
        let expected =
            format!("words = [\n{HOUSE}{{ surface = \"道\", reading = \"みち\" }},\n{NIGHT}]\n");
        assert_eq!(filled(text, &words), expected);
        assert_eq!(
            filled("words = []", &words[..1]),
            format!("words = [\n{NIGHT}]")
        );
    }

    #[test]
    fn a_new_file_says_what_it_is_for() {
        let text = fill(None, &[word("夜", "よる")]).unwrap();
        assert!(text.starts_with("# ことばの読み") && text.contains(NIGHT));
    }

    #[test]
    fn line_ends_stay_as_the_editor_has_them() {
        let original = "\u{feff}words = [\r\n]\r\n";
        let folded = File::folded("a", "words = [\n]\n".into(), original.into(), vec![(0, 3)]);
        let text = fill(Some(&Arc::new(folded)), &[word("夜", "よる")]).unwrap();
        assert_eq!(
            text,
            format!("\u{feff}words = [\r\n{}\r\n]\r\n", NIGHT.trim_end())
        );
    }

    #[test]
    fn another_form_of_the_file_is_left_alone() {
        let file = Arc::new(File::new("a", "[[words]]\nsurface = \"夜\"\n"));
        assert!(fill(Some(&file), &[]).is_none());
    }
}
