use std::ops::Range;

use super::Number;

/// What an appendix is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AppendixKind {
    /// 別表.
    Table,
    /// 様式.
    Form,
}

/// A table or form at the end of a law, kept line by line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appendix {
    /// What it is.
    pub kind: AppendixKind,
    /// Its number, where it has one.
    pub number: Option<Number>,
    /// Its label as printed: `別表第1`, `第2号様式`.
    pub label: String,
    /// What follows the label: `（第3条関係）`.
    pub title: Option<String>,
    /// Its lines as they are, blank ones between them too.
    pub lines: Vec<String>,
    /// Its anchor: `t1`, `f2`; one without a number counts as the first.
    pub anchor: String,
    /// Its place: bytes of the text.
    pub range: Range<usize>,
}
