//! The files beside the page of a center that telephones and calendars take in.

mod calendar;
mod content_lines;
mod facts;
mod vcard;

use std::sync::Arc;

use jiff::civil::Date;

use self::facts::Place;
use crate::model::Catalog;
use crate::output::Artifact;
use crate::plan::{CenterFile, SitePlan};
use crate::text::{BaseUrl, Strings};

/// The files of all centers, in every language. `strings` are those of the theme,
/// in the order of the languages.
#[must_use]
pub fn center_files(
    catalog: &Catalog,
    plan: &SitePlan,
    strings: &[Arc<Strings>],
    base_url: Option<&BaseUrl>,
    as_of: Date,
) -> Vec<Artifact> {
    let mut artifacts = Vec::new();
    for at in 0..catalog.centers.len() {
        for (lang, strings) in catalog.languages.iter().zip(strings) {
            let place = Place::new((catalog, plan), (strings, lang), base_url, at, as_of);
            let files = plan.center_files(catalog, at, lang, as_of).into_iter();
            artifacts.extend(files.map(|(file, path)| Artifact {
                path,
                bytes: match file {
                    CenterFile::Card => vcard::vcard(&place),
                    CenterFile::Calendar => calendar::calendar(&place),
                },
            }));
        }
    }
    artifacts
}
