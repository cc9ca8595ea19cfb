use std::fmt::Write;

use super::blocks::Block;
use super::contents::{Entry, entries, related_articles};
use super::sentences::columns;
use crate::law::{
    Appendix, AppendixKind, Article, Heading, Item, Language, Law, LawFacts, Level, Paragraph,
    Supplement,
};

/// A law as Lawtext, which is a notation for Japanese laws alone.
#[must_use]
pub fn lawtext(law: &Law, facts: &LawFacts<'_>) -> Option<String> {
    if law.language != Language::Japanese {
        return None;
    }
    let mut writer = Writer {
        text: String::new(),
    };
    writer.head(law, facts);
    if !law.contents.is_empty() {
        writer.contents(law);
    }
    if !law.preamble.is_empty() {
        writer.line(0, ":preamble:");
        law.preamble
            .iter()
            .for_each(|line| writer.line(1, &escaped(line)));
        writer.gap();
    }
    writer.main_provision(law);
    law.supplements
        .iter()
        .for_each(|supplement| writer.supplement(supplement));
    for kind in [AppendixKind::Table, AppendixKind::Form] {
        let of_kind = law
            .appendices
            .iter()
            .filter(|appendix| appendix.kind == kind);
        of_kind.for_each(|appendix| writer.appendix(appendix));
    }
    Some(writer.text.trim_end().to_owned() + "\n")
}

struct Writer {
    text: String,
}

impl Writer {
    fn head(&mut self, law: &Law, facts: &LawFacts<'_>) {
        self.line(0, "[LawType=\"Misc\"]");
        self.line(0, &escaped(facts.title));
        if let Some(number) = facts.number_line(law) {
            self.line(0, &format!("（{}）", escaped(number)));
        }
        self.gap();
    }

    fn contents(&mut self, law: &Law) {
        self.line(0, law.language.contents_marker());
        let mut levels: Vec<Level> = Vec::new();
        for entry in entries(law) {
            let (depth, words, articles) = match entry {
                Entry::Heading {
                    level,
                    title,
                    articles,
                    ..
                } => {
                    levels.retain(|above| *above < level);
                    levels.push(level);
                    (levels.len(), title, articles)
                }
                Entry::Supplement(label, articles) => (1, label, articles),
                Entry::Preamble(label) | Entry::Other(label) => (1, label, None),
            };
            self.line(depth, &format!("{words}{}", articles.unwrap_or_default()));
        }
        self.gap();
    }

    fn main_provision(&mut self, law: &Law) {
        let mut headings = law.headings.iter().peekable();
        for (at, article) in law.articles.iter().enumerate() {
            while let Some(heading) = headings.next_if(|heading| heading.first_article <= at) {
                self.heading(law, heading);
            }
            self.article(article);
        }
        headings.for_each(|heading| self.heading(law, heading));
    }

    fn heading(&mut self, law: &Law, heading: &Heading) {
        let above = std::iter::successors(heading.within, |above| law.headings.get(*above)?.within);
        let depth = above.count();
        let title = escaped(&heading.title);
        self.line(3 + depth, format!("{}　{title}", heading.label).trim_end());
        self.gap();
    }

    fn article(&mut self, article: &Article) {
        self.caption(article.caption.as_deref());
        let mut paragraphs = article.paragraphs.iter();
        match article.paragraphs.first() {
            Some(first) if first.printed.is_none() => {
                self.labelled(0, &article.title, &first.text);
                first.items.iter().for_each(|item| self.item(item, 0));
                paragraphs.next();
            }
            _ => self.line(0, &article.title),
        }
        paragraphs.for_each(|paragraph| self.paragraph(paragraph));
        self.gap();
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        self.caption(paragraph.caption.as_deref());
        let label = paragraph.printed.as_deref().unwrap_or_default();
        self.labelled(0, label, &paragraph.text);
        paragraph.items.iter().for_each(|item| self.item(item, 0));
    }

