//! Texts, dates and sources in the words of a language.

use std::sync::Arc;

use super::views::Maker;
use crate::law::Law;
use crate::model;
use crate::model::{Body, Entity, Localized, SourceDocument, Text, TextList};
use crate::text::date_in_words;
use crate::text::fill;
use crate::view::{Date, Html, Name, Run, Source, Statement};

impl Maker<'_> {
    /// A text, marked where it is in another language.
    pub(super) fn run(&self, text: &Text) -> Run {
        if let Some(easy) = text.easy.as_ref().filter(|_| self.edition.is_easy()) {
            return Run {
                text: Arc::clone(easy),
                lang: None,
            };
        }
        let (place, words) = text.best(self.lang);
        Run {
            text: Arc::clone(words),
            lang: self.other_language(place),
        }
    }

    pub(super) fn optional_run(&self, text: Option<&Text>) -> Option<Run> {
        text.map(|text| self.run(text))
    }

    pub(super) fn list_runs(&self, list: Option<&TextList>) -> Vec<Run> {
        let Some((place, items)) = list.map(|list| list.best(self.lang)) else {
            return Vec::new();
        };
        let lang = self.other_language(place);
        items
            .iter()
            .map(|words| Run {
                text: Arc::clone(words),
                lang: lang.clone(),
            })
            .collect()
    }

    /// A string of the theme as a text.
    pub(super) fn string_run(&self, name: &str) -> Run {
        Run {
            text: self.string(name),
            lang: None,
        }
    }

    /// Words of a source document, which are in the site's first language.
    pub(super) fn source_words(&self, words: &Arc<str>) -> Run {
        Run {
            text: Arc::clone(words),
            lang: self.other_language(0),
        }
    }

    /// A text in the site's first language, on pages of others where it differs:
    /// to be shown at a counter.
    pub(super) fn original(&self, text: &Text) -> Option<Run> {
        let first = self.catalog().languages.default_language();
        let words = text
            .get(first)
            .filter(|words| self.lang != first && *words != text.best(self.lang).1)?;
        Some(self.source_words(words))
    }

    pub(super) fn statement(&self, statement: &model::Statement) -> Statement {
        Statement {
            text: self.optional_run(statement.text.as_ref()),
            says: statement.says.as_ref().map(|says| self.source_words(says)),
        }
    }

    /// A text in the first other language that has it.
    pub(super) fn in_other_language(&self, text: &Text) -> Option<Run> {
        let own = self.run(text);
        let languages = &self.catalog().languages;
        let mut others = languages.iter().filter(|lang| *lang != self.lang);
        others.find_map(|lang| {
            let words = text.get(lang).filter(|words| **words != own.text)?;
            Some(Run {
                text: Arc::clone(words),
                lang: Some(Arc::clone(languages.tag(lang))),
            })
        })
    }

    pub(super) fn name(&self, entity: &Entity) -> Name {
        let text = self.run(&entity.name);
        let other = self.in_other_language(&entity.name);
        Name {
            text,
            reading: entity.name.kana.clone(),
            other,
        }
    }

    pub(super) fn html(&self, body: Option<&Localized<Body>>, root: &str) -> Option<Html> {
        let (place, body) = body?.best(self.lang);
        let html = body.document.html(|target| self.resolve(target, root));
        Some(Html {
            html,
            lang: self.other_language(place),
        })
    }

    /// A string of the theme with its values.
    pub(super) fn told(&self, string: &str, values: &[(&str, &str)]) -> String {
        fill(&self.string(string), |name| {
            let value = values.iter().find(|(known, _)| *known == name);
            value.map(|(_, value)| *value)
        })
    }

    pub(super) fn date(&self, date: model::Date) -> Date {
        Date {
            iso: date.to_string(),
            text: date_in_words(date.year, date.month, date.day, self.tag()),
        }
    }

    pub(super) fn optional_date(&self, date: Option<model::Date>) -> Option<Date> {
        date.map(|date| self.date(date))
    }

    pub(super) fn source(&self, source: &model::Source) -> Source {
        let document: &SourceDocument = &self.catalog().sources[source.document];
        let part = source.part.map(|part| self.run(&document.parts[part].name));
        let pages = source.pages.map(|(first, last)| {
            let number = if first == last {
                first.to_string()
            } else {
                format!("{first}–{last}")
            };
            self.told("source.pages", &[("pages", &number)])
        });
        Source {
            document: self.run(&document.title),
            part,
            pages,
            as_of: self.optional_date(source.as_of),
        }
    }

    /// Whether the entity's page has to show words of another language.
    pub(super) fn is_untranslated(&self, entity: &Entity) -> bool {
        let lacks = |text: &Text| text.get(self.lang).is_none();
        lacks(&entity.name)
            || entity.summary.as_ref().is_some_and(lacks)
            || entity
                .body
                .as_ref()
                .is_some_and(|body| body.get(self.lang).is_none())
            || entity
                .asks
                .as_ref()
                .is_some_and(|asks| asks.get(self.lang).is_none())
    }

    /// Whether a text of a rule is shown in another language.
    pub(super) fn is_untranslated_law(&self, law: Option<&Localized<Law>>) -> bool {
        law.is_some_and(|law| law.get(self.lang).is_none())
    }

    /// The tag of the language at `place`, unless it is the page's own.
    pub(super) fn other_language(&self, place: usize) -> Option<Arc<str>> {
        (place != self.lang.index()).then(|| Arc::clone(self.catalog().tag(place)))
    }
}
