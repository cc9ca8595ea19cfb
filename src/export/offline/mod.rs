//! What the browsers of visitors keep, so that the site is there without a
//! network: the same files for everyone, in one go.
//!
//! `offline.json` lists them with their hashes; `sw.js` is the theme's service
//! worker with the hash of that list at its head. So a worker stands for one
//! version, and keeps no file that is not of it.

mod hash;
mod list;
mod tier;

use hash::hash;

pub use list::OfflineList;

use crate::diag::{Code, Diagnostic};
use crate::model::Catalog;
use crate::output::Artifact;

/// Name of the service worker. It stands at the root, for it answers only for
/// what is beside and below it.
const WORKER: &str = "sw.js";

/// Name of the list.
const LIST: &str = "offline.json";

/// The worker of a site that browsers must not keep. It takes the place of one
/// that kept it before, removes what that had kept, and goes.
#[must_use]
pub fn leaving_worker(script: &str) -> Artifact {
    Artifact {
        path: WORKER.to_owned(),
        bytes: script.as_bytes().to_vec(),
    }
}

/// Somebody wants the site to be kept, but visitors could not end that.
#[must_use]
pub fn no_privacy_page(catalog: &Catalog) -> Option<Diagnostic> {
    let wanted = catalog.site.offline.wanted == Some(true);
    (wanted && !catalog.has_privacy_page()).then(|| {
        let message = "there is no page `privacy`, so browsers do not keep the site";
        Diagnostic::whole_file(Code::NoPrivacyPage, &catalog.file_of_site, message).hint(
            "write `content/pages/privacy.toml`: that page tells of it and has the button that ends it",
        )
    })
}
