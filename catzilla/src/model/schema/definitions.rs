//! [`Schemas`]: the models that have been described, each of which is referred to by its name.

use std::{any::TypeId, collections::BTreeMap};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value as Json};

use super::Schema;

/// The schemas of the models that have been described so far.
#[derive(Debug, Default)]
pub struct Schemas {
    /// By the type, whatever its lifetimes are: two types that are called the same are two.
    definitions: BTreeMap<TypeId, Definition>,
    /// Those of an earlier time, for what is asked of a model that is still being described.
    before: BTreeMap<TypeId, Definition>,
}

#[derive(Debug, PartialEq)]
struct Definition {
    name: String,
    /// Once it is known: a model may hold itself.
    schema: Option<Schema>,
}

/// All that a name and a URI do not have in common.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'_');

impl Schemas {
    /// Describes a value again and again, until nothing more is learnt of models that hold each other.
    pub(super) fn settle(describe: fn(&mut Self) -> Schema) -> (Schema, Self) {
        let mut schemas = Self::default();
        loop {
            let schema = describe(&mut schemas);
            if schemas.definitions == schemas.before {
                return (schema, schemas);
            }
            schemas.before = std::mem::take(&mut schemas.definitions);
        }
    }

    /// Describes a model once, however often it is referred to, even by itself; the reference to it.
    pub fn model<T: ?Sized>(&mut self, describe: impl FnOnce(&mut Self) -> Schema) -> Schema {
        let id = typeid::of::<T>();
        if let Some(known) = self.definitions.get(&id) {
            return known.reference();
        }
        let name = self.free_name(&short_name(std::any::type_name::<T>()));
        let definition = Definition { name, schema: None };
        let reference = definition.reference();
        self.definitions.insert(id, definition);
        let schema = describe(self);
        if let Some(definition) = self.definitions.get_mut(&id) {
            definition.schema = Some(schema);
        }
        reference
    }

    /// The schema of the model that a reference is to, once it has been described.
    pub(super) fn resolved(&self, reference: &Json) -> Option<&Schema> {
        let mut all = self.definitions.values().chain(self.before.values());
        all.find_map(|one| {
            let is_wanted = one.reference().0.get("$ref") == Some(reference);
            one.schema.as_ref().filter(|_| is_wanted)
        })
    }

    /// Two models of different modules, or of different blocks, may have one name.
    fn free_name(&self, name: &str) -> String {
        let taken = |name: &str| self.definitions.values().any(|other| other.name == name);
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
        each.map(|Definition { name, schema }| (name, schema.unwrap_or_default().into()))
            .collect()
    }
}

impl Definition {
    /// A reference is a URI, which is ASCII.
    fn reference(&self) -> Schema {
        let name = utf8_percent_encode(&self.name, ESCAPED);
        Schema::any().with("$ref", format!("#/$defs/{name}"))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_that_of_the_type_and_of_what_it_holds() {
        assert_eq!(short_name("shop::Page<shop::users::User<'_>>"), "Page_User");
        assert_eq!(short_name("User"), "User");
    }
}
