//! Links inside the site.

use std::sync::Arc;

use super::views::Maker;
use crate::model::{Mention, Ref, ReportPart};
use crate::plan::{ListKind, Target};
use crate::text::circled_number;
use crate::view::{Link, Run};

impl Maker<'_> {
    pub(super) fn path(&self, target: Target) -> Arc<str> {
        self.plan()
            .path_in(self.catalog(), target, self.edition)
            .into()
    }

    /// The page of a target in やさしい日本語, or on such a page the ordinary one.
    pub(super) fn easy_twin(&self, target: Target) -> Option<Arc<str>> {
        let catalog = self.catalog();
        if self.edition.is_easy() {
            return Some(self.plan().path(catalog, target, self.lang).into());
        }
        let path = self.plan().easy_path(catalog, target);
        path.map(Into::into)
    }

    pub(super) fn link(&self, of: Ref) -> Link {
        Link {
            title: self.run(&self.catalog().entity(of).name),
            path: self.path(Target::Entity(of)),
        }
    }

    pub(super) fn links(&self, of: &[Ref]) -> Vec<Link> {
        of.iter().map(|of| self.link(*of)).collect()
    }

    pub(super) fn list_link(&self, kind: ListKind) -> Link {
        self.titled(Target::List(kind, 0), &format!("titles.{}", kind.folder()))
    }

    /// A link to a page whose title is a string of the theme.
    pub(super) fn titled(&self, target: Target, string: &str) -> Link {
        Link {
            title: self.string_run(string),
            path: self.path(target),
        }
    }

    pub(super) fn mentions(&self, of: Ref) -> Vec<Link> {
        self.relations()
            .mentions_of(of)
            .iter()
            .filter_map(|mention| self.mention(*mention))
            .collect()
    }

    pub(super) fn mention(&self, mention: Mention) -> Option<Link> {
        let (report, part, anchor, mark, title) = match mention {
            Mention::Topic(report, at) => {
                let topic = &self.catalog().reports[report].topics.as_ref()?.topics[at];
                let anchor = topic.anchor();
                (
                    report,
                    ReportPart::Topics,
                    anchor,
                    circled_number(topic.number),
                    &topic.title,
                )
            }
            Mention::Problem(report, at) => {
                let problem = &self.catalog().reports[report].problems.as_ref()?.problems[at];
                let anchor = problem.anchor();
                (
                    report,
                    ReportPart::Problems,
                    anchor,
                    problem.letter.to_uppercase(),
                    &problem.title,
                )
            }
        };
        let title = self.run(title);
        let words = format!("{mark} {}", title.text);
        let path = format!("{}#{anchor}", self.path(Target::Report(report, part)));
        Some(Link {
            title: Run {
                text: words.into(),
                lang: title.lang,
            },
            path: path.into(),
        })
    }

    /// The address of a link in a text: the twin of its page in this language.
    /// Links that lead nowhere were reported by the plan.
    pub(super) fn resolve(&self, link: &str, root: &str) -> String {
        let (path, anchor) = link
            .split_once('#')
            .map_or((link, None), |(path, anchor)| (path, Some(anchor)));
        let page = match self.plan().target_at(path.trim_start_matches('/')) {
            _ if path.is_empty() => String::new(),
            Some(target) => format!("{root}{}", self.path(target)),
            None => format!("{root}{}", path.trim_start_matches('/')),
        };
        anchor.map_or(page.clone(), |anchor| format!("{page}#{anchor}"))
    }
}
