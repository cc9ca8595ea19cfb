use std::ops::Range;

/// A place in an opening-hours text that a clerk has to put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The place, as bytes of the text that was given.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub hint: String,
}

impl Fault {
    pub(super) fn new(
        range: Range<usize>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Self {
            range,
            message: message.into(),
            hint: hint.into(),
        }
    }
}
