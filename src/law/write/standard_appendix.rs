//! Tables and forms in the standard XML.

use super::blocks::Block;
use super::contents::{appendix_elements, related_articles};
use super::standard::Writer;
use crate::law::{Appendix, AppendixKind};

impl Writer {
    pub(super) fn appendix(&mut self, appendix: &Appendix) {
        let (name, title_name) = appendix_elements(appendix.kind);
        let number = appendix.number.as_ref().map(ToString::to_string);
        let attributes: Vec<_> = number
            .iter()
            .map(|number| ("Num", number.as_str()))
            .collect();
        let (related, own) = related_articles(appendix.title.as_deref().unwrap_or_default());
        self.xml.begin(name, &attributes);
        self.xml
            .leaf(title_name, &[], &self.titled(&appendix.label, own));
        if let Some(related) = related {
            self.xml.leaf("RelatedArticleNum", &[], related);
        }
        match appendix.kind {
            AppendixKind::Table => {
                appendix.tables().iter().for_each(|rows| self.table(rows));
            }
            AppendixKind::Form => self.form(appendix),
        }
        self.xml.end(name);
    }

    fn form(&mut self, appendix: &Appendix) {
        if appendix.lines.is_empty() {
            return;
        }
        self.xml.begin("StyleStruct", &[]);
        self.xml.begin("Style", &[]);
        for block in appendix.blocks() {
            match block {
                Block::Table(rows) => self.table(&rows),
                Block::Line(line) => self.xml.leaf("Sentence", &[], line),
            }
        }
        self.xml.end("Style");
        self.xml.end("StyleStruct");
    }

    fn table(&mut self, rows: &[Vec<&str>]) {
        self.xml.begin("TableStruct", &[]);
        self.xml.begin("Table", &[]);
        for row in rows {
            self.xml.begin("TableRow", &[]);
            for cell in row {
                self.xml.begin("TableColumn", &[]);
                self.columns(cell);
                self.xml.end("TableColumn");
            }
            self.xml.end("TableRow");
        }
        self.xml.end("Table");
        self.xml.end("TableStruct");
    }
}
