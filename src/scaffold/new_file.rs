/// A file that is yet to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Its path below the folder that it is written into, with `/`.
    pub path: String,
    /// What it says.
    pub text: String,
}

impl NewFile {
    /// A file that says `text`.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }
}
