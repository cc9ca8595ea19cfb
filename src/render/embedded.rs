use std::sync::Arc;

use rust_embed::Embed;

use crate::diag::File;
use crate::source::Tree;

/// The default theme, carried in the program.
#[derive(Embed)]
#[folder = "themes/default/"]
struct DefaultTheme;

/// The files of the default theme, as if they stood in `themes/default/`.
#[must_use]
pub fn embedded_theme() -> Tree {
    Tree::new(DefaultTheme::iter().filter_map(|path| {
        let file = DefaultTheme::get(&path)?;
        let text = String::from_utf8(file.data.into_owned()).ok()?;
        Some(Arc::new(File::new(format!("themes/default/{path}"), text)))
    }))
}
