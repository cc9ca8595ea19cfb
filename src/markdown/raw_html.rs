use std::ops::Range;

use super::Fault;

/// How much of the offending HTML a message repeats.
const SHOWN: usize = 40;

/// The fault of HTML in a body text, with the Markdown that says the same.
pub(super) fn fault(range: Range<usize>, html: &str) -> Fault {
    let message = format!("HTML is not allowed in a text: `{}`", shown(html));
    Fault::new(range, message, hint(html))
}

fn shown(html: &str) -> String {
    let line = html.trim_start().lines().next().unwrap_or_default();
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.trim_end().to_owned(),
    }
}

fn hint(html: &str) -> &'static str {
    match name(html).as_str() {
        "" if html.trim_start().starts_with("<!--") => {
            "remove it; a note to colleagues can stand in the `.toml` file, after a `#`"
        }
        "ruby" | "rb" | "rt" | "rp" => "write a reading as `{東京|とうきょう}`",
        "br" => "end the line with a backslash (`\\`) instead",
        "b" | "strong" | "u" => "write `**…**` around important words",
        "i" | "em" => "write `*…*` around emphasised words",
        "a" => "write a link as `[words](/centers/hoken-center/)`",
        "table" | "tr" | "td" | "th" => "write the table with `|` between the cells",
        "h1" | "h2" | "h3" | "h4" => "write a heading as `## …`",
        "img" => "images are not supported yet; say in words what it shows",
        _ => "write it in Markdown; for the sign itself write `\\<`",
    }
}

/// The tag's name in small letters, empty for comments and the like.
fn name(html: &str) -> String {
    let inner = html.trim_start().trim_start_matches(['<', '/']);
    let letters = inner.chars().take_while(char::is_ascii_alphanumeric);
    letters.map(|char| char.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use crate::markdown::parse;

    #[test]
    fn html_never_reaches_the_page() {
        let source = "前\n\n<div onclick=\"x\">\n中\n</div>\n\n東<b>京</b><!-- 秘密 -->都\n";
        let (document, faults) = parse(source);
        assert_eq!(document.html(str::to_owned), "<p>前</p><p>東京都</p>");
        let places: Vec<_> = faults
            .iter()
            .map(|fault| &source[fault.range.clone()])
            .collect();
        assert_eq!(
            places,
            [
                "<div onclick=\"x\">\n中\n</div>",
                "<b>",
                "</b>",
                "<!-- 秘密 -->"
            ]
        );
        assert_eq!(
            faults[0].message,
            "HTML is not allowed in a text: `<div onclick=\"x\">`"
        );
        assert!(faults[1].hint.contains("**…**") && faults[3].hint.contains(".toml"));
    }
}
