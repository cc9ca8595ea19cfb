use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, Text};

/// A line or a desk that people can turn to, with hours of its own.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Short permanent name within this file, such as `main`.
    #[schemars(required)]
    pub id: Option<At<String>>,
    /// What the line is called.
    pub label: Option<At<Text>>,
    /// How to reach it.
    #[serde(default)]
    #[schemars(!default, length(min = 1))]
    pub channels: Vec<At<Channel>>,
    /// Opening hours as OSM `opening_hours` text, such as
    /// `Mo-Fr 08:30-17:00; PH off` (PH = public holiday). The year-end closure
    /// of `site.toml` is added by itself. Leave the line out when the hours are
    /// not known.
    pub hours: Option<At<String>>,
    /// `true` when the year-end closure of `site.toml` does not apply here.
    #[serde(default)]
    pub open_at_year_end: bool,
    /// Languages spoken, as BCP 47 tags.
    #[serde(default)]
    pub languages: Vec<At<String>>,
    /// What one can ask here, or how.
    pub note: Option<At<Text>>,
    /// Needs that this line is for, when it is not for all that its place
    /// answers: ids of `vocabulary.toml`.
    #[serde(default)]
    pub needs: Vec<At<String>>,
}

/// One way to reach a contact.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// The kind of way.
    #[schemars(required)]
    pub kind: Option<At<ChannelKind>>,
    /// The number, address or link. Not needed for `visit`.
    pub value: Option<At<String>>,
    /// A few words beside it, such as "free of charge".
    pub note: Option<At<Text>>,
}

/// How a channel works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ChannelKind {
    /// A telephone number.
    Phone,
    /// A fax number.
    Fax,
    /// An e-mail address.
    Mail,
    /// A link to a form on the web.
    Form,
    /// A link to a LINE account.
    Line,
    /// Going there.
    Visit,
}

impl ChannelKind {
    /// Its name in files, templates and strings.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Fax => "fax",
            Self::Mail => "mail",
            Self::Form => "form",
            Self::Line => "line",
            Self::Visit => "visit",
        }
    }
}
