//! JSON Schema 2020-12 of models: what is documented is what is enforced, as both are made of the same
//! fields and constraints.

mod definitions;
mod flattened;
mod keywords;
mod null;
mod object;
mod pattern;
mod types;
mod variants;

use serde_json::Value as Json;

pub(super) use self::pattern::ecma_pattern;
pub use self::{
    definitions::Schemas,
    keywords::Schema,
    object::ObjectSchema,
    variants::{adjacent, external, internal, one_of_schemas},
};
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
    /// Whether a model's member of this type has to be there.
    const REQUIRED: bool = true;

    /// What the JSON looks like; models are put into `schemas`, and referred to.
    fn schema(schemas: &mut Schemas) -> Schema;

    /// The whole schema, with those of all models that it refers to in `$defs`.
    #[must_use]
    fn json_schema() -> Json {
        let (schema, schemas) = Schemas::settle(Self::schema);
        let mut whole = schema.with("$schema", DIALECT);
        let definitions = schemas.into_definitions();
        if !definitions.is_empty() {
            whole.set("$defs", definitions);
        }
        whole.into()
    }
}

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of a field: that of its type, and what its constraints say.
pub fn describe<T: Describe, C: Constraint<T>>(schemas: &mut Schemas, constraints: &C) -> Schema {
    let mut schema = T::schema(schemas);
    constraints.schema(&mut schema);
    schema
}
