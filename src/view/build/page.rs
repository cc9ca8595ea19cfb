use std::sync::Arc;

use super::cards::kind_name;
use super::views::Maker;
use crate::model::{Entity, Ref, ReportPart};
use crate::plan::{ListKind, Route, Target, number_groups};
use crate::text::{Edition, root_from};
use crate::view::{Content, Link, Page, Run, Source};

/// A page: its template and all that the template sees.
#[derive(Debug, Clone)]
pub struct PageView {
    /// Name of the template below `templates/pages/`, without `.html`.
    pub template: &'static str,
    /// The language of the page, or やさしい日本語.
    pub edition: Edition,
    /// What it says about itself.
    pub page: Page,
    /// What only pages of its kind have.
    pub content: Content,
}

/// What a page says about itself before its way and its twins are known.
pub(super) struct Facts {
    pub(super) kind: &'static str,
    pub(super) template: &'static str,
    pub(super) section: &'static str,
    pub(super) id: Option<Arc<str>>,
    pub(super) title: Run,
    pub(super) description: Option<Run>,
    pub(super) breadcrumbs: Vec<Link>,
    pub(super) office: Option<Run>,
    pub(super) source: Option<Source>,
    pub(super) untranslated: bool,
}

impl Maker<'_> {
    pub(super) fn page_view(
        &self,
        route: &Route,
        content: impl FnOnce(&str) -> Content,
    ) -> PageView {
        let facts = self.facts(route.target);
        let root = root_from(&route.path);
        let site = &self.catalog().site;
        let content = content(&root);
        PageView {
            template: facts.template,
            edition: self.edition,
            page: Page {
                words: self.page_words(route.target, &content),
                kind: facts.kind,
                id: facts.id,
                lang: Arc::clone(self.tag()),
                section: facts.section,
                share: self.share(&facts.title, &route.path),
                title: facts.title,
                description: facts.description,
                path: Arc::clone(&route.path),
                here: self.here(&route.path),
                place: self.place(&route.path),
                has_address: true,
                number: self.number(route.target),
                easy_twin: self.easy_twin(route.target),
                table_ahead: self.table_ahead(route.target),
                root: root.into(),
                breadcrumbs: facts.breadcrumbs,
                publisher: self.publisher(facts.office.as_ref()),
                office: facts.office,
                as_of: facts
                    .source
                    .is_none()
                    .then(|| self.age_of_facts())
                    .flatten(),
                source: facts.source,
                untranslated: facts.untranslated,
                sensitive: self.is_sensitive(route.target),
                noindex: site.demonstration || !route.target.is_for_engines(),
            },
            content,
        }
    }

    /// The number of the page, in groups of four digits as they are said.
    fn number(&self, target: Target) -> Option<Arc<str>> {
        let digits = self.plan().number(self.catalog(), target)?;
        let groups: Vec<&str> = number_groups(digits).collect();
        // With hyphens it would look like a number to call.
        Some(groups.join("\u{a0}").into())
    }

    /// A path without that of the edition.
    fn here(&self, path: &str) -> Arc<str> {
        let prefix = &self.views.site(self.edition).prefix;
        path.strip_prefix(&**prefix).unwrap_or(path).into()
    }

    /// The path of a page, if it is one that every page leads to.
    fn place(&self, path: &Arc<str>) -> Option<Arc<str>> {
        let site = self.views.site(self.edition);
        let menu = site.menu.iter().map(|item| &item.link.path);
        let mut places = menu.chain(site.footer.iter().map(|link| &link.path));
        places.any(|place| place == path).then(|| Arc::clone(path))
    }

    /// Who publishes the site, for pages without an office of their own.
    fn publisher(&self, office: Option<&Run>) -> Option<Run> {
        let publisher = self
            .catalog()
            .site
            .office
            .as_ref()
            .filter(|_| office.is_none());
        self.optional_run(publisher)
    }

    /// The latest date of any document of the site.
    fn age_of_facts(&self) -> Option<crate::view::Date> {
        let dates = self
            .catalog()
            .sources
            .iter()
            .filter_map(|source| source.date);
        dates.max().map(|date| self.date(date))
    }

    pub(super) fn facts(&self, target: Target) -> Facts {
        match target {
            Target::Home => Facts {
                breadcrumbs: Vec::new(),
                ..self.plain("home", "home", self.run(&self.catalog().site.title))
            },
            Target::List(kind, page) => self.list_facts(kind, page),
            Target::Stage(at, page) => {
                self.term_facts("stage", &self.catalog().vocabulary.stages[at], page)
            }
            Target::Need(at, page) => {
                self.term_facts("need", &self.catalog().vocabulary.needs[at], page)
            }
            Target::Coverage => {
                self.plain("coverage", "coverage", self.string_run("titles.coverage"))
            }
            Target::Now => Facts {
                description: Some(self.string_run("leads.now")),
                ..self.plain("now", "now", self.string_run("titles.now"))
            },
            Target::KanaIndex(row) => self.index_facts(row),
            Target::Glossary => Facts {
                description: Some(self.string_run("leads.glossary")),
                ..self.plain("glossary", "glossary", self.string_run("titles.glossary"))
            },
            Target::Find => Facts {
                description: Some(self.string_run("leads.find")),
                ..self.plain("find", "find", self.string_run("titles.find"))
            },
            Target::Search => Facts {
                description: Some(self.string_run("leads.search")),
                ..self.plain("search", "search", self.string_run("titles.search"))
            },
            Target::Sitemap => Facts {
                template: "sitemap",
                ..self.plain("page", "sitemap", self.string_run("titles.sitemap"))
            },
            Target::Entity(of) => self.entity_facts(of),
            Target::LawText(at, version) => self.law_text_facts(at, version),
            Target::LawComparison(at, old, new) => self.law_comparison_facts(at, old, new),
            Target::Report(at, part) => self.report_part_facts(at, part),
        }
    }

    /// Facts of a page right below the home page.
    fn plain(&self, kind: &'static str, section: &'static str, title: Run) -> Facts {
        Facts {
            kind,
            template: kind,
            section,
            id: None,
            untranslated: title.lang.is_some(),
            title,
            description: None,
            breadcrumbs: vec![self.titled(Target::Home, "titles.home")],
            office: None,
            source: None,
        }
    }

    fn list_facts(&self, kind: ListKind, page: usize) -> Facts {
        let title = self.string_run(&format!("titles.{}", kind.folder()));
        Facts {
            template: "list",
            description: Some(self.string_run(&format!("leads.{}", kind.folder()))),
            ..self.plain(
                kind.page_kind(),
                section_of_list(kind),
                self.numbered(title, page),
            )
        }
    }

    fn term_facts(&self, kind: &'static str, term: &crate::model::Term, page: usize) -> Facts {
        let title = self.numbered(self.run(&term.name), page);
        Facts {
            template: if page == 0 { kind } else { "list" },
            id: Some(Arc::clone(&term.id)),
            description: self.optional_run(term.summary.as_ref()),
            ..self.plain(kind, kind, title)
        }
    }

    fn index_facts(&self, row: Option<crate::text::IndexRow>) -> Facts {
        let title = self.string_run("titles.kana_index");
        let title = match row {
            Some(row) => Run {
                text: format!("{}: {}", title.text, row.heading()).into(),
                lang: None,
            },
            None => title,
        };
        Facts {
            description: Some(self.string_run("leads.kana_index")),
            ..self.plain("kana-index", "kana-index", title)
        }
    }

    /// The title of a later page of a list says which one it is.
    fn numbered(&self, title: Run, page: usize) -> Run {
        if page == 0 {
            return title;
        }
        let number = (page + 1).to_string();
        let suffix = self.told("pager.page", &[("number", &number)]);
        Run {
            text: format!("{} ({suffix})", title.text).into(),
            lang: title.lang,
        }
    }

    pub(super) fn entity_facts(&self, of: Ref) -> Facts {
        let entity = self.catalog().entity(of);
        let kind = kind_name(of);
        let law = match of {
            Ref::Ordinance(at) => self.catalog().ordinances[at].law(),
            _ => None,
        };
        let mut breadcrumbs = vec![self.titled(Target::Home, "titles.home")];
        breadcrumbs.extend(match of {
            Ref::Center(_) => Some(self.list_link(ListKind::Centers)),
            Ref::Program(_) => Some(self.list_link(ListKind::Programs)),
            Ref::Group(_) => Some(self.list_link(ListKind::Groups)),
            Ref::Leaflet(_) => Some(self.list_link(ListKind::Leaflets)),
            Ref::Ordinance(_) => Some(self.list_link(ListKind::Ordinances)),
            Ref::Report(_) => Some(self.list_link(ListKind::Reports)),
            Ref::News(_) => Some(self.list_link(ListKind::News)),
            Ref::Sheet(_) if self.catalog().step_note.is_some() => Some(self.link(Ref::StepNote)),
            Ref::Sheet(_) | Ref::StepNote | Ref::Page(_) => None,
        });
        Facts {
            template: if matches!(of, Ref::News(_) | Ref::Page(_)) {
                "article"
            } else {
                kind
            },
            section: if matches!(of, Ref::Sheet(_)) {
                "step-note"
            } else {
                kind
            },
            id: (of != Ref::StepNote).then(|| Arc::clone(&entity.id)),
            description: self.optional_run(entity.summary.as_ref()),
            breadcrumbs,
            office: self.entity_office(entity),
            source: entity.source.as_ref().map(|source| self.source(source)),
            untranslated: self.is_untranslated(entity) || self.is_untranslated_law(law),
            ..self.plain(kind, kind, self.run(&entity.name))
        }
    }

    fn entity_office(&self, entity: &Entity) -> Option<Run> {
        self.optional_run(entity.office.as_ref())
    }

    fn report_part_facts(&self, at: usize, part: ReportPart) -> Facts {
        let report = &self.catalog().reports[at];
        let head = report.head(part);
        Facts {
            id: Some(Arc::clone(&report.entity.id)),
            template: if part == ReportPart::Problems {
                "problems"
            } else {
                part.folder()
            },
            description: self.optional_run(head.summary),
            breadcrumbs: vec![
                self.titled(Target::Home, "titles.home"),
                self.list_link(ListKind::Reports),
                self.link(Ref::Report(at)),
            ],
            office: self.entity_office(&report.entity),
            source: head.source.map(|source| self.source(source)),
            ..self.plain(part.folder(), "report", self.run(head.title))
        }
    }
}

fn section_of_list(kind: ListKind) -> &'static str {
    match kind {
        ListKind::Centers => "center",
        ListKind::Programs => "program",
        ListKind::Groups => "group",
        ListKind::Leaflets => "leaflet",
        ListKind::Ordinances => "ordinance",
        ListKind::Reports => "report",
        ListKind::News => "news",
    }
}
