use tera::value::Key;
use tera::{Kwargs, Map, State, TeraResult, Value};

/// The filter `run` of templates: `{{ card.title | run }}` is a text, in a
/// `span` that names its language where that is not the page's. The words are
/// escaped like any other.
pub(super) fn run_filter(run: &Map, _: Kwargs, state: &State<'_>) -> TeraResult<Value> {
    let part = |name| run.get(&Key::Str(name)).filter(|value| !value.is_none());
    let text = part("text").ok_or_else(|| tera::Error::message("`run` is for texts"))?;
    let Some(lang) = part("lang") else {
        return Ok(text.clone());
    };
    let (lang, text) = (state.escape_if_needed(lang)?, state.escape_if_needed(text)?);
    let span = format!("<span lang=\"{lang}\">{text}</span>");
    Ok(Value::safe_string(&span))
}
