//! [`ObjectSchema`]: the schema of an object, member for member.

use serde_json::{Map, Value as Json, json};

use super::{Schema, Schemas};

/// The schema of a model's object while its members are added.
#[derive(Debug, Default)]
pub struct ObjectSchema {
    properties: Map<String, Json>,
    required: Vec<Json>,
    /// What members without a name of their own are, if anything is said of them.
    others: Option<Json>,
    /// Schemas that have to hold as well.
    all: Vec<Json>,
}

impl ObjectSchema {
    /// Without members yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a member.
    pub fn member(&mut self, name: &'static str, required: bool, schema: Schema) {
        self.properties.insert(name.to_owned(), schema.into());
        if required {
            self.required.push(name.into());
        }
    }

    /// Says that there are no other members.
    pub fn close(&mut self) {
        self.others = Some(false.into());
    }

    /// Adds what stands among the members: those of a model, or of a map.
    pub fn flatten(&mut self, schemas: &Schemas, schema: Schema) {
        let Schema(mut object) = schemas.resolved(&schema).unwrap_or(&schema).clone();
        let keywords = ["type", "properties", "required", "additionalProperties"];
        let is_plain = object.keys().all(|keyword| keywords.contains(&&**keyword));
        if !is_plain || object.get("type") != Some(&json!("object")) {
            self.all.push(schema.into());
            return;
        }
        if let Some(Json::Object(properties)) = object.remove("properties") {
            self.properties.extend(properties);
        }
        if let Some(Json::Array(required)) = object.remove("required") {
            self.required.extend(required);
        }
        // A map takes what a struct would refuse.
        if let Some(others) = object.remove("additionalProperties")
            && (others != json!(false) || self.others.is_none())
        {
            self.others = Some(others);
        }
    }

    /// The schema.
    #[must_use]
    pub fn finish(self) -> Schema {
        let mut schema = Schema::of("object").with("properties", self.properties);
        if !self.required.is_empty() {
            schema.set("required", self.required);
        }
        if let Some(others) = self.others {
            // Those that another of the schemas names are known as well.
            let beside = ["additionalProperties", "unevaluatedProperties"];
            schema.set(beside[usize::from(!self.all.is_empty())], others);
        }
        if !self.all.is_empty() {
            schema.set("allOf", self.all);
        }
        schema
    }
}

/// An object with one member more, which names the variant that it is.
#[must_use]
pub fn with_tag(
    schemas: &Schemas,
    tag: &'static str,
    name: &'static str,
    content: Schema,
) -> Schema {
    let mut object = ObjectSchema::default();
    object.member(tag, true, Schema::any().with("const", name));
    object.flatten(schemas, content);
    object.finish()
}
