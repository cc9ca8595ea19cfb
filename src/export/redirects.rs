use crate::model::{Catalog, Redirect};
use crate::output::Artifact;
use crate::plan::SitePlan;
use crate::text::root_from;

/// A page at each old address that leads on, in every language. It works on any
/// host and without script.
pub(super) fn redirect_pages(catalog: &Catalog, plan: &SitePlan) -> Vec<Artifact> {
    let pages = catalog.redirects.iter().flat_map(|redirect| {
        catalog.languages.iter().filter_map(move |lang| {
            let (page, anchor) = redirect
                .to
                .split_once('#')
                .map_or((&*redirect.to, None), |(page, anchor)| (page, Some(anchor)));
            let target = plan.target_at(page.trim_start_matches('/'))?;
            let to = plan.path(catalog, target, lang);
            let prefix = to
                .strip_suffix(page.trim_start_matches('/'))
                .unwrap_or_default();
            let from = format!("{prefix}{}", redirect.from.trim_start_matches('/'));
            let anchor = anchor.map_or_else(String::new, |anchor| format!("#{anchor}"));
            Some(redirect_page(
                catalog,
                redirect,
                catalog.languages.tag(lang),
                &from,
                &format!("{to}{anchor}"),
            ))
        })
    });
    pages.collect()
}

fn redirect_page(
    catalog: &Catalog,
    redirect: &Redirect,
    tag: &str,
    from: &str,
    to: &str,
) -> Artifact {
    let href = format!("{}{}", root_from(from), to);
    let robots = if catalog.site.demonstration {
        "<meta name=\"robots\" content=\"noindex\">"
    } else {
        ""
    };
    let title = redirect.to.as_ref();
    let html = format!(
        "<!doctype html><html lang=\"{tag}\"><head><meta charset=\"utf-8\">{robots}\
         <meta name=\"referrer\" content=\"no-referrer\">\
         <meta http-equiv=\"refresh\" content=\"0; url={href}\"><title>{title}</title></head>\
         <body><main><h1><a href=\"{href}\">{title}</a></h1></main></body></html>"
    );
    Artifact {
        path: format!("{from}index.html"),
        bytes: html.into_bytes(),
    }
}
