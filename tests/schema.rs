//! `shirube schema`: what an editor is told is what the program takes.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod scaffold_support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use scaffold_support::{check, files, run, starter_site};
use serde_json::{Map, Value, json};

/// Schemas by kind, as the command writes them.
fn schemas() -> BTreeMap<String, Value> {
    let outer = tempfile::tempdir().unwrap();
    let (code, said) = run(outer.path(), &["schema"]);
    assert_eq!(code, 0, "{said}");
    assert!(
        said.contains("#:schema ../../schema/center.schema.json"),
        "{said}"
    );
    files(&outer.path().join("schema"))
        .into_iter()
        .map(|(path, bytes)| {
            let kind = path.to_str().unwrap().strip_suffix(".schema.json").unwrap();
            (kind.to_owned(), serde_json::from_slice(&bytes).unwrap())
        })
        .collect()
}

/// The kind of a file below `content/`.
fn kind_of(path: &str) -> String {
    let parts: Vec<_> = path.strip_suffix(".toml").unwrap().split('/').collect();
    match parts.as_slice() {
        ["step-note", "guide"] => "step-note".to_owned(),
        ["step-note", "sheets", _] => "sheet".to_owned(),
        ["news", _] => "news".to_owned(),
        [folder, _] => folder.strip_suffix('s').unwrap().to_owned(),
        [.., name] => (*name).to_owned(),
        [] => unreachable!(),
    }
}

fn toml_files(root: &Path) -> impl Iterator<Item = (String, Value)> {
    let found = files(&root.join("content")).into_iter();
    found.filter_map(|(path, bytes)| {
        let path = path.to_str()?.to_owned();
        let text = String::from_utf8(bytes).unwrap();
        let is_toml = Path::new(&path).extension().is_some_and(|it| it == "toml");
        is_toml.then(|| {
            (
                path,
                serde_json::to_value(text.parse::<toml::Table>().unwrap()).unwrap(),
            )
        })
    })
}

#[test]
fn every_file_of_the_site_and_of_the_starter_is_valid() {
    let schemas = schemas();
    let (_outer, starter) = starter_site();
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut kinds = BTreeSet::new();
    for (path, value) in toml_files(own).chain(toml_files(&starter)) {
        let kind = kind_of(&path);
        assert_eq!(faults(&schemas[&kind], &value), [""; 0], "{path}");
        kinds.insert(kind);
    }
    assert!(kinds.iter().eq(schemas.keys()), "each kind has an example");
}

#[test]
fn wrong_keys_values_and_missing_keys_are_found() {
    let schemas = schemas();
    let (_outer, starter) = starter_site();
    let (_, right) = toml_files(&starter)
        .find(|(path, _)| path == "centers/hiroba.toml")
        .unwrap();
    let found = |change: &dyn Fn(&mut Value)| {
        let mut wrong = right.clone();
        change(&mut wrong);
        faults(&schemas["center"], &wrong).join("; ")
    };
    assert_eq!(found(&|_| ()), "");
    assert_eq!(
        found(&|center| center["tel"] = json!("0000-00-0002")),
        ": unknown key tel"
    );
    assert_eq!(
        found(&|center| center["contacts"][0]["channels"][0]["kind"] = json!("telephone")),
        "/contacts/0/channels/0/kind: none of the words"
    );
    assert_eq!(
        found(&|center| center["leaflet_number"] = json!("2")),
        "/leaflet_number: not a integer"
    );
    assert_eq!(
        found(&|center| {
            center.as_object_mut().unwrap().remove("source");
        }),
        ": source is missing"
    );
}

/// A file of each kind in which every table is there and every table is empty:
/// `check` must miss the very keys that the schema requires.
#[test]
fn what_check_calls_missing_is_what_the_schema_requires() {
    for (kind, schema) in schemas() {
        let (_outer, root) = starter_site();
        let path = match kind.as_str() {
            "site" | "vocabulary" | "glossary" | "readings" | "redirects" => {
                format!("content/{kind}.toml")
            }
            "step-note" => "content/step-note/guide.toml".to_owned(),
            "sheet" => "content/step-note/sheets/profile.toml".to_owned(),
            "report" | "topics" | "problems" | "meetings" | "members" => {
                format!("content/reports/reiwa7/{kind}.toml")
            }
            "news" => "content/news/site-open.toml".to_owned(),
            _ => format!("content/{kind}s/empty.toml"),
        };
        let mut required = Vec::new();
        let empty = emptied(&schema, &schema, &mut required);
        let table = toml::Table::try_from(empty).unwrap();
        fs::write(root.join(&path), toml::to_string(&table).unwrap()).unwrap();
        let mut missing: Vec<_> = check(&root)
            .iter()
            .filter(|found| found["code"] == "missing-field" && found["path"] == path.as_str())
            .filter_map(|found| {
                let words = found["message"].as_str()?.strip_suffix("` is missing")?;
                Some(words.strip_prefix('`')?.to_owned())
            })
            .collect();
        missing.sort();
        required.sort();
        assert_eq!(missing, required, "{kind}");
    }
}

