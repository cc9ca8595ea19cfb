/// Where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Address {
    /// A place inside the site: `/…` or `#…`.
    Internal,
    /// A page of another site.
    External,
    /// A telephone or a mail program.
    Direct,
}

/// Why a link may not stand.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) message: String,
    pub(super) hint: &'static str,
}

const EXAMPLE: &str = "write the path from the root of the site, such as `/centers/hoken-center/`";
const KINDS: &str = "a link leads to a path of this site (`/…`), a heading of this page (`#…`), \
                     or an address that begins with `https://`, `http://`, `mailto:` or `tel:`";

/// Judges the address of a link; what is not known is refused.
pub(super) fn judge(url: &str) -> Result<Address, Refusal> {
    if url.is_empty() {
        return refuse("this link has no address".into(), KINDS);
    }
    if let Some(char) = url.chars().find(|&char| is_stray(char)) {
        return refuse(
            format!("the address `{}` contains {}", shown(url), name(char)),
            "remove it; a space that belongs to the address is written `%20`",
        );
    }
    if url.starts_with("//") {
        return refuse(
            format!("the address `{}` begins with two slashes", shown(url)),
            "begin with one `/` for a page of this site, with `https://` for another site",
        );
    }
    if url.starts_with(['/', '#']) {
        return Ok(Address::Internal);
    }
    match scheme(url) {
        Some((scheme, rest)) => with_scheme(url, &scheme.to_ascii_lowercase(), rest),
        None => refuse_relative(url),
    }
}

fn with_scheme(url: &str, scheme: &str, rest: &str) -> Result<Address, Refusal> {
    match scheme {
        "https" | "http" if rest.len() > 2 && rest.starts_with("//") => Ok(Address::External),
        "mailto" if rest.contains('@') => Ok(Address::Direct),
        "tel" if is_number(rest) => Ok(Address::Direct),
        "tel" => refuse(
            format!("`{}` is not a telephone number", shown(url)),
            "after `tel:` write half-width digits and hyphens only",
        ),
        "https" | "http" | "mailto" => refuse(
            format!("the address `{}` is not complete", shown(url)),
            "write it as it stands in the browser, or as `mailto:name@example.jp`",
        ),
        _ => refuse(
            format!("links of the kind `{scheme}:` are not allowed"),
            KINDS,
        ),
    }
}

fn refuse_relative(url: &str) -> Result<Address, Refusal> {
    if url.starts_with("www.") {
        return refuse(
            format!("the address `{}` is not complete", shown(url)),
            "begin with `https://`",
        );
    }
    if url.contains('@') {
        return refuse(
            format!("the address `{}` is not complete", shown(url)),
            "begin a mail address with `mailto:`",
        );
    }
    refuse(format!("`{}` is a relative path", shown(url)), EXAMPLE)
}

fn refuse<T>(message: String, hint: &'static str) -> Result<T, Refusal> {
    Err(Refusal { message, hint })
}

/// What stands before the first colon, if that colon ends a scheme.
fn scheme(url: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = url.split_once(':')?;
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    (!scheme.is_empty() && scheme.bytes().all(fits)).then_some((scheme, rest))
}

fn is_number(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_digit() || b"+-*#".contains(&byte);
    text.bytes().any(|byte| byte.is_ascii_digit()) && text.bytes().all(fits)
}

/// Browsers read a backslash as a slash and drop line ends, so such an address
/// does not lead where it seems to.
fn is_stray(char: char) -> bool {
    char.is_whitespace() || char.is_control() || "\"<>`\\".contains(char)
}

fn name(char: char) -> String {
    match char {
        '\u{3000}' => "a full-width space".into(),
        char if char.is_whitespace() => "a space".into(),
        char if char.is_control() => "an invisible character".into(),
        char => format!("`{char}`"),
    }
}

/// An address as it can stand in a one-line message.
fn shown(url: &str) -> String {
    url.chars().filter(|char| !char.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Address, EXAMPLE, judge};

    #[test]
    fn known_kinds_pass() {
        let cases = [
            ("/centers/", Address::Internal),
            ("#about", Address::Internal),
            ("HTTPS://example.jp/東京", Address::External),
            ("mailto:a@example.jp", Address::Direct),
            ("tel:00-0000-0000", Address::Direct),
        ];
        for (url, address) in cases {
            assert_eq!(judge(url), Ok(address), "{url}");
        }
    }

    #[test]
    fn all_else_is_refused() {
        let urls = [
            "",
            "//example.jp",
            "/\\example.jp",
            "javascript:alert(1)",
            "java\nscript:x",
            "data:text/html,x",
            "https:",
            "https://",
            "tel:０４２２",
            "tel:",
            "mailto:",
            "/a b",
            "vbscript:x",
            "?a",
            "www.example.jp",
            "a@example.jp",
            "C:\\x",
            "ﾊﾛｰ:x",
        ];
        for url in urls {
            assert!(judge(url).is_err(), "{url}");
        }
    }

    #[test]
    fn a_relative_path_is_told_the_way() {
        for url in ["../x", "centers/x", "./"] {
            let refusal = judge(url).unwrap_err();
            assert_eq!(refusal.message, format!("`{url}` is a relative path"));
            assert_eq!(refusal.hint, EXAMPLE);
        }
    }
}
