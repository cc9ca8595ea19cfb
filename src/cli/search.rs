use std::fmt::Write as _;
use std::io::{BufRead, Write};
use std::process::ExitCode;

use serde::{Deserialize, Serialize};

use super::arguments::{SearchArguments, SearchFormat};
use super::exit;
use super::site_options::options;
use crate::pipeline::{self, Site};
use crate::search::Index;
use crate::text::Lang;

/// `shirube search`
pub(super) fn run(arguments: &SearchArguments) -> ExitCode {
    let (site, report) =
        pipeline::load(&arguments.site.root, &options(&arguments.site, None, false));
    if report.errors() > 0 {
        exit::print_report(&report);
        return ExitCode::from(exit::CONTENT);
    }
    let languages = &site.catalog().languages;
    let lang = match &arguments.lang {
        None => languages.default_language(),
        Some(tag) => match languages.find(tag) {
            Some(lang) => lang,
            None => return unknown_language(&site, tag),
        },
    };
    match &arguments.query {
        Some(query) => {
            answer(&site.index(lang), query, arguments.format);
            ExitCode::SUCCESS
        }
        None => answer_all(&site, lang),
    }
}

fn unknown_language(site: &Site, tag: &str) -> ExitCode {
    let known = site.catalog().languages.tags().join("`, `");
    exit::say(&format!(
        "error: the site has no language `{tag}`; it has `{known}`"
    ));
    ExitCode::from(exit::USAGE)
}

/// A result as programs read it.
#[derive(Serialize)]
struct Found<'a> {
    url: String,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<&'a str>,
    kind: &'a str,
    score: u64,
    covered: u64,
}

fn found<'a>(index: &'a Index, query: &str) -> Vec<Found<'a>> {
    let hits = index.search(query);
    hits.into_iter()
        .map(|hit| {
            let document = &index.documents()[hit.document];
            Found {
                url: index.address(&hit),
                title: &document.title,
                page: document.page.as_deref(),
                kind: document.kind,
                score: hit.score,
                covered: hit.covered,
            }
        })
        .collect()
}

fn answer(index: &Index, query: &str, format: SearchFormat) {
    let found = found(index, query);
    let mut text = String::new();
    match format {
        SearchFormat::Json => {
            text = serde_json::to_string_pretty(&found).unwrap_or_default();
            text.push('\n');
        }
        SearchFormat::Human => {
            for result in &found {
                let page = result
                    .page
                    .map_or_else(String::new, |page| format!(" — {page}"));
                // Writing into a string does not fail.
                let _ = writeln!(text, "{}{page}\n    /{}", result.title, result.url);
            }
            if found.is_empty() {
                exit::say("nothing found");
            }
        }
    }
    // A reader that has gone away needs nothing more.
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// A question on standard input.
#[derive(Deserialize)]
struct Question {
    q: String,
    lang: Option<String>,
}

/// Answers a line of standard input after the other, until it ends.
fn answer_all(site: &Site, default: Lang) -> ExitCode {
    let languages = &site.catalog().languages;
    let indexes: Vec<Index> = languages.iter().map(|lang| site.index(lang)).collect();
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let Ok(line) = line else { break };
        let question = serde_json::from_str(&line).unwrap_or(Question {
            q: line,
            lang: None,
        });
        let lang = question.lang.as_deref().and_then(|tag| languages.find(tag));
        let index = &indexes[lang.unwrap_or(default).index()];
        let line = serde_json::to_string(&found(index, &question.q)).unwrap_or_default();
        if writeln!(out, "{line}").and_then(|()| out.flush()).is_err() {
            break;
        }
    }
    ExitCode::SUCCESS
}
