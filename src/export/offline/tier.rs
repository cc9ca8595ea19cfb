use std::path::Path;

use crate::text::Languages;

/// How much a file is wanted where a site is too large to be kept whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tier {
    /// What every page needs, the home page, who is open now, and the page on
    /// which one ends it. Kept whatever its size.
    Base,
    /// Places and needs: whom to call.
    Lines,
    /// The ways to find something.
    Finding,
    /// All other pages.
    Rest,
}

impl Tier {
    /// How many there are.
    pub(super) const COUNT: usize = 4;

    /// The tier of a file of the site; none for files that no page needs, such as
    /// those for other programs.
    pub(super) fn of(path: &str, languages: &Languages) -> Option<Self> {
        let is_page = has_ending(path, "html");
        let bare = without_edition(path, languages);
        match bare.split('/').next().unwrap_or_default() {
            "assets" | "hours" | "manifest.webmanifest" => Some(Self::Base),
            "index.html" | "404.html" | "now" | "privacy" if is_page => Some(Self::Base),
            "centers" | "needs" if is_page => Some(Self::Lines),
            "search" | "find" if !is_for_programs(bare) => Some(Self::Finding),
            "index-kana" if is_page => Some(Self::Finding),
            _ => is_page.then_some(Self::Rest),
        }
    }
}

fn without_edition<'a>(path: &'a str, languages: &Languages) -> &'a str {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let mut others = languages.editions().skip(1);
    if others.any(|edition| languages.name_of(edition) == first) {
        rest
    } else {
        path
    }
}

/// Whether it is the index in the form of elasticlunr.js.
fn is_for_programs(path: &str) -> bool {
    path.starts_with("search/elasticlunr.")
}

fn has_ending(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|of| of == ending)
}

#[cfg(test)]
mod tests {
    use super::Tier;
    use crate::text::Languages;

    #[test]
    fn what_one_needs_at_night_comes_first() {
        let languages = Languages::new(["ja".into(), "en".into()]);
        let of = |path| Tier::of(path, &languages);
        for (path, tier) in [
            ("index.html", Some(Tier::Base)),
            ("en/index.html", Some(Tier::Base)),
            ("en/now/index.html", Some(Tier::Base)),
            ("easy/index.html", Some(Tier::Base)),
            ("easy/centers/a/index.html", Some(Tier::Lines)),
            ("404.html", Some(Tier::Base)),
            ("assets/0a1b2c3d/scripts/main.js", Some(Tier::Base)),
            ("hours/en.json", Some(Tier::Base)),
            ("en/manifest.webmanifest", Some(Tier::Base)),
            ("centers/index.html", Some(Tier::Lines)),
            ("en/centers/a/index.html", Some(Tier::Lines)),
            ("search/en.json", Some(Tier::Finding)),
            ("search/ja-1/root.gz", Some(Tier::Finding)),
            ("search/elasticlunr.ja.json", None),
            ("programs/a/index.html", Some(Tier::Rest)),
            ("ordinances/a/law.xml", None),
            ("robots.txt", None),
            ("sitemap.xml", None),
        ] {
            assert_eq!(of(path), tier, "{path}");
        }
    }
}
