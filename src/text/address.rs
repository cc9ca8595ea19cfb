use std::net::SocketAddr;

/// The address under which a site will stand, such as `https://example.jp/kosodate/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    origin: String,
    path: String,
}

impl BaseUrl {
    /// Takes an address that begins with `https://` or `http://`. Query and
    /// fragment are refused.
    #[must_use]
    pub fn parse(url: &str) -> Option<Self> {
        let scheme = ["https://", "http://"]
            .into_iter()
            .find(|scheme| url.starts_with(scheme))?;
        let rest = &url[scheme.len()..];
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        if host.is_empty()
            || rest
                .contains(|c: char| c.is_whitespace() || matches!(c, '?' | '#' | '"' | '<' | '>'))
        {
            return None;
        }
        let path = path.trim_matches('/');
        let path = if path.is_empty() {
            "/".to_owned()
        } else {
            format!("/{path}/")
        };
        Some(Self {
            origin: format!("{scheme}{host}"),
            path,
        })
    }

    /// The address of a site that this machine shows to itself.
    #[must_use]
    pub fn of_preview(address: SocketAddr) -> Self {
        Self {
            origin: format!("http://{address}"),
            path: "/".to_owned(),
        }
    }

    /// The absolute address of a path of the site.
    #[must_use]
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin, self.path)
    }

    /// The path of the site on its host: `/` or `/kosodate/`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }
}

/// The way from a page to the root of the site: `./`, `../`, `../../`.
#[must_use]
pub fn root_from(path: &str) -> String {
    match path.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::{BaseUrl, root_from};

    #[test]
    fn joins_paths() {
        let base = BaseUrl::parse("https://example.jp/a/b").map(|base| base.absolute("en/now/"));
        assert_eq!(base.as_deref(), Some("https://example.jp/a/b/en/now/"));
        let base = BaseUrl::parse("https://example.jp").map(|base| base.absolute(""));
        assert_eq!(base.as_deref(), Some("https://example.jp/"));
        assert_eq!(BaseUrl::parse("example.jp"), None);
        assert_eq!(BaseUrl::parse("https:///x"), None);
    }

    #[test]
    fn finds_the_root() {
        assert_eq!(root_from(""), "./");
        assert_eq!(root_from("en/centers/x/"), "../../../");
    }

    proptest! {
        #[test]
        fn an_address_that_is_taken_can_be_built_on(url in "(https?://)?[a-z/.:?# 東]{0,16}") {
            if let Some(base) = BaseUrl::parse(&url) {
                prop_assert!(base.path().starts_with('/') && base.path().ends_with('/'));
                let root = base.absolute("");
                prop_assert!(root.ends_with(base.path()) && root.starts_with("http"));
                prop_assert!(!root.contains(['?', '#', ' ']));
                // Taken again it stays what it is.
                let again = BaseUrl::parse(&root);
                prop_assert_eq!(again.as_ref(), Some(&base));
                prop_assert_eq!(base.absolute("en/"), format!("{root}en/"));
            }
        }

        #[test]
        fn the_way_to_the_root_goes_up_once_a_folder(folders in proptest::collection::vec("[a-z0-9-]{1,4}/", 1..6)) {
            prop_assert_eq!(root_from(&folders.concat()), "../".repeat(folders.len()));
        }
    }
}
