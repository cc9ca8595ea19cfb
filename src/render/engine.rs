use std::sync::Arc;

use tera::{Context, Tera, TeraResult, Value};

use super::examples::Example;
use super::marks::LanguageMarks;
use super::piece_function::PieceFunction;
use super::pieces::Pieces;
use super::shell::{HERE, ROOT};
use crate::text::Strings;
use crate::view::{PageView, Site};

/// The templates for the pages of one language.
pub(super) struct Engine {
    templates: Arc<Tera>,
    marks: LanguageMarks,
}

impl Engine {
    /// Prepares what the pages of a language share. Pieces go to `pieces`; without
    /// it they are rendered with each page.
    pub(super) fn new(
        templates: &Tera,
        site: &Site,
        strings: &Strings,
        pieces: Option<&Arc<Pieces>>,
    ) -> Self {
        let marks = LanguageMarks::of(site);
        let templates = Arc::new_cyclic(|engine| {
            let mut templates = templates.clone();
            let shared = templates.global_context();
            shared.insert_value("site", Value::from_serializable(site));
            shared.insert_value("t", Value::from_serializable(strings));
            let function =
                PieceFunction::new(engine.clone(), pieces.map(Arc::clone), marks.clone());
            templates.register_function("piece", function);
            templates
        });
        Self { templates, marks }
    }

    /// The markup of a component as an example shows it, with the same marks.
    pub(super) fn example(&self, example: &Example) -> TeraResult<String> {
        let mut implicits = context_of(&example.around);
        implicits.insert("root", ROOT);
        implicits.insert("here", HERE);
        let arguments = context_of(&example.arguments);
        let markup = self.templates.render_component_with_implicits(
            &example.component,
            &arguments,
            &implicits,
            None,
            true,
        )?;
        Ok(self.marks.put_into(markup))
    }

    /// The markup of a page, with marks for what the page puts in itself.
    pub(super) fn markup(&self, template: &str, view: &PageView) -> TeraResult<String> {
        let mut context = Context::new();
        context.insert("root", ROOT);
        context.insert("here", HERE);
        context.insert("page", &view.page);
        context.insert("content", &view.content);
        let markup = self.templates.render(template, &context)?;
        Ok(self.marks.put_into(markup))
    }
}

fn context_of(table: &toml::Table) -> Context {
    let mut context = Context::new();
    for (name, value) in table {
        context.insert_value(name.clone(), Value::from_serializable(value));
    }
    context
}
