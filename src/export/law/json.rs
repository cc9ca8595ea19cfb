//! The tree of a rule as JSON: what its page shows, with the anchors of the page.

use serde::Serialize;

use super::marks::{InsideJson, MarkJson, inside, marks};
use crate::law::{
    Appendix, AppendixKind, Article, Block, Heading, Item, Law, Paragraph, Supplement, Term,
};
use crate::model::{Amendment, EffectMode, Ordinance, Version};
use crate::text::Lang;

/// The JSON of a rule, followed by a line break.
pub(super) fn json(
    ordinance: &Ordinance,
    version: &Version,
    law: &Law,
    lang: Lang,
) -> Option<String> {
    let tree = LawJson::new(ordinance, version, law, lang);
    let json = serde_json::to_string_pretty(&tree).ok()?;
    Some(json + "\n")
}

/// Dates are ISO 8601; anchors are the fragments of the page beside the file.
#[derive(Debug, Serialize)]
struct LawJson<'a> {
    id: &'a str,
    language: &'static str,
    title: &'a str,
    number: Option<&'a str>,
    promulgated: Option<String>,
    /// The first day on which this text has effect, where it is one of several.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    /// The last day, where a later amendment is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    amendments: Vec<AmendmentJson<'a>>,
    contents: &'a [String],
    preamble: &'a [String],
    headings: Vec<HeadingJson<'a>>,
    articles: Vec<ArticleJson<'a>>,
    supplements: Vec<SupplementJson<'a>>,
    appendices: Vec<AppendixJson<'a>>,
    terms: Vec<TermJson<'a>>,
}

#[derive(Debug, Serialize)]
struct AmendmentJson<'a> {
    number: Option<&'a str>,
    date: Option<String>,
    effective: Option<String>,
    /// `in-force` (施行) or `applied` (適用).
    mode: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct HeadingJson<'a> {
    anchor: &'a str,
    level: &'static str,
    number: String,
    label: &'a str,
    title: &'a str,
    within: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct ArticleJson<'a> {
    anchor: &'a str,
    number: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    through: Option<String>,
    title: &'a str,
    caption: Option<&'a str>,
    /// The anchor of the innermost heading above it.
    within: Option<&'a str>,
    paragraphs: Vec<ParagraphJson<'a>>,
}

#[derive(Debug, Serialize)]
struct ParagraphJson<'a> {
    /// That of the part around it where it is the only one.
    anchor: &'a str,
    number: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    caption: Option<&'a str>,
    text: &'a str,
    marks: Vec<MarkJson<'a>>,
    items: Vec<ItemJson<'a>>,
}

#[derive(Debug, Serialize)]
struct ItemJson<'a> {
    anchor: &'a str,
    label: &'a str,
    number: String,
    text: &'a str,
    marks: Vec<MarkJson<'a>>,
    items: Vec<ItemJson<'a>>,
}

#[derive(Debug, Serialize)]
struct SupplementJson<'a> {
    anchor: &'a str,
    label: &'a str,
    /// The law that brought it.
    law_number: Option<&'a str>,
    /// Whether only a part of it is printed.
    extract: bool,
    paragraphs: Vec<ParagraphJson<'a>>,
    articles: Vec<ArticleJson<'a>>,
}

#[derive(Debug, Serialize)]
struct AppendixJson<'a> {
    anchor: &'a str,
    kind: &'static str,
    number: Option<String>,
    label: &'a str,
    /// What stands beside the label, （第3条関係）, and what it leads to.
    title: Option<&'a str>,
    marks: Vec<MarkJson<'a>>,
    blocks: Vec<BlockJson<'a>>,
    /// What its lines and cells lead to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    inside: Vec<InsideJson<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
enum BlockJson<'a> {
    Line(&'a str),
    Table(Vec<Vec<&'a str>>),
}

#[derive(Debug, Serialize)]
struct TermJson<'a> {
    word: &'a str,
    meaning: Option<&'a str>,
    /// Where it is defined.
    anchor: &'a str,
}

