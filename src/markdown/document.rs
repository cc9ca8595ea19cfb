use super::{Heading, Link, escape};

/// A body text, read and checked: HTML with a hole for the address of each
/// internal link.
///
/// Made once and rendered for every page that shows it, so it holds one string
/// and not a tree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    html: Box<str>,
    /// Byte offsets into `html`, rising; hole n belongs to link n.
    holes: Box<[usize]>,
    links: Box<[Link]>,
    headings: Box<[Heading]>,
}

impl Document {
    pub(super) fn new(
        html: String,
        holes: Vec<usize>,
        links: Vec<Link>,
        headings: Vec<Heading>,
    ) -> Self {
        debug_assert_eq!(holes.len(), links.len());
        Self {
            html: html.into_boxed_str(),
            holes: holes.into_boxed_slice(),
            links: links.into_boxed_slice(),
            headings: headings.into_boxed_slice(),
        }
    }

    /// The headings in the order of the text.
    #[must_use]
    pub fn headings(&self) -> &[Heading] {
        &self.headings
    }

    /// The links to places inside the site, in the order of the text.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.html.is_empty()
    }

    /// The HTML, each internal link leading where `resolve` says.
    ///
    /// `resolve` is given the address as typed and returns the one that is right
    /// on the page at hand; it is escaped here.
    #[must_use]
    pub fn html(&self, resolve: impl Fn(&str) -> String) -> String {
        let mut out = String::with_capacity(self.html.len() + 32 * self.holes.len());
        let mut from = 0;
        for (&hole, link) in self.holes.iter().zip(&self.links) {
            out.push_str(&self.html[from..hole]);
            escape::push(&mut out, &resolve(&link.target));
            from = hole;
        }
        out.push_str(&self.html[from..]);
        out
    }
}

#[cfg(test)]
mod tests {
    use crate::markdown::parse;

    #[test]
    fn holes_are_filled_and_escaped_in_order() {
        let (document, faults) = parse("[甲](/a/) と [乙](#b)\n[**丙**](/c/)");
        assert!(faults.is_empty());
        let html = document.html(|target| format!("..{target}?\"&"));
        assert_eq!(
            html,
            "<p><a href=\"../a/?&quot;&amp;\">甲</a> と <a href=\"..#b?&quot;&amp;\">乙</a>\
             <a href=\"../c/?&quot;&amp;\"><strong>丙</strong></a></p>"
        );
    }

    #[test]
    fn a_space_put_in_later_moves_the_holes_behind_it() {
        let (document, _) = parse("see\n[here](/a/) and [there](/b/)");
        let html = document.html(str::to_owned);
        assert_eq!(
            html,
            "<p>see <a href=\"/a/\">here</a> and <a href=\"/b/\">there</a></p>"
        );
    }
}
