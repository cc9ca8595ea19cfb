use serde::Serialize;

use crate::view::Run;

/// Days on which a place is otherwise than its hours say.
#[derive(Debug, Clone, Serialize)]
pub struct Closure {
    /// The days in words.
    pub days: String,
    /// The last of them, as `2026-12-03`.
    pub until: String,
    /// When it is open then; nothing: closed.
    pub times: Option<String>,
    /// Why.
    pub reason: Run,
    /// The lines that it holds for. Empty: the whole place.
    pub lines: Vec<Run>,
}
