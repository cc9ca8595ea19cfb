//! Every address of the site, decided once and before anything is rendered.
//!
//! Paths are kept without the leading slash and end in one, so a page can put
//! its own way to the root before them: `en/centers/hoken-center/`.

mod anchors;
mod articles;
mod bodies;
mod center_file;
mod easy;
mod gaps;
mod law_file;
mod law_text;
mod links;
mod numbers;
mod path;
mod routes;
mod target;

pub use center_file::CenterFile;
pub use easy::EASY_PREFIX;
pub use law_file::{LawFile, texts};
pub use numbers::number_groups;
pub use routes::{PER_PAGE, Route, SitePlan, is_indexed, term_page_count};
pub use target::{ListKind, Target};
