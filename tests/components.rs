//! Every component of the theme is shown by an example, in the preview alone.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use shirube::render::{Theme, embedded_theme};
use shirube::text::Languages;

/// What stands around every example.
const FRAME: [&str; 2] = ["layouts/base.html", "pages/components.html"];

#[test]
fn every_component_has_an_example_or_is_part_of_one_that_has() {
    let languages = Languages::new(["ja", "en"].map(Into::into));
    let (theme, faults) = Theme::new(&[embedded_theme()], &languages);
    assert!(faults.is_empty(), "{faults:?}");
    let components = theme.components();
    let (files, faults) = theme.examples();
    assert!(faults.is_empty(), "{faults:?}");

    let examples = files.iter().flat_map(|file| &file.examples);
    let shown = examples.map(|example| example.component.clone());
    let mut open: Vec<String> = shown
        .chain(FRAME.iter().flat_map(|template| theme.called_by(template)))
        .collect();
    let mut seen = BTreeSet::new();
    while let Some(name) = open.pop() {
        if let Some(parts) = components.get(&name)
            && seen.insert(name)
        {
            open.extend(parts.iter().cloned());
        }
    }
    let unseen: Vec<_> = components
        .keys()
        .filter(|name| !seen.contains(*name))
        .collect();
    assert!(unseen.is_empty(), "no example shows {unseen:?}");
    assert!(components.len() > 100, "not all components were read");
}
