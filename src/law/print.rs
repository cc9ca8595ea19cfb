use super::wording::preamble_marker;
use super::{Appendix, Article, Head, Item, Language, Law, Paragraph, Supplement};

/// The canonical text of a law: reading it gives the same tree.
#[must_use]
pub fn print(law: &Law) -> String {
    let mut printer = Printer {
        language: law.language,
        text: String::new(),
    };
    printer.law(law);
    printer.text
}

struct Printer {
    language: Language,
    text: String,
}

impl Printer {
    fn law(&mut self, law: &Law) {
        self.front_matter(law);
        let mut headings = law.headings.iter().peekable();
        for (index, article) in law.articles.iter().enumerate() {
            while let Some(heading) = headings.next_if(|h| h.first_article <= index) {
                self.gap();
                self.labelled(&heading.label, &heading.title);
            }
            self.article(article);
        }
        for heading in headings {
            self.gap();
            self.labelled(&heading.label, &heading.title);
        }
        law.supplements
            .iter()
            .for_each(|supplement| self.supplement(supplement));
        law.appendices
            .iter()
            .for_each(|appendix| self.appendix(appendix));
    }

    fn front_matter(&mut self, law: &Law) {
        self.head(&law.head);
        let contents = self.language.contents_marker();
        for (marker, lines) in [
            (contents, &law.contents),
            (preamble_marker(self.language), &law.preamble),
        ] {
            if !lines.is_empty() {
                self.gap();
                self.line(marker);
                self.lines(lines);
            }
        }
    }

    fn head(&mut self, head: &Head) {
        if let Some(title) = &head.title {
            self.line(&title.text);
        }
        if let Some(number) = &head.number {
            self.line(&format!("({})", number.text));
        }
        for change in &head.history {
            let (word, number) = (&change.word, &change.number);
            self.line(&format!("{word}{}{number}", self.language.separator()));
        }
    }

    fn article(&mut self, article: &Article) {
        self.gap();
        self.caption(article.caption.as_deref());
        let first_stands_apart = article
            .paragraphs
            .first()
            .is_some_and(|p| p.printed.is_some());
        if first_stands_apart {
            self.line(&article.title);
        }
        for paragraph in &article.paragraphs {
            self.paragraph(paragraph, &article.title);
        }
    }

    fn supplement(&mut self, supplement: &Supplement) {
        self.gap();
        let extract = if supplement.extract { "　抄" } else { "" };
        let number = supplement.law_number.as_ref();
        let number = number.map_or_else(String::new, |number| format!(" ({number})"));
        self.line(&format!("{}{number}{extract}", supplement.label));
        for paragraph in &supplement.paragraphs {
            self.paragraph(paragraph, "");
        }
        supplement
            .articles
            .iter()
            .for_each(|article| self.article(article));
    }

    /// A paragraph without a number of its own stands behind `title`.
    fn paragraph(&mut self, paragraph: &Paragraph, title: &str) {
        self.caption(paragraph.caption.as_deref());
        self.labelled(
            paragraph.printed.as_deref().unwrap_or(title),
            &paragraph.text,
        );
        paragraph.items.iter().for_each(|item| self.item(item));
    }

    fn item(&mut self, item: &Item) {
        self.labelled(&item.label, &item.text);
        item.subitems.iter().for_each(|subitem| self.item(subitem));
    }

    fn appendix(&mut self, appendix: &Appendix) {
        self.gap();
        self.labelled(
            &appendix.label,
            appendix.title.as_deref().unwrap_or_default(),
        );
        self.lines(&appendix.lines);
    }

    fn caption(&mut self, caption: Option<&str>) {
        if let Some(caption) = caption {
            self.line(&format!("({caption})"));
        }
    }

    fn labelled(&mut self, label: &str, text: &str) {
        if label.is_empty() && text.is_empty() {
            return;
        }
        self.text.push_str(label);
        if !label.is_empty() && !text.is_empty() {
            self.text.push_str(self.language.separator());
        }
        self.line(text);
    }

    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn lines(&mut self, lines: &[String]) {
        for line in lines {
            self.line(line);
        }
    }

    /// A blank line between units.
    fn gap(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }
}
