use std::sync::Arc;

use super::entity::EntityKeys;
use super::load::{Loaded, load_file};
use super::reader::Reader;
use super::shared::Shared;
use crate::diag::{Code, Diagnostic, File};
use crate::model::{Page, Redirect};
use crate::raw::{self, At};

/// A free page.
pub(super) fn page(loaded: &Loaded<'_, raw::Page>, shared: &Shared<'_>) -> (Page, Vec<Diagnostic>) {
    let mut reader = Reader::new(shared, &loaded.file, loaded.wrong.clone());
    let raw = &loaded.raw;
    let entity = reader.entity(
        loaded,
        &EntityKeys {
            name: raw.title.as_ref(),
            is_title: true,
            summary: raw.summary.as_ref(),
            office: raw.office.as_ref(),
            source: raw.source.as_ref(),
            ..EntityKeys::default()
        },
    );
    (Page { entity }, reader.diagnostics)
}

/// Old addresses that go on working.
pub(super) fn redirects(file: &Arc<File>, shared: &Shared<'_>) -> (Vec<Redirect>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let (raw, wrong) = load_file::<raw::Redirects>(file, &mut diagnostics);
    let mut reader = Reader::new(shared, file, wrong);
    reader.diagnostics = diagnostics;
    let redirects = raw
        .redirects
        .iter()
        .filter_map(|redirect| reader.redirect(redirect))
        .collect();
    (redirects, reader.diagnostics)
}

impl Reader<'_> {
    fn redirect(&mut self, raw: &At<raw::Redirect>) -> Option<Redirect> {
        for (key, value) in [("from", &raw.from), ("to", &raw.to)] {
            if value.is_none() {
                self.missing(key, Some(&raw.span), &format!("{key} = \"/old/place/\""));
            }
        }
        let (from, to) = (raw.from.as_ref()?, raw.to.as_ref()?);
        let (from_path, to_path) = (self.site_path(from), self.site_path(to));
        Some(Redirect {
            from: from_path?,
            to: to_path?,
            file: Arc::clone(&self.file),
            from_span: from.span.clone(),
            to_span: to.span.clone(),
        })
    }

    /// A path of the site: `/old/place/`, a fragment allowed behind it.
    pub(super) fn site_path(&mut self, words: &At<String>) -> Option<Arc<str>> {
        let path = words.value.split('#').next().unwrap_or_default();
        let segments = path.trim_matches('/').split('/');
        let right = path.starts_with('/')
            && path.ends_with('/')
            && segments
                .clone()
                .all(|part| !matches!(part, "." | "..") && !part.contains(['?', '\\']))
            && (path == "/" || segments.clone().all(|part| !part.is_empty()));
        if !right {
            let message = format!("`{}` is not a path of this site", words.value);
            self.fault(
                Code::BadUrl,
                &words.span,
                message,
                "begin and end it with `/`, such as `/centers/hoken-center/`",
            );
            return None;
        }
        Some(words.value.as_str().into())
    }
}
