//! What a template may see: one struct for each kind of page, made from the
//! catalogue and the plan. Templates never meet the model.

mod build;
mod common;
mod content;
mod finder;
mod page;
mod qr;
mod run;
mod strings;

pub use build::{COMPONENTS, PageView, Views};
pub use common::{
    Address, Card, CardPhone, Channel, Contact, Date, Hours, HoursRow, Link, Name, Pager, Section,
    Source, Statement, Term,
};
pub use content::*;
pub use finder::{Finder, FinderCondition, FinderLine, FinderOffer, FinderStage, FinderWhen};
pub use page::{
    AlwaysNumber, Exit, Feedback, GeneralLine, Language, MenuItem, Page, PageWord, Share, Site,
};
pub use qr::Qr;
pub use run::{Html, Run};
pub use strings::STRINGS;
