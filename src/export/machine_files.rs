use super::law::law_files;
use super::robots::robots;
use super::sitemap::sitemap;
use crate::diag::{Code, Diagnostic};
use crate::model::Catalog;
use crate::output::Artifact;
use crate::plan::SitePlan;
use crate::text::BaseUrl;

/// The sitemap, `robots.txt` and the rules of the city in other notations.
#[must_use]
pub fn machine_files(
    catalog: &Catalog,
    plan: &SitePlan,
    base_url: Option<&BaseUrl>,
) -> Vec<Artifact> {
    let mut artifacts = vec![Artifact {
        path: "robots.txt".to_owned(),
        bytes: robots(base_url).into_bytes(),
    }];
    artifacts.extend(law_files(catalog, plan));
    if let Some(base) = base_url {
        artifacts.push(Artifact {
            path: "sitemap.xml".to_owned(),
            bytes: sitemap(catalog, plan, base).into_bytes(),
        });
    }
    artifacts
}

/// Without a base URL several files cannot be made: says which.
#[must_use]
pub fn no_base_url(catalog: &Catalog) -> Diagnostic {
    let message = "the address of the site is not known, so it has no sitemap, no canonical addresses and no QR codes";
    Diagnostic::whole_file(Code::NoBaseUrl, &catalog.file_of_site, message)
        .hint("add `base_url = \"https://…\"`, or build with `--base-url`")
}
