use std::sync::Arc;

use super::{
    Center, Contact, Date, Entity, GlossaryWord, Group, Leaflet, News, Ordinance, Page, Program,
    Readings, Redirect, Report, Sheet, Site, SourceDocument, StepNote, Text, Vocabulary,
};
use crate::diag::File;
use crate::text::Languages;

/// All facts of a site. Lists are in the order in which pages show them.
#[derive(Debug)]
pub struct Catalog {
    /// The languages of the site.
    pub languages: Languages,
    /// The site as a whole.
    pub site: Site,
    /// The file of the site as a whole, for faults that have no other place.
    pub file_of_site: Arc<File>,
    /// The file of the words by which things are sorted.
    pub file_of_vocabulary: Arc<File>,
    /// The words by which things are sorted.
    pub vocabulary: Vocabulary,
    /// How words of running text are read.
    pub readings: Readings,
    /// Words that few people know, in the order of their file.
    pub glossary: Vec<GlossaryWord>,
    /// Documents that facts come from.
    pub sources: Vec<SourceDocument>,
    /// Places and networks.
    pub centers: Vec<Center>,
    /// Programs.
    pub programs: Vec<Program>,
    /// Groups.
    pub groups: Vec<Group>,
    /// Leaflets.
    pub leaflets: Vec<Leaflet>,
    /// The step note.
    pub step_note: Option<StepNote>,
    /// Its sheets.
    pub sheets: Vec<Sheet>,
    /// Rules.
    pub ordinances: Vec<Ordinance>,
    /// Reports.
    pub reports: Vec<Report>,
    /// Notices, latest first.
    pub news: Vec<News>,
    /// Free pages.
    pub pages: Vec<Page>,
    /// Old addresses.
    pub redirects: Vec<Redirect>,
}

/// A thing in the catalog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ref {
    /// A center.
    Center(usize),
    /// A program.
    Program(usize),
    /// A group.
    Group(usize),
    /// A leaflet.
    Leaflet(usize),
    /// The step note.
    StepNote,
    /// A sheet of the step note.
    Sheet(usize),
    /// A rule.
    Ordinance(usize),
    /// A report.
    Report(usize),
    /// A notice.
    News(usize),
    /// A free page.
    Page(usize),
}

impl Ref {
    /// Whether it is help that people can turn to. Leaflets and sheets tell of
    /// help; they are none.
    #[must_use]
    pub fn is_offer(self) -> bool {
        matches!(self, Self::Center(_) | Self::Program(_) | Self::Group(_))
    }
}

impl Catalog {
    /// What a thing has in common with the others.
    ///
    /// # Panics
    ///
    /// For a [`Ref`] of another catalog.
    #[must_use]
    pub fn entity(&self, of: Ref) -> &Entity {
        match of {
            Ref::Center(at) => &self.centers[at].entity,
            Ref::Program(at) => &self.programs[at].entity,
            Ref::Group(at) => &self.groups[at].entity,
            Ref::Leaflet(at) => &self.leaflets[at].entity,
            Ref::StepNote => match &self.step_note {
                Some(note) => &note.entity,
                None => unreachable!("a step note is referred to only where there is one"),
            },
            Ref::Sheet(at) => &self.sheets[at].entity,
            Ref::Ordinance(at) => &self.ordinances[at].entity,
            Ref::Report(at) => &self.reports[at].entity,
            Ref::News(at) => &self.news[at].entity,
            Ref::Page(at) => &self.pages[at].entity,
        }
    }

    /// Whether a thing is for a need that somebody may have to hide.
    #[must_use]
    pub fn has_sensitive_need(&self, of: Ref) -> bool {
        let needs = &self.entity(of).needs;
        needs
            .iter()
            .any(|need| self.vocabulary.needs[*need].sensitive)
    }

    /// Everything that has a page of its own by its id, in order of kind.
    pub fn refs(&self) -> impl Iterator<Item = Ref> + '_ {
        let centers = (0..self.centers.len()).map(Ref::Center);
        let programs = (0..self.programs.len()).map(Ref::Program);
        let groups = (0..self.groups.len()).map(Ref::Group);
        let leaflets = (0..self.leaflets.len()).map(Ref::Leaflet);
        let step_note = self.step_note.iter().map(|_| Ref::StepNote);
        let sheets = (0..self.sheets.len()).map(Ref::Sheet);
        let ordinances = (0..self.ordinances.len()).map(Ref::Ordinance);
        let reports = (0..self.reports.len()).map(Ref::Report);
        let news = (0..self.news.len()).map(Ref::News);
        let pages = (0..self.pages.len()).map(Ref::Page);
        centers
            .chain(programs)
            .chain(groups)
            .chain(leaflets)
            .chain(step_note)
            .chain(sheets)
            .chain(ordinances)
            .chain(reports)
            .chain(news)
            .chain(pages)
    }

    /// The page that tells what becomes of what visitors do.
    #[must_use]
    pub fn has_privacy_page(&self) -> bool {
        self.pages.iter().any(|page| &*page.entity.id == "privacy")
    }

    /// Whether the browsers of visitors keep the site for times without a network:
    /// only where they can read of it, and end it.
    #[must_use]
    pub fn is_kept_offline(&self) -> bool {
        self.site.offline.wanted != Some(false) && self.has_privacy_page()
    }

    /// The lines and desks that a thing has itself.
    #[must_use]
    pub fn contacts_of(&self, of: Ref) -> &[Contact] {
        match of {
            Ref::Center(at) => &self.centers[at].contacts,
            Ref::Program(at) => &self.programs[at].contacts,
            Ref::Group(at) => &self.groups[at].contacts,
            _ => &[],
        }
    }

    /// Every line and desk.
    pub fn contacts(&self) -> impl Iterator<Item = &Contact> {
        self.refs().flat_map(|of| self.contacts_of(of))
    }

    /// Keeps the notices that are on the site on that day.
    pub fn keep_news_of(&mut self, day: jiff::civil::Date) {
        self.news.retain(|news| {
            let begun = news.publish.civil().is_none_or(|first| first <= day);
            let ended = news
                .expire
                .and_then(Date::civil)
                .is_some_and(|last| last < day);
            begun && !ended
        });
    }

    /// A text in the site's default language, else in the first that has it.
    #[must_use]
    pub fn original<'a>(&self, text: &'a Text) -> &'a Arc<str> {
        text.best(self.languages.default_language()).1
    }

    /// Makes the texts that have effect on that day those of the rules.
    pub fn choose_texts(&mut self, day: jiff::civil::Date) {
        for ordinance in &mut self.ordinances {
            ordinance.choose_text(day);
        }
    }

    /// The tag of the language at `place`.
    #[must_use]
    pub fn tag(&self, place: usize) -> &Arc<str> {
        &self.languages.tags()[place]
    }
}
