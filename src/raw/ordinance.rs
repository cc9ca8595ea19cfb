use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, SourceRef, Text, TextList};

/// A rule of the city: its data. The text is in `<id>.<language>.txt` beside it.
///
/// File: `content/ordinances/<id>.toml`.
///
/// When the rule is amended, leave its text as it is, and put the new one beside
/// it as `<id>.<day>.<language>.txt`, such as `kaigi.2026-04-01.ja.txt`: the day
/// is the one from which the new text has effect, the `effective` of the
/// amendment. Pages of every text, and of what changed between them, follow.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ordinance {
    /// Title, with its reading in `kana`.
    #[schemars(required)]
    pub title: Option<At<Text>>,
    /// One sentence: what the rule is about.
    pub summary: Option<At<Text>>,
    /// Kind of rule, such as 要綱.
    pub kind: Option<At<Text>>,
    /// Number line, such as 平成27年6月10日要綱第126号.
    pub number: Option<At<Text>>,
    /// Day on which it was made, such as `2015-06-10`.
    pub promulgated: Option<At<String>>,
    /// Day from which it has effect, if not the one on which it was made.
    pub effective: Option<At<String>>,
    /// Amendments, oldest first.
    #[serde(default)]
    pub amendments: Vec<At<Amendment>>,
    /// Questions and situations in the words of those who would come.
    pub asks: Option<At<TextList>>,
    /// Where the facts come from.
    #[schemars(required)]
    pub source: Option<At<SourceRef>>,
}

/// An amendment of a rule.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// Day of the amendment.
    pub date: Option<At<String>>,
    /// Its number line.
    pub number: Option<At<Text>>,
    /// Day from which it has effect; a text with this day in its file's name is the
    /// one that it made.
    pub effective: Option<At<String>>,
    /// Whether it is 施行 (in force) or 適用 (applied) from that day.
    pub mode: Option<At<EffectMode>>,
}

/// The word with which a rule takes effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EffectMode {
    /// 施行: it comes into force.
    InForce,
    /// 適用: it is applied.
    Applied,
}
