//! What a text has above the law proper: its title, its number line and the list
//! of its amendments.
//!
//! Where the first line without such a form stands, the head is over; it is the
//! reader of the law that has to say something about that line.

use std::ops::Range;

use super::Language;
use super::form::Form;
use super::law_number::{LawNumber, is_date, is_number_of_kind, without_blanks};
use super::line::Line;
use super::links::ends_like_a_law;
use super::scan::{trailing_bracket, trim, trim_start, whole_bracket};

/// The head of a law's text. Any of it may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// The title.
    pub title: Option<HeadLine>,
    /// The number line: 平成27年6月10日要綱第126号.
    pub number: Option<HeadLine>,
    /// The amendments in the order of the text.
    pub history: Vec<PastChange>,
}

/// Words of the head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadLine {
    /// The words, number lines without their blanks.
    pub text: String,
    /// Their place: bytes of the text.
    pub range: Range<usize>,
}

/// An amendment in the list of the head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastChange {
    /// The word before it, or before the list: 改正, 最終改正, Amended by.
    pub word: String,
    /// The number line of the law that changed this one.
    pub number: String,
    /// The place of its line: bytes of the text.
    pub range: Range<usize>,
}

impl Head {
    /// Whether the text has no head.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.title.is_none() && self.number.is_none() && self.history.is_empty()
    }
}

/// The words before a list of amendments.
const CHANGE_WORDS: [&str; 7] = [
    "最終改正",
    "一部改正",
    "全部改正",
    "改正",
    "沿革",
    "Last amended by",
    "Amended by",
];

/// Marks that collections of laws print before a title.
const TITLE_MARKS: [char; 8] = ['○', '◯', '〇', '●', '◎', '■', '□', '◆'];

