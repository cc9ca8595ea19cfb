use crate::output::Artifact;
use crate::text::Lang;
use crate::view::Views;

/// The file of the finder in a language: all offers, the same for everyone.
#[must_use]
pub fn finder_file(views: &Views<'_>, lang: Lang, tag: &str) -> Artifact {
    Artifact {
        path: format!("find/{tag}.json"),
        bytes: serde_json::to_vec(&views.finder(lang)).unwrap_or_default(),
    }
}
