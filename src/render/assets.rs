use std::path::Path;

use xxhash_rust::xxh3::Xxh3;

use super::theme::Theme;

/// A file that pages load: style sheet, script, icon.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Path inside the folder of assets.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Theme {
    /// The files that pages load, and the folder they stand in. Its name changes
    /// with their bytes, so a browser never mixes two versions.
    #[must_use]
    pub fn assets(&self) -> (String, Vec<Asset>) {
        let mut assets = vec![Asset {
            path: "style.css".to_owned(),
            bytes: self.style_sheet(),
        }];
        assets.extend(self.below("scripts/").map(|(name, file)| Asset {
            path: format!("scripts/{name}"),
            bytes: without_comment_lines(file.text()).into_bytes(),
        }));
        assets.extend(self.below("assets/").map(|(name, file)| Asset {
            path: name.to_owned(),
            bytes: file.text().as_bytes().to_vec(),
        }));
        let mut hash = Xxh3::new();
        for asset in &assets {
            hash.update(asset.path.as_bytes());
            hash.update(&asset.bytes);
        }
        (format!("assets/{:08x}/", hash.digest() >> 32), assets)
    }

    /// The service worker that keeps the site: its parts in order of name.
    #[must_use]
    pub fn keeping_worker(&self) -> String {
        self.below("worker/keep/")
            .map(|(_, file)| file.text())
            .collect()
    }

    /// The service worker that removes what was kept.
    #[must_use]
    pub fn leaving_worker(&self) -> String {
        self.below("worker/leave.js")
            .map(|(_, file)| file.text())
            .collect()
    }

    /// All style sheets in order of name, without comments and indentation.
    fn style_sheet(&self) -> Vec<u8> {
        let mut css = String::new();
        for (_, file) in self.below("styles/").filter(|(name, _)| {
            Path::new(name)
                .extension()
                .is_some_and(|extension| extension == "css")
        }) {
            for line in without_comments(file.text())
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
            {
                css.push_str(line);
                css.push('\n');
            }
        }
        css.into_bytes()
    }
}

/// Style sheets without their comments. Strings keep what looks like one.
fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, tail) = rest.split_at(at);
        out.push_str(before);
        let length = if tail.starts_with("/*") {
            tail.find("*/").map_or(tail.len(), |end| end + 2)
        } else if tail.starts_with('/') {
            out.push('/');
            1
        } else {
            let quote = &tail[..1];
            let length = tail[1..].find(quote).map_or(tail.len(), |end| end + 2);
            out.push_str(&tail[..length]);
            length
        };
        rest = &tail[length..];
    }
    out.push_str(rest);
    out
}

/// A script without the lines that are only comment: they are for those who work
/// on the theme, not for the way to a phone. A comment beside code stays, since
/// where it ends can only be told by reading the language.
fn without_comment_lines(script: &str) -> String {
    let mut kept = String::with_capacity(script.len());
    let mut lines = script.split_inclusive('\n');
    while let Some(line) = lines.next() {
        let text = line.trim();
        if text.starts_with("/*") {
            let rest = lines.clone();
            match comment_lines(text, rest) {
                Some(more) => lines.by_ref().take(more).for_each(drop),
                None => kept.push_str(line),
            }
        } else if !text.starts_with("//") {
            kept.push_str(line);
        }
    }
    kept
}

/// How many further lines a comment takes that begins with `first`; nothing if
/// code stands behind its end.
fn comment_lines<'a>(first: &'a str, rest: impl Iterator<Item = &'a str>) -> Option<usize> {
    let lines = std::iter::once(first).chain(rest.map(str::trim));
    let (more, last) = lines.enumerate().find(|(_, line)| line.contains("*/"))?;
    last.ends_with("*/").then_some(more)
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn scripts_lose_lines_that_are_only_comment() {
        let script = "/** One. */\nlet a = 1; // beside\n  /**\n   * Two.\n   */\n// three\n/** @type {number} */ (a);\nlet b = \"//\";\n";
        let kept = "let a = 1; // beside\n/** @type {number} */ (a);\nlet b = \"//\";\n";
        assert_eq!(super::without_comment_lines(script), kept);
    }

    #[test]
    fn drops_comments_and_keeps_strings() {
        let css = "a{/* x */b:url(a/b)}c::before{content:\"/* kept */\"}/* to the end";
        assert_eq!(
            without_comments(css),
            "a{b:url(a/b)}c::before{content:\"/* kept */\"}"
        );
    }
}
