//! Which pages somebody may have to hide, and the way out of them.

use std::sync::Arc;

use super::views::Maker;
use crate::model::Ref;
use crate::plan::Target;
use crate::view::Exit;

impl Maker<'_> {
    /// Whether somebody may have to hide that they looked at the page: it is
    /// about a need that is marked so, or one answers or writes something there.
    pub(super) fn is_sensitive(&self, target: Target) -> bool {
        match target {
            Target::Find | Target::Entity(Ref::Sheet(_)) => true,
            Target::Need(at, _) => self.is_sensitive_need(at),
            Target::Stage(at, _) => {
                let mut entries = self.plan().stage_entries(at).iter();
                entries.any(|of| self.catalog().has_sensitive_need(*of))
            }
            Target::Entity(of) => self.catalog().has_sensitive_need(of),
            Target::Home
            | Target::List(..)
            | Target::Coverage
            | Target::Now
            | Target::KanaIndex(_)
            | Target::Glossary
            | Target::Report(..)
            | Target::LawText(..)
            | Target::LawComparison(..)
            | Target::Search
            | Target::Sitemap => false,
        }
    }

    fn is_sensitive_need(&self, at: usize) -> bool {
        self.catalog().vocabulary.needs[at].sensitive
    }
}

/// The way out to an address that begins with `https://`.
pub(super) fn exit(url: &Arc<str>) -> Exit {
    let rest = url.split_once("://").map_or(&**url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    Exit {
        url: Arc::clone(url),
        host: host.into(),
    }
}