    fn item(&mut self, item: &Item, depth: usize) {
        self.line(depth + 1, &with_columns(&item.label, &item.text));
        item.subitems
            .iter()
            .for_each(|subitem| self.item(subitem, depth + 1));
    }

    fn supplement(&mut self, supplement: &Supplement) {
        let number = supplement.law_number.as_deref();
        let number = number.map_or_else(String::new, |number| format!("　（{}）", escaped(number)));
        let extract = if supplement.extract { "　抄" } else { "" };
        self.line(3, &format!("{}{number}{extract}", supplement.label));
        self.gap();
        for (at, paragraph) in supplement.paragraphs.iter().enumerate() {
            if at > 0 && paragraph.caption.is_some() {
                self.gap();
            }
            self.paragraph(paragraph);
        }
        self.gap();
        supplement
            .articles
            .iter()
            .for_each(|article| self.article(article));
    }

    fn appendix(&mut self, appendix: &Appendix) {
        let (related, own) = related_articles(appendix.title.as_deref().unwrap_or_default());
        let own = if own.is_empty() {
            String::new()
        } else {
            format!("&#x3000;{}", escaped(own))
        };
        let related = related.unwrap_or_default();
        self.line(0, &format!("# {}{own}{related}", appendix.label));
        self.gap();
        match appendix.kind {
            AppendixKind::Table => self.tables(&appendix.tables()),
            AppendixKind::Form => self.form(&appendix.blocks()),
        }
    }

    /// Several tables stand apart by their announcements.
    fn tables(&mut self, tables: &[Vec<Vec<&str>>]) {
        let several = tables.len() > 1;
        for rows in tables {
            if several {
                self.line(1, ":table-struct:");
                self.gap();
            }
            self.table(1 + usize::from(several), rows);
        }
    }

    fn form(&mut self, blocks: &[Block<'_>]) {
        if blocks.is_empty() {
            return;
        }
        self.line(1, ":style-struct:");
        for block in blocks {
            match block {
                Block::Table(rows) => self.table(2, rows),
                Block::Line(line) => self.line(2, &escaped(line)),
            }
        }
        self.gap();
    }

    fn table(&mut self, depth: usize, rows: &[Vec<&str>]) {
        for row in rows {
            for (at, cell) in row.iter().enumerate() {
                let mark = if at == 0 { "* -" } else { "  -" };
                let line = with_columns(mark, cell).replacen('　', " ", 1);
                self.line(depth, &line);
            }
        }
        self.gap();
    }

    fn caption(&mut self, caption: Option<&str>) {
        if let Some(caption) = caption {
            self.line(1, &format!("（{}）", escaped(caption)));
        }
    }

    /// A label and a text without columns.
    fn labelled(&mut self, depth: usize, label: &str, text: &str) {
        let text = escaped(text);
        let gap = if label.is_empty() || text.is_empty() {
            ""
        } else {
            "　"
        };
        self.line(depth, &format!("{label}{gap}{text}"));
    }

    fn line(&mut self, depth: usize, text: &str) {
        let _ = writeln!(self.text, "{}{text}", "  ".repeat(depth));
    }

    /// A blank line, where there is none yet.
    fn gap(&mut self) {
        if !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }
}

/// A label and a text whose columns stand apart as in the text itself.
fn with_columns(label: &str, text: &str) -> String {
    let mut line = label.to_owned();
    for sentences in columns(text, Language::Japanese) {
        line.push('　');
        let texts = sentences.iter().map(|sentence| escaped(sentence.text));
        texts.for_each(|text| line.push_str(&text));
    }
    line
}

/// A text without the signs that mean something in Lawtext, and without blanks
/// that would begin a column.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        let means_something = matches!(
            c,
            ' ' | '　' | '\t' | '&' | '<' | '>' | '[' | ']' | '［' | '］'
        );
        if means_something {
            let _ = write!(escaped, "&#x{:x};", u32::from(c));
        } else {
            escaped.push(c);
        }
    }
    escaped
}
