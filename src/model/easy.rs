use super::{Catalog, Ref, StepNoteSection, Text};

impl Catalog {
    /// Whether the site as a whole is told in やさしい日本語.
    #[must_use]
    pub fn is_home_easy(&self) -> bool {
        is_easy(self.site.description.as_ref())
    }

    /// Whether a thing is told in やさしい日本語: its summary, or a text beside it.
    #[must_use]
    pub fn is_easy(&self, of: Ref) -> bool {
        let entity = self.entity(of);
        let told = entity.easy.is_some() || is_easy(entity.summary.as_ref());
        match of {
            Ref::StepNote => told || self.easy_sections().next().is_some(),
            of => told && of.may_be_easy(),
        }
    }

    /// The sections of the step note that are told in やさしい日本語.
    pub fn easy_sections(&self) -> impl Iterator<Item = &StepNoteSection> {
        let sections = self.step_note.iter().flat_map(|note| &note.sections);
        sections.filter(|section| section.easy.is_some())
    }
}

impl Ref {
    /// Whether things of its kind can have a page in やさしい日本語. Rules, reports,
    /// leaflets and sheets show the words of others, which stay as they are.
    #[must_use]
    pub fn may_be_easy(self) -> bool {
        match self {
            Self::Center(_)
            | Self::Program(_)
            | Self::Group(_)
            | Self::StepNote
            | Self::News(_)
            | Self::Page(_) => true,
            Self::Leaflet(_) | Self::Sheet(_) | Self::Ordinance(_) | Self::Report(_) => false,
        }
    }
}

fn is_easy(text: Option<&Text>) -> bool {
    text.is_some_and(|text| text.easy.is_some())
}
