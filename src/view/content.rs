//! What only pages of one kind have. Templates see it as `content`.

use std::sync::Arc;

use serde::Serialize;

use super::{
    Address, Card, CardPhone, Contact, Date, Html, Link, Name, Pager, Run, Section, Statement, Term,
};

/// The content of a page, by its kind.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "each variant is the struct of its name")]
pub enum Content {
    Home(Home),
    List(List),
    Center(Box<Center>),
    Program(Box<Program>),
    Group(Box<Group>),
    Coverage(Coverage),
    KanaIndex(KanaIndex),
    Leaflet(Box<Leaflet>),
    StepNote(Box<StepNote>),
    Sheet(Box<Sheet>),
    Ordinance(Box<Ordinance>),
    Report(Box<Report>),
    Topics(Topics),
    Problems(Problems),
    Meetings(Meetings),
    Members(Members),
    Article(Article),
    Sitemap(Sitemap),
    Error(ErrorPage),
    Redirect(Redirect),
}

/// `home`
#[derive(Debug, Clone, Serialize)]
pub struct Home {
    /// Places with telephone, the general line's place first.
    pub centers: Vec<Card>,
    /// The step note.
    pub step_note: Option<Card>,
    /// Leaflets.
    pub leaflets: Vec<Card>,
    /// Kinds of groups, and groups.
    pub groups: Vec<Card>,
    /// Ordinances and reports.
    pub documents: Vec<Card>,
    /// The latest news.
    pub news: Vec<NewsItem>,
}

/// A notice in a list.
#[derive(Debug, Clone, Serialize)]
pub struct NewsItem {
    /// Title and page.
    pub link: Link,
    /// First day on the site.
    pub date: Date,
    /// One sentence.
    pub summary: Option<Run>,
}

/// `center-list program-list group-list leaflet-list ordinance-list
/// report-list news-list stage need`
#[derive(Debug, Clone, Serialize)]
pub struct List {
    /// A sentence above the list.
    pub lead: Option<Run>,
    /// The stage or need that the page is about.
    pub term: Option<Term>,
    /// All stages on a stage's page, all needs on a need's: the way to the others.
    pub siblings: Vec<Term>,
    /// The entries of this page.
    pub sections: Vec<ListSection>,
    /// Where the list is cut into pages.
    pub pager: Option<Pager>,
}

/// Entries under a heading.
#[derive(Debug, Clone, Serialize)]
pub struct ListSection {
    /// Anchor.
    pub id: String,
    /// Heading; nothing where the page's title says it.
    pub title: Option<Run>,
    /// A sentence under the heading.
    pub summary: Option<Run>,
    /// Entries.
    pub cards: Vec<Card>,
}

/// `center`
#[derive(Debug, Clone, Serialize)]
pub struct Center {
    /// Its name.
    pub name: Name,
    /// One sentence.
    pub summary: Option<Run>,
    /// Its number on the leaflet.
    pub leaflet_number: Option<u8>,
    /// Networks that it belongs to.
    pub networks: Vec<Link>,
    /// For a network: its members.
    pub members: Vec<Card>,
    /// Lines and desks.
    pub contacts: Vec<Contact>,
    /// Where it is.
    pub address: Option<Address>,
    /// Text.
    pub body: Option<Html>,
    /// "When to turn here".
    pub asks: Vec<Run>,
    /// Programs offered or asked for here.
    pub programs: Vec<Card>,
    /// Life stages that it serves.
    pub stages: Vec<Term>,
    /// Needs that it serves.
    pub needs: Vec<Term>,
    /// Leaflets that tell of it.
    pub leaflets: Vec<Link>,
    /// The step note, where it is handed out here.
    pub step_note: Option<Link>,
    /// Programs after which people come here.
    pub before: Vec<NextStep>,
    /// Topics and problems of reports that tell of it.
    pub mentions: Vec<Link>,
}

