use super::views::Maker;
use crate::model::{self, Ref, Text};
use crate::view::{Block, BlockCenter, Leaflet};

impl Maker<'_> {
    pub(super) fn leaflet(&self, at: usize, root: &str) -> Leaflet {
        let leaflet = &self.catalog().leaflets[at];
        let entity = &leaflet.entity;
        Leaflet {
            name: self.name(entity),
            summary: self.optional_run(entity.summary.as_ref()),
            audience: self.optional_run(leaflet.audience.as_ref()),
            publisher: self.optional_run(leaflet.publisher.as_ref()),
            date: self.optional_date(leaflet.date),
            not_reproduced: leaflet.not_reproduced,
            blocks: leaflet
                .blocks
                .iter()
                .map(|block| self.block(block))
                .collect(),
            about: self.links(&leaflet.about),
            body: self.html(entity.body.as_ref(), root),
            asks: self.list_runs(entity.asks.as_ref()),
            mentions: self.mentions(Ref::Leaflet(at)),
        }
    }

    fn block(&self, block: &model::Block) -> Block {
        use model::Block as B;
        match block {
            B::Heading(text) => self.words_block("heading", Some(text)),
            B::Text(text) => self.words_block("text", Some(text)),
            B::Voice(text) => self.words_block("voice", Some(text)),
            B::List { text, items } => Block {
                items: self.list_runs(Some(items)),
                ..self.words_block("list", text.as_ref())
            },
            B::Center {
                text,
                center,
                contacts,
            } => Block {
                center: Some(self.block_center(*center, contacts)),
                ..self.words_block("center", text.as_ref())
            },
            B::StepNotePlaces(text) => Block {
                places: self.step_note_places(),
                ..self.words_block("step-note-places", text.as_ref())
            },
            B::StepNoteInquiry(text) => Block {
                inquiry: self.step_note_inquiry(),
                ..self.words_block("step-note-inquiry", text.as_ref())
            },
        }
    }

    fn words_block(&self, kind: &'static str, text: Option<&Text>) -> Block {
        Block {
            kind,
            text: self.optional_run(text),
            items: Vec::new(),
            center: None,
            places: Vec::new(),
            inquiry: None,
        }
    }

    fn block_center(&self, at: usize, contacts: &[usize]) -> BlockCenter {
        let center = &self.catalog().centers[at];
        let shown = |place: &usize| contacts.is_empty() || contacts.contains(place);
        let contacts = (0..center.contacts.len())
            .filter(shown)
            .map(|place| self.contact(&center.contacts[place]));
        BlockCenter {
            number: center.leaflet_number,
            link: self.link(Ref::Center(at)),
            address: self.address(center),
            contacts: contacts.collect(),
        }
    }
}
