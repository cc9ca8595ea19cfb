use std::sync::Arc;

use super::sensitive::exit;
use super::views::Maker;
use crate::hours::Wording;
use crate::model::Ref;
use crate::plan::{EASY_PREFIX, ListKind, Target};
use crate::text::{Lang, tel_uri};
use crate::view::{AlwaysNumber, Feedback, GeneralLine, Language, Link, MenuItem, Site, Term};

impl Maker<'_> {
    /// The site as all pages of the language show it, without what its content
    /// does not say: where the assets are, and whether browsers keep it.
    pub(super) fn site(&self, stages: Vec<Term>, needs: Vec<Term>) -> Site {
        let site = &self.catalog().site;
        let title = self.run(&site.title);
        Site {
            lang: Arc::clone(self.tag()),
            description: self
                .optional_run(site.description.as_ref())
                .unwrap_or_else(|| title.clone()),
            organisation: self
                .optional_run(site.organisation.as_ref())
                .unwrap_or_else(|| title.clone()),
            title,
            short_title: self.optional_run(site.short_title.as_ref()),
            demonstration: site.demonstration,
            notice: self.optional_run(site.notice.as_ref()),
            number_notice: self.optional_run(site.number_notice.as_ref()),
            menu: self.menu(),
            footer: self.footer(),
            easy: self.edition.is_easy(),
            prefix: self.prefix(),
            hours_lang: Wording::other_than(self.tag()),
            hours: self.hours_path(),
            home: self.path(Target::Home),
            search: self.path(Target::Search),
            now: self.path(Target::Now),
            find: self.path(Target::Find),
            coverage: self.path(Target::Coverage),
            languages: self.languages(),
            url: self.views.base_url.map(|base| base.absolute("")),
            stages,
            needs,
            general: self.general_line(),
            always: site
                .always
                .iter()
                .map(|number| AlwaysNumber {
                    number: Arc::clone(&number.number),
                    href: tel_uri(&number.number).into(),
                    name: self.run(&number.name),
                })
                .collect(),
            exit: site.quick_exit.as_ref().map(exit),
            neutral_title: self.optional_run(site.neutral_title.as_ref()),
            feedback: site.feedback.as_ref().map(|feedback| Feedback {
                text: self.run(&feedback.text),
                url: Arc::clone(&feedback.url),
            }),
            assets: "".into(),
            offline: false,
        }
    }

    /// What the paths of the edition's own pages begin with.
    fn prefix(&self) -> Arc<str> {
        if self.edition.is_easy() {
            EASY_PREFIX.into()
        } else {
            self.path(Target::Home)
        }
    }

    fn languages(&self) -> Vec<Language> {
        let languages = &self.catalog().languages;
        let language = |lang: Lang| Language {
            lang: Arc::clone(languages.tag(lang)),
            name: self.views.strings[lang.index()]
                .get("language.name")
                .unwrap_or_else(|| languages.tag(lang))
                .into(),
            home: self.plan().path(self.catalog(), Target::Home, lang).into(),
            current: lang == self.lang,
        };
        languages.iter().map(language).collect()
    }

    fn menu(&self) -> Vec<MenuItem> {
        let mut menu = vec![
            MenuItem {
                section: "now",
                link: self.titled(Target::Now, "titles.now"),
            },
            MenuItem {
                section: "find",
                link: self.titled(Target::Find, "titles.find_short"),
            },
            MenuItem {
                section: "center",
                link: self.list_link(ListKind::Centers),
            },
            MenuItem {
                section: "program",
                link: self.list_link(ListKind::Programs),
            },
            MenuItem {
                section: "group",
                link: self.list_link(ListKind::Groups),
            },
        ];
        if self.catalog().step_note.is_some() {
            menu.push(MenuItem {
                section: "step-note",
                link: self.titled(Target::Entity(Ref::StepNote), "titles.step_note"),
            });
        }
        if !self.catalog().news.is_empty() {
            menu.push(MenuItem {
                section: "news",
                link: self.list_link(ListKind::News),
            });
        }
        menu.push(MenuItem {
            section: "kana-index",
            link: self.titled(Target::KanaIndex(None), "titles.kana_index"),
        });
        menu
    }

    fn footer(&self) -> Vec<Link> {
        let mut links = vec![self.titled(Target::Coverage, "titles.coverage")];
        let lists = [ListKind::Leaflets, ListKind::Ordinances, ListKind::Reports];
        links.extend(lists.map(|kind| self.list_link(kind)));
        if !self.catalog().glossary.is_empty() {
            links.push(self.titled(Target::Glossary, "titles.glossary"));
        }
        links.extend((0..self.catalog().pages.len()).map(|at| self.link(Ref::Page(at))));
        links.push(self.titled(Target::Sitemap, "titles.sitemap"));
        links
    }

    pub(super) fn general_line(&self) -> Option<GeneralLine> {
        let at = self.catalog().site.general_contact?;
        let contact = self.contact_at(at);
        let center = self.link(Ref::Center(at.center));
        Some(GeneralLine {
            center,
            contact: self.contact(contact),
            phone: self.phone(contact)?,
        })
    }
}
