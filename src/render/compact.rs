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

/// A module without comments and needless white space. Names that other files
/// don't see become short.
pub(super) fn script(module: &str) -> Vec<u8> {
    inside("script", " type=module", module)
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
        assert!(short.contains("\"./a.js\"") && short.contains("twice"), "{short}");
        assert!(!short.contains("Two.") && !short.contains("number"), "{short}");
    }

    #[test]
    fn what_is_no_script_stays_as_it_is() {
        assert_eq!(text(script("let = = 1;")), "let = = 1;");
        let ends = "a = \"</script>\"; // b";
        assert_eq!(text(script(ends)), ends);
    }
}
