use std::ops::Range;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer};

use super::{toml_error, toml_syntax};
use crate::diag::{Diagnostic, File};

/// What a TOML file says, as far as it could be read.
#[derive(Debug)]
pub struct Decoded<T> {
    /// What it says, without the keys that were wrong.
    pub value: T,
    /// Names of the keys that were wrong, so that nobody calls them missing.
    pub wrong_keys: Vec<String>,
}

/// Reads a TOML file and reports all of its errors at once.
///
/// A typed decoder stops at its first error, so each wrong value is noted, taken
/// out with the innermost key that holds it, and the rest is decoded again.
/// Nothing is returned where the text is no TOML at all.
pub fn decode<T: DeserializeOwned>(
    file: &Arc<File>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Decoded<T>> {
    let text = file.text();
    if let Ok(value) = toml::from_str(text) {
        return Some(Decoded {
            value,
            wrong_keys: Vec::new(),
        });
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        diagnostics.extend(toml_syntax::syntax(file, &errors));
        return None;
    }
    decode_by_parts(file, table, diagnostics)
}

fn decode_by_parts<T: DeserializeOwned>(
    file: &Arc<File>,
    mut table: Spanned<DeTable<'_>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Decoded<T>> {
    let mut wrong_keys = Vec::new();
    loop {
        let error = match T::deserialize(Deserializer::from(table.clone())) {
            Ok(value) => return Some(Decoded { value, wrong_keys }),
            Err(error) => error,
        };
        let (diagnostic, meant) = toml_error::typed(file, &error);
        diagnostics.push(diagnostic);
        wrong_keys.extend(meant);
        let span = error.span()?;
        wrong_keys.push(take_out(table.get_mut(), &span)?);
    }
}

/// Takes out the innermost key, or element of a list, that holds `span`.
fn take_out(table: &mut DeTable<'_>, span: &Range<usize>) -> Option<String> {
    let key = table
        .iter()
        .find(|(key, value)| holds(&key.span(), span) || holds(&extent(value), span))
        .map(|(key, _)| key.clone())?;
    if !holds(&key.span(), span)
        && let Some(value) = table.get_mut(&key)
        && let Some(inner) = take_out_of_value(value.get_mut(), span)
    {
        return Some(inner);
    }
    table.remove(&key);
    Some(key.into_inner().into_owned())
}

fn take_out_of_value(value: &mut DeValue<'_>, span: &Range<usize>) -> Option<String> {
    match value {
        DeValue::Table(table) => take_out(table, span),
        DeValue::Array(array) => {
            let at = array
                .iter()
                .position(|element| holds(&extent(element), span))?;
            let element = array.get_mut(at)?;
            if let Some(inner) = take_out_of_value(element.get_mut(), span) {
                return Some(inner);
            }
            let kept: Vec<_> = array
                .iter()
                .enumerate()
                .filter(|(i, _)| *i != at)
                .map(|(_, v)| v.clone())
                .collect();
            *array = kept.into_iter().collect();
            Some(String::new())
        }
        _ => None,
    }
}

/// All bytes of a value. A table under a `[header]` has the header as its own
/// span, so what stands in it is looked at too.
fn extent(value: &Spanned<DeValue<'_>>) -> Range<usize> {
    let own = value.span();
    let inner: Vec<Range<usize>> = match value.get_ref() {
        DeValue::Table(table) => table
            .iter()
            .map(|(key, value)| key.span().start..extent(value).end)
            .collect(),
        DeValue::Array(array) => array.iter().map(extent).collect(),
        _ => Vec::new(),
    };
    inner.into_iter().fold(own, |all, part| {
        all.start.min(part.start)..all.end.max(part.end)
    })
}

fn holds(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
