mod headings;
mod links;
mod slips;
mod tables;

use comrak::Node;
use comrak::arena_tree::NodeEdge;
use comrak::nodes::{ListType, NodeList, NodeValue};

use super::html_writer::HtmlWriter;
use super::outline::Outline;
use super::places::Places;
use super::{Document, Fault, Link, raw_html, table};
use links::OpenLink;

/// Writes a tree as HTML and reports what may not be written.
///
/// It walks without recursion: a text of ten thousand `>` is nested as deep.
pub(super) struct Formatter<'s> {
    places: Places<'s>,
    out: HtmlWriter,
    outline: Outline,
    links: Vec<Link>,
    open_links: Vec<OpenLink>,
    column: usize,
    faults: Vec<Fault>,
}

impl<'s> Formatter<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        Self {
            places: Places::new(source),
            out: HtmlWriter::with_room_for(source),
            outline: Outline::default(),
            links: Vec::new(),
            open_links: Vec::new(),
            column: 0,
            faults: Vec::new(),
        }
    }

    /// The document and its faults in the order of the text.
    pub(super) fn format(mut self, root: Node<'_>) -> (Document, Vec<Fault>) {
        for edge in root.traverse() {
            match edge {
                NodeEdge::Start(node) => self.enter(node),
                NodeEdge::End(node) => self.leave(node),
            }
        }
        self.faults.sort_by_key(|fault| fault.range.start);
        let (html, holes) = self.out.finish();
        let headings = self.outline.into_headings();
        (
            Document::new(html, holes, self.links, headings),
            self.faults,
        )
    }

    fn enter(&mut self, node: Node<'_>) {
        match &node.data().value {
            NodeValue::BlockQuote => self.out.block("<blockquote>"),
            NodeValue::List(list) => self.open_list(list),
            NodeValue::Item(_) => self.out.block("<li>"),
            NodeValue::Paragraph => self.out.block(if is_tight(node) { "" } else { "<p>" }),
            NodeValue::Heading(heading) => self.open_heading(node, *heading),
            NodeValue::ThematicBreak => self.out.block("<hr>"),
            NodeValue::CodeBlock(code) => self.code_block(&code.literal),
            NodeValue::HtmlBlock(html) => self.refuse_html(node, &html.literal),
            NodeValue::Table(_) => self.out.block("<div class=\"table-scroll\"><table>"),
            NodeValue::TableRow(head) => self.open_row(node, *head),
            NodeValue::TableCell => self.out.block(table::cell_tags(node, self.column).0),
            NodeValue::Text(text) => self.text(node, text),
            NodeValue::SoftBreak => self.out.soft_break(),
            NodeValue::LineBreak => self.out.hard_break(),
            NodeValue::Code(code) => self.code(&code.literal),
            NodeValue::Emph => self.out.tag("<em>"),
            NodeValue::Strong => self.out.tag("<strong>"),
            NodeValue::HtmlInline(html) => self.refuse_html(node, html),
            NodeValue::Link(link) => self.open_link(node, link),
            NodeValue::Image(_) => self.refuse_image(node),
            // No other syntax is switched on; the words inside are kept.
            _ => {}
        }
    }

    fn leave(&mut self, node: Node<'_>) {
        match &node.data().value {
            NodeValue::BlockQuote => self.out.block("</blockquote>"),
            NodeValue::List(list) => self.out.block(match list.list_type {
                ListType::Bullet => "</ul>",
                ListType::Ordered => "</ol>",
            }),
            NodeValue::Item(_) => self.out.block("</li>"),
            NodeValue::Paragraph if !is_tight(node) => self.out.block("</p>"),
            NodeValue::Heading(heading) => self.out.block(headings::end_tag(heading.level)),
            NodeValue::Table(_) => self.close_table(node),
            NodeValue::TableRow(head) => self.close_row(node, *head),
            NodeValue::TableCell => {
                self.out.block(table::cell_tags(node, self.column).1);
                self.column += 1;
            }
            NodeValue::Emph => self.out.tag("</em>"),
            NodeValue::Strong => self.out.tag("</strong>"),
            NodeValue::Link(_) => self.close_link(node),
            _ => {}
        }
    }

    fn open_list(&mut self, list: &NodeList) {
        match (list.list_type, list.start) {
            (ListType::Bullet, _) => self.out.block("<ul>"),
            (ListType::Ordered, 1) => self.out.block("<ol>"),
            (ListType::Ordered, start) => self.out.block(&format!("<ol start=\"{start}\">")),
        }
    }

    fn code_block(&mut self, literal: &str) {
        self.out.block("<pre><code>");
        self.out.text(literal);
        self.out.block("</code></pre>");
    }

    fn code(&mut self, literal: &str) {
        self.out.tag("<code>");
        self.out.text(literal);
        self.out.tag("</code>");
    }

    fn text(&mut self, node: Node<'_>, text: &str) {
        self.check_slips(node, text);
        self.out.running_text(text);
    }

    fn refuse_html(&mut self, node: Node<'_>, html: &str) {
        let block = node.data().value.block();
        let range = if block {
            self.places.block(node)
        } else {
            self.places.inline(node, b"<", b">")
        };
        self.faults.push(raw_html::fault(range, html));
    }
}

/// A paragraph of a list without empty lines stands in its item without a `<p>`.
fn is_tight(paragraph: Node<'_>) -> bool {
    let list = paragraph
        .parent()
        .and_then(comrak::arena_tree::Node::parent);
    list.is_some_and(|list| matches!(&list.data().value, NodeValue::List(list) if list.tight))
}
