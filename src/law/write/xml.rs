/// Writes XML, one element a line, so that two versions can be compared.
pub(super) struct Xml {
    text: String,
}

type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    pub(super) fn new() -> Self {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
        Self { text }
    }

    /// The start of an element whose end comes by [`Self::end`].
    pub(super) fn begin(&mut self, name: &str, attributes: Attributes<'_>) {
        self.open(name, attributes);
        self.text.push('\n');
    }

    pub(super) fn end(&mut self, name: &str) {
        self.close(name);
    }

    /// An element that holds nothing but text.
    pub(super) fn leaf(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.open(name, attributes);
        escape(text, &mut self.text);
        self.close(name);
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        self.text.push('<');
        self.text.push_str(name);
        for (key, value) in attributes {
            self.text.push(' ');
            self.text.push_str(key);
            self.text.push_str("=\"");
            escape(value, &mut self.text);
            self.text.push('"');
        }
        self.text.push('>');
    }

    fn close(&mut self, name: &str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }
}

/// Escapes text; characters that XML cannot hold at all are left out.
fn escape(text: &str, to: &mut String) {
    for c in text.chars() {
        match c {
            '&' => to.push_str("&amp;"),
            '<' => to.push_str("&lt;"),
            '>' => to.push_str("&gt;"),
            '"' => to.push_str("&quot;"),
            '\t' => to.push_str("&#9;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => to.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Xml;

    #[test]
    fn escapes_texts_and_attributes() {
        let mut xml = Xml::new();
        xml.begin("A", &[("b", "\"1\"")]);
        xml.leaf("C", &[], "a < b & \u{1}c");
        xml.end("A");
        let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
                        <A b=\"&quot;1&quot;\">\n<C>a &lt; b &amp; c</C>\n</A>\n";
        assert_eq!(xml.finish(), expected);
    }
}
