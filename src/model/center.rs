use std::sync::Arc;

use jiff::civil::Date;

use super::{Closure, Contact, Entity, Text};

/// A place that people can turn to, or a network of such places.
#[derive(Debug)]
pub struct Center {
    /// What it has in common with other kinds.
    pub entity: Entity,
    /// Its number on the leaflet.
    pub leaflet_number: Option<u8>,
    /// For a network: the centers that form it.
    pub members: Vec<usize>,
    /// Postal code.
    pub postal_code: Option<Arc<str>>,
    /// Address.
    pub address: Option<Text>,
    /// How to get in.
    pub access: Option<Text>,
    /// Lines and desks, the most important first.
    pub contacts: Vec<Contact>,
    /// Days on which it is otherwise than its hours say, in order.
    pub closures: Vec<Closure>,
    /// Programs that its own file names.
    pub programs: Vec<usize>,
}

impl Center {
    /// The days on which it is otherwise than its hours say that are not over on
    /// a day.
    pub fn closures_from(&self, day: Date) -> impl Iterator<Item = &Closure> {
        let closures = self.closures.iter();
        closures.filter(move |closure| day <= closure.to)
    }
}
