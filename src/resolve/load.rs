use std::sync::Arc;

use rayon::prelude::*;
use serde::de::DeserializeOwned;

use super::layout::Files;
use crate::diag::{Diagnostic, File};
use crate::raw;
use crate::source::decode;
use crate::text::index_key;

/// An entity as typed, with its files.
pub(super) struct Loaded<'a, T> {
    pub(super) id: Arc<str>,
    pub(super) file: Arc<File>,
    pub(super) files: &'a Files,
    pub(super) raw: T,
    pub(super) wrong: Wrong,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Keys that were there but could not be read: nobody may call them missing.
#[derive(Debug, Clone)]
pub(super) enum Wrong {
    /// These keys.
    Keys(Vec<String>),
    /// All of them: the file is no TOML.
    All,
}

impl Wrong {
    pub(super) fn holds(&self, key: &str) -> bool {
        match self {
            Self::Keys(keys) => keys.iter().any(|wrong| wrong == key),
            Self::All => true,
        }
    }
}

/// A file of facts as typed; where it is no TOML, as if it were empty.
pub(super) fn load_file<T: DeserializeOwned + Default>(
    file: &Arc<File>,
    diagnostics: &mut Vec<Diagnostic>,
) -> (T, Wrong) {
    if !file.is_readable() {
        return (T::default(), Wrong::All);
    }
    match decode::<T>(file, diagnostics) {
        Some(decoded) => (decoded.value, Wrong::Keys(decoded.wrong_keys)),
        None => (T::default(), Wrong::All),
    }
}

/// All entities of a folder as typed, sorted by `order` and then by id.
pub(super) fn load_all<'a, T, K>(
    entities: impl Iterator<Item = (&'a String, &'a Files)>,
    order: impl Fn(&T) -> K,
) -> Vec<Loaded<'a, T>>
where
    T: DeserializeOwned + Default + Send,
    K: Ord,
{
    let entities: Vec<_> = entities.collect();
    let mut loaded: Vec<_> = entities
        .into_par_iter()
        .filter_map(|(id, files)| load(id, files))
        .collect();
    loaded.sort_by_cached_key(|entity| (order(&entity.raw), Arc::clone(&entity.id)));
    loaded
}

fn load<'a, T: DeserializeOwned + Default>(id: &str, files: &'a Files) -> Option<Loaded<'a, T>> {
    let file = Arc::clone(files.facts.as_ref()?);
    let mut diagnostics = Vec::new();
    let (raw, wrong) = load_file(&file, &mut diagnostics);
    Some(Loaded {
        id: id.into(),
        file,
        files,
        raw,
        wrong,
        diagnostics,
    })
}

/// What names are sorted by: the Japanese reading, else the first text there is.
pub(super) fn by_reading(name: Option<&raw::At<raw::Text>>) -> (String, String) {
    let text = |key: &str| {
        let (_, value) = name?.0.iter().find(|(tag, _)| tag.value == key)?;
        Some(value.value.as_str())
    };
    let first = name
        .and_then(|name| name.0.values().next())
        .map_or("", |value| value.value.as_str());
    index_key(text("ja").unwrap_or(first), text("kana"))
}
