//! Whether a schema allows `null`, which what is not there is as good as.

use serde_json::{Map, Value as Json};

use super::{Schema, Schemas};

impl Schemas {
    /// Whether `null` is such a value. A model of which nothing is known yet is taken to say no, as one
    /// that is nothing but itself does.
    pub(super) fn take_null(&self, schema: &Schema) -> bool {
        self.keywords_take_null(&schema.0)
    }

    fn keywords_take_null(&self, keywords: &Map<String, Json>) -> bool {
        let mut each = keywords.iter();
        each.all(|(keyword, says)| self.keyword_takes_null(keyword, says))
    }

    fn keyword_takes_null(&self, keyword: &str, says: &Json) -> bool {
        match (keyword, says) {
            ("$ref", _) => self
                .resolved(says)
                .is_some_and(|model| self.take_null(model)),
            ("type", Json::String(kind)) => kind == "null",
            ("type", Json::Array(kinds)) => kinds.iter().any(|kind| kind == "null"),
            ("const", only) => only.is_null(),
            ("enum", Json::Array(all)) => all.iter().any(Json::is_null),
            ("allOf", Json::Array(all)) => all.iter().all(|one| self.branch_takes_null(one)),
            ("anyOf" | "oneOf", Json::Array(all)) => {
                all.iter().any(|one| self.branch_takes_null(one))
            }
            _ => true,
        }
    }

    fn branch_takes_null(&self, branch: &Json) -> bool {
        match branch {
            Json::Object(keywords) => self.keywords_take_null(keywords),
            _ => true,
        }
    }
}
