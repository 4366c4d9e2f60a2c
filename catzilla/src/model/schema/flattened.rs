//! The schema of a model whose members stand among those of others.
//!
//! As the reader does, a part passes the members of the others: what it says of members that it has no
//! name for is not about them.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json, json};

use super::{Schema, Schemas};

/// What can be said of nothing but members, each by its name.
const OF_MEMBERS: [&str; 6] = [
    "type",
    "properties",
    "required",
    "additionalProperties",
    "allOf",
    "description",
];

/// What is about members whatever their names are.
const OF_ANY_MEMBER: [&str; 4] = [
    "additionalProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
];

/// What holds schemas of the same value.
const BRANCHES: [&str; 3] = ["allOf", "anyOf", "oneOf"];

impl Schemas {
    /// The keywords of a part that can be those of the whole just as well.
    pub(super) fn members(&self, part: &Schema) -> Option<Map<String, Json>> {
        let part = self.followed(part);
        let mut keywords = part.0.keys();
        let is_plain = keywords.all(|keyword| OF_MEMBERS.contains(&&**keyword));
        let is_plain = is_plain && part.0.get("type") == Some(&json!("object"));
        let mut branches = part.0.get("allOf").into_iter().flat_map(schemas_in);
        let is_plain = is_plain && !branches.any(|branch| self.is_of_any_member(&branch));
        is_plain.then(|| part.0.clone())
    }

    /// What all its members are called.
    pub(super) fn names(&self, part: &Schema) -> BTreeSet<String> {
        let part = self.followed(part);
        let mut names = BTreeSet::new();
        if let Some(Json::Object(properties)) = part.0.get("properties") {
            names.extend(properties.keys().cloned());
        }
        for branch in branches(part) {
            names.extend(self.names(&branch));
        }
        names
    }

    /// The part as it is beside members of these names.
    pub(super) fn beside(&self, part: Schema, others: &BTreeSet<String>) -> Schema {
        if !self.is_of_any_member(&part) {
            return part;
        }
        let mut beside = Schema::any();
        for (keyword, says) in self.followed(&part).0.clone() {
            match &*keyword {
                // How many there are of the others is not known.
                "minProperties" | "maxProperties" => {}
                "propertyNames" => {
                    beside.set(
                        "propertyNames",
                        json!({ "anyOf": [{ "enum": others }, says] }),
                    );
                }
                branches if BRANCHES.contains(&branches) => {
                    let each = schemas_in(&says).map(|branch| self.beside(branch, others).into());
                    beside.set(&keyword, each.collect::<Vec<Json>>());
                }
                _ => beside.set(&keyword, says),
            }
        }
        if beside.0.contains_key("additionalProperties") {
            beside.say_of(others, true);
        }
        beside
    }

    /// Whether it reads members that it has no name for.
    pub(super) fn takes_others(&self, part: &Schema) -> bool {
        let part = self.followed(part);
        let others = part.0.get("additionalProperties");
        others.is_some_and(|others| *others != false)
            || branches(part).any(|branch| self.takes_others(&branch))
    }

    /// The part as it is beside something that reads all other members: only one of its own can be in the
    /// wrong place.
    pub(super) fn opened(&self, part: Schema) -> Schema {
        let own = self.names(&part);
        self.opened_of(part, &own)
    }

    fn opened_of(&self, part: Schema, own: &BTreeSet<String>) -> Schema {
        if !self.is_of_any_member(&part) {
            return part;
        }
        let known = self.names(&part);
        let mut opened = Schema(self.followed(&part).0.clone());
        for keyword in BRANCHES {
            if let Some(branches) = opened.0.get(keyword) {
                let each = schemas_in(branches).map(|branch| self.opened_of(branch, own).into());
                let each: Vec<Json> = each.collect();
                opened.0.insert(keyword.to_owned(), each.into());
            }
        }
        if opened.0.get("additionalProperties") == Some(&Json::Bool(false)) {
            opened.0.remove("additionalProperties");
            opened.say_of(own.difference(&known), false);
        }
        opened
    }

    /// Whether it says anything of members that it has no name for.
    fn is_of_any_member(&self, part: &Schema) -> bool {
        let part = self.followed(part);
        OF_ANY_MEMBER
            .iter()
            .any(|keyword| part.0.contains_key(*keyword))
            || branches(part).any(|branch| self.is_of_any_member(&branch))
    }

    /// The schema itself, where this is nothing but a reference to it.
    fn followed<'s>(&'s self, part: &'s Schema) -> &'s Schema {
        let reference = part.0.get("$ref").filter(|_| part.0.len() == 1);
        match reference.and_then(|reference| self.resolved(reference)) {
            Some(model) => self.followed(model),
            None => part,
        }
    }
}

impl Schema {
    /// Allows or refuses these members, unless something is said of them.
    fn say_of<'n>(&mut self, names: impl IntoIterator<Item = &'n String>, allowed: bool) {
        self.inside("properties", |properties| {
            for name in names {
                properties.0.entry(name.clone()).or_insert(allowed.into());
            }
        });
    }
}

fn branches(schema: &Schema) -> impl Iterator<Item = Schema> {
    let held = BRANCHES.iter().filter_map(|keyword| schema.0.get(*keyword));
    held.flat_map(schemas_in)
}

fn schemas_in(branches: &Json) -> impl Iterator<Item = Schema> {
    let all = branches.as_array().into_iter().flatten();
    all.filter_map(|branch| branch.as_object().cloned().map(Schema))
}
