use memchr::memmem::find;

/// Elements whose words get no readings: they are no text, show a reading
/// already, or show none.
const WITHOUT: [&str; 11] = [
    "script", "style", "svg", "textarea", "title", "select", "option", "ruby", "rt", "template",
    "code",
];

/// Of these even tags are no tags, or are written otherwise.
const RAW: [&str; 5] = ["script", "style", "svg", "textarea", "title"];

/// Elements without an end.
const VOID: [&str; 9] = [
    "meta", "link", "br", "hr", "img", "input", "col", "source", "wbr",
];

/// By this attribute a theme says that an element needs no readings.
const NONE_WANTED: &str = "data-no-furigana";

/// Stands around a text with readings. Where a theme sets texts side by side (in
/// a flex box or a grid) it stays one, as it is without them; and no rule of a
/// theme means this element by chance.
const AROUND: [&str; 2] = ["<furi-gana>", "</furi-gana>"];

/// The page, with its Japanese texts in `main` as `mark` writes them.
pub(super) fn annotated(page: &str, mark: impl Fn(&str, &mut String)) -> String {
    let Some(main) = find(page.as_bytes(), b"<main") else {
        return page.to_owned();
    };
    let mut out = String::with_capacity(page.len() * 2);
    out.push_str(&page[..main]);
    let mut place = Place::new(&page[..main]);
    let mut rest = &page[main..];
    while !rest.is_empty() {
        let (text, tail) = rest.split_at(next_tag(rest));
        if place.is_japanese() {
            let begin = out.len();
            mark(text, &mut out);
            if out.len() - begin > text.len() {
                out.insert_str(begin, AROUND[0]);
                out.push_str(AROUND[1]);
            }
        } else {
            out.push_str(text);
        }
        let (tag, tail) = tail.split_at(length_of_tag(tail));
        out.push_str(tag);
        rest = tail;
        if let Some(raw) = place.meet(tag) {
            let end = end_of_raw(rest, raw);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        }
        if place.open.is_empty() {
            break;
        }
    }
    out.push_str(rest);
    out
}

/// Where a walk through a page is.
struct Place<'p> {
    /// Whether the page itself is Japanese.
    japanese: bool,
    /// The elements around, from `main` on.
    open: Vec<Element<'p>>,
}

struct Element<'p> {
    name: &'p str,
    japanese: bool,
    wanted: bool,
}

impl<'p> Place<'p> {
    fn new(head: &'p str) -> Self {
        let html = head.find("<html").map_or("", |at| &head[at..]);
        let html = &html[..length_of_tag(html)];
        Self {
            japanese: attribute(html, "lang").is_some_and(is_japanese),
            open: Vec::new(),
        }
    }

    fn is_japanese(&self) -> bool {
        let around = self.open.last();
        around.is_some_and(|element| element.japanese && element.wanted)
    }

    /// Goes past a tag. Comes back with the name of an element whose content is
    /// not to be looked at.
    fn meet(&mut self, tag: &'p str) -> Option<&'p str> {
        if let Some(closed) = tag.strip_prefix("</") {
            let name = name(closed);
            let at = self.open.iter().rposition(|element| element.name == name);
            self.open.truncate(at.unwrap_or(self.open.len()));
            return None;
        }
        let name = name(tag.get(1..)?);
        if name.is_empty() || VOID.contains(&name) {
            return None;
        }
        let (japanese, wanted) = self.open.last().map_or((self.japanese, true), |around| {
            (around.japanese, around.wanted)
        });
        self.open.push(Element {
            name,
            japanese: attribute(tag, "lang").map_or(japanese, is_japanese),
            wanted: wanted && !WITHOUT.contains(&name) && attribute(tag, NONE_WANTED).is_none(),
        });
        RAW.contains(&name).then_some(name)
    }
}

fn is_japanese(tag: &str) -> bool {
    tag == "ja" || tag.starts_with("ja-")
}

/// Where the next tag begins.
fn next_tag(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut tags = memchr::memchr_iter(b'<', bytes);
    let is_tag = |at: &usize| {
        let next = bytes.get(at + 1);
        next.is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, b'/' | b'!'))
    };
    tags.find(is_tag).unwrap_or(text.len())
}

