use jiff::Zoned;
use jiff::tz::TimeZone;

use super::arguments::SiteArguments;
use crate::pipeline::Options;
use crate::text::BaseUrl;

/// The options of a build. Today's date, in the time zone of Japan unless the
/// site names another, is read here and nowhere else. A preview changes them to
/// its needs.
pub(super) fn options(
    arguments: &SiteArguments,
    base_url: Option<BaseUrl>,
    drafts: bool,
) -> Options {
    let as_of = arguments
        .as_of
        .unwrap_or_else(|| today(&site_zone(arguments)));
    Options {
        base_url,
        as_of,
        drafts,
        offline: true,
    }
}

#[expect(clippy::disallowed_methods, reason = "this is where the clock is read")]
fn today(zone: &str) -> jiff::civil::Date {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    Zoned::now().with_time_zone(zone).date()
}

/// The time zone that `site.toml` names. A file that cannot be read is reported
/// when the site is loaded.
fn site_zone(arguments: &SiteArguments) -> String {
    let text =
        std::fs::read_to_string(arguments.root.join("content/site.toml")).unwrap_or_default();
    let table: toml::Table = text.parse().unwrap_or_default();
    table
        .get("time_zone")
        .and_then(toml::Value::as_str)
        .unwrap_or("Asia/Tokyo")
        .to_owned()
}
