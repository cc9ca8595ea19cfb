use std::ops::Range;

/// How grave a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The text cannot be published like this.
    Error,
    /// The text was understood, but somebody should look.
    Warning,
}

/// Something wrong in the text of a law, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// How grave it is.
    pub severity: Severity,
    /// Where it is: bytes of the text.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: String,
}

impl Fault {
    pub(super) fn error(
        range: Range<usize>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Self {
            severity: Severity::Error,
            range,
            message: message.into(),
            hint: hint.into(),
        }
    }

    pub(super) fn warning(
        range: Range<usize>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        let severity = Severity::Warning;
        Self {
            severity,
            ..Self::error(range, message, hint)
        }
    }
}
