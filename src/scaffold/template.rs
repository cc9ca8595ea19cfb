use super::{Kind, NewFile};
use crate::model::{Catalog, Term};

/// At most this many ids are listed in a comment.
const LISTED: usize = 12;

/// The files of the new thing `id`: its facts first, empty where an editor must
/// write, then its texts. The ids that the site knows stand in the comments.
#[must_use]
pub fn files_to_fill_in(kind: Kind, id: &str, catalog: &Catalog) -> Vec<NewFile> {
    let tags: Vec<&str> = catalog.languages.tags().iter().map(|tag| &**tag).collect();
    let facts = NewFile::new(kind.facts(id), fill_in(kind.template(), &tags, catalog));
    let texts = tags.iter().filter_map(|tag| kind.text(id, tag));
    std::iter::once(facts)
        .chain(texts.map(|path| NewFile::new(path, "")))
        .collect()
}

fn fill_in(template: &str, tags: &[&str], catalog: &Catalog) -> String {
    let vocabulary = &catalog.vocabulary;
    let centers = catalog.centers.iter().map(|center| &*center.entity.id);
    let words = [
        ("<<name>>", name(tags)),
        ("<<text>>", table(tags, "\"\"")),
        ("<<list>>", table(tags, "[\"\"]")),
        ("<<languages>>", tags.join("・")),
        (
            "<<first>>",
            tags.first().copied().unwrap_or("ja").to_owned(),
        ),
        ("<<stages>>", terms(&vocabulary.stages)),
        ("<<needs>>", terms(&vocabulary.needs)),
        ("<<program_kinds>>", terms(&vocabulary.program_kinds)),
        ("<<group_kinds>>", terms(&vocabulary.group_kinds)),
        (
            "<<sources>>",
            listed(catalog.sources.iter().map(|source| &*source.id)),
        ),
        ("<<centers>>", listed(centers)),
    ];
    words
        .iter()
        .fold(template.to_owned(), |text, (mark, words)| {
            text.replace(mark, words)
        })
}

/// A table with a value for each language, and the reading of a Japanese name.
fn name(tags: &[&str]) -> String {
    let mut keys = tags.to_vec();
    if let Some(japanese) = keys.iter().position(|tag| *tag == "ja") {
        keys.insert(japanese + 1, "kana");
    }
    table(&keys, "\"\"")
}

fn table(keys: &[&str], value: &str) -> String {
    let pairs: Vec<_> = keys.iter().map(|key| format!("{key} = {value}")).collect();
    format!("{{ {} }}", pairs.join(", "))
}

fn terms(terms: &[Term]) -> String {
    listed(terms.iter().map(|term| &*term.id))
}

fn listed<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    let ids: Vec<_> = ids.collect();
    if ids.is_empty() {
        return "（まだありません）".to_owned();
    }
    let more = if ids.len() > LISTED { " ほか" } else { "" };
    format!("{}{more}", ids[..ids.len().min(LISTED)].join(" "))
}

#[cfg(test)]
mod tests {
    use super::{name, table};
    use crate::scaffold::Kind;

    #[test]
    fn every_language_is_a_key() {
        assert_eq!(name(&["ja", "en"]), "{ ja = \"\", kana = \"\", en = \"\" }");
        assert_eq!(name(&["en"]), "{ en = \"\" }");
        assert_eq!(
            table(&["ja", "vi"], "[\"\"]"),
            "{ ja = [\"\"], vi = [\"\"] }"
        );
    }

    #[test]
    fn a_template_says_nothing_that_could_slip_onto_the_web() {
        for kind in Kind::ALL {
            for line in kind
                .template()
                .lines()
                .filter(|line| !line.starts_with('#'))
            {
                let typed = line.split('"').skip(1).step_by(2);
                for words in typed.filter(|words| !words.is_empty()) {
                    assert!(["main", "phone", "text"].contains(&words), "{kind}: {line}");
                }
            }
        }
    }
}