/// `program`
#[derive(Debug, Clone, Serialize)]
pub struct Program {
    /// Its name.
    pub name: Name,
    /// One sentence.
    pub summary: Option<Run>,
    /// Kind of program.
    pub kind: Option<Term>,
    /// The program that it is a part of.
    pub part_of: Option<Link>,
    /// Programs that are parts of it.
    pub parts: Vec<Card>,
    /// Conditions.
    pub eligibility: Vec<Statement>,
    /// Whether the source says that there are limits, but not which.
    pub limits_unknown: bool,
    /// What it costs.
    pub cost: Option<Run>,
    /// How to apply.
    pub apply: Option<Run>,
    /// What to bring.
    pub bring: Option<Run>,
    /// Whether cost or application is left open by the source.
    pub open_questions: bool,
    /// Where it is offered or asked for.
    pub centers: Vec<ProgramCenter>,
    /// Lines of its own.
    pub contacts: Vec<Contact>,
    /// What comes next.
    pub next: Vec<NextStep>,
    /// What comes before.
    pub before: Vec<NextStep>,
    /// Since when, until when, and whether it runs.
    pub lifecycle: Option<Lifecycle>,
    /// Text.
    pub body: Option<Html>,
    /// "When to turn here".
    pub asks: Vec<Run>,
    /// Life stages that it serves.
    pub stages: Vec<Term>,
    /// Needs that it serves.
    pub needs: Vec<Term>,
    /// Leaflets that tell of it.
    pub leaflets: Vec<Link>,
    /// Groups that work with it.
    pub groups: Vec<Link>,
    /// Topics and problems of reports that tell of it.
    pub mentions: Vec<Link>,
}

/// A place of a program.
#[derive(Debug, Clone, Serialize)]
pub struct ProgramCenter {
    /// The place.
    pub link: Link,
    /// Lines to call for this program.
    pub contacts: Vec<Contact>,
    /// The source's own words.
    pub says: Option<Run>,
}

/// A step from one program to another thing.
#[derive(Debug, Clone, Serialize)]
pub struct NextStep {
    /// The other thing.
    pub link: Link,
    /// How one gets there, and the source's own words.
    pub statement: Statement,
}

/// Since when, until when, and whether a program runs.
#[derive(Debug, Clone, Serialize)]
pub struct Lifecycle {
    /// `planned`, `active` or `ended`.
    pub status: Option<&'static str>,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
    /// In words.
    pub statement: Statement,
}

/// `group`
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// Its name.
    pub name: Name,
    /// One sentence.
    pub summary: Option<Run>,
    /// Kind of group.
    pub kind: Option<Term>,
    /// Whether the page stands for a kind of group and no single one.
    pub kind_only: bool,
    /// Who brings the group and the city together.
    pub coordinator: Option<Link>,
    /// Groups that it coordinates.
    pub coordinates: Vec<Card>,
    /// Where it meets.
    pub place: Option<Run>,
    /// When it meets.
    pub schedule: Option<Run>,
    /// Lines of the group.
    pub contacts: Vec<Contact>,
    /// Programs that it works with.
    pub programs: Vec<Card>,
    /// Programs after which people come here.
    pub before: Vec<NextStep>,
    /// Text.
    pub body: Option<Html>,
    /// "When to turn here".
    pub asks: Vec<Run>,
    /// Life stages that it serves.
    pub stages: Vec<Term>,
    /// Needs that it serves.
    pub needs: Vec<Term>,
    /// Topics and problems of reports that tell of it.
    pub mentions: Vec<Link>,
}

/// `coverage`: a table of needs (rows) by stages (columns).
#[derive(Debug, Clone, Serialize)]
pub struct Coverage {
    /// Column headings.
    pub stages: Vec<Term>,
    /// Rows.
    pub rows: Vec<CoverageRow>,
    /// Whether any offer has no stage: then there is a column for those.
    pub has_unstaged: bool,
}

/// A row of the coverage table.
#[derive(Debug, Clone, Serialize)]
pub struct CoverageRow {
    /// Row heading.
    pub need: Term,
    /// One cell for each stage; an empty one is a gap.
    pub cells: Vec<CoverageCell>,
    /// Offers of which the source does not say for which stage they are.
    pub unstaged: CoverageCell,
}

