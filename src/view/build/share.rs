use super::views::Maker;
use crate::text::percent_encode;
use crate::view::{Qr, Run, Share};

impl Maker<'_> {
    /// How a page is handed on; nothing while its whole address is not known.
    pub(super) fn share(&self, title: &Run, path: &str) -> Option<Share> {
        let url = self.views.base_url?.absolute(path);
        let (words, address) = (percent_encode(&title.text), percent_encode(&url));
        Some(Share {
            line: format!("https://line.me/R/share?text={words}%0A{address}"),
            mail: format!("mailto:?subject={words}&body={address}"),
            qr: Qr::of(&url),
            url,
        })
    }
}
