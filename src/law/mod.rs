//! Plain text of a law to its structure: chapters, articles, paragraphs, items,
//! supplementary provisions, tables and forms, in Japanese or English.
//!
//! 1. [`parse()`] looks at the form of each line by itself, then puts line after
//!    line where it belongs, gives every part its permanent anchor, and checks
//!    the order of the numbers. Nothing stops it and no text is lost; what is
//!    wrong comes beside the tree as [`Fault`]s.
//! 2. [`compare()`] names what a translation lacks or has too much.
//! 3. [`Links`] are the references and defined terms in it.
//! 4. [`Revision`] compares two texts of one law from different days.
//! 5. [`print()`] gives the canonical text, which reads back as the same tree.
//! 6. [`standard_xml()`] and [`lawtext()`] give it to other programs.
//!
//! Anchors are the same in every language: `a3`, `a3_2`, `a4-p1`, `a2-i3`,
//! `a4-p2-i1-s1`, `sp1`, `sp1-p2`, `t1`, `f1`, `c1`, `c1-s2`.

mod anchors;
mod appendix;
mod builder;
mod citation;
mod compare;
mod facts;
mod fault;
mod form;
mod form_en;
mod form_ja;
mod head;
mod head_check;
mod heading;
mod label;
mod language;
mod later;
mod law_number;
mod line;
mod links;
mod number;
mod numeral;
mod open_items;
mod order;
mod parse;
mod part;
mod print;
mod revision;
mod scan;
mod tree;
mod unit;
mod wording;
mod write;

#[cfg(test)]
mod generated;
#[cfg(test)]
mod whole_text;

pub use appendix::{Appendix, AppendixKind};
pub use citation::{Cited, short_number};
pub use compare::compare;
pub use facts::LawFacts;
pub use fault::{Fault, Severity};
pub use head::{Head, HeadLine, PastChange};
pub use head_check::check_head;
pub use heading::{Heading, Level};
pub use language::Language;
pub use later::check_later;
pub use law_number::LawNumber;
pub use links::{Goal, Links, Mark, OtherLaw, Term};
pub use number::Number;
pub use parse::parse;
pub use print::print;
pub use revision::{
    Histories, Line, Marked, PartHistory, Passage, Piece, Revision, Role, Row, Section,
    SectionKind, Wording, gone_anchor,
};
pub use tree::{Article, Item, Law, Paragraph, Supplement};
pub use unit::Unit;
pub use write::{Block, lawtext, standard_xml};
