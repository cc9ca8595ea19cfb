use std::sync::Arc;

use super::load::Wrong;
use super::reader::Reader;
use super::shared::Shared;
use crate::diag::{Code, Diagnostic, File};
use crate::hours::Hours;
use crate::model::{AlwaysNumber, Feedback, Offline, Site};
use crate::raw::{self, At};
use crate::text::{BaseUrl, Languages, is_language_tag};

/// The languages of the site; a tag that cannot be one is left out.
pub(super) fn languages(
    raw: &raw::Site,
    file: &Arc<File>,
    wrong: &Wrong,
    diagnostics: &mut Vec<Diagnostic>,
) -> Languages {
    let Some(tags) = &raw.languages else {
        if !wrong.holds("languages") {
            let message = "`languages` is missing";
            let hint = "add a line such as: languages = [\"ja\", \"en\"]";
            diagnostics.push(Diagnostic::whole_file(Code::MissingField, file, message).hint(hint));
        }
        return Languages::new([]);
    };
    let mut known: Vec<Arc<str>> = Vec::new();
    for tag in &tags.value {
        let (code, message) = if !is_language_tag(&tag.value) {
            (
                Code::UnknownLanguage,
                format!("`{}` is not the tag of a language", tag.value),
            )
        } else if known.iter().any(|known| **known == *tag.value) {
            (
                Code::DuplicateId,
                format!("the language `{}` stands here twice", tag.value),
            )
        } else {
            known.push(tag.value.as_str().into());
            continue;
        };
        let hint = "write each BCP 47 tag once, such as `ja` and `en`";
        diagnostics.push(Diagnostic::new(code, file, tag.span.clone(), message).hint(hint));
    }
    Languages::new(known)
}

