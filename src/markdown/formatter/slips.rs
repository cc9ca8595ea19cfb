use comrak::Node;
use comrak::nodes::NodeValue;

use super::Formatter;
use crate::markdown::Fault;
use crate::markdown::ruby::{Piece, pieces};

/// Text that was meant as markup and would stand on the page with its signs.
impl Formatter<'_> {
    pub(super) fn check_slips(&mut self, node: Node<'_>, text: &str) {
        self.check_ruby(node, text);
        if !begins_line(node) {
            return;
        }
        if is_rule(text) {
            self.slip(
                node,
                "this looks like a table but is none",
                "give the line of dashes as many cells as the line above it; \
                 a bar inside a cell is written `\\|`",
            );
        } else if is_heading(text) {
            self.slip(
                node,
                "this looks like a heading but is none",
                "put a space after the `#` signs, and an empty line above them",
            );
        }
    }

    fn check_ruby(&mut self, node: Node<'_>, text: &str) {
        for piece in pieces(text) {
            let Piece::Broken { text, at } = piece else {
                continue;
            };
            self.faults.push(Fault::new(
                self.places.part(node, at, text),
                format!("`{text}` is not a word with its reading"),
                "write the word, one bar and its reading: `{東京|とうきょう}`; \
                 for a brace itself write `\\{`",
            ));
        }
    }

    fn slip(&mut self, node: Node<'_>, message: &str, hint: &str) {
        let Some(paragraph) = node.parent() else {
            return;
        };
        let range = self.places.block(paragraph);
        self.faults.push(Fault::new(range, message, hint));
    }
}

/// Whether a text node is the first of a line in a paragraph.
fn begins_line(node: Node<'_>) -> bool {
    let first = node
        .previous_sibling()
        .is_none_or(|before| matches!(before.data().value, NodeValue::SoftBreak));
    let parent = node.parent();
    first && parent.is_some_and(|parent| matches!(parent.data().value, NodeValue::Paragraph))
}

/// The line under a table's head.
fn is_rule(line: &str) -> bool {
    line.contains('|') && line.contains("--") && line.bytes().all(|byte| b"|-: ".contains(&byte))
}

/// One `#` is left alone: it begins short numbers such as those of hotlines.
fn is_heading(line: &str) -> bool {
    line.starts_with("##") || line.starts_with("＃＃")
}

#[cfg(test)]
mod tests {
    use crate::markdown::parse;

    fn messages(markdown: &str) -> Vec<String> {
        let faults = parse(markdown).1.into_iter();
        faults.map(|fault| fault.message).collect()
    }

    #[test]
    fn a_table_that_is_none_is_reported() {
        assert_eq!(
            messages("| 甲 | 乙 |\n|---|\n| 1 | 2 |\n"),
            ["this looks like a table but is none"]
        );
    }

    #[test]
    fn a_heading_that_is_none_is_reported() {
        let message = "this looks like a heading but is none";
        assert_eq!(messages("##目的\n"), [message]);
        assert_eq!(messages("文。\n＃＃目的\n"), [message]);
        assert!(messages("#1234に電話\n\n文の中の##は字\n\n\\##目的").is_empty());
    }
}
