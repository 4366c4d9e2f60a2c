//! [`Schema`]: what is said of a value, keyword for keyword.

use serde_json::{Map, Value as Json, json};

/// The schema of a value: keywords and what they say. Empty, it allows everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schema(pub(super) Map<String, Json>);

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

    /// One of these texts.
    #[must_use]
    pub fn of_texts(texts: &[&str]) -> Self {
        match texts {
            [only] => Self::any().with("const", *only),
            several => Self::of("string").with("enum", several),
        }
    }

    /// With one keyword more.
    #[must_use]
    pub fn with(mut self, keyword: &str, says: impl Into<Json>) -> Self {
        self.set(keyword, says);
        self
    }

    /// With these words for people.
    #[must_use]
    pub fn described(mut self, words: &str) -> Self {
        self.0.insert("description".into(), words.into());
        self
    }

    /// With the value, a JSON text, that a member has which is not there. A float that JSON has no number
    /// for is written as `null`.
    #[must_use]
    pub fn by_default(mut self, value: &str) -> Self {
        match serde_json::from_str(value) {
            Ok(Json::Null) if !self.allows("null") => {}
            Ok(value) => drop(self.0.insert("default".into(), value)),
            Err(_) => {}
        }
        self
    }

    /// Adds a keyword. Where it is there already and says something else, both have to hold.
    pub fn set(&mut self, keyword: &str, says: impl Into<Json>) {
        let says = says.into();
        match self.0.get(keyword) {
            Some(before) if *before != says => self.and(json!({ keyword: says })),
            _ => drop(self.0.insert(keyword.to_owned(), says)),
        }
    }

    /// Adds a schema that has to hold as well.
    pub(super) fn and(&mut self, other: impl Into<Json>) {
        let all = self.0.entry("allOf").or_insert_with(|| json!([]));
        if let Json::Array(all) = all {
            all.push(other.into());
        }
    }

    /// Allows nothing but these values, and `null` where that is allowed.
    pub fn only(&mut self, mut values: Vec<Json>) {
        if self.allows("null") {
            values.push(Json::Null);
        }
        self.set("enum", values);
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
        if self.0.is_empty() || self.allows("null") {
            return self;
        }
        match self.0.get_mut("type") {
            Some(Json::Array(kinds)) => kinds.push("null".into()),
            Some(kind) => *kind = json!([kind.take(), "null"]),
            None => {
                return Self::any().with("anyOf", json!([Json::from(self), { "type": "null" }]));
            }
        }
        self
    }
}

impl From<Schema> for Json {
    fn from(schema: Schema) -> Self {
        schema.0.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keyword_that_comes_twice_has_to_hold_twice() {
        let schema = Schema::of("string")
            .with("pattern", "a")
            .with("pattern", "b");
        let expected = json!({"type": "string", "pattern": "a", "allOf": [{"pattern": "b"}]});
        assert_eq!(Json::from(schema), expected);
    }

    #[test]
    fn null_is_added_once() {
        assert_eq!(Schema::of("null").or_null(), Schema::of("null"));
        assert_eq!(Schema::any().or_null(), Schema::any());
        let two = Schema::any().with("type", vec!["string", "number"]);
        let twice = Json::from(two.or_null().or_null());
        assert_eq!(twice, json!({"type": ["string", "number", "null"]}));
        let reference = Schema::any().with("$ref", "#/$defs/A").or_null();
        let expected = json!({"anyOf": [{"$ref": "#/$defs/A"}, {"type": "null"}]});
        assert_eq!(Json::from(reference), expected);
    }
}
