//! The part of the preview that runs in the browser.

use super::media_type::media_type;

/// Where its files are found.
pub(super) const FOLDER: &str = "/__shirube/";

const FILES: [(&str, &str); 5] = [
    ("preview.js", include_str!("client/preview.js")),
    ("panel.js", include_str!("client/panel.js")),
    ("scroll.js", include_str!("client/scroll.js")),
    ("words.js", include_str!("client/words.js")),
    ("preview.css", include_str!("client/preview.css")),
];

/// The media type and text of a file.
pub(super) fn client_file(name: &str) -> Option<(&'static str, &'static str)> {
    FILES
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(name, text)| (media_type(name), *text))
}
