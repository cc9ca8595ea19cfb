use super::entity::EntityKeys;
use super::load::Loaded;
use super::reader::Reader;
use super::shared::Shared;
use crate::diag::{Code, Diagnostic};
use crate::model::{Date, News};
use crate::raw::{self, At};

/// A dated notice, if its first day is known.
pub(super) fn news(
    loaded: &Loaded<'_, raw::News>,
    shared: &Shared<'_>,
) -> (Option<News>, Vec<Diagnostic>) {
    let mut reader = Reader::new(shared, &loaded.file, loaded.wrong.clone());
    let raw = &loaded.raw;
    if raw.publish.is_none() {
        reader.missing("publish", None, "publish = \"2026-04-01\"");
    }
    let publish = raw.publish.as_ref().and_then(|words| reader.day(words));
    let expire = raw.expire.as_ref().and_then(|words| reader.day(words));
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
    (
        publish.map(|publish| News {
            entity,
            publish,
            expire,
        }),
        reader.diagnostics,
    )
}

impl Reader<'_> {
    /// A date that must be a day.
    pub(super) fn day(&mut self, words: &At<String>) -> Option<Date> {
        let date = self.date(words)?;
        if date.civil().is_none() {
            let message = format!("`{}` is not a day", words.value);
            self.fault(
                Code::BadDate,
                &words.span,
                message,
                "write the day as `2026-04-01`",
            );
            return None;
        }
        Some(date)
    }
}