/// The year-end closure, if it is well written.
pub(super) fn year_end(
    raw: &raw::Site,
    file: &Arc<File>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<String> {
    let words = raw.year_end.as_ref()?;
    let probe = Hours::parse("Mo-Su 00:00-24:00; PH off").ok()?;
    match probe.with_year_end(&words.value) {
        Ok(_) => Some(words.value.clone()),
        Err(faults) => {
            let hint =
                "write the first and the last day with English months, such as `Dec 29-Jan 03`";
            diagnostics.extend(faults.into_iter().map(|fault| {
                Diagnostic::new(Code::BadHours, file, words.span.clone(), fault.message).hint(hint)
            }));
            None
        }
    }
}

/// The site as a whole.
pub(super) fn site(
    raw: &raw::Site,
    file: &Arc<File>,
    wrong: Wrong,
    shared: &Shared<'_>,
) -> (Site, Vec<Diagnostic>) {
    let mut reader = Reader::new(shared, file, wrong);
    reader.check_site(raw);
    let site = Site {
        title: reader.required_text("title", raw.title.as_ref(), None, "shirube"),
        short_title: reader.optional_text("short_title", raw.short_title.as_ref()),
        description: reader.optional_text("description", raw.description.as_ref()),
        theme: raw
            .theme
            .as_ref()
            .map_or_else(|| "default".into(), |theme| theme.value.as_str().into()),
        base_url: reader.base_url(raw.base_url.as_ref()),
        organisation: reader.optional_text("organisation", raw.organisation.as_ref()),
        office: reader.optional_text("office", raw.office.as_ref()),
        demonstration: raw.demonstration,
        notice: reader.optional_text("notice", raw.notice.as_ref()),
        number_notice: reader.optional_text("number_notice", raw.number_notice.as_ref()),
        general_contact: raw
            .general_contact
            .as_ref()
            .and_then(|words| reader.contact(words)),
        calendar: reader.calendar(&raw.holidays),
        always: raw
            .always
            .iter()
            .filter_map(|number| reader.always(number))
            .collect(),
        quick_exit: raw
            .quick_exit
            .as_ref()
            .and_then(|url| reader.exit_address(url)),
        neutral_title: reader.optional_text("neutral_title", raw.neutral_title.as_ref()),
        feedback: raw
            .feedback
            .as_ref()
            .and_then(|feedback| reader.feedback(feedback)),
        offline: offline(raw),
    };
    (site, reader.diagnostics)
}

/// What browsers keep, unless it is said: a site of a few hundred pages whole.
const OFFLINE_MEGABYTES: u16 = 8;

/// A site that is built every week is never so old.
const STALE_AFTER_DAYS: u16 = 30;

fn offline(raw: &raw::Site) -> Offline {
    let megabytes = raw.offline_megabytes.as_ref().map(|most| most.value);
    Offline {
        wanted: raw.offline.as_ref().map(|wanted| wanted.value),
        most_bytes: u64::from(megabytes.unwrap_or(OFFLINE_MEGABYTES)) * 1_000_000,
        stale_after: raw
            .stale_after
            .as_ref()
            .map_or(STALE_AFTER_DAYS, |days| days.value),
    }
}

impl Reader<'_> {
    fn check_site(&mut self, raw: &raw::Site) {
        if raw.demonstration && raw.notice.is_none() {
            self.missing(
                "notice",
                None,
                "notice = { ja = \"これは見本です。…\", en = \"This is a demonstration. …\" }",
            );
        }
        if let Some(code) = &raw.organisation_code
            && !(code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit()))
        {
            let message = format!("`{}` is not a 全国地方公共団体コード", code.value);
            self.fault(
                Code::WrongType,
                &code.span,
                message,
                "write its six digits in quotes, zeros in front too: \"132039\"",
            );
        }
        if let Some(zone) = &raw.time_zone
            && jiff::tz::TimeZone::get(&zone.value).is_err()
        {
            let message = format!("`{}` is not a time zone", zone.value);
            self.fault(
                Code::WrongType,
                &zone.span,
                message,
                "write its name in the time zone database, such as `Asia/Tokyo`",
            );
        }
    }

    /// The address of the site. One that is there but wrong is not missing.
    fn base_url(&mut self, url: Option<&At<String>>) -> Option<BaseUrl> {
        let stand_in = || BaseUrl::parse("https://site.invalid/");
        let Some(url) = url else {
            return stand_in().filter(|_| self.wrong.holds("base_url"));
        };
        let base = BaseUrl::parse(&url.value);
        if base.is_none() {
            let message = format!("`{}` is not an address on the web", url.value);
            self.fault(
                Code::BadUrl,
                &url.span,
                message,
                "write it whole, such as `https://example.jp/kosodate/`",
            );
        }
        base.or_else(stand_in)
    }

    /// Where "leave this page" leads. Without encryption others on the network
    /// would see where somebody goes, and could put another page there.
    fn exit_address(&mut self, url: &At<String>) -> Option<Arc<str>> {
        let odd = |c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>');
        let rest = url.value.strip_prefix("https://").unwrap_or_default();
        if rest.is_empty() || rest.starts_with(['/', '?', '#']) || rest.contains(odd) {
            let message = format!("`{}` is not a secure address on the web", url.value);
            self.fault(
                Code::BadUrl,
                &url.span,
                message,
                "write the whole address of a page that anybody may look at, beginning with `https://`",
            );
            return None;
        }
        Some(url.value.as_str().into())
    }

    fn always(&mut self, raw: &At<raw::AlwaysNumber>) -> Option<AlwaysNumber> {
        let name = self.required_text("name", raw.name.as_ref(), Some(&raw.span), "…");
        let Some(number) = &raw.number else {
            self.missing("number", Some(&raw.span), "number = \"119\"");
            return None;
        };
        self.phone_number(number);
        Some(AlwaysNumber {
            number: self.words("number", number)?,
            name,
        })
    }

    fn feedback(&mut self, raw: &At<raw::Feedback>) -> Option<Feedback> {
        let text = self.required_text("text", raw.text.as_ref(), Some(&raw.span), "…");
        let Some(url) = &raw.url else {
            self.missing("url", Some(&raw.span), "url = \"https://…\"");
            return None;
        };
        if !url.starts_with("mailto:") {
            self.web_address(url);
        }
        Some(Feedback {
            url: self.words("url", url)?,
            text,
        })
    }
}