/// A cell of the coverage table.
#[derive(Debug, Clone, Serialize)]
pub struct CoverageCell {
    /// Name of the stage, for narrow screens.
    pub stage: Run,
    /// The first few entries.
    pub links: Vec<Link>,
    /// How many more there are.
    pub more: usize,
}

/// `kana-index`
#[derive(Debug, Clone, Serialize)]
pub struct KanaIndex {
    /// All rows of the index; those without entries have no path.
    pub rows: Vec<KanaRow>,
    /// The rows of this page, with their entries.
    pub sections: Vec<KanaSection>,
}

/// A row of the kana index: あ, か, …, or A, B, …
#[derive(Debug, Clone, Serialize)]
pub struct KanaRow {
    /// Its heading.
    pub heading: String,
    /// Where its entries are.
    pub path: Option<Arc<str>>,
}

/// The entries of a row.
#[derive(Debug, Clone, Serialize)]
pub struct KanaSection {
    /// Anchor.
    pub id: String,
    /// Heading.
    pub heading: String,
    /// Entries in order.
    pub entries: Vec<KanaEntry>,
}

/// An entry of the kana index.
#[derive(Debug, Clone, Serialize)]
pub struct KanaEntry {
    /// Name and page.
    pub link: Link,
    /// Reading.
    pub reading: Option<Arc<str>>,
    /// `center`, `program`, …
    pub kind: &'static str,
}

/// `leaflet`
#[derive(Debug, Clone, Serialize)]
pub struct Leaflet {
    /// Its title.
    pub name: Name,
    /// One sentence.
    pub summary: Option<Run>,
    /// Whom it is for.
    pub audience: Option<Run>,
    /// Who published it.
    pub publisher: Option<Run>,
    /// When.
    pub date: Option<Date>,
    /// Whether the source tells of it but does not show it.
    pub not_reproduced: bool,
    /// The leaflet, block by block.
    pub blocks: Vec<Block>,
    /// What it tells of.
    pub about: Vec<Link>,
    /// Text.
    pub body: Option<Html>,
    /// "When to turn here".
    pub asks: Vec<Run>,
    /// Topics and problems of reports that tell of it.
    pub mentions: Vec<Link>,
}

/// A block of a leaflet.
#[derive(Debug, Clone, Serialize)]
pub struct Block {
    /// `heading`, `text`, `list`, `center`, `voice`, `step-note-places` or
    /// `step-note-inquiry`.
    pub kind: &'static str,
    /// Words.
    pub text: Option<Run>,
    /// Points of a list.
    pub items: Vec<Run>,
    /// A place.
    pub center: Option<BlockCenter>,
    /// The places that hand out the step note.
    pub places: Vec<StepNotePlace>,
    /// The line for questions.
    pub inquiry: Option<Inquiry>,
}

/// A place on a leaflet.
#[derive(Debug, Clone, Serialize)]
pub struct BlockCenter {
    /// Its number on the leaflet.
    pub number: Option<u8>,
    /// Name and page.
    pub link: Link,
    /// Where it is.
    pub address: Option<Address>,
    /// Lines.
    pub contacts: Vec<Contact>,
}

/// `step-note`
#[derive(Debug, Clone, Serialize)]
pub struct StepNote {
    /// Its name.
    pub name: Name,
    /// One sentence.
    pub summary: Option<Run>,
    /// What must not be overlooked.
    pub notice: Option<Run>,
    /// Blanks on the cover.
    pub cover: Vec<Field>,
    /// Questions and answers.
    pub sections: Vec<StepNoteSection>,
    /// Places that hand it out.
    pub places: Vec<StepNotePlace>,
    /// The line for questions.
    pub inquiry: Option<Inquiry>,
    /// Sheets.
    pub sheets: Vec<Card>,
    /// "When to turn here".
    pub asks: Vec<Run>,
    /// Life stages that it serves.
    pub stages: Vec<Term>,
    /// Needs that it serves.
    pub needs: Vec<Term>,
    /// Leaflets that tell of it.
    pub leaflets: Vec<Link>,
    /// Topics and problems of reports that tell of it.
    pub mentions: Vec<Link>,
}

