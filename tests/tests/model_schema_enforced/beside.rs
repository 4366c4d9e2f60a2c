//! A model, and a validator of its schema.

use serde_json::Value as Any;

/// A model, beside its schema.
pub(super) struct Beside {
    pub(super) schema: Any,
    validator: jsonschema::Validator,
    takes: fn(&[u8]) -> bool,
}

/// What reads such a model from a text, and the validator of its schema.
macro_rules! beside {
    ($model:ty) => {
        $crate::beside::Beside::new(<$model as catzilla::Describe>::json_schema(), |text| {
            <$model as catzilla::Model>::from_json_in(text, &catzilla::json::Arena::new()).is_ok()
        })
    };
}

impl Beside {
    pub(super) fn new(schema: Any, takes: fn(&[u8]) -> bool) -> Self {
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        Self {
            schema,
            validator,
            takes,
        }
    }

    /// Whether the model takes the document; the schema has to say the same.
    #[track_caller]
    pub(super) fn takes(&self, document: &Any) -> bool {
        let taken = (self.takes)(document.to_string().as_bytes());
        let allowed = self.validator.is_valid(document);
        assert_eq!(
            taken, allowed,
            "{document} is taken: {taken}, and allowed: {allowed}, by {:#}",
            self.schema
        );
        taken
    }

    #[track_caller]
    pub(super) fn check(&self, yes: &[Any], no: &[Any]) {
        for document in yes {
            assert!(self.takes(document), "{document}");
        }
        for document in no {
            assert!(!self.takes(document), "{document}");
        }
    }
}
