use std::sync::Arc;

use crate::text::Lang;

/// A thing in the languages of the site. At least one language has it.
#[derive(Debug, Clone)]
pub struct Localized<T> {
    values: Box<[Option<T>]>,
}

impl<T> Localized<T> {
    /// Takes one slot for each language of the site, in their order. Nothing
    /// comes back where all slots are empty.
    #[must_use]
    pub fn new(values: Vec<Option<T>>) -> Option<Self> {
        values.iter().any(Option::is_some).then(|| Self {
            values: values.into(),
        })
    }

    /// The thing in `lang`, if that language has it.
    #[must_use]
    pub fn get(&self, lang: Lang) -> Option<&T> {
        self.at(lang.index())
    }

    /// The thing in the language at `place`, if that language has it.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&T> {
        self.values.get(place).and_then(Option::as_ref)
    }

    /// The thing in `lang`, else in the first language that has it.
    #[must_use]
    pub fn best(&self, lang: Lang) -> (usize, &T) {
        let own = self.get(lang).map(|value| (lang.index(), value));
        let first = || {
            self.values
                .iter()
                .enumerate()
                .find_map(|(at, value)| Some((at, value.as_ref()?)))
        };
        // The constructor refuses a value without any language.
        own.or_else(first)
            .unwrap_or_else(|| unreachable!("a localized value has a language"))
    }

    /// All that there is, with the place of its language.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &T)> {
        self.values
            .iter()
            .enumerate()
            .filter_map(|(at, value)| Some((at, value.as_ref()?)))
    }
}

/// A short text in the languages of the site.
#[derive(Debug, Clone)]
pub struct Text {
    words: Localized<Arc<str>>,
    /// Reading of the Japanese text, in hiragana.
    pub kana: Option<Arc<str>>,
    /// The same in やさしい日本語.
    pub easy: Option<Arc<str>>,
}

impl Text {
    /// Puts the words of the languages and the reserved keys together.
    #[must_use]
    pub fn new(words: Localized<Arc<str>>, kana: Option<Arc<str>>, easy: Option<Arc<str>>) -> Self {
        Self { words, kana, easy }
    }

    /// The words in `lang`, if it has them.
    #[must_use]
    pub fn get(&self, lang: Lang) -> Option<&Arc<str>> {
        self.words.get(lang)
    }

    /// The words in `lang`, else in the first language that has them.
    #[must_use]
    pub fn best(&self, lang: Lang) -> (usize, &Arc<str>) {
        self.words.best(lang)
    }

    /// The words in every language that has them, with its place.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &Arc<str>)> {
        self.words.iter()
    }
}

/// Several short texts in the languages of the site.
pub type TextList = Localized<Vec<Arc<str>>>;
