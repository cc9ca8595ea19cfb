use super::escape::escape;
use super::fault::{Fault, SourceLine};
use super::inject::script;
use crate::diag::Report;

/// The few words of the page itself. What is wrong is said in English.
struct Words {
    lang: &'static str,
    title: &'static str,
    lead: &'static str,
}

const ENGLISH: Words = Words {
    lang: "en",
    title: "This page cannot be shown yet",
    lead: "Mend what is listed here and save the file. It then appears here by itself.",
};

const JAPANESE: Words = Words {
    lang: "ja",
    title: "まだ表示できません",
    lead: "下の箇所を直して保存してください。直ると、ひとりでにここに表示されます。",
};

/// A page in place of a site that cannot be shown, with everything that is wrong.
pub(super) fn fault_page(report: &Report, edition: u64, japanese: bool) -> String {
    let words = if japanese { JAPANESE } else { ENGLISH };
    let Words { lang, title, lead } = words;
    let faults: String = report
        .diagnostics()
        .iter()
        .map(|diagnostic| item(&Fault::new(diagnostic)))
        .collect();
    let script = script(&format!("edition={edition}"));
    format!(
        "<!doctype html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title><link rel=\"icon\" href=\"data:,\">\
         <link rel=\"stylesheet\" href=\"/__shirube/preview.css\"></head>\n\
         <body class=\"page\"><main><h1>{title}</h1><p>{lead}</p>\n\
         <ol class=\"faults\">\n{faults}</ol></main>{script}</body></html>\n"
    )
}

fn item(fault: &Fault<'_>) -> String {
    let Fault {
        path, line, column, ..
    } = fault;
    let hints: String = fault.hints.iter().map(|text| hint(text)).collect();
    format!(
        "<li class=\"{}\"><p class=\"place\">{}:{line}:{column}</p>\
         <p class=\"message\" lang=\"en\">{}</p>{}{hints}</li>\n",
        fault.severity,
        escape(path),
        escape(fault.message),
        fault.source.map(source).unwrap_or_default(),
    )
}

fn hint(text: &str) -> String {
    format!("<p class=\"hint\" lang=\"en\">{}</p>", escape(text))
}

fn source(line: SourceLine<'_>) -> String {
    format!(
        "<pre tabindex=\"0\">{}<mark>{}</mark>{}</pre>",
        escape(line.before),
        escape(line.marked),
        escape(line.after),
    )
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::fault_page;
    use crate::diag::{Code, Diagnostic, File, Report};

    #[test]
    fn says_what_is_wrong_and_where() {
        let file = Arc::new(File::new("content/site.toml", "a = 1\nb = <x>\n"));
        let fault = Diagnostic::new(Code::Syntax, &file, 10..13, "`<x>` is no value").hint("a & b");
        let page = fault_page(&Report::new(vec![fault]), 3, true);
        for part in [
            "<html lang=\"ja\">",
            "content/site.toml:2:5",
            "`&lt;x&gt;` is no value",
            "b = <mark>&lt;x&gt;</mark>",
            "a &amp; b",
            "preview.js?edition=3",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
    }
}