/// How long the tag is with which a text begins. Quotes count only where a value
/// begins, for a minifier may leave others in values.
fn length_of_tag(text: &str) -> usize {
    let mut quote = None;
    let mut last = b' ';
    for (at, byte) in text.bytes().enumerate() {
        match (byte, quote) {
            (b'>', None) => return at + 1,
            (b'"' | b'\'', None) if last == b'=' => quote = Some(byte),
            (byte, Some(end)) if byte == end => quote = None,
            _ => {}
        }
        last = byte;
    }
    text.len()
}

fn end_of_raw(text: &str, name: &str) -> usize {
    find(text.as_bytes(), format!("</{name}").as_bytes()).unwrap_or(text.len())
}

/// The name with which a text begins.
fn name(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    &text[..end.unwrap_or(text.len())]
}

/// The value of an attribute of a tag; it is empty for one without a value.
fn attribute<'t>(tag: &'t str, wanted: &str) -> Option<&'t str> {
    let mut rest = tag.get(1..).map(|tag| &tag[name(tag).len()..])?;
    loop {
        rest = rest.trim_start();
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>'))?;
        let own = &rest[..end];
        let (value, tail) = match rest[end..].strip_prefix('=') {
            Some(written) => value(written),
            None => ("", &rest[end..]),
        };
        if own == wanted {
            return Some(value);
        }
        if tail == rest {
            return None;
        }
        rest = tail;
    }
}

/// A value and what follows it.
fn value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            return inner.split_once(quote).unwrap_or((inner, ""));
        }
    }
    let end = text.find(|c: char| c.is_whitespace() || c == '>');
    text.split_at(end.unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::annotated;

    /// Puts Japanese texts that may have readings into brackets.
    fn bracketed(page: &str) -> String {
        annotated(page, |text, out| {
            if text.is_empty() {
                return;
            }
            out.push('[');
            out.push_str(text);
            out.push(']');
        })
    }

    #[test]
    fn only_japanese_texts_of_the_main_part_are_looked_at() {
        for (page, expected) in [
            (
                "<html lang=ja><title>夜</title><p>夜</p><main id=main><p class='a > b'>夜<b>間</b>に</main><p>夜",
                "<html lang=ja><title>夜</title><p>夜</p><main id=main><p class='a > b'><furi-gana>[夜]</furi-gana><b><furi-gana>[間]</furi-gana></b><furi-gana>[に]</furi-gana></main><p>夜",
            ),
            (
                "<html lang=en><main>夜<p lang=ja>夜<i lang=en>夜</i>夜</p><p lang=\"\">夜</p></main>",
                "<html lang=en><main>夜<p lang=ja><furi-gana>[夜]</furi-gana><i lang=en>夜</i><furi-gana>[夜]</furi-gana></p><p lang=\"\">夜</p></main>",
            ),
            ("<html lang=ja><p>夜", "<html lang=ja><p>夜"),
        ] {
            assert_eq!(bracketed(page), expected);
        }
    }

    #[test]
    fn elements_that_are_no_text_or_have_readings_are_left() {
        let kept = "<svg><title>夜</title><path d=M0 /></svg><script>a<b</script><ruby>夜<rt>よる</rt></ruby>\
                    <p class=other-names data-no-furigana><span>夜</span></p><select><option>夜</option></select>\
                    <input value=夜><br><textarea>夜</textarea>";
        let page = format!("<html lang=ja><main>{kept}<a href=../../>a < b & c</a></main>");
        let expected = format!(
            "<html lang=ja><main>{kept}<a href=../../><furi-gana>[a < b & c]</furi-gana></a></main>"
        );
        assert_eq!(bracketed(&page), expected);
    }

    #[test]
    fn a_page_that_breaks_off_is_no_trouble() {
        for page in [
            "<html lang=ja><main",
            "<main>夜<b",
            "<main><script>夜",
            "<main></p>夜<",
            "<html<main a=\"夜",
        ] {
            assert_eq!(annotated(page, |text, out| out.push_str(text)), page);
        }
    }
}
