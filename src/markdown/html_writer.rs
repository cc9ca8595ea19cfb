use super::escape;
use super::ruby::{Piece, pieces};
use super::soft_break::Joint;

/// HTML as it is being written.
#[derive(Debug, Default)]
pub(super) struct HtmlWriter {
    html: String,
    holes: Vec<usize>,
    joint: Joint,
    words: usize,
}

impl HtmlWriter {
    /// A writer that seldom has to grow for the HTML of `source`.
    pub(super) fn with_room_for(source: &str) -> Self {
        Self {
            html: String::with_capacity(source.len() + source.len() / 2),
            ..Self::default()
        }
    }

    /// Markup of ours inside running text.
    pub(super) fn tag(&mut self, tag: &str) {
        self.html.push_str(tag);
    }

    /// Markup of ours between blocks: what stood before is no neighbour any more.
    pub(super) fn block(&mut self, tag: &str) {
        self.joint.reset();
        self.html.push_str(tag);
    }

    /// An author's text in an attribute.
    pub(super) fn attribute(&mut self, value: &str) {
        escape::push(&mut self.html, value);
    }

    /// An author's text where readers see it, exactly as given.
    pub(super) fn text(&mut self, text: &str) {
        if let Some(gap) = self.joint.meet(text) {
            self.space_at(gap);
        }
        if !text.trim().is_empty() {
            self.words += 1;
        }
        escape::push(&mut self.html, text);
    }

    /// An author's text with readings in it.
    pub(super) fn running_text(&mut self, text: &str) {
        for piece in pieces(text) {
            match piece {
                Piece::Plain(text) | Piece::Broken { text, .. } => self.text(text),
                Piece::Ruby { base, reading } => self.ruby(base, reading),
            }
        }
    }

    /// The end of a source line inside running text.
    pub(super) fn soft_break(&mut self) {
        self.joint.open(self.html.len());
    }

    /// A line end that the author asked for.
    pub(super) fn hard_break(&mut self) {
        self.block("<br>");
    }

    /// The address of an internal link goes here.
    pub(super) fn hole(&mut self) {
        self.holes.push(self.html.len());
    }

    /// How many stretches of visible text there have been.
    pub(super) fn words(&self) -> usize {
        self.words
    }

    /// The HTML and its holes.
    pub(super) fn finish(self) -> (String, Vec<usize>) {
        (self.html, self.holes)
    }

    fn ruby(&mut self, base: &str, reading: &str) {
        self.tag("<ruby class=\"told\">");
        self.text(base);
        self.html.push_str("<rp>（</rp><rt>");
        escape::push(&mut self.html, reading);
        self.html.push_str("</rt><rp>）</rp></ruby>");
    }

    fn space_at(&mut self, gap: usize) {
        self.html.insert(gap, ' ');
        let behind = self.holes.iter_mut().rev();
        behind
            .take_while(|hole| **hole >= gap)
            .for_each(|hole| *hole += 1);
    }
}
