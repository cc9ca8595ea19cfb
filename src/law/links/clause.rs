use std::ops::Range;

use super::OtherLaw;
use super::pointer::Pointer;

/// Words that speak of a part of a law, before it is known where they lead.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// The words: bytes of the text.
    pub(super) range: Range<usize>,
    /// What was read in them.
    pub(super) found: Found,
}

/// What was read in a clause.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// この要綱.
    Whole,
    /// 第3条第2項.
    Pointer(Pointer),
    /// 第3条から第5条まで.
    Span(Pointer, Pointer),
    /// 児童福祉法第6条.
    Other(OtherLaw),
}
