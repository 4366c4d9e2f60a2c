//! `serde_json` with owned text, as most programs have it, then garde or validator.

use std::hint::black_box;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::Stack;

macro_rules! stack {
    ($stack:ident, $name:literal, $validate:path, $user:item $batch:item) => {
        const _: () = {
            use $validate as _;

            $user
            $batch

            impl Stack for $stack {
                const NAME: &'static str = $name;

                fn one(&mut self, body: &[u8]) -> Result<usize, String> {
                    let user: User = serde_json::from_slice(body).map_err(|error| error.to_string())?;
                    user.validate().map_err(|report| report.to_string())?;
                    black_box((user.id, &user.metadata));
                    Ok(user.tags.len())
                }

                fn batch(&mut self, body: &[u8]) -> Result<usize, String> {
                    let batch: Body = serde_json::from_slice(body).map_err(|error| error.to_string())?;
                    batch.validate().map_err(|report| report.to_string())?;
                    black_box((&batch.batch_id, batch.timestamp));
                    Ok(black_box(&batch.users).len())
                }
            }
        };
    };
}

#[derive(Default)]
pub(crate) struct SerdeGarde;

stack! {
    SerdeGarde, "serde_json owned + garde", garde::Validate,
    #[derive(Deserialize, garde::Validate)]
    struct User {
        #[garde(skip)]
        id: u64,
        #[garde(length(chars, min = 1, max = 64))]
        name: String,
        #[garde(email)]
        email: String,
        #[garde(range(min = 0, max = 150))]
        age: Option<u8>,
        #[garde(length(max = 8), inner(length(chars, min = 1, max = 32)))]
        tags: Vec<String>,
        #[serde(default)]
        #[garde(skip)]
        metadata: Map<String, Value>,
    }
    #[derive(Deserialize, garde::Validate)]
    struct Body {
        #[garde(dive)]
        users: Vec<User>,
        #[garde(skip)]
        batch_id: String,
        #[garde(skip)]
        timestamp: f64,
    }
}

#[derive(Default)]
pub(crate) struct SerdeValidator;

stack! {
    SerdeValidator, "serde_json owned + validator", validator::Validate,
    #[derive(Deserialize, validator::Validate)]
    struct User {
        id: u64,
        #[validate(length(min = 1, max = 64))]
        name: String,
        #[validate(email)]
        email: String,
        #[validate(range(min = 0, max = 150))]
        age: Option<u8>,
        #[validate(length(max = 8))]
        tags: Vec<String>,
        #[serde(default)]
        metadata: Map<String, Value>,
    }
    #[derive(Deserialize, validator::Validate)]
    struct Body {
        #[validate(nested)]
        users: Vec<User>,
        batch_id: String,
        timestamp: f64,
    }
}
