use super::links::fault;
use super::routes::SitePlan;
use super::target::Target;
use crate::diag::{Code, Diagnostic};
use crate::law::Law;
use crate::model::{Catalog, LawPlace, Ref};

/// Checks the articles that reports name: of which rule they are, that it has
/// them, and that the one which lists the members has items to list them.
pub(super) fn check_articles(
    catalog: &Catalog,
    plan: &SitePlan,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (at, report) in catalog.reports.iter().enumerate() {
        for place in report.law_places() {
            let wrong = wrong_article(catalog, plan, at, place);
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

fn wrong_article(
    catalog: &Catalog,
    plan: &SitePlan,
    report: usize,
    place: &LawPlace,
) -> Option<Wrong> {
    let Some(ordinance) = catalog.reports[report].ordinance else {
        let message = format!("`{}` is an article of no rule", place.anchor);
        let hint = "name the rule in `report.toml`, as `ordinance = \"…\"`";
        return Some((Code::MissingField, message, hint.to_owned()));
    };
    // Of a rule whose text cannot be read nothing is known.
    let law = catalog.law_of(report)?;
    let page = Target::Entity(Ref::Ordinance(ordinance));
    let link = format!("#{}", place.anchor);
    fault(catalog, plan, page, &link)
        .map(|(code, _, hint)| {
            let rule = &catalog.ordinances[ordinance].entity.id;
            let message = format!("`{rule}` has no article `{}`", place.anchor);
            (code, message, hint)
        })
        .or_else(|| no_article(law, place))
}

/// Where the anchor is that of something else: a paragraph, an item.
fn no_article(law: &Law, place: &LawPlace) -> Option<Wrong> {
    let anchors: Vec<_> = law.articles.iter().map(|of| of.anchor.as_str()).collect();
    if anchors.contains(&&*place.anchor) {
        return None;
    }
    let message = format!("`{}` is not an article", place.anchor);
    let around = place.anchor.split('-').next().unwrap_or_default();
    let hint = if anchors.contains(&around) {
        format!("name the article around it: `{around}`")
    } else {
        "name an article of the main provisions, such as `a2`".to_owned()
    };
    Some((Code::DeadAnchor, message, hint))
}

fn without_items(place: &LawPlace) -> Wrong {
    let message = format!("`{}` lists no members: it has no items", place.anchor);
    let hint = "name the article whose items (1), (2) … are the members, or take `article` out";
    (Code::DeadAnchor, message, hint.to_owned())
}