/// A question of the step note's guide.
#[derive(Debug, Clone, Serialize)]
pub struct StepNoteSection {
    /// Anchor, question and answer.
    pub section: Section,
    /// Whether the table of places stands here.
    pub places: bool,
    /// "When to turn here".
    pub asks: Vec<Run>,
}

/// A place that hands out the step note.
#[derive(Debug, Clone, Serialize)]
pub struct StepNotePlace {
    /// Name and page.
    pub link: Link,
    /// Where it is.
    pub address: Option<Address>,
    /// The number to call.
    pub phone: Option<CardPhone>,
}

/// The line for questions on the step note.
#[derive(Debug, Clone, Serialize)]
pub struct Inquiry {
    /// The place.
    pub link: Link,
    /// The line.
    pub contact: Contact,
}

/// `sheet`
#[derive(Debug, Clone, Serialize)]
pub struct Sheet {
    /// Its title.
    pub name: Name,
    /// One sentence.
    pub summary: Option<Run>,
    /// Whether the source names it but does not show it.
    pub layout_unknown: bool,
    /// Words for those who fill it in.
    pub note: Option<Run>,
    /// Its parts.
    pub groups: Vec<SheetGroup>,
    /// Text.
    pub body: Option<Html>,
    /// "When to turn here".
    pub asks: Vec<Run>,
    /// The sheet before.
    pub previous: Option<Link>,
    /// The sheet after.
    pub next: Option<Link>,
}

/// A part of a sheet.
#[derive(Debug, Clone, Serialize)]
pub struct SheetGroup {
    /// Permanent name.
    pub id: Arc<str>,
    /// Heading.
    pub title: Option<Run>,
    /// Words under the heading.
    pub note: Option<Run>,
    /// `[1]`, or `[1, 2, …]` for repeated fields.
    pub rows: Vec<u8>,
    /// Fields.
    pub fields: Vec<Field>,
}

/// A blank.
#[derive(Debug, Clone, Serialize)]
pub struct Field {
    /// Permanent name within its group.
    pub id: Arc<str>,
    /// What stands beside it.
    pub label: Run,
    /// The Japanese label, on pages of other languages.
    pub original: Option<Run>,
    /// `text multiline date age month-period date-period phone address choice`
    pub kind: &'static str,
    /// What stands printed in it.
    pub prefix: Option<Run>,
    /// Words to choose from.
    pub options: Vec<Run>,
    /// Help beside it.
    pub note: Option<Run>,
}

/// `ordinance`
#[derive(Debug, Clone, Serialize)]
pub struct Ordinance {
    /// Its title.
    pub name: Name,
    /// One sentence.
    pub summary: Option<Run>,
    /// Kind of rule.
    pub kind: Option<Run>,
    /// Number line.
    pub number: Option<Run>,
    /// When it was made.
    pub promulgated: Option<Date>,
    /// Amendments, oldest first.
    pub amendments: Vec<Amendment>,
    /// The text in the page's language.
    pub text: LawText,
    /// Whether that is a translation.
    pub translation: bool,
    /// The page with the text as published, on pages of other languages.
    pub original: Option<Link>,
    /// "When to turn here".
    pub asks: Vec<Run>,
    /// Reports made under it.
    pub reports: Vec<Link>,
}

/// An amendment of a rule.
#[derive(Debug, Clone, Serialize)]
pub struct Amendment {
    /// Day of the amendment.
    pub date: Option<Date>,
    /// Number line.
    pub number: Option<Run>,
    /// Day from which it has effect.
    pub effective: Option<Date>,
    /// `in-force` or `applied`.
    pub mode: Option<&'static str>,
}

