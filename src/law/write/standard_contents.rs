//! The table of contents in the standard XML.

use super::contents::{Entry, entries};
use super::standard::Writer;
use crate::law::{Law, Level};

impl Writer {
    pub(super) fn contents(&mut self, law: &Law) {
        self.xml.begin("TOC", &[]);
        self.xml
            .leaf("TOCLabel", &[], self.language.contents_marker());
        let mut open: Vec<Level> = Vec::new();
        for entry in entries(law) {
            let level = match &entry {
                Entry::Heading { level, .. } => Some(*level),
                _ => None,
            };
            while let Some(last) = open.pop_if(|last| level.is_none_or(|level| *last >= level)) {
                self.xml.end(&format!("TOC{}", last.element()));
            }
            match entry {
                Entry::Heading {
                    level,
                    number,
                    title,
                    articles,
                } => {
                    let name = level.element();
                    self.xml
                        .begin(&format!("TOC{name}"), &[("Num", &number.to_string())]);
                    self.xml.leaf(&format!("{name}Title"), &[], title);
                    self.article_range(articles);
                    open.push(level);
                }
                Entry::Preamble(label) => self.xml.leaf("TOCPreambleLabel", &[], label),
                Entry::Supplement(label, articles) => {
                    self.xml.begin("TOCSupplProvision", &[]);
                    self.xml.leaf("SupplProvisionLabel", &[], label);
                    self.article_range(articles);
                    self.xml.end("TOCSupplProvision");
                }
                Entry::Other(label) => self.xml.leaf("TOCAppdxTableLabel", &[], label),
            }
        }
        while let Some(last) = open.pop() {
            self.xml.end(&format!("TOC{}", last.element()));
        }
        self.xml.end("TOC");
    }

    fn article_range(&mut self, articles: Option<&str>) {
        if let Some(articles) = articles {
            self.xml.leaf("ArticleRange", &[], articles);
        }
    }
}
