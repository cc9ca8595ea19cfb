use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, Holiday, Text};

/// The site as a whole. File: `content/site.toml`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Name of the site.
    #[schemars(required)]
    pub title: Option<At<Text>>,
    /// A name of at most twelve letters or six kanji, for the icon of those who
    /// put the site on their home screen.
    pub short_title: Option<At<Text>>,
    /// One sentence: what it is for.
    pub description: Option<At<Text>>,
    /// Languages as BCP 47 tags. The first is the default and stands at the root.
    #[schemars(required)]
    pub languages: Option<At<Vec<At<String>>>>,
    /// Address under which the site will stand, such as `https://example.jp/kosodate/`.
    pub base_url: Option<At<String>>,
    /// The city.
    pub organisation: Option<At<Text>>,
    /// Its 全国地方公共団体コード, six digits.
    pub organisation_code: Option<At<String>>,
    /// The office in charge of the site, shown where a page names no other.
    pub office: Option<At<Text>>,
    /// Name of the theme in `themes/`. Left out: the one that comes with shirube.
    pub theme: Option<At<String>>,
    /// Time zone, such as `Asia/Tokyo`.
    pub time_zone: Option<At<String>>,
    /// The year-end closure that is added to all opening hours, such as
    /// `Dec 29-Jan 03`.
    pub year_end: Option<At<String>>,
    /// Days on which the table of Japan's public holidays is put right.
    #[serde(default)]
    pub holidays: Vec<At<Holiday>>,
    /// `true` when this is not the city's own site. Every page then says so, and
    /// search engines are asked not to list it.
    #[serde(default)]
    pub demonstration: bool,
    /// The words in which every page says what this site is and how old it is.
    pub notice: Option<At<Text>>,
    /// A short word beside call buttons on the age of the numbers.
    pub number_notice: Option<At<Text>>,
    /// The line that takes any question, as `<center id>/<contact id>`.
    pub general_contact: Option<At<String>>,
    /// Numbers common to the whole country.
    #[serde(default)]
    pub always: Vec<At<AlwaysNumber>>,
    /// Neutral page to which the button leads by which one leaves a page that
    /// somebody may have to hide, such as a weather forecast. It begins with
    /// `https://`. Without it there is no such button.
    pub quick_exit: Option<At<String>>,
    /// What the tab and the history show in place of the titles of such pages,
    /// such as `{ ja = "お知らせ", en = "Information" }`. Left out: their titles.
    pub neutral_title: Option<At<Text>>,
    /// How to say that something on a page is wrong.
    pub feedback: Option<At<Feedback>>,
    /// `false` when the browsers of visitors must not keep the site for times
    /// without a network. They do so only if there is a page `privacy`: it tells
    /// of it and has the button that ends it.
    pub offline: Option<At<bool>>,
    /// How many megabytes they keep at most (8 unless it is said). Of a larger
    /// site it is the places and whom to call first.
    pub offline_megabytes: Option<At<u16>>,
    /// After how many days a page says how old it is (30 unless it is said).
    pub stale_after: Option<At<u16>>,
}

/// A number common to the whole country.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AlwaysNumber {
    /// The number.
    #[schemars(required)]
    pub number: Option<At<String>>,
    /// What it is for.
    #[schemars(required)]
    pub name: Option<At<Text>>,
    /// `national`: it does not come from the documents of the site.
    pub source: Option<At<String>>,
}

/// How to say that something on a page is wrong.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Feedback {
    /// Link to a form or a `mailto:` address.
    #[schemars(required)]
    pub url: Option<At<String>>,
    /// Words of the link.
    #[schemars(required)]
    pub text: Option<At<Text>>,
}