/// The text of a rule.
#[derive(Debug, Clone, Serialize)]
pub struct LawText {
    /// Its language, only where it is not the page's.
    pub lang: Option<Arc<str>>,
    /// Lines before the first article.
    pub preamble: Vec<String>,
    /// Articles; a chapter heading stands before the first article in it.
    pub articles: Vec<LawArticle>,
    /// Supplementary provisions.
    pub supplements: Vec<LawSupplement>,
    /// Tables and forms.
    pub appendices: Vec<LawAppendix>,
}

/// An article.
#[derive(Debug, Clone, Serialize)]
pub struct LawArticle {
    /// Headings of chapters and sections that begin here.
    pub headings: Vec<LawHeading>,
    /// Anchor.
    pub anchor: String,
    /// 第3条.
    pub title: String,
    /// （組織）.
    pub caption: Option<String>,
    /// Paragraphs.
    pub paragraphs: Vec<LawParagraph>,
}

/// A heading of a chapter or section.
#[derive(Debug, Clone, Serialize)]
pub struct LawHeading {
    /// Anchor.
    pub anchor: String,
    /// 第1章　総則.
    pub text: String,
    /// 1 for chapters, 2 for sections.
    pub depth: u8,
}

/// A paragraph.
#[derive(Debug, Clone, Serialize)]
pub struct LawParagraph {
    /// Anchor, where the article has several.
    pub anchor: Option<String>,
    /// Number as printed; nothing for a first one.
    pub number: Option<String>,
    /// Words.
    pub text: String,
    /// Items.
    pub items: Vec<LawItem>,
}

/// An item.
#[derive(Debug, Clone, Serialize)]
pub struct LawItem {
    /// Anchor.
    pub anchor: String,
    /// (1).
    pub label: String,
    /// Words.
    pub text: String,
    /// Items below it.
    pub items: Vec<LawItem>,
}

/// A supplementary provision.
#[derive(Debug, Clone, Serialize)]
pub struct LawSupplement {
    /// Anchor.
    pub anchor: String,
    /// 付　則.
    pub label: String,
    /// （平成30年7月24日要綱第107号）.
    pub law_number: Option<String>,
    /// Paragraphs, where it is not divided into articles.
    pub paragraphs: Vec<LawParagraph>,
    /// Articles, in long ones.
    pub articles: Vec<LawArticle>,
}

/// A table or form.
#[derive(Debug, Clone, Serialize)]
pub struct LawAppendix {
    /// Anchor.
    pub anchor: String,
    /// 別表第1.
    pub title: String,
    /// Its lines.
    pub lines: Vec<String>,
}

/// `report`
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// Its title.
    pub name: Name,
    /// One sentence.
    pub summary: Option<Run>,
    /// When.
    pub date: Option<Date>,
    /// The rule under which it was made.
    pub ordinance: Option<Link>,
    /// Introduction.
    pub body: Option<Html>,
    /// Its pages: topics, problems, meetings, members.
    pub parts: Vec<Card>,
    /// Committees.
    pub committees: Vec<Committee>,
}

/// A committee.
#[derive(Debug, Clone, Serialize)]
pub struct Committee {
    /// Name.
    pub name: Run,
    /// Offices that take part, in the report's words.
    pub offices: Vec<Run>,
}

/// `topics`
#[derive(Debug, Clone, Serialize)]
pub struct Topics {
    /// The committee.
    pub committee: Option<Run>,
    /// Groups of topics.
    pub groups: Vec<TopicGroup>,
    /// `#remaining`
    pub remaining: Option<Section>,
}

/// Topics under a heading.
#[derive(Debug, Clone, Serialize)]
pub struct TopicGroup {
    /// Heading.
    pub title: Run,
    /// Who worked on them.
    pub responsible: Option<Run>,
    /// Topics.
    pub topics: Vec<Topic>,
}

/// A topic.
#[derive(Debug, Clone, Serialize)]
pub struct Topic {
    /// `topic-7`
    pub anchor: String,
    /// ⑦
    pub mark: String,
    /// Title.
    pub title: Run,
    /// Who worked on it.
    pub responsible: Option<Run>,
    /// `removed`, where the report says so.
    pub status: Option<&'static str>,
    /// Text.
    pub body: Option<Html>,
    /// What it tells of.
    pub about: Vec<Link>,
}