impl<'a> LawJson<'a> {
    fn new(ordinance: &'a Ordinance, version: &Version, law: &'a Law, lang: Lang) -> Self {
        let number = ordinance.number.as_ref();
        let day = |day: Option<jiff::civil::Date>| {
            let day = day.filter(|_| ordinance.versions.len() > 1);
            day.map(|day| day.to_string())
        };
        Self {
            id: &ordinance.entity.id,
            language: law.language.tag(),
            title: ordinance.entity.name.best(lang).1,
            number: number.and_then(|number| number.get(lang)).map(|n| &**n),
            promulgated: ordinance.promulgated.map(|date| date.to_string()),
            from: day(version.from),
            until: day(version.until),
            amendments: ordinance
                .amendments_until(version.from)
                .map(|(_, one)| amendment(one, lang))
                .collect(),
            contents: &law.contents,
            preamble: &law.preamble,
            headings: law.headings.iter().map(|one| heading(law, one)).collect(),
            articles: law.articles.iter().map(|one| article(law, one)).collect(),
            supplements: law
                .supplements
                .iter()
                .map(|one| supplement(law, one))
                .collect(),
            appendices: law
                .appendices
                .iter()
                .map(|one| appendix(law, one))
                .collect(),
            terms: law.links.terms.iter().map(term).collect(),
        }
    }
}

fn amendment(amendment: &Amendment, lang: Lang) -> AmendmentJson<'_> {
    let number = amendment.number.as_ref();
    AmendmentJson {
        number: number.and_then(|number| number.get(lang)).map(|n| &**n),
        date: amendment.date.map(|date| date.to_string()),
        effective: amendment.effective.map(|date| date.to_string()),
        mode: amendment.mode.map(|mode| match mode {
            EffectMode::InForce => "in-force",
            EffectMode::Applied => "applied",
        }),
    }
}

fn heading<'a>(law: &'a Law, heading: &'a Heading) -> HeadingJson<'a> {
    HeadingJson {
        anchor: &heading.anchor,
        level: heading.level.element(),
        number: heading.number.to_string(),
        label: &heading.label,
        title: &heading.title,
        within: heading_anchor(law, heading.within),
    }
}

fn heading_anchor(law: &Law, at: Option<usize>) -> Option<&str> {
    let heading = law.headings.get(at?)?;
    Some(&heading.anchor)
}

fn article<'a>(law: &'a Law, article: &'a Article) -> ArticleJson<'a> {
    ArticleJson {
        anchor: &article.anchor,
        number: article.number.to_string(),
        through: article.through.as_ref().map(ToString::to_string),
        title: &article.title,
        caption: article.caption.as_deref(),
        within: heading_anchor(law, article.within),
        paragraphs: paragraphs(law, &article.paragraphs, &article.anchor),
    }
}

fn paragraphs<'a>(law: &'a Law, all: &'a [Paragraph], around: &'a str) -> Vec<ParagraphJson<'a>> {
    let json = |paragraph: &'a Paragraph| {
        let anchor = paragraph.anchor.as_deref().unwrap_or(around);
        ParagraphJson {
            anchor,
            number: paragraph.number,
            caption: paragraph.caption.as_deref(),
            text: &paragraph.text,
            marks: marks(law, anchor, &paragraph.text),
            items: paragraph.items.iter().map(|one| item(law, one)).collect(),
        }
    };
    all.iter().map(json).collect()
}

fn item<'a>(law: &'a Law, one: &'a Item) -> ItemJson<'a> {
    ItemJson {
        anchor: &one.anchor,
        label: &one.label,
        number: one.number.to_string(),
        text: &one.text,
        marks: marks(law, &one.anchor, &one.text),
        items: one.subitems.iter().map(|below| item(law, below)).collect(),
    }
}

fn supplement<'a>(law: &'a Law, supplement: &'a Supplement) -> SupplementJson<'a> {
    let articles = supplement.articles.iter();
    SupplementJson {
        anchor: &supplement.anchor,
        label: &supplement.label,
        law_number: supplement.law_number.as_deref(),
        extract: supplement.extract,
        paragraphs: paragraphs(law, &supplement.paragraphs, &supplement.anchor),
        articles: articles.map(|one| article(law, one)).collect(),
    }
}

fn appendix<'a>(law: &'a Law, appendix: &'a Appendix) -> AppendixJson<'a> {
    let title = appendix.title.as_deref();
    let blocks = appendix.blocks();
    AppendixJson {
        anchor: &appendix.anchor,
        kind: match appendix.kind {
            AppendixKind::Table => "table",
            AppendixKind::Form => "form",
        },
        number: appendix.number.as_ref().map(ToString::to_string),
        label: &appendix.label,
        title,
        marks: marks(law, &appendix.anchor, title.unwrap_or_default()),
        inside: inside(law, &appendix.anchor, &blocks),
        blocks: blocks
            .into_iter()
            .map(|block| match block {
                Block::Line(line) => BlockJson::Line(line),
                Block::Table(rows) => BlockJson::Table(rows),
            })
            .collect(),
    }
}

fn term(term: &Term) -> TermJson<'_> {
    TermJson {
        word: &term.word,
        meaning: term.meaning.as_deref(),
        anchor: &term.anchor,
    }
}
