use super::sentences::{Function, Sentence, columns, sentences};
use super::xml::Xml;
use crate::law::{
    AppendixKind, Article, Heading, Item, Language, Law, LawFacts, LawNumber, Level, Paragraph,
    Supplement,
};

/// The names of sub-items by their depth end here.
const DEEPEST: usize = 10;

/// A law as 法令標準XML (v3). The schema wants the era and year of every law, so
/// there is none of a law of which neither number line nor date is known.
#[must_use]
pub fn standard_xml(law: &Law, facts: &LawFacts<'_>) -> Option<String> {
    let (era, year) = facts.era_year(law)?;
    let number_line = facts.number_line(law).unwrap_or_default();
    let number = LawNumber::parse(number_line);
    let year = year.to_string();
    let count = number
        .as_ref()
        .map_or_else(String::new, |number| number.number.to_string());
    let mut attributes = vec![
        ("Era", era.roman.to_owned()),
        ("Year", year),
        ("Num", count),
        ("LawType", "Misc".to_owned()),
        ("Lang", law.language.tag().to_owned()),
    ];
    if let Some((month, day)) = day_of(facts, number.as_ref()) {
        attributes.push(("PromulgateMonth", format!("{month:02}")));
        attributes.push(("PromulgateDay", format!("{day:02}")));
    }
    let attributes: Vec<_> = attributes
        .iter()
        .map(|(key, value)| (*key, value.as_str()))
        .collect();
    let mut writer = Writer {
        xml: Xml::new(),
        language: law.language,
    };
    writer.xml.begin("Law", &attributes);
    writer.xml.leaf("LawNum", &[], number_line);
    writer.body(law, facts.title);
    writer.xml.end("Law");
    Some(writer.xml.finish())
}

/// Month and day on which a law was made.
fn day_of(facts: &LawFacts<'_>, number: Option<&LawNumber>) -> Option<(u16, u16)> {
    let printed = number.and_then(|number| number.month_and_day);
    printed.or_else(|| {
        let day = facts.promulgated?;
        Some((
            u16::try_from(day.month()).ok()?,
            u16::try_from(day.day()).ok()?,
        ))
    })
}

/// Writes one part of a law after the other.
pub(super) struct Writer {
    pub(super) xml: Xml,
    pub(super) language: Language,
}

impl Writer {
    fn body(&mut self, law: &Law, title: &str) {
        self.xml.begin("LawBody", &[]);
        self.xml.leaf("LawTitle", &[], title);
        if !law.contents.is_empty() {
            self.contents(law);
        }
        if !law.preamble.is_empty() {
            self.preamble(&law.preamble);
        }
        self.xml.begin("MainProvision", &[]);
        self.main_provision(law);
        self.xml.end("MainProvision");
        law.supplements
            .iter()
            .for_each(|supplement| self.supplement(supplement));
        // The schema has all tables before all forms.
        for kind in [AppendixKind::Table, AppendixKind::Form] {
            let of_kind = law
                .appendices
                .iter()
                .filter(|appendix| appendix.kind == kind);
            of_kind.for_each(|appendix| self.appendix(appendix));
        }
        self.xml.end("LawBody");
    }

    fn preamble(&mut self, lines: &[String]) {
        self.xml.begin("Preamble", &[]);
        for (at, line) in lines.iter().enumerate() {
            self.xml
                .begin("Paragraph", &[("Num", &(at + 1).to_string())]);
            self.xml.leaf("ParagraphNum", &[], "");
            self.paragraph_text(line);
            self.xml.end("Paragraph");
        }
        self.xml.end("Preamble");
    }

    fn main_provision(&mut self, law: &Law) {
        let mut open: Vec<Level> = Vec::new();
        let mut headings = law.headings.iter().peekable();
        for (at, article) in law.articles.iter().enumerate() {
            while let Some(heading) = headings.next_if(|heading| heading.first_article <= at) {
                self.heading(heading, &mut open);
            }
            self.article(article);
        }
        headings.for_each(|heading| self.heading(heading, &mut open));
        while let Some(last) = open.pop() {
            self.xml.end(last.element());
        }
    }

