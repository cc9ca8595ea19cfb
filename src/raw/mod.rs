//! The content files exactly as an editor types them.
//!
//! One struct a file, every key of it a field, and the position of every value
//! that a check may complain about. Nothing here is judged: keys that must be
//! there are `Option` all the same, because a missing one is reported in plain
//! words by [`crate::resolve`], all of a file at once, and not by the parser.
//!
//! The doc comments of the fields are the help text of the editor's JSON Schema
//! (`shirube schema`), so they speak to the person who fills in the file. A key
//! that [`crate::resolve`] calls missing is `#[schemars(required)]` here.

mod at;
mod center;
mod closure;
mod contact;
mod entity;
mod gap;
mod glossary;
mod group;
mod holiday;
mod leaflet;
mod news;
mod ordinance;
mod page;
mod program;
mod readings;
mod redirect;
mod report;
mod sheet;
mod site;
mod source_document;
mod step_note;
mod text;
mod vocabulary;

pub use at::At;
pub use center::Center;
pub use closure::{Closure, Opening};
pub use contact::{Channel, ChannelKind, Contact};
pub use entity::SourceRef;
pub use gap::Gap;
pub use glossary::{Glossary, GlossaryWord};
pub use group::Group;
pub use holiday::Holiday;
pub use leaflet::{Block, BlockKind, Leaflet};
pub use news::News;
pub use ordinance::{Amendment, EffectMode, Ordinance};
pub use page::Page;
pub use program::{
    Eligibility, EligibilityWhen, Household, Lifecycle, LifecycleStatus, Next, Program,
    ProgramCenter, School,
};
pub use readings::{Readings, Word};
pub use redirect::{Redirect, Redirects};
pub use report::{
    Committee, Meeting, Meetings, Members, Office, Problem, Problems, Report, Team, TeamOffice,
    Topic, TopicGroup, TopicStatus, Topics, Treat,
};
pub use sheet::{Field, FieldKind, Sheet, SheetGroup};
pub use site::{AlwaysNumber, Feedback, Site};
pub use source_document::{SourceDocument, SourcePart};
pub use step_note::{StepNote, StepNotePlace, StepNoteSection};
pub use text::{Text, TextList};
pub use vocabulary::{Concept, Kind, Need, Stage, Synonym, Vocabulary, Years};
