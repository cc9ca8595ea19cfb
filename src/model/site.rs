use std::sync::Arc;

use super::{ContactRef, Offline, Text};
use crate::hours::Calendar;
use crate::text::BaseUrl;

/// The site as a whole.
#[derive(Debug)]
pub struct Site {
    /// Name.
    pub title: Text,
    /// A name that fits below an icon.
    pub short_title: Option<Text>,
    /// One sentence.
    pub description: Option<Text>,
    /// Name of the theme.
    pub theme: Arc<str>,
    /// Address under which it will stand.
    pub base_url: Option<BaseUrl>,
    /// The city.
    pub organisation: Option<Text>,
    /// The office in charge.
    pub office: Option<Text>,
    /// Whether this is not the city's own site.
    pub demonstration: bool,
    /// What every page says about that.
    pub notice: Option<Text>,
    /// A short word beside call buttons.
    pub number_notice: Option<Text>,
    /// The line that takes any question.
    pub general_contact: Option<ContactRef>,
    /// Public holidays.
    pub calendar: Calendar,
    /// Numbers common to the whole country.
    pub always: Vec<AlwaysNumber>,
    /// Where one goes who has to leave a sensitive page at once.
    pub quick_exit: Option<Arc<str>>,
    /// What tab and history show of sensitive pages in place of their titles.
    pub neutral_title: Option<Text>,
    /// How to say that something is wrong.
    pub feedback: Option<Feedback>,
    /// What browsers keep of it.
    pub offline: Offline,
}

/// A number common to the whole country.
#[derive(Debug)]
pub struct AlwaysNumber {
    /// The number.
    pub number: Arc<str>,
    /// What it is for.
    pub name: Text,
}

/// How to say that something is wrong.
#[derive(Debug)]
pub struct Feedback {
    /// Link.
    pub url: Arc<str>,
    /// Its words.
    pub text: Text,
}
