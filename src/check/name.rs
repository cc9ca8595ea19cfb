use crate::model::Text;

/// What people call a thing in the site's first language, and beside it the id
/// by which files name it.
pub(super) fn named(name: &Text, id: &str) -> String {
    let words = name.iter().next();
    words.map_or_else(
        || format!("`{id}`"),
        |(_, words)| format!("{words} (`{id}`)"),
    )
}
