use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The words of a theme in one language: `strings/<language>.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(transparent)]
pub struct Strings(BTreeMap<String, Node>);

/// A string or a table of strings.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(untagged)]
enum Node {
    Text(String),
    Table(BTreeMap<String, Node>),
}

impl Strings {
    /// The string with a dotted name such as `titles.home`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut table = &self.0;
        let mut parts = name.split('.').peekable();
        while let Some(part) = parts.next() {
            match table.get(part)? {
                Node::Text(text) if parts.peek().is_none() => return Some(text),
                Node::Table(inner) => table = inner,
                Node::Text(_) => return None,
            }
        }
        None
    }

    /// The strings of a table with their names in it.
    pub fn table(&self, name: &str) -> impl Iterator<Item = (&str, &str)> {
        let nodes = match self.0.get(name) {
            Some(Node::Table(nodes)) => Some(nodes),
            _ => None,
        };
        let nodes = nodes.into_iter().flatten();
        nodes.filter_map(|(name, node)| match node {
            Node::Text(text) => Some((&**name, &**text)),
            Node::Table(_) => None,
        })
    }

    /// Takes from `fallback` every string that is not here.
    #[must_use]
    pub fn or(mut self, fallback: &Self) -> Self {
        merge(&mut self.0, &fallback.0);
        self
    }
}

fn merge(into: &mut BTreeMap<String, Node>, from: &BTreeMap<String, Node>) {
    for (key, node) in from {
        match (into.get_mut(key), node) {
            (None, _) => {
                into.insert(key.clone(), node.clone());
            }
            (Some(Node::Table(inner)), Node::Table(more)) => merge(inner, more),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Strings;

    #[test]
    fn a_table_gives_its_strings_and_no_others() {
        let text = "a = \"1\"\n[state]\nopen = \"2\"\nshut = \"3\"\n[state.inner]\nb = \"4\"\n";
        let strings: Strings = toml::from_str(text).unwrap();
        let of = |name| strings.table(name).collect::<Vec<_>>();
        assert_eq!(of("state"), [("open", "2"), ("shut", "3")]);
        assert_eq!(of("a"), []);
        assert_eq!(of("none"), []);
    }
}
