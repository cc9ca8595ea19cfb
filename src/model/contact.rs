use std::sync::Arc;

use super::Text;
use crate::hours::{Exception, Hours, schedule_key};
pub use crate::raw::ChannelKind;

/// A line or a desk with hours of its own.
#[derive(Debug)]
pub struct Contact {
    /// Permanent name within its entity.
    pub id: Arc<str>,
    /// `hoken-center/maternity`: the name by which pages and scripts know it.
    pub key: Arc<str>,
    /// What it is called.
    pub label: Option<Text>,
    /// How to reach it.
    pub channels: Vec<Channel>,
    /// When it is open, the year-end closure among it. Nothing: unknown.
    pub hours: Option<Arc<Hours>>,
    /// Days that are otherwise, once.
    pub exceptions: Vec<Exception>,
    /// The name of these hours among the tables of days.
    pub hours_key: Option<Arc<str>>,
    /// Tags of the languages that are spoken there.
    pub languages: Vec<Arc<str>>,
    /// What one can ask here, or how.
    pub note: Option<Text>,
    /// Needs that it is for, as places in the vocabulary; none: those of its place.
    pub needs: Vec<usize>,
}

impl Contact {
    /// The number to call, if there is one.
    #[must_use]
    pub fn phone(&self) -> Option<&Arc<str>> {
        let mut phones = self.channels.iter();
        phones.find_map(|channel| match channel.kind {
            ChannelKind::Phone => channel.value.as_ref(),
            _ => None,
        })
    }

    /// What it is called beside its number. The main line is called nothing: "phone"
    /// would say what the sign of the number says.
    #[must_use]
    pub fn name(&self) -> Option<&Text> {
        self.label.as_ref().filter(|_| &*self.id != "main")
    }

    /// Takes in days that are otherwise than its hours say.
    pub fn set_exceptions(&mut self, exceptions: Vec<Exception>) {
        self.exceptions = exceptions;
        let hours = self.hours.as_ref();
        self.hours_key = hours.map(|hours| schedule_key(hours, &self.exceptions).into());
    }
}

/// A way to reach a contact.
#[derive(Debug)]
pub struct Channel {
    /// The kind of way.
    pub kind: ChannelKind,
    /// Number, address or link. Only a visit goes without.
    pub value: Option<Arc<str>>,
    /// A few words beside it.
    pub note: Option<Text>,
}

/// A contact of a center, as places in the catalog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContactRef {
    /// The center.
    pub center: usize,
    /// The contact in it.
    pub contact: usize,
}
