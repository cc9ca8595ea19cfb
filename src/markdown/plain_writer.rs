use comrak::Node;
use comrak::arena_tree::NodeEdge;
use comrak::nodes::NodeValue;

use super::ruby::{Piece, pieces};
use super::soft_break::Joint;
use super::syntax;

/// Plain text as it is being written.
#[derive(Debug, Default)]
pub(super) struct PlainWriter {
    text: String,
    joint: Joint,
}

impl PlainWriter {
    /// The words of a whole document, without the ids of its headings.
    pub(super) fn text_of(root: Node<'_>) -> String {
        for node in root.descendants() {
            syntax::take_id(node);
        }
        Self::words_of(root)
    }

    /// The words of `node` as they stand.
    pub(super) fn words_of(node: Node<'_>) -> String {
        let mut writer = Self::default();
        for edge in node.traverse() {
            if let NodeEdge::Start(node) = edge {
                writer.enter(node);
            }
        }
        writer.text.truncate(writer.text.trim_end().len());
        writer.text
    }

    fn enter(&mut self, node: Node<'_>) {
        match &node.data().value {
            NodeValue::Paragraph
            | NodeValue::Heading(_)
            | NodeValue::TableRow(_)
            | NodeValue::LineBreak => self.line(),
            NodeValue::TableCell if node.previous_sibling().is_some() => self.cell(),
            NodeValue::CodeBlock(code) => {
                self.line();
                self.push(&code.literal);
            }
            NodeValue::Text(text) => self.running_text(text),
            NodeValue::Code(code) => self.push(&code.literal),
            NodeValue::SoftBreak => self.joint.open(self.text.len()),
            _ => {}
        }
    }

    fn running_text(&mut self, text: &str) {
        for piece in pieces(text) {
            match piece {
                Piece::Plain(text) | Piece::Broken { text, .. } => self.push(text),
                Piece::Ruby { base, .. } => self.push(base),
            }
        }
    }

    fn push(&mut self, text: &str) {
        if let Some(gap) = self.joint.meet(text) {
            self.text.insert(gap, ' ');
        }
        self.text.push_str(text);
    }

    fn line(&mut self) {
        self.joint.reset();
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    fn cell(&mut self) {
        self.joint.reset();
        self.text.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use crate::markdown::plain_text;

    #[test]
    fn one_block_a_line_without_marks() {
        let source = "## 目的 {#about}\n\n{東京|とうきょう}の**こども**を\n支える[窓口](/a/)。\n\n\
                      - 一\n- 二\n\n| 甲 | 乙 |\n|---|---|\n| 1 | `2` |\n\n<div>x</div>\n\n    code\n";
        assert_eq!(
            plain_text(source),
            "目的\n東京のこどもを支える窓口。\n一\n二\n甲 乙\n1 2\ncode"
        );
    }

    #[test]
    fn escaped_braces_are_text() {
        assert_eq!(plain_text("\\{東京|とうきょう}"), "{東京|とうきょう}");
    }
}
