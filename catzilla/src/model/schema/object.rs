//! [`ObjectSchema`]: the schema of an object, member for member.

use std::collections::BTreeSet;

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
    /// What stands among the members: those of a model, or of a map.
    parts: Vec<Schema>,
}

impl ObjectSchema {
    /// Without members yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a member, which may be called by any of its names, and by one of them alone.
    pub fn member(&mut self, names: &[&'static str], required: bool, schema: Schema) {
        let schema = Json::from(schema);
        for name in names {
            self.properties.insert((*name).to_owned(), schema.clone());
        }
        match (names, required) {
            ([only], true) => self.required.push((*only).into()),
            (several, true) => {
                let each = several.iter().map(|name| json!({ "required": [name] }));
                self.all.push(json!({ "oneOf": each.collect::<Vec<_>>() }));
            }
            (names, false) => self.all.extend(
                pairs(names).map(|(one, other)| json!({ "not": { "required": [one, other] } })),
            ),
        }
    }

    /// Says that there are no other members.
    pub fn close(&mut self) {
        self.others = Some(false.into());
    }

    /// Adds what stands among the members: those of a model, or of a map.
    pub fn flatten(&mut self, schema: Schema) {
        self.parts.push(schema);
    }

    /// The schema.
    #[must_use]
    pub fn finish(mut self, schemas: &Schemas) -> Schema {
        self.join_parts(schemas);
        let mut schema = Schema::of("object").with("properties", self.properties);
        if !self.required.is_empty() {
            schema.set("required", self.required);
        }
        if let Some(others) = self.others {
            schema.set("additionalProperties", others);
        }
        if !self.all.is_empty() {
            schema.set("allOf", self.all);
        }
        schema
    }

    /// A part that has nothing but members becomes one with the whole. Any other has to hold beside it,
    /// and knows of the members of the others. Beside a map nothing is unknown.
    fn join_parts(&mut self, schemas: &Schemas) {
        let mut parts = std::mem::take(&mut self.parts);
        if parts.iter().any(|part| schemas.takes_others(part)) {
            parts = parts.into_iter().map(|part| schemas.opened(part)).collect();
        }
        let names: Vec<_> = parts.iter().map(|part| schemas.names(part)).collect();
        let own: BTreeSet<String> = self.properties.keys().cloned().collect();
        for (at, part) in parts.into_iter().enumerate() {
            if let Some(members) = schemas.members(&part) {
                self.join(members);
                continue;
            }
            let others = names.iter().enumerate().filter(|(other, _)| *other != at);
            let others = others.flat_map(|(_, names)| names).chain(&own);
            self.all
                .push(schemas.beside(part, &others.cloned().collect()).into());
        }
        if self.others.is_some() {
            for name in names.into_iter().flatten() {
                self.properties.entry(name).or_insert(true.into());
            }
        }
    }

    fn join(&mut self, mut members: Map<String, Json>) {
        if let Some(Json::Object(properties)) = members.remove("properties") {
            for (name, schema) in properties {
                self.properties.entry(name).or_insert(schema);
            }
        }
        if let Some(Json::Array(required)) = members.remove("required") {
            self.required.extend(required);
        }
        if let Some(Json::Array(all)) = members.remove("allOf") {
            self.all.extend(all);
        }
        if let Some(others) = members.remove("additionalProperties")
            && (others != false || self.others.is_none())
        {
            self.others = Some(others);
        }
    }
}

/// Each two of them.
fn pairs<'n>(names: &'n [&str]) -> impl Iterator<Item = (&'n str, &'n str)> {
    let each = names.iter().enumerate();
    each.flat_map(|(at, one)| names[..at].iter().map(move |other| (*other, *one)))
}
