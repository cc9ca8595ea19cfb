use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt;
use std::ops::Range;

use lindera_tokenizer::tokenizer::{Tokenizer, TokenizerConfig};
use serde_json::json;

use super::cover::{gaps, words_in};
use super::known::known_words;
use super::texts::JapaneseText;
use crate::model::{Reading, Readings};
use crate::text::{has_kanji, is_hiragana, to_hiragana};

/// Cuts Japanese texts into words and knows how they are usually read.
pub struct Analyser {
    tokenizer: Tokenizer,
    known: Readings,
}

/// The dictionary failed.
pub type AnalyserError = Box<dyn Error + Send + Sync>;

/// What an analyser makes of the words that have no reading.
#[derive(Debug, Default)]
pub struct Proposals {
    /// Words with the reading that they mostly have in the texts.
    pub words: Vec<Reading>,
    /// Words that it does not know.
    pub unknown: BTreeSet<String>,
}

/// A word as the analyser cuts it.
struct Token {
    range: Range<usize>,
    surface: String,
    /// In hiragana; nothing where the dictionary lacks the word.
    reading: Option<String>,
}

/// How often each reading of a word was met.
type Votes = BTreeMap<String, BTreeMap<String, usize>>;

/// Where the reading stands in the details of a word of IPADIC.
const READING: usize = 7;

impl fmt::Debug for Analyser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Analyser").finish_non_exhaustive()
    }
}

impl Analyser {
    /// Takes the dictionary that the program carries.
    ///
    /// # Errors
    ///
    /// When the dictionary is broken.
    pub fn new() -> Result<Self, AnalyserError> {
        let config = json!({ "dictionary": { "kind": "ipadic" }, "mode": "normal" });
        let config: TokenizerConfig = serde_json::from_value(config)?;
        let tokenizer = Tokenizer::from_config(config).map_err(|error| error.to_string())?;
        Ok(Self {
            tokenizer,
            known: known_words(),
        })
    }

    /// Proposes a reading for every word of the texts that `readings` does not
    /// read.
    ///
    /// # Errors
    ///
    /// When the dictionary is broken.
    pub fn propose(
        &self,
        texts: &[JapaneseText],
        readings: &Readings,
    ) -> Result<Proposals, AnalyserError> {
        let mut proposals = Proposals::default();
        // A new word can take kanji from its neighbour, which is then new too.
        loop {
            let all = readings.words().chain(&proposals.words).cloned();
            let all = Readings::new(all.collect(), None);
            let more = self.propose_once(texts, &all, &mut proposals.unknown)?;
            if more.is_empty() {
                return Ok(proposals);
            }
            proposals.words.extend(more);
        }
    }

    fn propose_once(
        &self,
        texts: &[JapaneseText],
        readings: &Readings,
        unknown: &mut BTreeSet<String>,
    ) -> Result<Vec<Reading>, AnalyserError> {
        let mut votes = Votes::new();
        let own = texts.iter().filter(|text| !text.has_kana);
        for line in own.flat_map(|text| text.words.lines()) {
            let gaps = gaps(line, readings);
            let words = words_in(line, readings);
            for token in self.tokens(line)? {
                let longest = readings.longest(&token.surface);
                if longest.is_some_and(|word| *word.surface == *token.surface) {
                    continue;
                }
                let in_gap = gaps.iter().any(|gap| overlap(gap, &token.range));
                match &token.reading {
                    Some(reading) if in_gap || is_misread(&token, reading, &words) => {
                        let readings = votes.entry(token.surface.clone()).or_default();
                        *readings.entry(reading.clone()).or_default() += 1;
                    }
                    None if in_gap => drop(unknown.insert(token.surface)),
                    _ => {}
                }
            }
        }
        Ok(elected(votes))
    }

    /// The words of a line that have kanji.
    fn tokens(&self, line: &str) -> Result<Vec<Token>, AnalyserError> {
        let mut tokens: Vec<_> = words_in(line, &self.known)
            .into_iter()
            .map(|(range, word)| Token {
                range,
                surface: word.surface.to_string(),
                reading: Some(word.reading.to_string()),
            })
            .collect();
        let known = tokens.len();
        let cut = self.tokenizer.tokenize(line);
        for mut token in cut.map_err(|error| error.to_string())? {
            let range = token.byte_start..token.byte_end;
            let is_known = tokens[..known]
                .iter()
                .any(|one| overlap(&one.range, &range));
            if has_kanji(token.text) && !is_known {
                let surface = token.text.to_owned();
                let details = token.get_details().unwrap_or_default();
                let reading = details.get(READING).map(|reading| to_hiragana(reading));
                let reading = reading.filter(|reading| is_hiragana(reading));
                tokens.push(without_particle(Token {
                    range,
                    surface,
                    reading,
                }));
            }
        }
        Ok(tokens)
    }
}

/// Particles that the dictionary takes for a part of the word, as in 「に関する」.
const PARTICLES: [char; 3] = ['に', 'を', 'と'];

fn without_particle(token: Token) -> Token {
    let Some(first) = token
        .surface
        .chars()
        .next()
        .filter(|c| PARTICLES.contains(c))
    else {
        return token;
    };
    let rest = |words: &str| words.strip_prefix(first).map(str::to_owned);
    match (
        rest(&token.surface),
        token.reading.as_deref().and_then(rest),
    ) {
        (Some(surface), Some(reading)) => Token {
            range: token.range.start + first.len_utf8()..token.range.end,
            surface,
            reading: Some(reading),
        },
        _ => token,
    }
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Whether a word falls to shorter words that are read otherwise, as 「今日」 does
/// where only 「今」 and 「日」 are known, and 「回る」 where only 「回」 is. A word of the
/// list that reaches beyond this one was put there to decide its reading.
fn is_misread(token: &Token, reading: &str, words: &[(Range<usize>, &Reading)]) -> bool {
    let mut read = String::new();
    let mut at = 0;
    for (range, word) in words {
        if !overlap(range, &token.range) {
            continue;
        }
        if range.start < token.range.start || range.end > token.range.end {
            return false;
        }
        read.push_str(&token.surface[at..range.start - token.range.start]);
        read.push_str(&word.reading);
        at = range.end - token.range.start;
    }
    read.push_str(&token.surface[at..]);
    to_hiragana(&read) != reading
}

/// For each word the reading that was met most often.
fn elected(votes: Votes) -> Vec<Reading> {
    let elect = |(surface, readings): (String, BTreeMap<String, usize>)| {
        let (reading, _) = readings.into_iter().rev().max_by_key(|(_, count)| *count)?;
        Some(Reading {
            surface: surface.into(),
            reading: reading.into(),
            reviewed: false,
        })
    };
    votes.into_iter().filter_map(elect).collect()
}
