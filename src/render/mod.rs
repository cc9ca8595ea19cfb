//! Views to HTML: the theme's templates and strings, and the minifier.

mod assets;
mod compact;
mod digest;
mod direction;
mod embedded;
mod engine;
mod error;
mod examples;
mod fill_filter;
mod japanese_words;
mod marks;
mod minify;
mod piece_function;
mod pieces;
mod renderer;
mod run_filter;
mod shell;
mod theme;
mod words;

pub use assets::Asset;
pub use embedded::embedded_theme;
pub use examples::{Example, ExampleFile, Inside};
pub use minify::minify;
pub use renderer::Renderer;
pub use theme::Theme;
