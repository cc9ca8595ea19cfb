use std::sync::Arc;

/// A language of the site: its place in [`Languages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lang(u8);

impl Lang {
    /// Its place, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// The languages of a site, the default one first. There is at least one.
#[derive(Debug, Clone)]
pub struct Languages {
    tags: Vec<Arc<str>>,
}

impl Languages {
    /// At most this many languages fit into a site.
    pub const MAX: usize = 200;

    /// Takes the tags in order. Nothing given means Japanese.
    #[must_use]
    pub fn new(tags: impl IntoIterator<Item = Arc<str>>) -> Self {
        let mut tags: Vec<_> = tags.into_iter().take(Self::MAX).collect();
        if tags.is_empty() {
            tags.push("ja".into());
        }
        Self { tags }
    }

    /// The language at the root of the site.
    #[must_use]
    pub fn default_language(&self) -> Lang {
        Lang(0)
    }

    /// All of them, the default one first.
    pub fn iter(&self) -> impl Iterator<Item = Lang> + use<> {
        (0..u8::try_from(self.tags.len()).unwrap_or(u8::MAX)).map(Lang)
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.tags.len()
    }

    /// Its BCP 47 tag.
    #[must_use]
    pub fn tag(&self, lang: Lang) -> &Arc<str> {
        &self.tags[lang.index()]
    }

    /// All tags.
    #[must_use]
    pub fn tags(&self) -> &[Arc<str>] {
        &self.tags
    }

    /// The language with that tag.
    #[must_use]
    pub fn find(&self, tag: &str) -> Option<Lang> {
        self.iter().find(|lang| &**self.tag(*lang) == tag)
    }
}

/// Whether `tag` has the form of a BCP 47 language tag such as `ja` or `zh-Hant`
/// (RFC 5646 §2.1; the registry is not consulted).
#[must_use]
pub fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().is_some_and(|part| {
        (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase())
    });
    primary
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

#[cfg(test)]
mod tests {
    use super::is_language_tag;

    #[test]
    fn knows_the_form_of_tags() {
        for tag in ["ja", "en", "zh-Hant", "pt-BR", "yue"] {
            assert!(is_language_tag(tag), "{tag}");
        }
        for tag in ["", "j", "JA", "ja_JP", "日本語", "ja-"] {
            assert!(!is_language_tag(tag), "{tag}");
        }
    }
}
