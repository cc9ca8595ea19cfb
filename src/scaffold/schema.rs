use schemars::JsonSchema;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use serde_json::Value;

use super::NewFile;
use crate::raw;

/// The JSON Schema of every kind of content file, as `<kind>.schema.json`.
///
/// In Draft 7, which older editors of TOML understand too.
#[must_use]
pub fn schemas() -> Vec<NewFile> {
    vec![
        schema::<raw::Site>("site"),
        schema::<raw::Vocabulary>("vocabulary"),
        schema::<raw::Readings>("readings"),
        schema::<raw::Glossary>("glossary"),
        schema::<raw::Redirects>("redirects"),
        schema::<raw::SourceDocument>("source"),
        schema::<raw::Center>("center"),
        schema::<raw::Program>("program"),
        schema::<raw::Group>("group"),
        schema::<raw::Leaflet>("leaflet"),
        schema::<raw::StepNote>("step-note"),
        schema::<raw::Sheet>("sheet"),
        schema::<raw::Ordinance>("ordinance"),
        schema::<raw::Report>("report"),
        schema::<raw::Topics>("topics"),
        schema::<raw::Problems>("problems"),
        schema::<raw::Meetings>("meetings"),
        schema::<raw::Members>("members"),
        schema::<raw::News>("news"),
        schema::<raw::Page>("page"),
    ]
}

fn schema<T: JsonSchema>(kind: &str) -> NewFile {
    let settings = SchemaSettings::draft07().with(|settings| {
        // Before the others: they make of what stands alone what they like.
        settings.transforms.insert(0, Box::new(WithoutNull));
    });
    let schema = settings.into_generator().into_root_schema_for::<T>();
    NewFile::new(
        format!("{kind}.schema.json"),
        format!("{:#}\n", schema.as_value()),
    )
}

/// TOML has no null: a key that may be left out just has the type that it has.
#[derive(Debug, Clone)]
struct WithoutNull;

impl Transform for WithoutNull {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        if let Some(Value::Array(types)) = schema.get_mut("type") {
            types.retain(|name| name != "null");
            if let [only] = types.as_slice() {
                let only = only.clone();
                schema.insert("type".to_owned(), only);
            }
        }
        if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
            choices.retain(|choice| choice["type"] != "null");
            if let [Value::Object(only)] = choices.as_slice() {
                let only = only.clone();
                schema.remove("anyOf");
                for (key, value) in only {
                    schema.insert(key, value);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::schemas;

    #[test]
    fn what_resolve_requires_is_required_and_nothing_may_be_null() {
        for file in schemas() {
            assert!(!file.text.contains("\"null\""), "{}", file.path);
        }
        let center = schemas()
            .into_iter()
            .find(|file| file.path == "center.schema.json");
        let center: serde_json::Value = serde_json::from_str(&center.unwrap().text).unwrap();
        assert_eq!(
            center["required"],
            serde_json::json!(["name", "summary", "source"])
        );
        assert_eq!(center["additionalProperties"], false);
        assert_eq!(center["properties"]["postal_code"]["type"], "string");
        let contact = &center["definitions"]["Contact"];
        assert_eq!(contact["required"], serde_json::json!(["id", "channels"]));
    }
}
