use serde::Serialize;

use crate::view::Link;

/// `find`: the questions of the finder. What it answers comes from a file that
/// is the same for everyone, so that nobody's answers are asked of a server. A
/// question stands here only if an answer to it can change what is found.
#[derive(Debug, Clone, Serialize)]
pub struct Find {
    /// Path of that file: `find/ja.json`.
    pub data: String,
    /// Whether the file is so large that it is fetched only for those who answer.
    pub large: bool,
    /// What somebody may say: `pregnant`, that a child asks for itself (`own`),
    /// `single` (a single parent), `need` (a household in need), `school` (one
    /// that the city runs).
    pub asks: Vec<&'static str>,
    /// Ages to choose from; the last stands for itself and more.
    pub ages: Vec<u8>,
    /// The page that says what is kept of a visit.
    pub privacy: Option<Link>,
    /// Lists to look around in, for those who would rather not answer.
    pub links: Vec<Link>,
}
