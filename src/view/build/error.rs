use std::sync::Arc;

use super::page::PageView;
use super::views::Maker;
use crate::plan::{ListKind, Target};
use crate::view::{Content, ErrorLanguage, ErrorPage, Page};

impl Maker<'_> {
    /// The page for addresses that do not exist, one for all languages. A host
    /// shows it at any depth, so its links start at the root of the host.
    pub(super) fn error_page(&self) -> PageView {
        let site = &self.catalog().site;
        let languages = &self.catalog().languages;
        let parts = languages
            .iter()
            .map(|lang| self.views.in_language(lang).error_part());
        PageView {
            template: "error",
            edition: self.edition,
            content: Content::Error(ErrorPage {
                languages: parts.collect(),
            }),
            page: Page {
                kind: "error",
                section: "error",
                root: self.views.base_url.map_or("/", |base| base.path()).into(),
                publisher: self.optional_run(site.office.as_ref()),
                ..self.plain_page(self.string_run("titles.not_found"), "404.html")
            },
        }
    }

    fn error_part(&self) -> ErrorLanguage {
        ErrorLanguage {
            lang: Arc::clone(self.tag()),
            t: Arc::clone(self.strings()),
            site: Arc::clone(self.views.site(self.edition)),
            links: vec![
                self.list_link(ListKind::Centers),
                self.list_link(ListKind::Programs),
                self.titled(Target::KanaIndex(None), "titles.kana_index"),
                self.titled(Target::Sitemap, "titles.sitemap"),
            ],
        }
    }
}
