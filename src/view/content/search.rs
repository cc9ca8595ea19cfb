use serde::Serialize;

use crate::view::Link;

/// `search`: an empty list that the script fills, and other ways to find things.
#[derive(Debug, Clone, Serialize)]
pub struct Search {
    /// Pages to look around in, for those who have no word to search for.
    pub links: Vec<Link>,
}
