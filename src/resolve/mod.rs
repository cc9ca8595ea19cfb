//! From what editors typed to checked facts, one function for each kind.
//!
//! Nothing stops at a fault: it is noted, something harmless takes its place
//! and the rest is read, so that one run shows everything there is to mend.

mod center;
mod closure;
mod collect;
mod contact;
mod council;
mod entity;
mod gap;
mod glossary;
mod group;
mod holiday;
mod ids;
mod known_hours;
mod layout;
mod leaflet;
mod load;
mod meetings;
mod members;
mod news;
mod ordinance;
mod page;
mod program;
mod reader;
mod readings;
mod report;
mod rule_files;
mod rule_law;
mod search_words;
mod shared;
mod sheet;
mod site;
mod source;
mod step_note;
mod texts;
mod treated;
mod versions;
mod vocabulary;

pub use collect::resolve;
