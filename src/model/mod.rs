//! The checked facts. Everything here is complete and consistent: names of other
//! things have become places in the [`Catalog`], texts know their languages.

mod catalog;
mod center;
mod chain;
mod closure;
mod contact;
mod council;
mod date;
mod day_tables;
mod easy;
mod entity;
mod gap;
mod glossary;
mod group;
mod leaflet;
mod localized;
mod meetings;
mod members;
mod news;
mod offline;
mod ordinance;
mod page;
mod program;
mod readings;
mod relations;
mod report;
mod report_part;
mod sheet;
mod site;
mod source;
mod step_note;
mod town;
mod version;
mod vocabulary;

pub use catalog::{Catalog, Ref};
pub use center::Center;
pub use chain::{ChainEnd, ChainStep};
pub use closure::Closure;
pub use contact::{Channel, ChannelKind, Contact, ContactRef};
pub use council::{LawPlace, Seats, Secretariat, written};
pub use date::Date;
pub use day_tables::DayTables;
pub use entity::{Body, Entity, Statement};
pub use gap::Gap;
pub use glossary::GlossaryWord;
pub use group::Group;
pub use leaflet::{Block, Leaflet};
pub use localized::{Localized, Text, TextList};
pub use meetings::{Meeting, Meetings, Treat, Treated};
pub use members::{
    MemberOffice, Members, Team, TeamOffice, office_anchor, team_anchor, team_office_anchor,
};
pub use news::News;
pub use offline::Offline;
pub use ordinance::{Amendment, EffectMode, Ordinance};
pub use page::{Page, Redirect};
pub use program::{
    Condition, Eligibility, Household, Lifecycle, LifecycleStatus, Next, Program, ProgramCenter,
    School,
};
pub use readings::{Reading, Readings};
pub use relations::{Mention, Relations};
pub use report::{Committee, Problem, Problems, Report, Topic, TopicGroup, TopicStatus, Topics};
pub use report_part::{PartHead, ReportPart};
pub use sheet::{Field, FieldKind, Sheet, SheetGroup};
pub use site::{AlwaysNumber, Feedback, Site};
pub use source::{Source, SourceDocument, SourcePart};
pub use step_note::{StepNote, StepNotePlace, StepNoteSection};
pub use town::Town;
pub use version::Version;
pub use vocabulary::{Concept, Synonym, Term, Vocabulary};
