//! What a page in やさしい日本語 leaves to the ordinary one, so that it stays short
//! and nearly nothing on it is hard to read.

use super::views::Maker;
use crate::model::Entity;
use crate::view::{Center, Content, Group, Home, Html, Program, StepNote};

impl Maker<'_> {
    /// The long text of a thing. A page in やさしい日本語 shows its own or none.
    pub(super) fn entity_html(&self, entity: &Entity, root: &str) -> Option<Html> {
        if !self.edition.is_easy() {
            return self.html(entity.body.as_ref(), root);
        }
        let easy = entity.easy.as_ref()?;
        Some(Html {
            html: easy.document.html(|target| self.resolve(target, root)),
            lang: None,
        })
    }
}

impl Content {
    /// Without what only the ordinary page tells.
    pub(super) fn kept_short(self) -> Self {
        match self {
            Self::Home(home) => Self::Home(short_home(home)),
            Self::Center(center) => Self::Center(Box::new(short_center(*center))),
            Self::Program(program) => Self::Program(Box::new(short_program(*program))),
            Self::Group(group) => Self::Group(Box::new(short_group(*group))),
            Self::StepNote(note) => Self::StepNote(Box::new(short_step_note(*note))),
            other => other,
        }
    }
}

fn short_home(home: Home) -> Home {
    Home {
        leaflets: Vec::new(),
        groups: Vec::new(),
        documents: Vec::new(),
        ..home
    }
}

fn short_center(center: Center) -> Center {
    Center {
        structured: None,
        asks: Vec::new(),
        programs: Vec::new(),
        stages: Vec::new(),
        needs: Vec::new(),
        leaflets: Vec::new(),
        before: Vec::new(),
        mentions: Vec::new(),
        ..center
    }
}

/// The conditions stay: who may come must be said, if need be in ordinary words.
fn short_program(program: Program) -> Program {
    Program {
        next: Vec::new(),
        gaps: Vec::new(),
        before: Vec::new(),
        asks: Vec::new(),
        stages: Vec::new(),
        needs: Vec::new(),
        leaflets: Vec::new(),
        groups: Vec::new(),
        mentions: Vec::new(),
        ..program
    }
}

fn short_group(group: Group) -> Group {
    Group {
        programs: Vec::new(),
        before: Vec::new(),
        asks: Vec::new(),
        stages: Vec::new(),
        needs: Vec::new(),
        mentions: Vec::new(),
        ..group
    }
}

fn short_step_note(note: StepNote) -> StepNote {
    StepNote {
        cover: Vec::new(),
        sheets: Vec::new(),
        asks: Vec::new(),
        stages: Vec::new(),
        needs: Vec::new(),
        leaflets: Vec::new(),
        mentions: Vec::new(),
        ..note
    }
}
