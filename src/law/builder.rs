use std::iter::repeat_n;
use std::ops::Range;

use super::form::Opening;
use super::label::Sign;
use super::line::Line;
use super::open_items::OpenItems;
use super::{
    Appendix, AppendixKind, Article, Heading, Item, Language, Law, Level, Number, Paragraph,
    Supplement,
};

/// Where the next line belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Contents,
    Preamble,
    Heading,
    Body,
    Appendix,
}

/// Puts one unit after the other into the tree. Judges nothing.
pub(super) struct Builder {
    pub(super) law: Law,
    pub(super) place: Place,
    open_items: OpenItems,
}

impl Builder {
    pub(super) fn new(text: &str) -> Self {
        let language = Language::of(text);
        let law = Law {
            language,
            range: 0..text.len(),
            ..Law::default()
        };
        Self {
            law,
            place: Place::Preamble,
            open_items: OpenItems::default(),
        }
    }

    pub(super) fn heading(&mut self, level: Level, opening: &Opening<'_>, line: &Line<'_>) {
        self.place = Place::Heading;
        self.law.headings.push(Heading {
            level,
            number: opening.number.clone(),
            label: opening.label.to_owned(),
            title: opening.rest.to_owned(),
            first_article: self.law.articles.len(),
            within: None,
            anchor: String::new(),
            range: line.range.clone(),
        });
    }

    pub(super) fn article(
        &mut self,
        opening: &Opening<'_>,
        through: Option<Number>,
        caption: Option<String>,
        line: &Line<'_>,
    ) {
        let text_start = line.range.end - opening.rest.len();
        let first = Paragraph {
            text: opening.rest.to_owned(),
            ..empty_paragraph(text_start..line.range.end)
        };
        let article = Article {
            number: opening.number.clone(),
            through,
            caption,
            title: opening.label.to_owned(),
            paragraphs: vec![first],
            within: None,
            anchor: String::new(),
            range: line.range.clone(),
        };
        articles(&mut self.law).push(article);
        self.begin_body(line.range.end);
    }

    pub(super) fn paragraph(
        &mut self,
        number: u16,
        opening: &Opening<'_>,
        caption: Option<String>,
        line: &Line<'_>,
    ) {
        if let Some(paragraphs) = paragraphs(&mut self.law) {
            // A first paragraph may have its number in a line of its own.
            if number == 1 && paragraphs.len() == 1 && paragraphs[0].is_empty() {
                paragraphs.clear();
            }
            paragraphs.push(Paragraph {
                number,
                printed: Some(opening.label.to_owned()),
                caption,
                text: opening.rest.to_owned(),
                ..empty_paragraph(line.range.clone())
            });
        }
        self.begin_body(line.range.end);
    }

    pub(super) fn item(
        &mut self,
        sign: Sign<'_>,
        number: Option<Number>,
        (label, text): (&str, &str),
        line: &Line<'_>,
    ) {
        let item = Item {
            label: label.to_owned(),
            number: Number::new(1),
            text: text.to_owned(),
            anchor: String::new(),
            subitems: Vec::new(),
            range: line.range.clone(),
        };
        if let Some(paragraph) = open_paragraph(&mut self.law, line.range.start) {
            self.open_items.push(paragraph, sign, number, item);
        }
        self.extend(line.range.end);
    }

    pub(super) fn supplement(
        &mut self,
        label: &str,
        law_number: Option<&str>,
        extract: bool,
        line: &Line<'_>,
    ) {
        self.law.supplements.push(Supplement {
            label: label.to_owned(),
            extract,
            law_number: law_number.map(str::to_owned),
            paragraphs: Vec::new(),
            articles: Vec::new(),
            anchor: String::new(),
            range: line.range.clone(),
        });
        self.begin_body(line.range.end);
    }

    pub(super) fn appendix(
        &mut self,
        kind: AppendixKind,
        number: Option<Number>,
        opening: &Opening<'_>,
        line: &Line<'_>,
    ) {
        self.place = Place::Appendix;
        self.law.appendices.push(Appendix {
            kind,
            number,
            label: opening.label.to_owned(),
            title: (!opening.rest.is_empty()).then(|| opening.rest.to_owned()),
            lines: Vec::new(),
            anchor: String::new(),
            range: line.range.clone(),
        });
    }

