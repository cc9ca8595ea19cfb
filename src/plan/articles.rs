use crate::diag::{Code, Diagnostic};
use crate::model::{Catalog, LawPlace};

/// Checks the articles that reports name: of which rule they are, that it has
/// them, and that the one which lists the members has items to list them.
pub(super) fn check_articles(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    for (at, report) in catalog.reports.iter().enumerate() {
        for place in report.law_places() {
            let wrong = wrong_article(catalog, at, place);
            diagnostics.extend(wrong.map(|wrong| said(place, wrong)));
        }
        let members = report.members.as_ref();
        let roster = members.and_then(|members| members.article.as_ref());
        if let (Some(place), Some(seats)) = (roster, catalog.seats(at)) {
            let listed = seats.offices.iter().flatten().count() + seats.vacant.len();
            if listed == 0 {
                diagnostics.push(said(place, without_items(place)));
            }
        }
    }
}

/// Code, message and advice.
type Wrong = (Code, String, String);

fn said(place: &LawPlace, (code, message, hint): Wrong) -> Diagnostic {
    Diagnostic::new(code, &place.file, place.span.clone(), message).hint(hint)
}

fn wrong_article(catalog: &Catalog, report: usize, place: &LawPlace) -> Option<Wrong> {
    let Some(ordinance) = catalog.reports[report].ordinance else {
        let message = format!("`{}` is an article of no rule", place.anchor);
        let hint = "name the rule in `report.toml`, as `ordinance = \"…\"`";
        return Some((Code::MissingField, message, hint.to_owned()));
    };
    // Of a rule whose text cannot be read nothing is known.
    let articles = &catalog.law_of(report)?.articles;
    let anchors: Vec<_> = articles.iter().map(|of| of.anchor.as_str()).collect();
    let around = place.anchor.split('-').next().unwrap_or_default();
    if anchors.contains(&&*place.anchor) {
        return None;
    }
    if anchors.contains(&around) {
        let message = format!("`{}` is a part of an article", place.anchor);
        let hint = format!("name the whole article: `{around}`");
        return Some((Code::DeadAnchor, message, hint));
    }
    let rule = &catalog.ordinances[ordinance].entity.id;
    let message = format!("`{rule}` has no article `{}`", place.anchor);
    let known = anchors.iter().take(12);
    let known: Vec<_> = known.map(|anchor| format!("`{anchor}`")).collect();
    let more = if anchors.len() > 12 {
        " and others"
    } else {
        ""
    };
    let hint = format!("its articles are {}{more}", known.join(", "));
    Some((Code::DeadAnchor, message, hint))
}

fn without_items(place: &LawPlace) -> Wrong {
    let message = format!("`{}` lists no members: it has no items", place.anchor);
    let hint = "name the article whose items (1), (2) … are the members, or take `article` out";
    (Code::DeadAnchor, message, hint.to_owned())
}
