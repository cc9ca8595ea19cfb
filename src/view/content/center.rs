use std::sync::Arc;

use serde::Serialize;

use super::{Closure, NextStep};
use crate::view::{Address, Card, Contact, Html, Link, Name, Run, Term};

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
    /// Days on which it is otherwise than its hours say.
    pub closures: Vec<Closure>,
    /// The path of its entry for address books.
    pub card: Option<Arc<str>>,
    /// The path of those days for calendars.
    pub calendar: Option<Arc<str>>,
    /// Where it is.
    pub address: Option<Address>,
    /// The place as search engines read it, as JSON.
    pub structured: Option<String>,
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
