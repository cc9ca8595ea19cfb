use std::ops::Range;

use comrak::Node;
use comrak::nodes::NodeLink;

use super::Formatter;
use crate::markdown::address::{self, Address};
use crate::markdown::{Fault, Link};

/// A link whose words are being written.
pub(super) struct OpenLink {
    /// Whether there is an `</a>` to come.
    anchored: bool,
    words_before: usize,
}

impl Formatter<'_> {
    pub(super) fn open_link(&mut self, node: Node<'_>, link: &NodeLink) {
        let judged = address::judge(&link.url);
        self.open_links.push(OpenLink {
            anchored: judged.is_ok(),
            words_before: self.out.words(),
        });
        match judged {
            Ok(address) => self.open_anchor(node, link, address),
            Err(refusal) => {
                let range = self.link_place(node);
                let fault = Fault::new(range, refusal.message, refusal.hint);
                self.faults.push(fault);
            }
        }
    }

    fn open_anchor(&mut self, node: Node<'_>, link: &NodeLink, address: Address) {
        self.out.tag("<a href=\"");
        if address == Address::Internal {
            self.out.hole();
            let place = self.link_place(node);
            let range = self.places.holding(place, &link.url);
            let target = link.url.clone();
            self.links.push(Link { target, range });
        } else {
            self.out.attribute(&link.url);
        }
        self.out.tag("\"");
        if address == Address::External {
            self.out.tag(" rel=\"external noreferrer\"");
        }
        if !link.title.is_empty() {
            self.out.tag(" title=\"");
            self.out.attribute(&link.title);
            self.out.tag("\"");
        }
        self.out.tag(">");
    }

    pub(super) fn close_link(&mut self, node: Node<'_>) {
        let Some(link) = self.open_links.pop() else {
            return;
        };
        if link.anchored {
            self.out.tag("</a>");
        }
        if link.words_before == self.out.words() {
            self.faults.push(Fault::new(
                self.link_place(node),
                "this link has no words",
                "say between `[` and `]` where it leads",
            ));
        }
    }

    fn link_place(&self, link: Node<'_>) -> Range<usize> {
        self.places.inline(link, b"[<", b")]>")
    }

    pub(super) fn refuse_image(&mut self, node: Node<'_>) {
        self.faults.push(Fault::new(
            self.places.inline(node, b"!", b")]"),
            "images are not supported yet",
            "remove it and say in words what it shows",
        ));
    }
}
