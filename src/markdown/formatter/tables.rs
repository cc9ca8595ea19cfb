use comrak::Node;

use super::Formatter;
use crate::markdown::{Fault, table};

impl Formatter<'_> {
    pub(super) fn open_row(&mut self, node: Node<'_>, head: bool) {
        self.column = 0;
        if head {
            self.out.block("<thead>");
        } else {
            self.check_row(node);
        }
        self.out.block("<tr>");
    }

    fn check_row(&mut self, row: Node<'_>) {
        let range = self.places.block(row);
        let cells = table::cells(self.places.text(&range));
        let columns = table::columns(row);
        if cells > columns {
            self.faults.push(Fault::new(
                range,
                format!("this row has {cells} cells, the head of the table {columns}"),
                "write a bar inside a cell as `\\|`, also in `{東京\\|とうきょう}`",
            ));
        }
    }

    pub(super) fn close_row(&mut self, row: Node<'_>, head: bool) {
        self.out.block("</tr>");
        if head {
            self.out.block("</thead>");
            if row.next_sibling().is_some() {
                self.out.block("<tbody>");
            }
        }
    }

    pub(super) fn close_table(&mut self, table: Node<'_>) {
        if table.children().nth(1).is_some() {
            self.out.block("</tbody>");
        }
        self.out.block("</table></div>");
    }
}
