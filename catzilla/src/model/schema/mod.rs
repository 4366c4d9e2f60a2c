//! JSON Schema 2020-12 of models: what is documented is what is enforced, as both are made of the same
//! fields and constraints.

mod object;
mod types;

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

pub use self::object::{ObjectSchema, with_tag};
use super::Constraint;

/// A type that says what its JSON looks like; `#[derive(Model)]` implements it.
///
/// ```
/// use catzilla::{Describe, prelude::*};
///
/// #[derive(Model)]
/// struct User<'a> {
///     #[field(len(1..=64))]
///     name: &'a str,
///     #[field(range(..=150))]
///     age: Option<u8>,
/// }
///
/// let schema = User::json_schema();
/// assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
/// let user = &schema["$defs"]["User"];
/// assert_eq!(user["required"], serde_json::json!(["name"]));
/// assert_eq!(user["properties"]["name"]["maxLength"], 64);
/// ```
pub trait Describe {
    /// What the JSON looks like; models are put into `schemas`, and referred to.
    fn schema(schemas: &mut Schemas) -> Schema;

    /// The whole schema, with those of all models that it refers to in `$defs`.
    #[must_use]
    fn json_schema() -> Json {
        let mut schemas = Schemas::default();
        let Schema(mut whole) = Self::schema(&mut schemas);
        whole.insert("$schema".into(), DIALECT.into());
        if !schemas.definitions.is_empty() {
            whole.insert("$defs".into(), schemas.into_definitions().into());
        }
        whole.into()
    }
}

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of a value: keywords and what they say. Empty, it allows everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schema(Map<String, Json>);

impl Schema {
    /// Everything.
    #[must_use]
    pub fn any() -> Self {
        Self::default()
    }

    /// Values of this type of JSON Schema's.
    #[must_use]
    pub fn of(kind: &str) -> Self {
        Self::any().with("type", kind)
    }

    /// With one keyword more.
    #[must_use]
    pub fn with(mut self, keyword: &str, says: impl Into<Json>) -> Self {
        self.set(keyword, says);
        self
    }

    /// Adds a keyword. Where it is there already and says something else, both have to hold.
    pub fn set(&mut self, keyword: &str, says: impl Into<Json>) {
        let says = says.into();
        match self.0.get(keyword) {
            Some(before) if *before != says => {
                let all = self.0.entry("allOf").or_insert_with(|| json!([]));
                if let Json::Array(all) = all {
                    all.push(json!({ keyword: says }));
                }
            }
            _ => drop(self.0.insert(keyword.to_owned(), says)),
        }
    }

    /// Replaces a bound by one that is no wider: that of a constraint for that of its type.
    pub fn narrow(&mut self, keyword: &str, bound: Json) {
        if keyword.starts_with("exclusive") {
            self.0.remove("maximum");
        }
        self.0.insert(keyword.to_owned(), bound);
    }

    /// Whether values may be of this type.
    #[must_use]
    pub fn allows(&self, kind: &str) -> bool {
        match self.0.get("type") {
            Some(Json::String(only)) => only == kind,
            Some(Json::Array(kinds)) => kinds.iter().any(|one| one == kind),
            _ => false,
        }
    }

    /// Changes the schema that a keyword holds.
    pub fn inside(&mut self, keyword: &str, change: impl FnOnce(&mut Self)) {
        let before = self.0.remove(keyword).unwrap_or_else(|| json!({}));
        let mut inner = match before {
            Json::Object(inner) => Self(inner),
            _ => Self::any(),
        };
        change(&mut inner);
        self.0.insert(keyword.to_owned(), inner.into());
    }

    /// The same, or `null`.
    #[must_use]
    pub fn or_null(mut self) -> Self {
        if let Some(Json::String(kind)) = self.0.get_mut("type") {
            let kinds = json!([std::mem::take(kind), "null"]);
            self.0.insert("type".into(), kinds);
            return self;
        }
        if self.0.is_empty() {
            return self;
        }
        Self::any().with("anyOf", json!([Json::from(self), { "type": "null" }]))
    }
}

impl From<Schema> for Json {
    fn from(schema: Schema) -> Self {
        schema.0.into()
    }
}

/// The schemas of the models that have been described so far.
#[derive(Debug, Default)]
pub struct Schemas {
    /// By the whole name of the type: what it is called, and its schema once that is known.
    definitions: BTreeMap<&'static str, (String, Schema)>,
}

impl Schemas {
    /// Describes a model once, however often it is referred to, even by itself; the reference to it.
    pub fn model<T: ?Sized>(&mut self, describe: impl FnOnce(&mut Self) -> Schema) -> Schema {
        let whole_name = std::any::type_name::<T>();
        if !self.definitions.contains_key(whole_name) {
            let name = self.free_name(&short_name(whole_name));
            self.definitions.insert(whole_name, (name, Schema::any()));
            let schema = describe(self);
            if let Some((_, described)) = self.definitions.get_mut(whole_name) {
                *described = schema;
            }
        }
        let name = &self.definitions[whole_name].0;
        Schema::any().with("$ref", format!("#/$defs/{name}"))
    }

    /// The schema of the model that is referred to, if it has been described and is referred to as it is.
    fn resolved(&self, schema: &Schema) -> Option<&Schema> {
        let Some(Json::String(reference)) = schema.0.get("$ref").filter(|_| schema.0.len() == 1)
        else {
            return None;
        };
        let name = reference.strip_prefix("#/$defs/")?;
        let mut all = self.definitions.values();
        all.find_map(|(other, schema)| (other == name).then_some(schema))
    }

    /// Two models of different modules may have one name.
    fn free_name(&self, name: &str) -> String {
        let taken = |name: &str| self.definitions.values().any(|(other, _)| other == name);
        let numbered = (2..).map(|number| format!("{name}{number}"));
        std::iter::once(name.to_owned())
            .chain(numbered)
            .find(|name| !taken(name))
            .unwrap_or_default()
    }

    /// All of them, by name.
    #[must_use]
    pub fn into_definitions(self) -> Map<String, Json> {
        let each = self.definitions.into_values();
        each.map(|(name, schema)| (name, schema.into())).collect()
    }
}

/// `Page_User` of `shop::Page<shop::users::User<'_>>`.
fn short_name(whole: &str) -> String {
    let words = whole.split(|character: char| {
        !(character.is_alphanumeric() || character == '_' || character == ':')
    });
    let names = words.filter_map(|word| word.rsplit("::").next());
    let names: Vec<_> = names
        .filter(|name| !name.is_empty() && *name != "_")
        .collect();
    names.join("_")
}

/// The schema of a field: that of its type, and what its constraints say.
pub fn describe<T: Describe, C: Constraint<T>>(schemas: &mut Schemas, constraints: &C) -> Schema {
    let mut schema = T::schema(schemas);
    constraints.schema(&mut schema);
    schema
}

/// One of these.
#[must_use]
pub fn one_of_schemas<const N: usize>(schemas: [Schema; N]) -> Schema {
    let all: Vec<Json> = schemas.into_iter().map(Json::from).collect();
    Schema::any().with("oneOf", all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_that_of_the_type_and_of_what_it_holds() {
        assert_eq!(short_name("shop::Page<shop::users::User<'_>>"), "Page_User");
        assert_eq!(short_name("User"), "User");
    }

    #[test]
    fn a_keyword_that_comes_twice_has_to_hold_twice() {
        let schema = Schema::of("string")
            .with("pattern", "a")
            .with("pattern", "b");
        let expected = json!({"type": "string", "pattern": "a", "allOf": [{"pattern": "b"}]});
        assert_eq!(Json::from(schema), expected);
    }
}
