use super::page::PageView;
use super::views::Maker;
use crate::model::Redirect;
use crate::plan::Target;
use crate::view::{Content, Link, Page, Redirect as RedirectView};

impl Maker<'_> {
    /// What stands at an old address, and the path of it. Nothing where the new
    /// address does not exist, which the plan has reported.
    pub(super) fn redirect(&self, redirect: &Redirect) -> Option<PageView> {
        let (new, anchor) = redirect
            .to
            .split_once('#')
            .map_or((&*redirect.to, None), |(new, anchor)| (new, Some(anchor)));
        let target = self.plan().target_at(new.trim_start_matches('/'))?;
        Some(self.moved(redirect.from.trim_start_matches('/'), target, anchor))
    }

    /// What stands at a path without its language that leads to another page.
    pub(super) fn moved(&self, from: &str, target: Target, anchor: Option<&str>) -> PageView {
        let anchor = anchor.map_or_else(String::new, |anchor| format!("#{anchor}"));
        let home = self.path(Target::Home);
        let path = format!("{home}{from}");
        let facts = self.facts(target);
        let is_alias = self.plan().is_alias(from);
        let to = Link {
            title: facts.title.clone(),
            path: format!("{}{anchor}", self.path(target)).into(),
        };
        PageView {
            template: "redirect",
            edition: self.edition,
            content: Content::Redirect(RedirectView { to, is_alias }),
            page: Page {
                section: facts.section,
                ..self.plain_page(facts.title, &path)
            },
        }
    }
}
