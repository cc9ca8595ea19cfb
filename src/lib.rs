//! shirube (道しるべ) turns a city's structured description of its child support
//! into one accessible, bilingual static site.
//!
//! Data flows one way, and each room of the house imports only from those above
//! it; [`pipeline`] is the map:
//!
//! ```text
//! content files → source → raw → resolve → model → plan → view/search → render → output
//! ```

pub mod check;
pub mod cli;
pub mod diag;
pub mod export;
pub mod furigana;
pub mod hours;
pub mod law;
pub mod markdown;
pub mod model;
pub mod output;
pub mod pipeline;
pub mod plan;
pub mod raw;
pub mod readings;
pub mod render;
pub mod resolve;
pub mod scaffold;
pub mod search;
pub mod serve;
pub mod source;
pub mod text;
pub mod view;
