use std::sync::Arc;

use serde::Serialize;

use super::{LawAppendix, LawBlock, LawCouncil};

/// The text of a rule.
#[derive(Debug, Clone, Default, Serialize)]
pub struct LawText {
    /// Its language, only where it is not the page's.
    pub lang: Option<Arc<str>>,
    /// Lines before the first article.
    pub preamble: Vec<String>,
    /// Articles; a chapter heading stands before the first article in it.
    pub articles: Vec<LawArticle>,
    /// Supplementary provisions.
    pub supplements: Vec<LawSupplement>,
    /// Tables and forms.
    pub appendices: Vec<LawAppendix>,
    /// Words that the text defines.
    pub terms: Vec<LawTerm>,
    /// Whether some part can be read beside another language.
    pub has_beside: bool,
}

/// An article.
#[derive(Debug, Clone, Serialize)]
pub struct LawArticle {
    /// Headings of chapters and sections that begin here.
    pub headings: Vec<LawHeading>,
    /// Anchor.
    pub anchor: String,
    /// How to cite it: 第3条.
    pub cite: String,
    /// 第3条.
    pub title: String,
    /// （組織）.
    pub caption: Option<String>,
    /// Paragraphs.
    pub paragraphs: Vec<LawParagraph>,
    /// The same in another language.
    pub beside: Option<LawBeside>,
    /// Reports and rosters that belong to it.
    pub council: Option<LawCouncil>,
}

/// A part in another language, to be read beside it.
#[derive(Debug, Clone, Serialize)]
pub struct LawBeside {
    /// That language.
    pub lang: Arc<str>,
    /// 第3条, 付　則.
    pub title: String,
    /// （組織）, or the number line of supplementary provisions.
    pub caption: Option<String>,
    /// Paragraphs, without anchors and links.
    pub paragraphs: Vec<LawParagraph>,
    /// What a table or form holds.
    pub blocks: Vec<LawBlock>,
}

/// A heading of a chapter or section.
#[derive(Debug, Clone, Serialize)]
pub struct LawHeading {
    /// Anchor.
    pub anchor: String,
    /// 第1章　総則.
    pub text: String,
    /// 1 for chapters, 2 for sections.
    pub depth: u8,
}

/// A paragraph.
#[derive(Debug, Clone, Serialize)]
pub struct LawParagraph {
    /// Anchor, where the article has several.
    pub anchor: Option<String>,
    /// How to cite it: 第4条第2項.
    pub cite: Option<String>,
    /// （経過措置）, where it has one of its own.
    pub caption: Option<String>,
    /// Number as printed; nothing for a first one.
    pub number: Option<String>,
    /// Words.
    pub words: LawWords,
    /// Items.
    pub items: Vec<LawItem>,
}

/// An item.
#[derive(Debug, Clone, Serialize)]
pub struct LawItem {
    /// Anchor; nothing beside the text.
    pub anchor: Option<String>,
    /// How to cite it: 第3条第2号.
    pub cite: Option<String>,
    /// (1).
    pub label: String,
    /// Words.
    pub words: LawWords,
    /// Items below it.
    pub items: Vec<LawItem>,
}

/// A text with its links.
#[derive(Debug, Clone, Default, Serialize)]
pub struct LawWords {
    /// The text in pieces.
    pub phrases: Vec<LawPhrase>,
    /// What its references lead to, to be looked at without leaving.
    pub previews: Vec<LawPreview>,
}

/// A piece of a text.
#[derive(Debug, Clone, Serialize)]
pub struct LawPhrase {
    /// Its words.
    pub text: String,
    /// Where it leads in this page: `#a2-i1`.
    pub href: Option<String>,
    /// Where it leads in the site.
    pub path: Option<Arc<str>>,
    /// Whether it uses a term that is defined elsewhere.
    pub is_term: bool,
    /// The preview that belongs to it.
    pub preview: Option<String>,
    /// Its words in two, where they are long: their end stays with the button of
    /// the preview.
    pub cut: Option<(String, String)>,
    /// The marks behind a preview, which must not begin a line: 、
    pub closing: String,
    /// The anchor of a term that it defines.
    pub defines: Option<String>,
}

/// What a reference leads to.
#[derive(Debug, Clone, Serialize)]
pub struct LawPreview {
    /// Its own name on the page.
    pub id: String,
    /// The words of the reference: 前2号.
    pub title: String,
    /// All parts that it names, in order.
    pub parts: Vec<LawPreviewPart>,
}

/// A part in a preview.
#[derive(Debug, Clone, Serialize)]
pub struct LawPreviewPart {
    /// 第2条（所管事項）, (1).
    pub label: String,
    /// Its own words.
    pub text: String,
    /// What a table or form holds, or its beginning.
    pub blocks: Vec<LawBlock>,
    /// Where it stands: `#a2-i1`.
    pub href: String,
}

/// A supplementary provision.
#[derive(Debug, Clone, Serialize)]
pub struct LawSupplement {
    /// Anchor.
    pub anchor: String,
    /// How to cite it.
    pub cite: String,
    /// 付　則.
    pub label: String,
    /// （平成30年7月24日要綱第107号）.
    pub law_number: Option<String>,
    /// The amendment that brought it, in the list of amendments: `#amendment-1`.
    pub amendment: Option<String>,
    /// Paragraphs, where it is not divided into articles.
    pub paragraphs: Vec<LawParagraph>,
    /// Articles, in long ones.
    pub articles: Vec<LawArticle>,
    /// The same in another language.
    pub beside: Option<LawBeside>,
}

/// A word that the text defines.
#[derive(Debug, Clone, Serialize)]
pub struct LawTerm {
    /// The word.
    pub word: String,
    /// What it stands for, where the text says so in one piece.
    pub meaning: Option<String>,
    /// Where it is defined: `#term-1`.
    pub href: String,
    /// The article that defines it: 第1条.
    pub place: String,
}
