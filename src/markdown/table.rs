use comrak::Node;
use comrak::nodes::{NodeValue, TableAlignment};

/// How many cells a row has in the source; comrak drops those that have no head.
pub(super) fn cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut bars = 0;
    let mut escaped = false;
    let mut ends_with_bar = false;
    for byte in row.bytes() {
        ends_with_bar = byte == b'|' && !escaped;
        bars += usize::from(ends_with_bar);
        escaped = byte == b'\\' && !escaped;
    }
    bars + usize::from(!ends_with_bar)
}

/// The number of columns of the table that `row` belongs to.
pub(super) fn columns(row: Node<'_>) -> usize {
    match row.parent().map(|table| table.data()) {
        Some(data) => match &data.value {
            NodeValue::Table(table) => table.num_columns,
            _ => 0,
        },
        None => 0,
    }
}

/// What opens and closes the cell in the given column.
pub(super) fn cell_tags(cell: Node<'_>, column: usize) -> (&'static str, &'static str) {
    let Some(row) = cell.parent() else {
        return ("<td>", "</td>");
    };
    let head = matches!(row.data().value, NodeValue::TableRow(true));
    // A heading without words says nothing to those who hear the page.
    let heads = head && cell.first_child().is_some();
    match (heads, alignment(row, column)) {
        (true, TableAlignment::Right) => ("<th scope=\"col\" class=\"align-right\">", "</th>"),
        (true, TableAlignment::Center) => ("<th scope=\"col\" class=\"align-center\">", "</th>"),
        (true, _) => ("<th scope=\"col\">", "</th>"),
        (false, TableAlignment::Right) => ("<td class=\"align-right\">", "</td>"),
        (false, TableAlignment::Center) => ("<td class=\"align-center\">", "</td>"),
        (false, _) => ("<td>", "</td>"),
    }
}

fn alignment(row: Node<'_>, column: usize) -> TableAlignment {
    let Some(table) = row.parent() else {
        return TableAlignment::None;
    };
    match &table.data().value {
        NodeValue::Table(table) => table.alignments.get(column).copied(),
        _ => None,
    }
    .unwrap_or(TableAlignment::None)
}

#[cfg(test)]
mod tests {
    use super::cells;
    use crate::markdown::parse;

    #[test]
    fn escaped_bars_do_not_part_cells() {
        assert_eq!(cells("| a | b |"), 2);
        assert_eq!(cells("a | b"), 2);
        assert_eq!(cells(r"| {東京\|とうきょう} |"), 1);
        assert_eq!(cells(r"| a \\| b |"), 2);
    }

    #[test]
    fn heads_body_and_alignment() {
        let (document, faults) = parse("|  | 数 |\n|---|--:|\n| {東京\\|とうきょう} | 1 |\n");
        assert_eq!(faults, []);
        assert_eq!(
            document.html(str::to_owned),
            "<div class=\"table-scroll\"><table><thead><tr><td></td>\
             <th scope=\"col\" class=\"align-right\">数</th></tr></thead><tbody><tr>\
             <td><ruby class=\"told\">東京<rp>（</rp><rt>とうきょう</rt><rp>）</rp></ruby></td>\
             <td class=\"align-right\">1</td></tr></tbody></table></div>"
        );
    }

    #[test]
    fn cells_that_would_vanish_are_reported() {
        let source = "| 甲 |\n|---|\n| {東京|とうきょう} |\n";
        let (_, faults) = parse(source);
        assert_eq!(faults.len(), 1);
        assert_eq!(
            faults[0].message,
            "this row has 2 cells, the head of the table 1"
        );
        assert_eq!(&source[faults[0].range.clone()], "| {東京|とうきょう} |");
    }
}
