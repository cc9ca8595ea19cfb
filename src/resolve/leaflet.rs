use super::entity::EntityKeys;
use super::load::Loaded;
use super::reader::Reader;
use super::shared::Shared;
use crate::diag::Diagnostic;
use crate::model::{Block, Leaflet, Ref, Text};
use crate::raw::{self, At, BlockKind};

/// A leaflet.
pub(super) fn leaflet(
    loaded: &Loaded<'_, raw::Leaflet>,
    shared: &Shared<'_>,
) -> (Leaflet, Vec<Diagnostic>) {
    let mut reader = Reader::new(shared, &loaded.file, loaded.wrong.clone());
    let raw = &loaded.raw;
    let entity = reader.entity(
        loaded,
        &EntityKeys {
            name: raw.title.as_ref(),
            is_title: true,
            summary: raw.summary.as_ref(),
            needs_summary: true,
            stages: &raw.stages,
            needs: &raw.needs,
            asks: raw.asks.as_ref(),
            source: raw.source.as_ref(),
            needs_source: true,
            ..EntityKeys::default()
        },
    );
    let blocks: Vec<Block> = raw
        .blocks
        .iter()
        .filter_map(|block| reader.block(block))
        .collect();
    let mut about = reader.references(&raw.about);
    for thing in blocks.iter().filter_map(told_of) {
        if !about.contains(&thing) {
            about.push(thing);
        }
    }
    let leaflet = Leaflet {
        audience: reader.optional_text("audience", raw.audience.as_ref()),
        publisher: reader.optional_text("publisher", raw.publisher.as_ref()),
        date: reader.optional_date(raw.date.as_ref()),
        not_reproduced: raw.not_reproduced,
        blocks,
        about,
        entity,
    };
    (leaflet, reader.diagnostics)
}

fn told_of(block: &Block) -> Option<Ref> {
    match block {
        Block::Center { center, .. } => Some(Ref::Center(*center)),
        Block::StepNotePlaces(_) | Block::StepNoteInquiry(_) => Some(Ref::StepNote),
        Block::Heading(_) | Block::Text(_) | Block::List { .. } | Block::Voice(_) => None,
    }
}

impl Reader<'_> {
    fn block(&mut self, raw: &At<raw::Block>) -> Option<Block> {
        let Some(kind) = &raw.kind else {
            self.missing("kind", Some(&raw.span), "kind = \"text\"");
            return None;
        };
        Some(match kind.value {
            BlockKind::Heading => Block::Heading(self.block_text(raw)),
            BlockKind::Text => Block::Text(self.block_text(raw)),
            BlockKind::Voice => Block::Voice(self.block_text(raw)),
            BlockKind::List => self.list_block(raw)?,
            BlockKind::Center => self.center_block(raw)?,
            BlockKind::StepNotePlaces => {
                Block::StepNotePlaces(self.optional_text("text", raw.text.as_ref()))
            }
            BlockKind::StepNoteInquiry => {
                Block::StepNoteInquiry(self.optional_text("text", raw.text.as_ref()))
            }
        })
    }

    fn block_text(&mut self, raw: &At<raw::Block>) -> Text {
        self.required_text("text", raw.text.as_ref(), Some(&raw.span), "…")
    }

    fn list_block(&mut self, raw: &At<raw::Block>) -> Option<Block> {
        let Some(items) = &raw.items else {
            self.missing(
                "items",
                Some(&raw.span),
                "items = { ja = [\"…\"], en = [\"…\"] }",
            );
            return None;
        };
        let text = self.optional_text("text", raw.text.as_ref());
        Some(Block::List {
            text,
            items: self.list("items", items)?,
        })
    }

    fn center_block(&mut self, raw: &At<raw::Block>) -> Option<Block> {
        let Some(id) = &raw.center else {
            self.missing("center", Some(&raw.span), "center = \"hoken-center\"");
            return None;
        };
        let center = self.find("center", &self.shared.ids.centers, id)?;
        let contacts = raw
            .contacts
            .iter()
            .filter_map(|id| self.contact_of(center, id))
            .collect();
        Some(Block::Center {
            text: self.optional_text("text", raw.text.as_ref()),
            center,
            contacts,
        })
    }
}
