//! Files for machines, made from the same catalogue and plan as the pages.

mod finder;
mod hours;
mod law;
mod machine_files;
mod offline;
mod place;
mod robots;
mod sitemap;
mod strings;
mod web_manifest;

pub use finder::finder_file;
pub use hours::hours_files;
pub use machine_files::{machine_files, no_base_url};
pub use offline::{OfflineList, leaving_worker, no_privacy_page};
pub use place::center_files;
pub use strings::STRINGS;
pub use web_manifest::web_manifests;
