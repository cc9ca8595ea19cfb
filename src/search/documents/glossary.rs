use super::Source;
use super::draft::Draft;
use crate::model::GlossaryWord;
use crate::plan::Target;
use crate::search::document::{Field, Group};

impl<'a> Source<'a> {
    /// The page of words that few people know, and each word on it.
    pub(super) fn glossary(&'a self) -> Vec<Draft<'a>> {
        let words = &self.catalog.glossary;
        if words.is_empty() {
            return Vec::new();
        }
        let page = self.page(Target::Glossary, "glossary", "glossary");
        let words = words.iter().map(|word| self.explained(word));
        std::iter::once(page).chain(words).collect()
    }

    fn explained(&'a self, word: &GlossaryWord) -> Draft<'a> {
        let mut draft = self.titled(Target::Glossary, "glossary", Group::Other, &word.word);
        draft.document.url = format!("{}#{}", draft.document.url, word.id);
        draft.document.page = Some(self.string("titles.glossary"));
        draft.list(Field::Alias, word.also.as_ref());
        draft.text(Field::Summary, &word.meaning);
        draft
    }
}
