use comrak::nodes::NodeValue;
use comrak::{Arena, Node, Options, parse_document};

use super::heading_id;

/// The tree of `markdown`; ids are still at the end of their headings.
pub(super) fn tree<'a>(arena: &'a Arena<'a>, markdown: &str) -> Node<'a> {
    parse_document(arena, markdown, &options())
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.cjk_friendly_emphasis = true;
    // An escaped `\{` must stay apart from the text around it, or it would
    // begin a ruby or an id all the same.
    options.parse.escaped_char_spans = true;
    options
}

/// Takes the id off `node` if it is a heading that has one.
pub(super) fn take_id(node: Node<'_>) -> Option<String> {
    let heading = matches!(node.data().value, NodeValue::Heading(_));
    heading.then(|| heading_id::take(node)).flatten()
}
