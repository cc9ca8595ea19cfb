use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::Catalog;
use crate::output::Artifact;
use crate::plan::{SitePlan, Target};
use crate::text::{Lang, root_from};

/// What a browser needs to know to put the site on a home screen (W3C Web
/// Application Manifest), for the pages of one language.
#[derive(Serialize)]
struct WebManifest<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    short_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    lang: &'a str,
    start_url: &'static str,
    scope: String,
    icons: [Icon; 2],
    #[serde(flatten)]
    theme: &'a BTreeMap<String, String>,
}

#[derive(Serialize)]
struct Icon {
    src: String,
    sizes: &'static str,
    r#type: &'static str,
    purpose: &'static str,
}

/// The manifest of each language, beside its home page. `assets` is the folder of
/// the icons; `theme` holds what the theme adds, such as colours.
#[must_use]
pub fn web_manifests(
    catalog: &Catalog,
    plan: &SitePlan,
    assets: &str,
    theme: &BTreeMap<String, String>,
) -> Vec<Artifact> {
    let languages = catalog.languages.iter();
    languages
        .map(|lang| {
            let home = plan.path(catalog, Target::Home, lang);
            let manifest = WebManifest::new(catalog, lang, &root_from(&home), assets, theme);
            Artifact {
                path: format!("{home}manifest.webmanifest"),
                bytes: serde_json::to_vec(&manifest).unwrap_or_default(),
            }
        })
        .collect()
}

impl<'a> WebManifest<'a> {
    fn new(
        catalog: &'a Catalog,
        lang: Lang,
        root: &str,
        assets: &str,
        theme: &'a BTreeMap<String, String>,
    ) -> Self {
        let site = &catalog.site;
        let icon = |name: &str, purpose| Icon {
            src: format!("{root}{assets}{name}"),
            sizes: "any",
            r#type: "image/svg+xml",
            purpose,
        };
        Self {
            name: site.title.best(lang).1,
            short_name: site.short_title.as_ref().map(|name| &**name.best(lang).1),
            description: site.description.as_ref().map(|text| &**text.best(lang).1),
            lang: catalog.languages.tag(lang),
            start_url: "./",
            scope: root.to_owned(),
            icons: [
                icon("icon.svg", "any"),
                icon("icon-maskable.svg", "maskable"),
            ],
            theme,
        }
    }
}