/// `poverty`: the problems that a committee found.
#[derive(Debug, Clone, Serialize)]
pub struct Problems {
    /// The committee.
    pub committee: Option<Run>,
    /// What was asked.
    pub body: Option<Html>,
    /// Problems.
    pub problems: Vec<Problem>,
    /// `#remaining`
    pub remaining: Option<Section>,
}

/// A problem.
#[derive(Debug, Clone, Serialize)]
pub struct Problem {
    /// `problem-a`
    pub anchor: String,
    /// A
    pub mark: String,
    /// Title.
    pub title: Run,
    /// Text.
    pub body: Option<Html>,
    /// What was done about it.
    pub actions: Option<Html>,
    /// What it tells of.
    pub about: Vec<Link>,
}

/// `meetings`
#[derive(Debug, Clone, Serialize)]
pub struct Meetings {
    /// Meetings, oldest first.
    pub meetings: Vec<Meeting>,
}

/// A meeting.
#[derive(Debug, Clone, Serialize)]
pub struct Meeting {
    /// `2020-07-29`
    pub anchor: String,
    /// Its day.
    pub date: Date,
    /// Who met.
    pub name: Run,
    /// Agenda.
    pub agenda: Vec<Run>,
}

/// `members`
#[derive(Debug, Clone, Serialize)]
pub struct Members {
    /// Columns.
    pub committees: Vec<Run>,
    /// Rows.
    pub offices: Vec<MemberRow>,
    /// Working teams.
    pub teams: Vec<Team>,
}

/// An office on the council.
#[derive(Debug, Clone, Serialize)]
pub struct MemberRow {
    /// Its name.
    pub name: Run,
    /// Whether it sits on the committee of that column.
    pub marks: Vec<bool>,
}

/// A working team.
#[derive(Debug, Clone, Serialize)]
pub struct Team {
    /// Anchor.
    pub id: String,
    /// Its name.
    pub name: Run,
    /// Offices in it.
    pub offices: Vec<TeamOffice>,
}

/// An office in a working team.
#[derive(Debug, Clone, Serialize)]
pub struct TeamOffice {
    /// Its name.
    pub name: Run,
    /// Posts, without names.
    pub posts: Vec<Run>,
}

/// `page` and `news`: a text.
#[derive(Debug, Clone, Serialize)]
pub struct Article {
    /// One sentence.
    pub summary: Option<Run>,
    /// First day on the site, for news.
    pub date: Option<Date>,
    /// Text.
    pub body: Option<Html>,
}

/// The site map for people; its `data-kind` is `page`.
#[derive(Debug, Clone, Serialize)]
pub struct Sitemap {
    /// Links by section of the site.
    pub sections: Vec<SitemapSection>,
}

/// A section of the site map.
#[derive(Debug, Clone, Serialize)]
pub struct SitemapSection {
    /// Name and page of the section.
    pub link: Link,
    /// Pages in it.
    pub links: Vec<Link>,
}

/// `error`: 404, one page in all languages of the site.
#[derive(Debug, Clone, Serialize)]
pub struct ErrorPage {
    /// One part for each language; its words are in that language's strings.
    pub languages: Vec<ErrorLanguage>,
}

/// A language's part of the error page.
#[derive(Debug, Clone, Serialize)]
pub struct ErrorLanguage {
    /// Language tag.
    pub lang: Arc<str>,
    /// Its strings, as templates of that language see them in `t`.
    pub t: Arc<crate::text::Strings>,
    /// The site as its pages show it.
    pub site: Arc<super::Site>,
    /// Ways on.
    pub links: Vec<Link>,
}

/// `redirect`: what stands at an old address.
#[derive(Debug, Clone, Serialize)]
pub struct Redirect {
    /// Where it leads.
    pub to: Link,
}
