use comrak::Node;
use comrak::nodes::NodeHeading;

use super::Formatter;
use crate::markdown::plain_writer::PlainWriter;
use crate::markdown::{Fault, Heading, syntax};

impl Formatter<'_> {
    /// Records a heading and opens its tag, with its id.
    pub(super) fn open_heading(&mut self, node: Node<'_>, heading: NodeHeading) {
        let range = self.places.block(node);
        if heading.setext {
            let sign = if heading.level == 1 { '=' } else { '-' };
            self.faults.push(Fault::new(
                range.clone(),
                format!("a line of `{sign}` makes a heading of the text above it"),
                "begin a heading with `##`; for a dividing line leave an empty line above it",
            ));
        }
        let id = syntax::take_id(node);
        if has_stray_id(node) {
            self.faults.push(Fault::new(
                range.clone(),
                "the id of this heading does not stand at its end",
                "end the line with the id, such as `## … {#how-to-ask}`",
            ));
        }
        let heading = Heading {
            level: heading.level,
            id,
            text: PlainWriter::words_of(node),
            range,
        };
        self.outline.add(heading, &mut self.faults);
        let Some(heading) = self.outline.last() else {
            return;
        };
        self.out.block(start_tag(heading.level));
        if let Some(id) = &heading.id {
            self.out.tag(" id=\"");
            self.out.attribute(id);
            self.out.tag("\"");
        }
        self.out.tag(">");
    }
}

/// Whether `{#` is left in a heading whose id has been taken.
fn has_stray_id(heading: Node<'_>) -> bool {
    let mut nodes = heading.descendants();
    nodes.any(|node| {
        node.data()
            .value
            .text()
            .is_some_and(|text| text.contains("{#"))
    })
}

fn start_tag(level: u8) -> &'static str {
    ["<h2", "<h3", "<h4", "<h5", "<h6"][usize::from(level.clamp(2, 6)) - 2]
}

pub(super) fn end_tag(level: u8) -> &'static str {
    ["</h2>", "</h3>", "</h4>", "</h5>", "</h6>"][usize::from(level.clamp(2, 6)) - 2]
}
