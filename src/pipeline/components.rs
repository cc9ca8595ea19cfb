//! The components of the theme in all their states, for those who make themes.

use std::collections::BTreeMap;

use crate::diag::Diagnostic;
use crate::render::{Example, ExampleFile, Renderer, Theme};
use crate::view::{COMPONENTS, ComponentGroup, ComponentState, Components, PageView, Views};

/// The pages that show components, and the faults of those that cannot be shown.
pub(super) struct ComponentPages {
    pages: BTreeMap<String, PageView>,
    pub(super) faults: Vec<Diagnostic>,
}

impl ComponentPages {
    /// Renders every example of the theme.
    pub(super) fn new(theme: &Theme, views: &Views<'_>, renderer: &Renderer<'_>) -> Self {
        let (files, faults) = theme.examples();
        let list = Components {
            groups: files.iter().map(group).collect(),
            ..Components::default()
        };
        let mut made = Self {
            pages: BTreeMap::new(),
            faults,
        };
        for file in &files {
            for (path, example) in paths(file) {
                made.put_example(path, example, views, renderer);
            }
        }
        let page = views.components_page(COMPONENTS, None, list);
        made.pages.insert(COMPONENTS.to_owned(), page);
        made
    }

    /// The page at a path such as `_components/call/1/`.
    pub(super) fn page(&self, path: &str) -> Option<&PageView> {
        self.pages.get(path)
    }

    fn put_example(
        &mut self,
        path: String,
        example: &Example,
        views: &Views<'_>,
        renderer: &Renderer<'_>,
    ) {
        let bare = views.components_page(&path, None, Components::default());
        match renderer.example(bare.edition, example) {
            Ok(html) => {
                let content = Components {
                    html: Some(html),
                    inside: example.inside.name(),
                    ..Components::default()
                };
                let title = format!("{}: {}", example.component, example.title);
                let page = views.components_page(&path, Some((&title, &example.when)), content);
                self.pages.insert(path, page);
            }
            Err(fault) => self.faults.push(fault),
        }
    }
}

fn group(file: &ExampleFile) -> ComponentGroup {
    let states = paths(file).map(|(path, example)| ComponentState {
        component: example.component.clone(),
        title: example.title.clone(),
        when: example.when.clone(),
        path,
    });
    ComponentGroup {
        name: file.name.clone(),
        states: states.collect(),
    }
}

/// The examples of a file and the paths of their pages: those of a component are
/// numbered.
fn paths(file: &ExampleFile) -> impl Iterator<Item = (String, &Example)> {
    file.examples.iter().enumerate().map(|(at, example)| {
        let before = &file.examples[..at];
        let same = before
            .iter()
            .filter(|other| other.component == example.component);
        let number = same.count() + 1;
        (
            format!("{COMPONENTS}{}/{number}/", example.component),
            example,
        )
    })
}