    /// Begins a part after it has ended those that cannot hold it.
    fn heading(&mut self, heading: &Heading, open: &mut Vec<Level>) {
        while let Some(last) = open.pop_if(|last| *last >= heading.level) {
            self.xml.end(last.element());
        }
        let name = heading.level.element();
        self.xml
            .begin(name, &[("Num", &heading.number.to_string())]);
        let title = self.titled(&heading.label, &heading.title);
        self.xml.leaf(&format!("{name}Title"), &[], &title);
        open.push(heading.level);
    }

    fn article(&mut self, article: &Article) {
        let number = match &article.through {
            Some(last) => format!("{}:{last}", article.number),
            None => article.number.to_string(),
        };
        self.xml.begin("Article", &[("Num", &number)]);
        self.caption("ArticleCaption", article.caption.as_deref());
        self.xml.leaf("ArticleTitle", &[], &article.title);
        article
            .paragraphs
            .iter()
            .for_each(|paragraph| self.paragraph(paragraph));
        self.xml.end("Article");
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        self.xml
            .begin("Paragraph", &[("Num", &paragraph.number.to_string())]);
        self.caption("ParagraphCaption", paragraph.caption.as_deref());
        let printed = paragraph.printed.as_deref().unwrap_or_default();
        self.xml.leaf("ParagraphNum", &[], printed);
        self.paragraph_text(&paragraph.text);
        paragraph.items.iter().for_each(|item| self.item(item, 0));
        self.xml.end("Paragraph");
    }

    fn item(&mut self, item: &Item, depth: usize) {
        let name = match depth {
            0 => "Item".to_owned(),
            depth => format!("Subitem{}", depth.min(DEEPEST)),
        };
        self.xml.begin(&name, &[("Num", &item.number.to_string())]);
        self.xml.leaf(&format!("{name}Title"), &[], &item.label);
        self.xml.begin(&format!("{name}Sentence"), &[]);
        self.columns(&item.text);
        self.xml.end(&format!("{name}Sentence"));
        item.subitems
            .iter()
            .for_each(|subitem| self.item(subitem, depth + 1));
        self.xml.end(&name);
    }

    fn supplement(&mut self, supplement: &Supplement) {
        let mut attributes = Vec::new();
        if let Some(number) = &supplement.law_number {
            attributes.push(("AmendLawNum", number.as_str()));
        }
        if supplement.extract {
            attributes.push(("Extract", "true"));
        }
        self.xml.begin("SupplProvision", &attributes);
        self.xml.leaf("SupplProvisionLabel", &[], &supplement.label);
        supplement
            .paragraphs
            .iter()
            .for_each(|paragraph| self.paragraph(paragraph));
        supplement
            .articles
            .iter()
            .for_each(|article| self.article(article));
        self.xml.end("SupplProvision");
    }

    /// Captions stand in brackets.
    fn caption(&mut self, name: &str, caption: Option<&str>) {
        if let Some(caption) = caption {
            self.xml
                .leaf(name, &[], &self.language.in_brackets(caption));
        }
    }

    fn paragraph_text(&mut self, text: &str) {
        self.xml.begin("ParagraphSentence", &[]);
        self.sentences(&sentences(text, self.language));
        self.xml.end("ParagraphSentence");
    }

    /// The text of an item or of a cell; only there the schema has columns.
    pub(super) fn columns(&mut self, text: &str) {
        match columns(text, self.language).as_slice() {
            [] => self.xml.leaf("Sentence", &[], ""),
            [sentences] => self.sentences(sentences),
            several => {
                for (at, sentences) in several.iter().enumerate() {
                    self.xml.begin("Column", &[("Num", &(at + 1).to_string())]);
                    self.sentences(sentences);
                    self.xml.end("Column");
                }
            }
        }
    }

    fn sentences(&mut self, sentences: &[Sentence<'_>]) {
        for (at, sentence) in sentences.iter().enumerate() {
            let number = (at + 1).to_string();
            let number = (sentences.len() > 1).then_some(("Num", number.as_str()));
            let function = match sentence.function {
                Function::Plain => None,
                Function::Main => Some(("Function", "main")),
                Function::Proviso => Some(("Function", "proviso")),
            };
            let attributes: Vec<_> = number.into_iter().chain(function).collect();
            self.xml.leaf("Sentence", &attributes, sentence.text);
        }
    }

    pub(super) fn titled(&self, label: &str, title: &str) -> String {
        match (self.language, title) {
            (_, "") => label.to_owned(),
            (Language::Japanese, title) => format!("{label}　{title}"),
            (Language::English, title) => format!("{label} {title}"),
        }
    }
}
