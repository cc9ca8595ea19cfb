//! The Japanese forms of a line.

use super::form::{Form, Opening, heads_appendix};
use super::numeral::{branched, branches, numeral};
use super::scan::{Gap, gap, trim, trim_start, whole_bracket};
use super::{AppendixKind, Level, Number};

pub(super) fn form(line: &str) -> Option<Form<'_>> {
    match line {
        "目次" | "目　次" | "目 次" => Some(Form::Contents),
        "前文" | "前　文" | "前 文" => Some(Form::Preamble),
        _ => supplement(line)
            .or_else(|| numbered(line))
            .or_else(|| appendix(line)),
    }
}

/// Whether `line` means to be an article whose number cannot be read.
pub(super) fn unreadable_article(line: &str) -> bool {
    let Some((number, after)) = line
        .strip_prefix('第')
        .and_then(|rest| rest.split_once('条'))
    else {
        return false;
    };
    numeral(trim_start(number)).is_none()
        && number.chars().count() <= 4
        && matches!(gap(after).0, Gap::End | Gap::Wide)
}

/// 付則, its law in brackets, and 抄 before or behind that.
fn supplement(line: &str) -> Option<Form<'_>> {
    let after = trim_start(line.strip_prefix(['付', '附'])?).strip_prefix('則')?;
    let label = &line[..line.len() - after.len()];
    let (extract, rest) = match trim_start(after).strip_prefix('抄') {
        Some(rest) if gap(after).0 != Gap::None => (true, rest),
        _ => (false, after),
    };
    let (extract, law_number) = match (trim(rest), trim(rest).strip_suffix('抄')) {
        ("", _) => (extract, None),
        (_, Some(bracket)) => (true, Some(whole_bracket(trim(bracket))?)),
        (bracket, None) => (extract, Some(whole_bracket(bracket)?)),
    };
    Some(Form::Supplement {
        label,
        law_number,
        extract,
    })
}

fn numbered(line: &str) -> Option<Form<'_>> {
    let (number, unit, rest) = ordinal(line)?;
    if unit == '条' {
        let (through, rest) = run_end(rest);
        return Some(Form::Article(Opening::new(line, number, rest), through));
    }
    if unit == '号' {
        let rest = rest.strip_prefix("様式")?;
        return appendix_form(line, AppendixKind::Form, Some(number), rest);
    }
    let level = Level::ALL
        .into_iter()
        .find(|level| level.words().0 == unit)?;
    let opening = Opening::new(line, number, rest);
    (opening.gap != Gap::None).then_some(Form::Heading(level, opening))
}

/// 第3条の2 at the beginning of `text`: its number, its unit, and the rest.
fn ordinal(text: &str) -> Option<(Number, char, &str)> {
    let (main, rest) = numeral(trim_start(text.strip_prefix('第')?))?;
    let rest = trim_start(rest);
    let unit = rest.chars().next()?;
    let (branches, rest) = branches(&rest[unit.len_utf8()..]);
    Some((Number::with_branches(main, branches), unit, rest))
}

/// から第6条まで, 及び第5条: a run of articles that share one line.
fn run_end(rest: &str) -> (Option<Number>, &str) {
    let end = |word: &str, close: &str| {
        let (number, unit, after) = ordinal(rest.strip_prefix(word)?)?;
        let after = after.strip_prefix(close)?;
        let alone = unit == '条' && gap(after).0 != Gap::None;
        alone.then_some((Some(number), after))
    };
    end("から", "まで")
        .or_else(|| end("及び", ""))
        .unwrap_or((None, rest))
}

fn appendix(line: &str) -> Option<Form<'_>> {
    let (kind, rest) = if let Some(rest) = line.strip_prefix("別表") {
        (AppendixKind::Table, rest)
    } else {
        (AppendixKind::Form, line.strip_prefix("様式")?)
    };
    let Some((number, after)) = branched(rest.strip_prefix('第').unwrap_or(rest)) else {
        return appendix_form(line, kind, None, rest);
    };
    let (outer, after) = match after.strip_prefix('号') {
        Some(after) => branches(after),
        None => (Vec::new(), after),
    };
    let all = number.branches().iter().copied().chain(outer).collect();
    appendix_form(
        line,
        kind,
        Some(Number::with_branches(number.main(), all)),
        after,
    )
}

fn appendix_form<'a>(
    line: &'a str,
    kind: AppendixKind,
    number: Option<Number>,
    rest: &'a str,
) -> Option<Form<'a>> {
    let opening = Opening::new(line, number.clone().unwrap_or(Number::new(1)), rest);
    heads_appendix(&opening, number.is_some()).then_some(Form::Appendix(kind, number, opening))
}

#[cfg(test)]
mod tests {
    use super::form;
    use crate::law::form::Form;

    #[test]
    fn reads_a_run_of_articles() {
        let Some(Form::Article(opening, Some(through))) = form("第4条から第6条まで　削除")
        else {
            panic!("not a run");
        };
        assert_eq!(
            (opening.label, opening.rest),
            ("第4条から第6条まで", "削除")
        );
        assert_eq!((opening.number.main(), through.main()), (4, 6));
    }

    #[test]
    fn keeps_a_supplement_as_printed() {
        let label = "付　則";
        let law_number = Some("平成30年7月24日要綱第107号");
        let expected = |extract| {
            Some(Form::Supplement {
                label,
                law_number,
                extract,
            })
        };
        let bracket = "(平成30年7月24日要綱第107号)";
        assert_eq!(form(&format!("付　則 {bracket}")), expected(false));
        assert_eq!(form(&format!("付　則{bracket}抄")), expected(true));
        assert_eq!(form(&format!("付　則　抄　{bracket}")), expected(true));
        assert_eq!(form("付則の規定"), None);
    }

    #[test]
    fn numbers_appendices() {
        for (line, expected) in [
            ("別表第１の２（第3条関係）", Some("1_2")),
            ("第3号様式", Some("3")),
            ("様式第2号の2　届出書", Some("2_2")),
            ("別表", None),
        ] {
            let Some(Form::Appendix(_, number, _)) = form(line) else {
                panic!("{line}")
            };
            assert_eq!(number.map(|n| n.to_string()).as_deref(), expected);
        }
    }
}
