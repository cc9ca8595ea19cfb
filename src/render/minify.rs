use std::sync::LazyLock;

use memchr::memmem::find;
use minify_html::Cfg;

/// Attributes that the minifier damages, and the names under which they pass
/// through it: it turns every `hidden="until-found"` into `hidden`, and drops an
/// empty `lang` and the default `type` of a button. (Seen in minify-html 0.18.)
const SHELTERED: [(&str, &str); 3] = [
    (
        "hidden=\"until-found\"",
        "data-shirube-hidden=\"until-found\"",
    ),
    ("lang=\"\"", "data-shirube-lang=\"none\""),
    ("type=\"submit\"", "data-shirube-type=\"submit\""),
];

static CONFIG: LazyLock<Cfg> = LazyLock::new(|| Cfg {
    keep_closing_tags: true,
    keep_html_and_head_opening_tags: true,
    keep_input_type_text_attr: true,
    ..Cfg::default()
});

/// Takes needless white space and quotes out of a page. What a browser makes of
/// it stays the same; scripts and style sheets are not touched.
#[must_use]
pub fn minify(html: &str) -> Vec<u8> {
    let sheltered = SHELTERED
        .iter()
        .any(|(attribute, _)| find(html.as_bytes(), attribute.as_bytes()).is_some());
    if !sheltered {
        return minify_html::minify(html.as_bytes(), &CONFIG);
    }
    let mut html = html.to_owned();
    for (attribute, shelter) in SHELTERED {
        html = html.replace(attribute, shelter);
    }
    let minified = minify_html::minify(html.as_bytes(), &CONFIG);
    // The minifier leaves UTF-8 as it is, and drops quotes where it may.
    let mut minified = String::from_utf8_lossy(&minified).into_owned();
    for (attribute, shelter) in SHELTERED {
        minified = minified
            .replace(shelter, attribute)
            .replace(&shelter.replace('"', ""), attribute);
    }
    minified.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::minify;

    #[test]
    fn keeps_what_the_minifier_would_damage() {
        let html = "<p lang=\"\">a</p><div hidden=\"until-found\">b</div><input type=\"text\"><button type=\"submit\">c</button>";
        let minified = String::from_utf8(minify(html)).unwrap_or_default();
        for kept in [
            "lang=\"\"",
            "hidden=\"until-found\"",
            "type=text",
            "type=\"submit\"",
            "</p>",
        ] {
            assert!(minified.contains(kept), "{kept} in {minified}");
        }
    }
}