#[test]
fn schemas_are_made_anew_and_a_file_is_no_folder() {
    let outer = tempfile::tempdir().unwrap();
    assert_eq!(run(outer.path(), &["schema", "help"]).0, 0);
    let first = files(outer.path());
    fs::write(outer.path().join("help/center.schema.json"), "old").unwrap();
    assert_eq!(run(outer.path(), &["schema", "help"]).0, 0);
    assert_eq!(files(outer.path()), first);
    fs::write(outer.path().join("file"), "").unwrap();
    assert_eq!(run(outer.path(), &["schema", "file"]).0, 2);
}

fn resolved<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    let schema = match schema.get("allOf") {
        Some(all) => &all[0],
        None => schema,
    };
    match schema.get("$ref").and_then(Value::as_str) {
        Some(place) => root.pointer(place.trim_start_matches('#')).unwrap(),
        None => schema,
    }
}

/// A value with every table that the schema knows, each of them empty, and the
/// keys that are then missing.
fn emptied(root: &Value, schema: &Value, missing: &mut Vec<String>) -> Value {
    let mut tables = Map::new();
    let properties = schema["properties"].as_object().unwrap();
    for (key, property) in properties {
        let property = resolved(root, property);
        let is_list = property["type"] == "array";
        let inner = if is_list {
            resolved(root, &property["items"])
        } else {
            property
        };
        if inner.get("properties").is_some() {
            let value = emptied(root, inner, missing);
            tables.insert(key.clone(), if is_list { json!([value]) } else { value });
        }
    }
    let required = schema.get("required").and_then(Value::as_array);
    for key in required.into_iter().flatten().filter_map(Value::as_str) {
        if !tables.contains_key(key) {
            missing.push(key.to_owned());
        }
    }
    Value::Object(tables)
}

/// Where `value` is not as the schema says. Knows the words that our schemas
/// use, and stops at any other.
fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    validate(schema, schema, value, "", &mut faults);
    faults
}

fn validate(root: &Value, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
    for (word, says) in schema.as_object().unwrap() {
        match word.as_str() {
            "$ref" | "allOf" => validate(root, resolved(root, schema), value, at, faults),
            "oneOf" => {
                let choices = says.as_array().unwrap().iter();
                if choices.filter(|choice| choice["const"] == *value).count() != 1 {
                    faults.push(format!("{at}: none of the words"));
                }
            }
            "const" => assert_eq!(says, value),
            "type" => {
                let right = match says.as_str().unwrap() {
                    "string" => value.is_string(),
                    "boolean" => value.is_boolean(),
                    "integer" => value.is_i64(),
                    "array" => value.is_array(),
                    "object" => value.is_object(),
                    other => panic!("unknown type {other}"),
                };
                if !right {
                    faults.push(format!("{at}: not a {}", says.as_str().unwrap()));
                }
            }
            "minimum" if value.as_i64() < says.as_i64() && value.is_i64() => {
                faults.push(format!("{at}: too small"));
            }
            "maximum" if value.as_i64() > says.as_i64() => faults.push(format!("{at}: too large")),
            "minItems" => {
                if value.as_array().is_some_and(Vec::is_empty) {
                    faults.push(format!("{at}: too few"));
                }
            }
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    validate(root, says, item, &format!("{at}/{index}"), faults);
                }
            }
            "required" => {
                for key in says.as_array().unwrap().iter().filter_map(Value::as_str) {
                    if value.get(key).is_none() {
                        faults.push(format!("{at}: {key} is missing"));
                    }
                }
            }
            // They ask nothing of the value, or are asked below, key by key.
            "$schema"
            | "title"
            | "description"
            | "default"
            | "definitions"
            | "format"
            | "properties"
            | "additionalProperties"
            | "minimum"
            | "maximum" => {}
            other => panic!("unknown word {other}"),
        }
    }
    for (key, inner) in value.as_object().into_iter().flatten() {
        let at = format!("{at}/{key}");
        match (&schema["properties"][key], &schema["additionalProperties"]) {
            (Value::Object(_), _) => {
                validate(root, &schema["properties"][key], inner, &at, faults);
            }
            (_, others @ Value::Object(_)) => validate(root, others, inner, &at, faults),
            (_, Value::Bool(false)) => faults.push(format!(
                "{}: unknown key {key}",
                at.rsplit_once('/').map_or("", |(above, _)| above)
            )),
            _ => {}
        }
    }
}
