use super::passage::{Passage, Role};
use crate::law::{Appendix, Article, Block, Heading, Item, Language, Law, Paragraph, Supplement};

/// A part of a law that is compared as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What it is.
    pub kind: SectionKind,
    /// Its anchor in its own text.
    pub anchor: String,
    /// Its name: 第3条, 付　則, 別表第1.
    pub title: String,
    /// Its passages in order.
    pub passages: Vec<Passage>,
    /// By what it is the same section, whatever it says.
    pub(super) key: String,
}

/// What a section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SectionKind {
    /// The title above the text.
    Title,
    /// What stands before the first article.
    Preamble,
    /// The heading of a chapter or section.
    Heading,
    /// An article.
    Article,
    /// Supplementary provisions.
    Supplement,
    /// A table or form.
    Appendix,
}

/// The sections of two texts. A title that only one of them prints is no change.
pub(super) fn sections_of_both(old: &Law, new: &Law) -> (Vec<Section>, Vec<Section>) {
    let with_title = old.head.title.is_some() && new.head.title.is_some();
    (sections(old, with_title), sections(new, with_title))
}

fn sections(law: &Law, with_title: bool) -> Vec<Section> {
    let title = law.head.title.as_ref().filter(|_| with_title);
    let mut all: Vec<Section> = title.map(|line| of_title(&line.text)).into_iter().collect();
    if !law.preamble.is_empty() {
        all.push(of_preamble(&law.preamble));
    }
    let mut headings = law.headings.iter().peekable();
    for (at, article) in law.articles.iter().enumerate() {
        while let Some(heading) = headings.next_if(|heading| heading.first_article <= at) {
            all.push(of_heading(heading));
        }
        all.push(of_article(law.language, article));
    }
    all.extend(headings.map(of_heading));
    all.extend(law.supplements.iter().map(|of| of_supplement(law, of)));
    all.extend(law.appendices.iter().map(of_appendix));
    all
}

fn of_title(title: &str) -> Section {
    Section {
        kind: SectionKind::Title,
        anchor: "title".to_owned(),
        title: String::new(),
        passages: vec![Passage::new(Role::Title, 0, "", title)],
        key: String::new(),
    }
}

fn of_preamble(lines: &[String]) -> Section {
    let passages = lines.iter();
    Section {
        kind: SectionKind::Preamble,
        anchor: "preamble".to_owned(),
        title: String::new(),
        passages: passages
            .map(|line| Passage::new(Role::Text, 0, "", line))
            .collect(),
        key: String::new(),
    }
}

fn of_heading(heading: &Heading) -> Section {
    Section {
        kind: SectionKind::Heading,
        anchor: heading.anchor.clone(),
        title: heading.label.clone(),
        passages: vec![Passage::new(Role::Title, 0, &heading.label, &heading.title)],
        key: heading.anchor.clone(),
    }
}

fn of_article(language: Language, article: &Article) -> Section {
    let mut passages = Vec::new();
    add_article(language, article, &mut passages);
    Section {
        kind: SectionKind::Article,
        anchor: article.anchor.clone(),
        title: article.title.clone(),
        passages,
        key: article.number.to_string(),
    }
}

fn of_supplement(law: &Law, supplement: &Supplement) -> Section {
    let number = supplement.law_number.as_deref();
    let bracket = number.map(|number| law.language.in_brackets(number));
    let title = match (bracket, law.language) {
        (None, _) => supplement.label.clone(),
        (Some(bracket), Language::Japanese) => format!("{}{bracket}", supplement.label),
        (Some(bracket), Language::English) => format!("{} {bracket}", supplement.label),
    };
    let mut passages = vec![Passage::new(Role::Title, 0, "", &title)];
    add_paragraphs(law.language, &supplement.paragraphs, "", &mut passages);
    for article in &supplement.articles {
        add_article(law.language, article, &mut passages);
    }
    Section {
        kind: SectionKind::Supplement,
        anchor: supplement.anchor.clone(),
        title,
        passages,
        key: number.unwrap_or_default().to_owned(),
    }
}

fn of_appendix(appendix: &Appendix) -> Section {
    let title = appendix.title.as_deref().unwrap_or_default();
    let mut passages = vec![Passage::new(Role::Title, 0, &appendix.label, title)];
    for block in appendix.blocks() {
        match block {
            Block::Line(line) => passages.push(Passage::new(Role::Text, 0, "", line)),
            Block::Table(rows) => passages.extend(
                rows.iter()
                    .map(|cells| Passage::new(Role::Row, 0, "", &cells.join("　"))),
            ),
        }
    }
    Section {
        kind: SectionKind::Appendix,
        anchor: appendix.anchor.clone(),
        title: appendix.label.clone(),
        passages,
        key: appendix.anchor.clone(),
    }
}

fn add_article(language: Language, article: &Article, passages: &mut Vec<Passage>) {
    add_caption(language, article.caption.as_deref(), passages);
    // A first paragraph with a number of its own leaves the title alone.
    let first = article.paragraphs.first();
    if first.is_some_and(|paragraph| paragraph.printed.is_some()) {
        passages.push(Passage::new(Role::Text, 0, &article.title, ""));
    }
    add_paragraphs(language, &article.paragraphs, &article.title, passages);
}

/// A paragraph without a number of its own stands behind `title`.
fn add_paragraphs(
    language: Language,
    paragraphs: &[Paragraph],
    title: &str,
    passages: &mut Vec<Passage>,
) {
    for paragraph in paragraphs {
        add_caption(language, paragraph.caption.as_deref(), passages);
        let label = paragraph.printed.as_deref().unwrap_or(title);
        passages.push(Passage::new(Role::Text, 0, label, &paragraph.text));
        add_items(&paragraph.items, 1, passages);
    }
}

fn add_items(items: &[Item], depth: usize, passages: &mut Vec<Passage>) {
    for item in items {
        passages.push(Passage::new(Role::Text, depth, &item.label, &item.text));
        add_items(&item.subitems, depth + 1, passages);
    }
}

fn add_caption(language: Language, caption: Option<&str>, passages: &mut Vec<Passage>) {
    let caption = caption.map(|caption| language.in_brackets(caption));
    passages.extend(caption.map(|caption| Passage::new(Role::Caption, 0, "", &caption)));
}
