use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use serde::Deserialize;
use toml::{Spanned, Table};

use super::theme::Theme;
use crate::diag::{Code, Diagnostic, File};
use crate::source::decode;
use crate::text::nearest;

/// A component of the theme in one of its states.
#[derive(Debug)]
pub struct Example {
    /// The component.
    pub component: String,
    /// The name of the state.
    pub title: String,
    /// When to use it so.
    pub when: String,
    /// What it has to stand in.
    pub inside: Inside,
    /// What the component is called with.
    pub(super) arguments: Table,
    /// What it sees of the page around it.
    pub(super) around: Table,
    file: Arc<File>,
    range: Range<usize>,
}

/// What a component has to stand in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Inside {
    /// Nothing but the page.
    #[default]
    Page,
    /// A tag: it makes attributes, and nothing to be seen.
    Attributes,
    /// A list.
    List,
    /// A row of a table.
    Row,
    /// A table.
    Table,
}

impl Inside {
    /// Its name in files of examples and in templates.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Attributes => "attributes",
            Self::List => "list",
            Self::Row => "row",
            Self::Table => "table",
        }
    }
}

/// The examples of a file of components: `components/<name>.examples.toml`.
#[derive(Debug)]
pub struct ExampleFile {
    /// The name of the file of components.
    pub name: String,
    /// Its states, in order.
    pub examples: Vec<Example>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    #[serde(default)]
    example: Vec<TypedExample>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TypedExample {
    component: Spanned<String>,
    title: String,
    when: String,
    #[serde(default)]
    inside: Inside,
    #[serde(default)]
    with: Table,
    #[serde(default)]
    around: Table,
}

impl Example {
    /// The fault of an example that does not work.
    pub(super) fn fault(&self, message: &str) -> Diagnostic {
        let message = format!(
            "the example of `{}` does not work: {message}",
            self.component
        );
        Diagnostic::new(Code::BadExample, &self.file, self.range.clone(), message)
            .hint("give it what the component asks for below `with`, or mend the component")
    }
}

impl Theme {
    /// The examples of all components, and what is wrong with their files.
    #[must_use]
    pub fn examples(&self) -> (Vec<ExampleFile>, Vec<Diagnostic>) {
        let components = self.components();
        let mut diagnostics = Vec::new();
        let mut files = Vec::new();
        for (path, file) in self.below("templates/components/") {
            let Some(name) = path.strip_suffix(".examples.toml") else {
                continue;
            };
            let typed = decode::<Typed>(file, &mut diagnostics);
            let typed = typed.map_or_else(Vec::new, |typed| typed.value.example);
            let mut examples = Vec::new();
            for typed in typed {
                match unknown_component(file, &typed.component, &components) {
                    Some(unknown) => diagnostics.push(unknown),
                    None => examples.push(example(typed, file)),
                }
            }
            files.push(ExampleFile {
                name: name.to_owned(),
                examples,
            });
        }
        (files, diagnostics)
    }

    /// The names of all components, and of those which each calls.
    #[must_use]
    pub fn components(&self) -> BTreeMap<String, Vec<String>> {
        let templates = self.below("templates/components/");
        let templates = templates.filter(|(path, _)| path.strip_suffix(".html").is_some());
        let texts = templates.flat_map(|(_, file)| bodies(file.text()));
        texts.map(|(name, body)| (name, called(body))).collect()
    }

    /// The components that a template calls itself, such as `layouts/base.html`.
    #[must_use]
    pub fn called_by(&self, template: &str) -> Vec<String> {
        let mut templates = self.below("templates/");
        let found = templates.find(|(path, _)| *path == template);
        found.map_or_else(Vec::new, |(_, file)| called(file.text()))
    }
}

fn example(typed: TypedExample, file: &Arc<File>) -> Example {
    Example {
        range: typed.component.span(),
        component: typed.component.into_inner(),
        title: typed.title,
        when: typed.when,
        inside: typed.inside,
        arguments: typed.with,
        around: typed.around,
        file: Arc::clone(file),
    }
}

fn unknown_component(
    file: &Arc<File>,
    component: &Spanned<String>,
    known: &BTreeMap<String, Vec<String>>,
) -> Option<Diagnostic> {
    let name = component.get_ref();
    if known.contains_key(name) {
        return None;
    }
    let message = format!("there is no component `{name}`");
    let near = nearest(name, known.keys().map(String::as_str));
    let hint = near.map_or_else(
        || "name one of the components beside this file, or take the example out".to_owned(),
        |near| format!("did you mean `{near}`?"),
    );
    Some(Diagnostic::new(Code::BadExample, file, component.span(), message).hint(hint))
}

/// The components of a template: their names, and what stands in each.
fn bodies(template: &str) -> impl Iterator<Item = (String, &str)> {
    template.split(" component ").skip(1).filter_map(|text| {
        let (name, rest) = text.split_once('(')?;
        let body = rest.split(" endcomponent ").next()?;
        Some((name.trim().to_owned(), body))
    })
}

/// The components that a text calls: `<name …/>` and `piece(component="name")`.
fn called(text: &str) -> Vec<String> {
    let direct = text.split("{{ <").skip(1);
    let (open, bare) = ("{{<", "component=\"");
    let pieces = text.split(bare).skip(1).chain(text.split(open).skip(1));
    let names = direct.chain(pieces).map(|rest| {
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
        rest[..end.unwrap_or(rest.len())].to_owned()
    });
    names.collect()
}

#[cfg(test)]
mod tests {
    use super::{bodies, called};

    #[test]
    fn reads_which_components_there_are_and_which_they_call() {
        let text = "{% component one(a, @t) %}{{ <two a /> }}{{ piece(component=\"three\", a=a) }}\
                    <p>{% endcomponent one %}{{ <four /> }}{%- component two() -%}-{%- endcomponent two -%}";
        let found: Vec<_> = bodies(text)
            .map(|(name, body)| (name, called(body)))
            .collect();
        let expected = [
            ("one".to_owned(), vec!["two".to_owned(), "three".to_owned()]),
            ("two".to_owned(), vec![]),
        ];
        assert_eq!(found, expected);
    }
}
