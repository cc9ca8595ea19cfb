//! What an editor begins with: a starter site, files to fill in, and the
//! schemas by which an editor program helps to fill them in.

mod error;
mod kind;
mod new_file;
mod schema;
mod starter;
mod template;
mod write;

pub use error::ScaffoldError;
pub use kind::Kind;
pub use new_file::NewFile;
pub use schema::schemas;
pub use starter::starter;
pub use template::files_to_fill_in;
pub use write::{write_files, write_folder, write_over};
