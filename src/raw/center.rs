use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, Closure, Contact, Opening, SourceRef, Text, TextList};

/// A place that people can turn to, or a network of such places.
///
/// File: `content/centers/<id>.toml`; long text in `<id>.<language>.md` beside it.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Center {
    /// Name, with its reading in `kana`.
    #[schemars(required)]
    pub name: Option<At<Text>>,
    /// One sentence: what the place is for.
    #[schemars(required)]
    pub summary: Option<At<Text>>,
    /// The office that runs it.
    pub office: Option<At<Text>>,
    /// The number that the leaflet gives to the place (①–⑤ there).
    pub leaflet_number: Option<At<u8>>,
    /// For a network: the ids of the centers that form it.
    #[serde(default)]
    pub members: Vec<At<String>>,
    /// Postal code, such as `180-0001`.
    pub postal_code: Option<At<String>>,
    /// Address, in each language as one would write it on an envelope.
    pub address: Option<At<Text>>,
    /// How to get in: floor, entrance, building.
    pub access: Option<At<Text>>,
    /// Lines and desks, the most important first.
    #[serde(default)]
    pub contacts: Vec<At<Contact>>,
    /// Days on which it is closed although its hours would open it. They are
    /// shown on its page until they are over.
    #[serde(default)]
    pub closure: Vec<At<Closure>>,
    /// Days on which it is open at other times than its hours say.
    #[serde(default)]
    pub opening: Vec<At<Opening>>,
    /// Life stages that it serves (ids of `vocabulary.toml`).
    #[serde(default)]
    pub stages: Vec<At<String>>,
    /// Needs that it serves (ids of `vocabulary.toml`).
    #[serde(default)]
    pub needs: Vec<At<String>>,
    /// Programs offered here, for those whose own file does not name this place.
    #[serde(default)]
    pub programs: Vec<At<String>>,
    /// Questions and situations in the words of those who would come.
    pub asks: Option<At<TextList>>,
    /// Where the facts come from.
    #[schemars(required)]
    pub source: Option<At<SourceRef>>,
}
