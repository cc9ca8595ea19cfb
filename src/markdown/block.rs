use super::Document;

/// A block of a body text as words: a heading, a paragraph, an item, a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Block {
    /// Whether it is a heading.
    pub heading: bool,
    /// The id of the nearest heading that has one, itself among them.
    pub anchor: Option<String>,
    /// Its words, without readings over them.
    pub text: String,
}

impl Document {
    /// The words of the text, block by block.
    #[must_use]
    pub fn blocks(&self) -> Vec<Block> {
        let html = self.html(|_| String::new());
        let mut reader = BlockReader::default();
        for part in html.split_inclusive('>') {
            let (text, tag) = part.split_once('<').unwrap_or((part, ""));
            reader.text(text);
            reader.tag(tag.trim_end_matches('>'));
        }
        reader.close();
        reader.blocks
    }
}

/// Reads HTML that [`super::Document`] holds, so that nothing in it surprises.
#[derive(Debug, Default)]
struct BlockReader {
    blocks: Vec<Block>,
    open: Block,
    anchor: Option<String>,
    /// Inside a reading over a word.
    reading: bool,
}

impl BlockReader {
    fn text(&mut self, text: &str) {
        if !self.reading {
            self.open.text.push_str(&unescaped(text));
        }
    }

    fn tag(&mut self, tag: &str) {
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        match name {
            "rt" | "rp" => self.reading = true,
            "/rt" | "/rp" => self.reading = false,
            "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.close();
                if let Some(id) = attribute(attributes, "id") {
                    self.anchor = Some(id);
                }
                self.open.heading = true;
            }
            "td" | "th" => self.open.text.push(' '),
            "p" | "li" | "tr" | "pre" | "dt" | "dd" | "blockquote" | "br" | "/p" | "/li"
            | "/tr" | "/pre" | "/h2" | "/h3" | "/h4" | "/h5" | "/h6" => self.close(),
            _ => {}
        }
    }

    fn close(&mut self) {
        let mut block = std::mem::take(&mut self.open);
        block.text = block.text.trim().into();
        if !block.text.is_empty() {
            block.anchor.clone_from(&self.anchor);
            self.blocks.push(block);
        }
    }
}

fn attribute(attributes: &str, name: &str) -> Option<String> {
    let (_, rest) = attributes.split_once(&format!("{name}=\""))?;
    let (value, _) = rest.split_once('"')?;
    Some(unescaped(value))
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use crate::markdown::parse;

    #[test]
    fn blocks_know_their_place_and_leave_readings_out() {
        let text = "はじめ\n\n## 見出し {#here}\n\n- {東京|とうきょう} & <\n- 二\n\n| a | b |\n|---|---|\n| 1 | 2 |";
        let (document, _) = parse(text);
        let blocks: Vec<_> = document
            .blocks()
            .into_iter()
            .map(|block| (block.heading, block.anchor, block.text))
            .collect();
        let here = || Some("here".to_owned());
        assert_eq!(
            blocks,
            [
                (false, None, "はじめ".to_owned()),
                (true, here(), "見出し".to_owned()),
                (false, here(), "東京 & <".to_owned()),
                (false, here(), "二".to_owned()),
                (false, here(), "a b".to_owned()),
                (false, here(), "1 2".to_owned()),
            ]
        );
    }
}
