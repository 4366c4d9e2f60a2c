//! The schemas of the variants of an enum, by where the name of the variant stands.

use serde_json::{Value as Json, json};

use super::{ObjectSchema, Schema, Schemas};
use crate::model::object::Unknown;

/// One of these.
#[must_use]
pub fn one_of_schemas<const N: usize>(schemas: [Schema; N]) -> Schema {
    let all: Vec<Json> = schemas.into_iter().map(Json::from).collect();
    Schema::any().with("oneOf", all)
}

/// `{"name": content}`, or `"name"`, which stands for `{"name": null}`.
#[must_use]
pub fn external(schemas: &Schemas, names: &[&'static str], content: Schema) -> Schema {
    let may_be_missing = schemas.take_null(&content);
    let mut object = ObjectSchema::new();
    object.member(names, true, content);
    object.close();
    let object = object.finish(schemas);
    if !may_be_missing {
        return object;
    }
    let name = Schema::of_texts(names);
    Schema::any().with("anyOf", json!([Json::from(name), Json::from(object)]))
}

/// `{"tag": "name", …}`: content with one member more.
#[must_use]
pub fn internal(
    schemas: &Schemas,
    tag: &'static str,
    names: &[&'static str],
    content: Schema,
) -> Schema {
    let mut object = ObjectSchema::new();
    object.member(&[tag], true, Schema::of_texts(names));
    object.flatten(content);
    object.finish(schemas)
}

/// `{"tag": "name", "member": content}`.
#[must_use]
pub fn adjacent(
    schemas: &Schemas,
    [tag, member]: [&'static str; 2],
    names: &[&'static str],
    content: Schema,
    unknown: Unknown,
) -> Schema {
    let mut object = ObjectSchema::new();
    object.member(&[tag], true, Schema::of_texts(names));
    object.member(&[member], !schemas.take_null(&content), content);
    if unknown == Unknown::Denied {
        object.close();
    }
    object.finish(schemas)
}
