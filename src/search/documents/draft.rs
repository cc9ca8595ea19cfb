use std::sync::Arc;

use super::Source;
use crate::hours::Wording;
use crate::model::{Body, Channel, Contact, Entity, Localized, Text, TextList};
use crate::plan::Target;
use crate::search::document::{Document, Field, Group, Line, Passage};

/// A document while its passages are gathered.
pub(super) struct Draft<'a> {
    source: &'a Source<'a>,
    pub(super) document: Document,
    /// Where on the page the passages that follow stand.
    anchor: Option<Arc<str>>,
}

impl<'a> Source<'a> {
    /// A document with a title and nothing else.
    pub(super) fn draft(
        &'a self,
        target: Target,
        kind: &'static str,
        group: Group,
        title: Arc<str>,
    ) -> Draft<'a> {
        Draft {
            source: self,
            document: Document {
                url: self.path(target),
                kind,
                group,
                title,
                page: None,
                stages: Vec::new(),
                needs: Vec::new(),
                lines: Vec::new(),
                passages: Vec::new(),
            },
            anchor: None,
        }
    }

    /// A document titled by a text of the content, in all its languages.
    pub(super) fn titled(
        &'a self,
        target: Target,
        kind: &'static str,
        group: Group,
        title: &Text,
    ) -> Draft<'a> {
        let words = Arc::clone(title.best(self.lang).1);
        let mut draft = self.draft(target, kind, group, words);
        draft.text(Field::Title, title);
        draft
    }

    /// The document of a page with what entities of all kinds have.
    pub(super) fn of_entity(
        &'a self,
        target: Target,
        kind: &'static str,
        group: Group,
        entity: &Entity,
    ) -> Draft<'a> {
        let mut draft = self.titled(target, kind, group, &entity.name);
        draft.optional(Field::Summary, entity.summary.as_ref());
        draft.list(Field::Ask, entity.asks.as_ref());
        draft.optional(Field::Label, entity.office.as_ref());
        draft.terms(entity);
        draft.body(entity.body.as_ref());
        draft
    }
}

impl Draft<'_> {
    /// Makes it a place on the page of `page`.
    pub(super) fn place(mut self, anchor: &str, page: &Text) -> Self {
        self.document.url = format!("{}#{anchor}", self.document.url);
        self.document.page = Some(Arc::clone(page.best(self.source.lang).1));
        self.text(Field::Page, page);
        self
    }

    /// Passages added from now on stand at this place of the page.
    pub(super) fn at(&mut self, anchor: Option<&str>) {
        self.anchor = anchor.map(Into::into);
    }

    /// Adds words of the language with this place among those of the site.
    pub(super) fn words(&mut self, field: Field, language: usize, text: &Arc<str>) {
        self.passage(field, language, text, None);
    }

    /// Adds words that the page shows, in whatever language they are.
    fn shown(&mut self, field: Field, language: usize, text: &Arc<str>) {
        let own = self.source.lang.index();
        let field = if language == own {
            field
        } else {
            Field::OtherText
        };
        self.passage(field, own, text, None);
    }

    /// Adds words of the page's own language.
    pub(super) fn own(&mut self, field: Field, text: &Arc<str>) {
        let own = self.source.lang.index();
        self.passage(field, own, text, None);
    }

    fn passage(&mut self, field: Field, language: usize, text: &Arc<str>, kana: Option<&Arc<str>>) {
        let own = language == self.source.lang.index();
        if !own && !field.is_foreign_indexed() {
            return;
        }
        self.document.passages.push(Passage {
            field: if own { field } else { field.foreign() },
            text: Arc::clone(text),
            kana: kana.map(Arc::clone),
            anchor: self.anchor.clone(),
        });
    }

    /// Adds a text in all its languages, with its reading.
    pub(super) fn text(&mut self, field: Field, text: &Text) {
        for lang in self.source.catalog.languages.iter() {
            let Some(words) = text.get(lang) else {
                continue;
            };
            let japanese = &**self.source.catalog.languages.tag(lang) == "ja";
            let kana = text.kana.as_ref().filter(|_| japanese);
            self.passage(field, lang.index(), words, kana);
        }
    }

    pub(super) fn optional(&mut self, field: Field, text: Option<&Text>) {
        if let Some(text) = text {
            self.text(field, text);
        }
    }

    pub(super) fn list(&mut self, field: Field, list: Option<&TextList>) {
        for (language, items) in list.into_iter().flat_map(Localized::iter) {
            for item in items {
                self.words(field, language, item);
            }
        }
    }

    /// Adds a long text in the language of the page, or in the one that there
    /// is, block by block.
    pub(super) fn body(&mut self, body: Option<&Localized<Body>>) {
        let Some(body) = body else { return };
        let (language, body) = body.best(self.source.lang);
        for block in body.document.blocks() {
            let outer = self.anchor.clone();
            if let Some(anchor) = &block.anchor {
                self.anchor = Some(anchor.as_str().into());
            }
            let field = if block.heading {
                Field::Heading
            } else {
                Field::Body
            };
            self.shown(field, language, &block.text.into());
            self.anchor = outer;
        }
    }

    fn terms(&mut self, entity: &Entity) {
        let vocabulary = &self.source.catalog.vocabulary;
        for at in &entity.stages {
            let stage = &vocabulary.stages[*at];
            self.document.stages.push(Arc::clone(&stage.id));
            self.text(Field::Term, &stage.name);
        }
        for at in &entity.needs {
            let need = &vocabulary.needs[*at];
            self.document.needs.push(Arc::clone(&need.id));
            self.text(Field::Term, &need.name);
        }
    }

    /// Adds lines and desks. A place with one line needs no anchor to it.
    pub(super) fn contacts(&mut self, contacts: &[Contact]) {
        let single = contacts.len() == 1;
        for contact in contacts {
            self.line(contact);
            self.at((!single).then_some(&*contact.id));
            self.contact(contact, Field::Fact);
        }
        self.at(None);
    }

    /// Adds a line as results show it.
    pub(super) fn line(&mut self, contact: &Contact) {
        self.document.lines.push(Line {
            contact: Arc::clone(&contact.key),
            label: contact
                .name()
                .and_then(|name| name.get(self.source.lang).cloned()),
            hours: contact.hours_key.clone(),
            phone: contact.phone().cloned(),
        });
    }

    /// Adds a line: what it is called, its numbers and its hours.
    ///
    /// `number` is the field for its numbers: they say more on a page about this
    /// line alone.
    pub(super) fn contact(&mut self, contact: &Contact, number: Field) {
        self.optional(Field::Label, contact.label.as_ref());
        self.optional(Field::Summary, contact.note.as_ref());
        for channel in &contact.channels {
            self.channel(channel, number);
        }
        if let Some(hours) = &contact.hours {
            let tag = self.source.catalog.languages.tag(self.source.lang);
            let sentence = hours.words(Wording::for_language(tag)).sentence;
            self.own(Field::Fact, &sentence.into());
            for fact in self.source.facts_of_hours(hours) {
                self.own(Field::Fact, &fact);
            }
        }
    }

    fn channel(&mut self, channel: &Channel, number: Field) {
        let name = self
            .source
            .string(&format!("channels.{}", channel.kind.name()));
        let words = match &channel.value {
            Some(value) => format!("{name} {value}"),
            None => name.to_string(),
        };
        self.own(number, &words.into());
        self.optional(Field::Summary, channel.note.as_ref());
    }
}
