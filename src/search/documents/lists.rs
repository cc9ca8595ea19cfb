use super::Source;
use super::draft::Draft;
use crate::model::Term;
use crate::plan::{ListKind, Target};
use crate::search::document::{Field, Group};

impl<'a> Source<'a> {
    pub(super) fn home(&'a self) -> Draft<'a> {
        self.titled(Target::Home, "home", Group::Other, &self.catalog.site.title)
    }

    /// Lists, stages, needs and the ways to browse.
    pub(super) fn lists(&'a self) -> Vec<Draft<'a>> {
        let vocabulary = &self.catalog.vocabulary;
        let mut drafts = Vec::new();
        for kind in ListKind::ALL {
            let always = !matches!(kind, ListKind::News) || !self.catalog.news.is_empty();
            if always {
                let folder = kind.folder();
                drafts.push(self.page(Target::List(kind, 0), kind.page_kind(), folder));
            }
        }
        for (at, stage) in vocabulary.stages.iter().enumerate() {
            drafts.push(self.term(Target::Stage(at, 0), "stage", stage));
        }
        for (at, need) in vocabulary.needs.iter().enumerate() {
            drafts.push(self.term(Target::Need(at, 0), "need", need));
        }
        drafts.push(self.page(Target::Coverage, "coverage", "coverage"));
        drafts.push(self.page(Target::Now, "now", "now"));
        drafts.push(self.page(Target::KanaIndex(None), "kana-index", "kana_index"));
        drafts.push(self.tool(Target::Find, "find", "find"));
        drafts.push(self.tool(Target::Sitemap, "page", "sitemap"));
        drafts
    }

    /// A page whose title and lead are strings of the theme.
    pub(super) fn page(&'a self, target: Target, kind: &'static str, name: &str) -> Draft<'a> {
        let title = self.string(&format!("titles.{name}"));
        let mut draft = self.draft(target, kind, Group::Other, title.clone());
        draft.own(Field::Title, &title);
        draft.own(Field::Summary, &self.string(&format!("leads.{name}")));
        draft
    }

    /// A page that nobody looks for by its words: only its number finds it.
    fn tool(&'a self, target: Target, kind: &'static str, name: &str) -> Draft<'a> {
        let title = self.string(&format!("titles.{name}"));
        self.draft(target, kind, Group::Other, title)
    }

    fn term(&'a self, target: Target, kind: &'static str, term: &Term) -> Draft<'a> {
        let mut draft = self.titled(target, kind, Group::Other, &term.name);
        draft.optional(Field::Fact, term.ages.as_ref());
        draft.optional(Field::Summary, term.summary.as_ref());
        draft
    }
}
