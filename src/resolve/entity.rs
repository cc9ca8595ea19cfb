use std::sync::Arc;

use super::load::Loaded;
use super::reader::Reader;
use crate::diag::File;
use crate::model::{Body, Entity, Localized};
use crate::raw::{self, At};

/// The keys that kinds of entities share, as typed. A kind gives those it has.
#[derive(Default)]
pub(super) struct EntityKeys<'a> {
    /// The name, and whether the kind calls it a title.
    pub(super) name: Option<&'a At<raw::Text>>,
    pub(super) is_title: bool,
    pub(super) summary: Option<&'a At<raw::Text>>,
    /// Whether lists of the kind need the summary.
    pub(super) needs_summary: bool,
    pub(super) office: Option<&'a At<raw::Text>>,
    pub(super) stages: &'a [At<String>],
    pub(super) needs: &'a [At<String>],
    pub(super) asks: Option<&'a At<raw::TextList>>,
    pub(super) source: Option<&'a At<raw::SourceRef>>,
    /// Whether the kind states facts, and so must say where they come from.
    pub(super) needs_source: bool,
}

impl Reader<'_> {
    /// What entities of every kind have in common, with the texts beside it.
    pub(super) fn entity<T>(&mut self, loaded: &Loaded<'_, T>, keys: &EntityKeys<'_>) -> Entity {
        let body = self.body(loaded.files);
        let easy = self.easy_markdown(&loaded.files.texts, "");
        Entity {
            easy,
            ..self.entity_with(&loaded.id, &loaded.file, keys, body)
        }
    }

    /// As [`Reader::entity`], for kinds that keep their texts elsewhere.
    pub(super) fn entity_with(
        &mut self,
        id: &Arc<str>,
        file: &Arc<File>,
        keys: &EntityKeys<'_>,
        body: Option<Localized<Body>>,
    ) -> Entity {
        let name_key = if keys.is_title { "title" } else { "name" };
        Entity {
            id: Arc::clone(id),
            name: self.required_text(name_key, keys.name, None, id),
            summary: if keys.needs_summary {
                Some(self.required_text("summary", keys.summary, None, id))
            } else {
                self.optional_text("summary", keys.summary)
            },
            body,
            easy: None,
            office: self.optional_text("office", keys.office),
            stages: self.stages(keys.stages),
            needs: self.needs(keys.needs),
            asks: self.optional_list("asks", keys.asks),
            source: if keys.needs_source {
                self.required_source(keys.source)
            } else {
                keys.source.and_then(|source| self.source(source))
            },
            file: Arc::clone(file),
        }
    }
}
