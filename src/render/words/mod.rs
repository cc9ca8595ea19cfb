//! Whether a theme says all that its pages ask for, and nothing else.

mod check;
mod code;
mod defined;
mod uses;

pub(super) use check::check;
pub(super) use defined::Layer;
