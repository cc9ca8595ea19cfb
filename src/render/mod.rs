//! Views to HTML: the theme's templates and strings, and the minifier.

mod assets;
mod embedded;
mod error;
mod fill_filter;
mod minify;
mod renderer;
mod theme;

pub use assets::Asset;
pub use embedded::embedded_theme;
pub use minify::minify;
pub use renderer::Renderer;
pub use theme::Theme;
