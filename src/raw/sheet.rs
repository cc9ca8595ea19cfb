use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, SourceRef, Text, TextList};

/// A sheet of the step note: groups of fields, some of them in several rows.
///
/// File: `content/step-note/sheets/<id>.toml`; long text in `<id>.<language>.md` beside it.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Title, with its reading in `kana`.
    #[schemars(required)]
    pub title: Option<At<Text>>,
    /// One sentence: what to write here.
    pub summary: Option<At<Text>>,
    /// `true` when the source names the sheet but does not show its layout.
    #[serde(default)]
    pub layout_unknown: bool,
    /// Words for those who fill it in, as printed on the sheet.
    pub note: Option<At<Text>>,
    /// The parts of the sheet, in order.
    #[serde(default)]
    pub groups: Vec<At<SheetGroup>>,
    /// Questions and situations in the words of those who would come.
    pub asks: Option<At<TextList>>,
    /// Where the facts come from.
    #[schemars(required)]
    pub source: Option<At<SourceRef>>,
}

/// A part of a sheet.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetGroup {
    /// Short permanent name within the sheet, such as `family`.
    #[schemars(required)]
    pub id: Option<At<String>>,
    /// Its heading. Left out when the sheet prints none.
    pub title: Option<At<Text>>,
    /// Words under the heading, as printed on the sheet.
    pub note: Option<At<Text>>,
    /// How many times the fields are repeated. Left out: once.
    pub rows: Option<At<u8>>,
    /// The fields, in order.
    #[serde(default)]
    pub fields: Vec<At<Field>>,
}

/// A blank to fill in.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Short permanent name within its group, such as `birth-date`.
    #[schemars(required)]
    pub id: Option<At<String>>,
    /// What stands beside the blank.
    #[schemars(required)]
    pub label: Option<At<Text>>,
    /// What is written into it.
    #[schemars(required)]
    pub kind: Option<At<FieldKind>>,
    /// What stands printed in the blank already, such as `〒180-`.
    pub prefix: Option<At<Text>>,
    /// The words to choose from, for `choice`.
    pub options: Option<At<TextList>>,
    /// Help beside the blank, as printed on the sheet.
    pub note: Option<At<Text>>,
}

/// What is written into a blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// A few words.
    Text,
    /// Several lines.
    Multiline,
    /// Year, month and day.
    Date,
    /// An age in years and months.
    Age,
    /// From a month to a month.
    MonthPeriod,
    /// From a day to a day.
    DatePeriod,
    /// A telephone number.
    Phone,
    /// A postal code and an address.
    Address,
    /// One of the words of `options`.
    Choice,
}