/// Reads the head at the beginning of `lines`; also how many of them it takes.
pub(super) fn head(lines: &[Line<'_>], language: Language) -> (Head, usize) {
    let mut reader = Reader {
        head: Head::default(),
        language,
    };
    let mut used = 0;
    while let Some(line) = lines.get(used) {
        match reader.lines(line, lines.get(used + 1)) {
            0 => break,
            taken => used += taken,
        }
    }
    (reader.head, used)
}

struct Reader {
    head: Head,
    language: Language,
}

impl Reader {
    /// How many lines are the next piece of the head.
    fn lines(&mut self, line: &Line<'_>, below: Option<&Line<'_>>) -> usize {
        let line_taken = self.history(line) || self.number(line) || self.title(line, below);
        if line_taken {
            return 1;
        }
        below.map_or(0, |below| 2 * usize::from(self.number_in_two(line, below)))
    }

    /// 改正　平成30年7月24日要綱第107号, several of them, or one more below.
    fn history(&mut self, line: &Line<'_>) -> bool {
        let text = whole_bracket(line.text).unwrap_or(line.text);
        let word = CHANGE_WORDS.iter().find(|word| text.starts_with(**word));
        let last = self.head.history.last().map(|change| change.word.clone());
        let Some(word) = word.map(|word| (*word).to_owned()).or(last) else {
            return false;
        };
        let numbers = text.strip_prefix(&word).unwrap_or(text);
        let Some(numbers) = self.numbers(trim_start(numbers)) else {
            return false;
        };
        let change = |number| PastChange {
            word: word.clone(),
            number,
            range: line.range.clone(),
        };
        self.head.history.extend(numbers.into_iter().map(change));
        true
    }

    /// All number lines of a text that has nothing else, at least one.
    fn numbers(&self, text: &str) -> Option<Vec<String>> {
        if self.language == Language::English {
            return LawNumber::parse(text).map(|_| vec![text.to_owned()]);
        }
        let text = without_blanks(text);
        let pieces = text.split_inclusive('号').map(|piece| {
            let piece = piece.trim_matches(['、', '・', '，', '。']);
            LawNumber::parse(piece).map(|_| piece.to_owned())
        });
        let numbers: Option<Vec<_>> = pieces.collect();
        numbers.filter(|numbers| !numbers.is_empty())
    }

    /// (平成27年6月10日要綱第126号), 制定　平成27年6月10日要綱第126号.
    fn number(&mut self, line: &Line<'_>) -> bool {
        let text = whole_bracket(line.text).unwrap_or(line.text);
        let text = text.strip_prefix("制定").unwrap_or(text);
        let free = self.head.number.is_none();
        let is_number = free && LawNumber::parse(trim(text)).is_some();
        if is_number {
            self.set_number(text, line.range.clone());
        }
        is_number
    }

    /// The date in one line, 要綱第126号 in the next.
    fn number_in_two(&mut self, line: &Line<'_>, below: &Line<'_>) -> bool {
        let (date, number) = (without_blanks(line.text), without_blanks(below.text));
        let found = self.head.number.is_none() && is_date(&date) && is_number_of_kind(&number);
        if found {
            self.set_number(&(date + &number), line.range.start..below.range.end);
        }
        found
    }

    fn set_number(&mut self, text: &str, range: Range<usize>) {
        let text = match self.language {
            Language::Japanese => without_blanks(text),
            Language::English => trim(text).to_owned(),
        };
        self.head.number = Some(HeadLine { text, range });
    }

    /// みほん市子ども会議設置要綱, perhaps with its number in brackets behind it.
    fn title(&mut self, line: &Line<'_>, below: Option<&Line<'_>>) -> bool {
        if self.head.title.is_some() || !self.head.history.is_empty() {
            return false;
        }
        let text = trim_start(line.text.trim_start_matches(TITLE_MARKS));
        let number =
            trailing_bracket(text).filter(|(_, inside)| LawNumber::parse(inside).is_some());
        let title = trim(number.map_or(text, |(before, _)| before));
        let announced = number.is_some() || below.is_some_and(|below| self.announces(below));
        if !self.is_title(title, announced) {
            return false;
        }
        let start = line.range.start + (line.text.len() - text.len());
        self.head.title = Some(HeadLine {
            text: title.to_owned(),
            range: start..start + title.len(),
        });
        if let Some((before, inside)) = number {
            self.set_number(inside, start + before.len()..line.range.end);
        }
        true
    }

    /// Whether `below` shows that the line above it is a title.
    fn announces(&self, below: &Line<'_>) -> bool {
        let mut trial = Self {
            head: Head {
                history: Vec::new(),
                ..self.head.clone()
            },
            language: self.language,
        };
        trial.history(below) || trial.number(below) || is_date(&without_blanks(below.text))
    }

    fn is_title(&self, title: &str, announced: bool) -> bool {
        let sentence = title.is_empty() || title.contains(['。', '、']) || title.ends_with('.');
        let ends_like_one = self.language == Language::Japanese && ends_like_a_law(title);
        let plain = matches!(Form::of(title), Form::Text | Form::Caption(_));
        plain && !sentence && (announced || ends_like_one)
    }
}

#[cfg(test)]
mod tests {
    use super::{Head, head};
    use crate::law::Language;
    use crate::law::line::Line;

    fn read(text: &str) -> (Head, usize) {
        head(&Line::all(text), Language::of(text))
    }

    /// Title, number, amendments, and how many lines that took.
    fn words(text: &str) -> (String, String, Vec<String>, usize) {
        let (head, used) = read(text);
        let words = |line: Option<super::HeadLine>| line.map_or_else(String::new, |line| line.text);
        let history = head.history.into_iter();
        (
            words(head.title),
            words(head.number),
            history
                .map(|change| format!("{} {}", change.word, change.number))
                .collect(),
            used,
        )
    }

    #[test]
    fn reads_the_head_of_a_collection_of_laws() {
        let text = "○みほん市子ども会議条例\n平成27年3月25日\n条例第12号\n\
                    改正　平成30年3月23日　条例第7号\n　　　令和2年3月25日条例第3号\n第1条　市は";
        let history = [
            "改正 平成30年3月23日条例第7号",
            "改正 令和2年3月25日条例第3号",
        ];
        assert_eq!(
            words(text),
            (
                "みほん市子ども会議条例".to_owned(),
                "平成27年3月25日条例第12号".to_owned(),
                history.map(str::to_owned).to_vec(),
                5
            )
        );
        let (head, _) = read(text);
        let place = head.title.expect("a title").range;
        assert_eq!(&text[place], "みほん市子ども会議条例");
    }

    #[test]
    fn reads_what_stands_in_one_line() {
        let text = "みほん市会議の運営（令和二年要綱第五号）\n（最終改正　令和3年4月1日要綱第1号、令和4年4月1日要綱第2号）";
        let history = [
            "最終改正 令和3年4月1日要綱第1号",
            "最終改正 令和4年4月1日要綱第2号",
        ];
        assert_eq!(
            words(text),
            (
                "みほん市会議の運営".to_owned(),
                "令和二年要綱第五号".to_owned(),
                history.map(str::to_owned).to_vec(),
                2
            )
        );
    }

    #[test]
    fn reads_an_english_head() {
        let text = "Outline of the Council\n(Outline No. 126 of June 10, 2015)\nAmended by Outline No. 7 of July 1, 2018\n(Establishment)";
        assert_eq!(
            words(text),
            (
                "Outline of the Council".to_owned(),
                "Outline No. 126 of June 10, 2015".to_owned(),
                vec!["Amended by Outline No. 7 of July 1, 2018".to_owned()],
                3
            )
        );
    }

    #[test]
    fn ends_where_the_law_begins() {
        for text in [
            "(設置)\n第1条　市は",
            "第1条　みほん市要綱",
            "目次\n第1章　総則",
            "地方自治法に基づき、次の要綱を定める。",
            "Article 1  The city",
            "The city acts.",
        ] {
            assert_eq!(read(text), (Head::default(), 0), "{text}");
        }
    }
}
