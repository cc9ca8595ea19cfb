use std::sync::Arc;

use super::{Localized, Source, Text, TextList};
use crate::diag::File;
use crate::markdown::Document;

/// What entities of every kind have in common.
#[derive(Debug)]
pub struct Entity {
    /// Permanent name, unique within its kind.
    pub id: Arc<str>,
    /// Name.
    pub name: Text,
    /// One sentence.
    pub summary: Option<Text>,
    /// Long text.
    pub body: Option<Localized<Body>>,
    /// Long text in やさしい日本語.
    pub easy: Option<Body>,
    /// The office in charge.
    pub office: Option<Text>,
    /// Life stages, as places in the vocabulary.
    pub stages: Vec<usize>,
    /// Needs, as places in the vocabulary.
    pub needs: Vec<usize>,
    /// Questions and situations of those who would come.
    pub asks: Option<TextList>,
    /// Where the facts come from.
    pub source: Option<Source>,
    /// The file of its facts.
    pub file: Arc<File>,
}

/// A long text in one language.
#[derive(Debug)]
pub struct Body {
    /// The text.
    pub document: Document,
    /// Its file.
    pub file: Arc<File>,
}

/// What we say, and the words of the source that it rests on.
#[derive(Debug, Clone)]
pub struct Statement {
    /// What we say.
    pub text: Option<Text>,
    /// What the source says.
    pub says: Option<Arc<str>>,
}
