use serde::Serialize;

use crate::view::Link;

/// `find`: the questions of the finder. What it answers comes from a file that
/// is the same for everyone, so that nobody's answers are asked of a server. A
/// question stands here only if an answer to it can change what is found.
#[derive(Debug, Clone, Serialize)]
pub struct Find {
    /// Path of that file: `find/ja.json`.
    pub data: String,
    /// Whether somebody may say that it is about a pregnancy.
    pub pregnancy: bool,
    /// Whether a child may say that it is about itself.
    pub own: bool,
    /// Ages to choose from; the last stands for itself and more.
    pub ages: Vec<u8>,
    /// Whether a program is for single parents.
    pub single_parent: bool,
    /// Whether a program is for households in need.
    pub in_need: bool,
    /// Whether a program is for pupils of municipal schools.
    pub school: bool,
    /// Lists to look around in, for those who would rather not answer.
    pub links: Vec<Link>,
}
