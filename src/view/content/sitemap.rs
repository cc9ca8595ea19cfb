use serde::Serialize;

use crate::view::Link;

/// The site map for people; its `data-kind` is `page`.
#[derive(Debug, Clone, Serialize)]
pub struct Sitemap {
    /// Links by section of the site.
    pub sections: Vec<SitemapSection>,
}

/// A section of the site map.
#[derive(Debug, Clone, Serialize)]
pub struct SitemapSection {
    /// Name and page of the section.
    pub link: Link,
    /// Pages in it.
    pub links: Vec<Link>,
}
