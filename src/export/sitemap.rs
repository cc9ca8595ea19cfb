use std::fmt::Write;

use crate::model::Catalog;
use crate::plan::SitePlan;
use crate::text::BaseUrl;

/// `sitemap.xml` (sitemaps.org 0.9) of the pages that engines are to list, with
/// the twins of each, itself among them, as `xhtml:link`. A page in やさしい日本語 is
/// nobody's twin: engines know no language of that name.
pub(super) fn sitemap(catalog: &Catalog, plan: &SitePlan, base: &BaseUrl) -> String {
    let mut xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
        .to_owned();
    let languages = &catalog.languages;
    let routes = plan.routes().chunk_by(|a, b| a.target == b.target);
    for twins in routes.filter(|twins| twins[0].target.is_for_engines()) {
        let mut links = String::new();
        let translations = twins.iter().filter(|twin| !twin.edition.is_easy());
        for twin in translations {
            let lang = twin.edition.lang();
            let url = escape(&base.absolute(&twin.path));
            let _ = writeln!(
                links,
                "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{url}\"/>",
                languages.tag(lang)
            );
            if lang == languages.default_language() {
                let _ = writeln!(
                    links,
                    "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"{url}\"/>"
                );
            }
        }
        for twin in twins {
            let links = if twin.edition.is_easy() { "" } else { &links };
            let _ = write!(
                xml,
                "<url>\n<loc>{}</loc>\n{links}</url>\n",
                escape(&base.absolute(&twin.path))
            );
        }
    }
    xml.push_str("</urlset>\n");
    xml
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&apos;")
}