    /// Adds a line to what stands above it.
    pub(super) fn continuation(&mut self, line: &Line<'_>) {
        match self.place {
            Place::Contents => self.law.contents.push(line.text.to_owned()),
            Place::Preamble => self.law.preamble.push(line.text.to_owned()),
            Place::Heading => self.continue_heading(line),
            Place::Body => self.continue_text(line),
            Place::Appendix => self.continue_appendix(line),
        }
    }

    /// The number of the last paragraph with a text, else 0.
    pub(super) fn last_paragraph(&mut self) -> u16 {
        let last = paragraphs(&mut self.law).and_then(|all| all.last());
        last.filter(|paragraph| !paragraph.is_empty())
            .map_or(0, |paragraph| paragraph.number)
    }

    /// The last article where a further one would go.
    pub(super) fn last_article(&mut self) -> Option<&Article> {
        articles(&mut self.law).last()
    }

    fn continue_heading(&mut self, line: &Line<'_>) {
        if let Some(heading) = self.law.headings.last_mut() {
            self.law.language.join(&mut heading.title, line.text);
            heading.range.end = line.range.end;
        }
    }

    fn continue_text(&mut self, line: &Line<'_>) {
        let language = self.law.language;
        if let Some(paragraph) = open_paragraph(&mut self.law, line.range.start) {
            let add = |text: &mut String| language.join(text, line.text);
            self.open_items.change_text(paragraph, add);
        }
        self.extend(line.range.end);
    }

    fn continue_appendix(&mut self, line: &Line<'_>) {
        if let Some(appendix) = self.law.appendices.last_mut() {
            let blanks = if appendix.lines.is_empty() {
                0
            } else {
                line.blanks_above
            };
            appendix.lines.extend(repeat_n(String::new(), blanks));
            appendix.lines.push(line.raw.to_owned());
            appendix.range.end = line.range.end;
        }
    }

    fn begin_body(&mut self, end: usize) {
        self.place = Place::Body;
        self.open_items.close();
        self.extend(end);
    }

    fn extend(&mut self, end: usize) {
        if let Some(paragraph) = paragraphs(&mut self.law).and_then(|all| all.last_mut()) {
            self.open_items.extend(paragraph, end);
        }
        if let Some(article) = articles(&mut self.law).last_mut() {
            article.range.end = end;
        }
        if let Some(supplement) = self.law.supplements.last_mut() {
            supplement.range.end = end;
        }
    }
}

fn empty_paragraph(range: Range<usize>) -> Paragraph {
    Paragraph {
        number: 1,
        printed: None,
        caption: None,
        text: String::new(),
        items: Vec::new(),
        anchor: None,
        range,
    }
}

fn articles(law: &mut Law) -> &mut Vec<Article> {
    match law.supplements.last_mut() {
        Some(supplement) => &mut supplement.articles,
        None => &mut law.articles,
    }
}

fn paragraphs(law: &mut Law) -> Option<&mut Vec<Paragraph>> {
    match law.supplements.last_mut() {
        Some(supplement) if supplement.articles.is_empty() => Some(&mut supplement.paragraphs),
        Some(supplement) => supplement
            .articles
            .last_mut()
            .map(|article| &mut article.paragraphs),
        None => law
            .articles
            .last_mut()
            .map(|article| &mut article.paragraphs),
    }
}

/// The paragraph to be filled; supplementary provisions get theirs on demand.
fn open_paragraph(law: &mut Law, start: usize) -> Option<&mut Paragraph> {
    let paragraphs = paragraphs(law)?;
    if paragraphs.is_empty() {
        paragraphs.push(empty_paragraph(start..start));
    }
    let last = paragraphs.last_mut()?;
    if last.is_empty() && last.printed.is_none() {
        last.range.start = start;
    }
    Some(last)
}
