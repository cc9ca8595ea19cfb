//! Style sheets and scripts as they go out: what only their authors need is left
//! behind. The minifier of the pages does it, which reads both languages; what it
//! can't read goes out as it is.

use std::sync::LazyLock;

use minify_html::Cfg;

static CONFIG: LazyLock<Cfg> = LazyLock::new(|| Cfg {
    minify_css: true,
    minify_js: true,
    ..Cfg::default()
});

/// A style sheet without comments and needless white space.
pub(super) fn style_sheet(css: &str) -> Vec<u8> {
    inside("style", "", css)
}

/// A module without comments and needless white space.
pub(super) fn script(module: &str) -> Vec<u8> {
    inside("script", " type=module", &without_comment_lines(module))
}

/// A script without the lines that are only comment, most of which the minifier
/// would keep. Where a comment beside code ends can only be told by reading the
/// language.
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

/// Minifies the text of an element. A text that would end the element goes out as
/// it is.
fn inside(element: &str, attributes: &str, text: &str) -> Vec<u8> {
    let closing = format!("</{element}");
    if text.to_ascii_lowercase().contains(&closing) {
        return text.as_bytes().to_vec();
    }
    let opening = format!("<{element}{attributes}>");
    let html = [&opening, text, &closing, ">"].concat();
    let minified = minify_html::minify(html.as_bytes(), &CONFIG);
    minified
        .strip_prefix(opening.as_bytes())
        .and_then(|rest| rest.strip_suffix(format!("{closing}>").as_bytes()))
        .map_or_else(|| text.as_bytes().to_vec(), <[u8]>::to_vec)
}

#[cfg(test)]
mod tests {
    use super::{script, style_sheet};

    fn text(bytes: Vec<u8>) -> String {
        String::from_utf8(bytes).unwrap_or_default()
    }

    #[test]
    fn style_sheets_lose_comments_and_white_space() {
        let css = "/* One. */\na::after { content: \"/*x*/\"; }\n\nb { margin: 0 }";
        assert_eq!(
            text(style_sheet(css)),
            "a:after{content:\"/*x*/\"}b{margin:0}"
        );
    }

    #[test]
    fn scripts_keep_what_others_see() {
        let module = "/** One. */\nimport { a } from \"./a.js\";\nexport function twice(number) {\n  // Two.\n  return a(number) + a(number);\n}\n";
        let short = text(script(module));
        assert_eq!(
            short,
            "import{a}from\"./a.js\";export function twice(number){return a(number)+a(number)}"
        );
    }

    #[test]
    fn comments_go_only_where_they_end_for_sure() {
        let script = "/** One. */\nlet a = 1; // beside\n  /**\n   * Two.\n   */\n/* three */ (a);\nlet b = \"//\";\n";
        let kept = "let a = 1; // beside\n/* three */ (a);\nlet b = \"//\";\n";
        assert_eq!(super::without_comment_lines(script), kept);
    }

    #[test]
    fn what_is_no_script_stays_as_it_is() {
        assert_eq!(text(script("let = = 1;")), "let = = 1;");
        let ends = "a = \"</script>\"; // b";
        assert_eq!(text(script(ends)), ends);
    }
}
