use std::sync::{Arc, Weak};

use tera::value::Key;
use tera::{Context, Function, Kwargs, State, Tera, TeraResult, Value};

use super::digest::digest;
use super::marks::LanguageMarks;
use super::pieces::Pieces;
use super::shell::{HERE, ROOT, place_of};

/// The function `piece` of templates: `{{ piece(component="card", card=card) }}`
/// is what the component makes of these arguments, rendered and minified once
/// for all pages of a language. A piece sees what it is called with, `site`, `t`,
/// `root` and `here`, and nothing of the page around it.
pub(super) struct PieceFunction {
    engine: Weak<Tera>,
    /// Where pieces are kept; without it each is rendered in its place.
    pieces: Option<Arc<Pieces>>,
    implicits: Context,
    marks: LanguageMarks,
}

impl PieceFunction {
    pub(super) fn new(
        engine: Weak<Tera>,
        pieces: Option<Arc<Pieces>>,
        marks: LanguageMarks,
    ) -> Self {
        let mut implicits = Context::new();
        implicits.insert("root", ROOT);
        implicits.insert("here", HERE);
        Self {
            engine,
            pieces,
            implicits,
            marks,
        }
    }

    fn render(&self, arguments: &Kwargs) -> TeraResult<String> {
        let engine = self
            .engine
            .upgrade()
            .ok_or_else(|| tera::Error::message("pieces are made while a page is rendered"))?;
        let mut context = Context::new();
        for (name, value) in arguments.iter().filter(|(name, _)| !is_component(name)) {
            context.insert_value(name.to_string(), value.clone());
        }
        let component = arguments.must_get::<&str>(COMPONENT)?;
        let implicits = &self.implicits;
        let markup =
            engine.render_component_with_implicits(component, &context, implicits, None, true)?;
        Ok(self.marks.put_into(markup))
    }
}

impl Function<TeraResult<Value>> for PieceFunction {
    fn call(&self, arguments: Kwargs, _: &State<'_>) -> TeraResult<Value> {
        let Some(pieces) = &self.pieces else {
            return self
                .render(&arguments)
                .map(|html| Value::safe_string(&html));
        };
        let key = digest(arguments.iter());
        if let Some(number) = pieces.find(key) {
            return Ok(Value::safe_string(&place_of(number)));
        }
        let markup = self.render(&arguments)?;
        let place = pieces.keep(key, &markup).map(place_of);
        Ok(Value::safe_string(&place.unwrap_or(markup)))
    }

    fn is_safe(&self) -> bool {
        true
    }
}

const COMPONENT: &str = "component";

fn is_component(name: &Key<'_>) -> bool {
    name.as_str() == Some(COMPONENT)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tera::{Context, Tera};

    use super::{LanguageMarks, PieceFunction};
    use crate::render::pieces::Pieces;

    const TEMPLATES: [(&str, &str); 2] = [
        (
            "parts.html",
            "{% component item(name, @root) %}<li><a href=\"{{ root }}{{ name }}/\">{{ name }}</a></li>{% endcomponent item %}\
             {% component list(names) %}<ul>{% for name in names %} {{ piece(component=\"item\", name=name) }}{% endfor %} </ul>{% endcomponent list %}",
        ),
        (
            "page.html",
            "<p>{{ page }} {{ piece(component=\"list\", names=names) }}</p>",
        ),
    ];

    fn engine(pieces: Option<&Arc<Pieces>>) -> Arc<Tera> {
        Arc::new_cyclic(|engine| {
            let mut templates = Tera::new();
            let function = PieceFunction::new(
                engine.clone(),
                pieces.map(Arc::clone),
                LanguageMarks::of_language(&"ja".into()),
            );
            templates.register_function("piece", function);
            assert!(templates.add_raw_templates(TEMPLATES).is_ok());
            templates
        })
    }

    fn markup(engine: &Tera, page: &str, names: &[&str]) -> String {
        let mut context = Context::new();
        context.insert("page", page);
        context.insert("names", names);
        engine.render("page.html", &context).unwrap_or_default()
    }

    #[test]
    fn pages_share_pieces_and_pieces_of_pieces() {
        let pieces = Arc::default();
        let engine = engine(Some(&pieces));
        for (page, root, names, expected) in [
            (
                "a",
                "../",
                ["x", "y"],
                "<p>a <ul><li><a href=../x/>x</a></li><li><a href=../y/>y</a></li></ul></p>",
            ),
            (
                "b",
                "./",
                ["y", "x"],
                "<p>b <ul><li><a href=./y/>y</a></li><li><a href=./x/>x</a></li></ul></p>",
            ),
            (
                "c",
                "./",
                ["y", "x"],
                "<p>c <ul><li><a href=./y/>y</a></li><li><a href=./x/>x</a></li></ul></p>",
            ),
        ] {
            let bytes = pieces.page(&markup(&engine, page, &names), root, "");
            assert_eq!(String::from_utf8_lossy(&bytes), expected);
        }
        assert_eq!(pieces.count(), 4, "two items and two lists");
    }

    #[test]
    fn without_a_place_to_keep_them_pieces_are_rendered_in_theirs() {
        let expected = "<p>a <ul> <li><a href=\"\u{1A}x/\">x</a></li> </ul></p>";
        assert_eq!(markup(&engine(None), "a", &["x"]), expected);
    }
}
