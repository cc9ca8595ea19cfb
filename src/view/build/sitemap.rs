use super::views::Maker;
use crate::model::Ref;
use crate::plan::{ListKind, PER_PAGE, Target};
use crate::view::{Link, Sitemap, SitemapSection};

impl Maker<'_> {
    /// All pages in their sections. Long lists are named once, not entry by entry.
    pub(super) fn sitemap(&self) -> Sitemap {
        let mut sections = vec![SitemapSection {
            link: self.titled(Target::Home, "titles.home"),
            links: self.overview(),
        }];
        sections.extend(
            ListKind::ALL
                .into_iter()
                .filter_map(|kind| self.list_section(kind)),
        );
        if let Some(note) = &self.catalog().step_note {
            let sheets: Vec<_> = note.sheets.iter().map(|at| Ref::Sheet(*at)).collect();
            let link = self.link(Ref::StepNote);
            sections.insert(
                sections.len().min(4),
                SitemapSection {
                    link,
                    links: self.links(&sheets),
                },
            );
        }
        Sitemap { sections }
    }

    fn overview(&self) -> Vec<Link> {
        let vocabulary = &self.catalog().vocabulary;
        let term = |term: crate::view::Term| Link {
            title: term.name,
            path: term.path,
        };
        let mut links: Vec<Link> = (0..vocabulary.stages.len())
            .map(|at| term(self.stage(at)))
            .collect();
        links.extend((0..vocabulary.needs.len()).map(|at| term(self.need(at))));
        links.push(self.titled(Target::Now, "titles.now"));
        links.push(self.titled(Target::Find, "titles.find"));
        links.push(self.titled(Target::Search, "titles.search"));
        links.push(self.titled(Target::Coverage, "titles.coverage"));
        links.push(self.titled(Target::KanaIndex(None), "titles.kana_index"));
        if !self.catalog().glossary.is_empty() {
            links.push(self.titled(Target::Glossary, "titles.glossary"));
        }
        links.extend((0..self.catalog().pages.len()).map(|at| self.link(Ref::Page(at))));
        links
    }

    fn list_section(&self, kind: ListKind) -> Option<SitemapSection> {
        let entries = kind.entries(self.catalog());
        if entries.is_empty() && kind == ListKind::News {
            return None;
        }
        let links = if entries.len() > PER_PAGE {
            Vec::new()
        } else {
            self.entry_links(&entries)
        };
        Some(SitemapSection {
            link: self.list_link(kind),
            links,
        })
    }

    fn entry_links(&self, entries: &[Ref]) -> Vec<Link> {
        let mut links = Vec::with_capacity(entries.len());
        for of in entries {
            links.push(self.link(*of));
            if let Ref::Report(at) = of {
                let parts = self.catalog().reports[*at].parts().into_iter();
                links.extend(parts.map(|part| {
                    let path = self.path(Target::Report(*at, part));
                    Link {
                        title: self.report_part_title(*at, part),
                        path,
                    }
                }));
            }
        }
        links
    }
}
