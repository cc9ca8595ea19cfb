use std::ops::Range;

use comrak::Node;
use comrak::nodes::{LineColumn, Sourcepos};
use memchr::memchr2_iter;

/// Turns comrak's lines and columns into byte ranges of the source.
pub(super) struct Places<'s> {
    source: &'s str,
    /// Where each line begins.
    starts: Vec<usize>,
}

impl<'s> Places<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        Self {
            source,
            starts: line_starts(source),
        }
    }

    /// The source text of a range that came from here.
    pub(super) fn text(&self, range: &Range<usize>) -> &'s str {
        self.source.get(range.clone()).unwrap_or_default()
    }

    /// The place of a block.
    pub(super) fn block(&self, node: Node<'_>) -> Range<usize> {
        let range = self.range(node.data().sourcepos);
        let kept = self.text(&range).trim_end_matches(['\r', '\n']).len();
        range.start..range.start + kept
    }

    /// The place of an inline whose source begins and ends with the given signs.
    ///
    /// comrak loses count after an address that is broken over two lines and
    /// after `\|` in a table; when the signs are not where it says, the block
    /// around is the honest answer.
    pub(super) fn inline(&self, node: Node<'_>, first: &[u8], last: &[u8]) -> Range<usize> {
        let range = self.range(node.data().sourcepos);
        let bytes = self.text(&range).as_bytes();
        let fits = bytes.first().is_some_and(|byte| first.contains(byte))
            && bytes.last().is_some_and(|byte| last.contains(byte));
        if fits { range } else { self.around(node) }
    }

    /// The place of `part`, a piece of the text node `node` that begins at its
    /// byte `at`; the block around when an entity has shifted the count.
    pub(super) fn part(&self, node: Node<'_>, at: usize, part: &str) -> Range<usize> {
        let start = self.range(node.data().sourcepos).start + at;
        let range = start..start + part.len();
        if self.text(&range) == part {
            range
        } else {
            self.around(node)
        }
    }

    /// The range if `part` stands in it, else the whole source: below a line
    /// that defines an address, comrak can lose count of lines.
    pub(super) fn holding(&self, range: Range<usize>, part: &str) -> Range<usize> {
        if self.text(&range).contains(part) {
            range
        } else {
            0..self.source.len()
        }
    }

    fn around(&self, node: Node<'_>) -> Range<usize> {
        let block = node
            .ancestors()
            .skip(1)
            .find(|ancestor| ancestor.data().value.block());
        block.map_or(0..self.source.len(), |block| self.block(block))
    }

    fn range(&self, place: Sourcepos) -> Range<usize> {
        let first = LineColumn {
            column: place.start.column.saturating_sub(1),
            ..place.start
        };
        let start = self.source.floor_char_boundary(self.offset(first));
        let end = self.source.ceil_char_boundary(self.offset(place.end));
        start..end.max(start)
    }

    /// Columns count from 1 and an end names its last byte, so as an offset the
    /// column of an end is already one past it.
    fn offset(&self, place: LineColumn) -> usize {
        let line = place.line.saturating_sub(1);
        let start = self.starts.get(line).copied();
        let offset = start.unwrap_or(self.source.len()) + place.column;
        offset.min(self.source.len())
    }
}

/// comrak ends a line at `\n`, `\r\n` and a lone `\r`.
fn line_starts(source: &str) -> Vec<usize> {
    let bytes = source.as_bytes();
    let ends = memchr2_iter(b'\n', b'\r', bytes)
        .filter(|at| bytes[*at] == b'\n' || bytes.get(at + 1) != Some(&b'\n'));
    std::iter::once(0).chain(ends.map(|at| at + 1)).collect()
}

#[cfg(test)]
mod tests {
    use crate::markdown::parse;

    fn links(markdown: &str) -> Vec<&str> {
        let (document, faults) = parse(markdown);
        assert!(faults.is_empty(), "{faults:?}");
        let links = document.links().iter();
        links.map(|link| &markdown[link.range.clone()]).collect()
    }

    #[test]
    fn links_are_found_on_japanese_lines() {
        let source =
            "電話は**保健**の、\n次の[保健センター](/a/)へ。\r\nまた<https://a.jp>と[乙](#b)。";
        assert_eq!(links(source), ["[保健センター](/a/)", "[乙](#b)"]);
    }

    #[test]
    fn links_are_found_in_quotes_lists_and_tables() {
        let source = "> 引用の\n> 中の[甲](/a/)\n\n- 項目\n  続き[乙](/b/)\n\n\
                      | 見出し | [丙](/c/) |\n|---|---|\n| 東京 `x` | [丁](/d/) |\n";
        assert_eq!(
            links(source),
            ["[甲](/a/)", "[乙](/b/)", "[丙](/c/)", "[丁](/d/)"]
        );
    }

    #[test]
    fn a_place_holds_its_address() {
        let source = "[r]: javascript:x\n[```\n**![](#b)](/a/)";
        let (document, _) = parse(source);
        for link in document.links() {
            assert!(source[link.range.clone()].contains(&link.target));
        }
    }

    #[test]
    fn where_the_count_is_lost_the_block_is_named() {
        let source = "前の段落。\n\n[甲\n乙](\n/a/) と\n[丙](/b/)\n\n| {東京\\|とうきょう} [丁](/c/) |\n|-|\n";
        let found = links(source);
        assert_eq!(found.len(), 3);
        assert!(found[1].contains("[丙](/b/)") && !found[1].contains("前の段落"));
        assert!(found[2].contains("[丁](/c/)") && !found[2].contains("丙"));
    }
}
