//! What is searched: a page or a place on a page, passage by passage.

use std::sync::Arc;

use serde::Serialize;

use super::grams::Cut;

/// A page, or a place on one, that can be a result.
#[derive(Debug, Clone)]
pub struct Document {
    /// Path from the root of the site, with the anchor of the place.
    pub url: String,
    /// `data-kind` of the page.
    pub kind: &'static str,
    /// What it ranks by and is filtered by.
    pub group: Group,
    /// Its title.
    pub title: Arc<str>,
    /// Title of the page, if it is a place on one.
    pub page: Option<Arc<str>>,
    /// Ids of life stages.
    pub stages: Vec<Arc<str>>,
    /// Ids of needs.
    pub needs: Vec<Arc<str>>,
    /// Its lines and desks.
    pub lines: Vec<Line>,
    /// Its text.
    pub passages: Vec<Passage>,
}

/// A line or desk, as results show it.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    /// Its key, as `data-contact` has it.
    pub contact: Arc<str>,
    /// What it is called, if it is called anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<Arc<str>>,
    /// Its table of days, as `data-hours` has it, if its hours are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<Arc<str>>,
    /// The number to call, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<Arc<str>>,
}

/// A sentence, a paragraph, a name: words that belong together.
#[derive(Debug, Clone)]
pub struct Passage {
    /// What part of the document it is.
    pub field: Field,
    /// Its words.
    pub text: Arc<str>,
    /// Its reading, where the content gives one.
    pub kana: Option<Arc<str>>,
    /// The place on the page where it stands, if it has a name.
    pub anchor: Option<Arc<str>>,
}

/// Words of a concept, and where it leads. Kept once, however many documents it
/// leads to.
#[derive(Debug, Clone)]
pub(super) struct Signpost {
    /// Words in all languages, and whether they are in that of the page.
    pub(super) words: Vec<(Arc<str>, bool)>,
    /// Documents, as places in the index, the best first.
    pub(super) leads_to: Vec<usize>,
}

/// The parts of a document. What they weigh is in [`Field::weight`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Its title.
    Title,
    /// Its number in a rule: 第3条.
    Citation,
    /// Its title in another language.
    Alias,
    /// A heading inside it.
    Heading,
    /// What a line or a field is called.
    Label,
    /// A question or situation of those who would come.
    Ask,
    /// Words of a concept that leads here before all other pages.
    Concept,
    /// Words of a concept that leads here too.
    Mention,
    /// One sentence about it.
    Summary,
    /// Phone numbers, addresses, hours.
    Fact,
    /// Running text.
    Body,
    /// A question or situation in another language.
    OtherAsk,
    /// Other words of another language.
    OtherText,
    /// Title of the page on which it stands.
    Page,
    /// Names of stages, needs and kinds.
    Term,
    /// The number of its page: all of it, never a part.
    Number,
}

impl Field {
    /// All fields, in the order of their numbers in the index.
    pub const ALL: [Self; 16] = [
        Self::Title,
        Self::Citation,
        Self::Alias,
        Self::Heading,
        Self::Label,
        Self::Ask,
        Self::Concept,
        Self::Mention,
        Self::Summary,
        Self::Fact,
        Self::Body,
        Self::OtherAsk,
        Self::OtherText,
        Self::Page,
        Self::Term,
        Self::Number,
    ];

    /// What a match in it counts, in thousandths of one in running text.
    #[must_use]
    pub fn weight(self) -> u64 {
        match self {
            Self::Citation | Self::Number => 4000,
            // What stands on a page belongs to what the page is called.
            Self::Title | Self::Page => 3000,
            Self::Alias | Self::Heading => 2200,
            Self::Label => 1800,
            Self::Concept => 2100,
            Self::Ask => 2000,
            Self::Summary => 1500,
            Self::Fact => 1300,
            Self::Mention => 1450,
            Self::OtherAsk => 1200,
            Self::Body => 1000,
            Self::Term => 900,
            Self::OtherText => 700,
        }
    }

    /// Whether the words of another language that stand there are worth a place
    /// in the index.
    #[must_use]
    pub(super) fn is_foreign_indexed(self) -> bool {
        !matches!(self, Self::Body | Self::Page)
    }

    /// Whether it is what the document is called.
    #[must_use]
    pub(super) fn is_name(self) -> bool {
        matches!(
            self,
            Self::Title | Self::Citation | Self::Alias | Self::Heading | Self::Label
        )
    }

    /// How finely its words are cut.
    #[must_use]
    pub(super) fn cut(self) -> Cut {
        match self {
            Self::Title | Self::Alias | Self::Heading => Cut::Name,
            Self::Number => Cut::Whole,
            Self::Body => Cut::Words,
            Self::OtherAsk | Self::OtherText => Cut::Shapes,
            _ => Cut::Sounds,
        }
    }

    /// Whether its words are shown beside a result: they are in the language of
    /// the page and say more than the title.
    #[must_use]
    pub fn is_shown(self) -> bool {
        matches!(
            self,
            Self::Label | Self::Ask | Self::Summary | Self::Fact | Self::Body | Self::Heading
        )
    }

    /// The field for words that mean the same as those that stand there.
    #[must_use]
    pub fn said_otherwise(self) -> Self {
        match self {
            Self::Title | Self::Citation | Self::Heading => Self::Label,
            Self::Alias | Self::Label => Self::Summary,
            Self::Ask | Self::Concept => Self::Mention,
            Self::Summary | Self::Fact | Self::Mention => Self::OtherAsk,
            Self::Page => Self::Term,
            _ => Self::OtherText,
        }
    }

    /// The field for the same thing in another language.
    #[must_use]
    pub fn foreign(self) -> Self {
        match self {
            Self::Title => Self::Alias,
            Self::Ask => Self::OtherAsk,
            Self::Citation
            | Self::Number
            | Self::Page
            | Self::Term
            | Self::Concept
            | Self::Mention => self,
            _ => Self::OtherText,
        }
    }
}

/// Groups by which results are filtered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Places to turn to.
    Places,
    /// Programs.
    Programs,
    /// Community groups.
    Groups,
    /// The step note and its sheets.
    StepNote,
    /// Leaflets.
    Leaflets,
    /// Rules.
    Law,
    /// The report.
    Report,
    /// Everything else.
    Other,
}

impl Group {
    /// Its name in the index and in the strings of the theme.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Places => "places",
            Self::Programs => "programs",
            Self::Groups => "groups",
            Self::StepNote => "step-note",
            Self::Leaflets => "leaflets",
            Self::Law => "law",
            Self::Report => "report",
            Self::Other => "other",
        }
    }
}

/// What a kind of page counts beside the others, in thousandths: help comes
/// before paper about help.
#[must_use]
pub(super) fn prior(kind: &str) -> u64 {
    match kind {
        "center" | "program" | "group" | "step-note" | "sheet" => 1050,
        "ordinance" => 950,
        "leaflet" | "news" | "topics" | "poverty" => 900,
        "stage" | "need" | "report" | "meetings" | "members" => 850,
        "page" => 650,
        _ => 500,
    }
}
