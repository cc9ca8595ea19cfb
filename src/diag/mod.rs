//! What is wrong with the content, as data, and three ways to print it.

mod diagnostic;
mod file;
mod human;
mod json;
mod report;
mod short;

pub use diagnostic::{Code, Diagnostic, Severity};
pub use file::{File, Position};
pub use human::print_human;
pub use json::print_json;
pub use report::{Report, count_line};
pub use short::print_short;
