use serde::Serialize;

use super::{
    Article, Center, Components, Coverage, ErrorPage, Find, Glossary, Group, Home, KanaIndex,
    LawComparison, Leaflet, List, Meetings, Members, NeedPage, Now, Ordinance, Problems, Program,
    Redirect, Report, Search, Sheet, Sitemap, StagePage, StepNote, Topics,
};

/// The content of a page, by its kind.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "each variant is the struct of its name")]
pub enum Content {
    Home(Home),
    List(List),
    Stage(Box<StagePage>),
    Need(Box<NeedPage>),
    Center(Box<Center>),
    Program(Box<Program>),
    Group(Box<Group>),
    Coverage(Coverage),
    Now(Now),
    KanaIndex(KanaIndex),
    Glossary(Glossary),
    Leaflet(Box<Leaflet>),
    StepNote(Box<StepNote>),
    Sheet(Box<Sheet>),
    Ordinance(Box<Ordinance>),
    LawComparison(Box<LawComparison>),
    Report(Box<Report>),
    Topics(Topics),
    Problems(Problems),
    Meetings(Meetings),
    Members(Members),
    Article(Article),
    Find(Find),
    Search(Search),
    Sitemap(Sitemap),
    Error(ErrorPage),
    Redirect(Redirect),
    Components(Components),
}
