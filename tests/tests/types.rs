//! Types of other crates, beside those crates' own serde.
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "types/days_and_times.rs"]
mod days_and_times;
#[path = "types/decimal.rs"]
mod decimal;
#[path = "types/fields.rs"]
mod fields;

use std::fmt::Debug;

use catzilla::{Describe, FromParam, Value, WriteJson, prelude::*};
use serde::{Serialize, de::DeserializeOwned};

#[derive(Debug, Model)]
struct One<T> {
    value: T,
}

/// All that a type of another crate is here.
trait Known:
    for<'b> Value<'b> + for<'r> FromParam<'r> + WriteJson + Describe + PartialEq + Debug
{
}

impl<T> Known for T where
    T: for<'b> Value<'b> + for<'r> FromParam<'r> + WriteJson + Describe + PartialEq + Debug
{
}

/// What a text of JSON is read as.
fn read<T: Known>(json: &str) -> Option<T> {
    let body = format!("{{\"value\":{json}}}");
    One::<T>::from_json(body.as_bytes())
        .ok()
        .map(|one| one.value)
}

/// Code and message of the one violation.
#[track_caller]
fn wrong<T: Known>(json: &str) -> (String, String) {
    let body = format!("{{\"value\":{json}}}");
    let error = One::<T>::from_json(body.as_bytes()).unwrap_err();
    let ModelError::Invalid(report) = error else {
        panic!("{json} is no JSON");
    };
    let [one] = report.violations() else {
        panic!("{json}: {report}");
    };
    assert_eq!(one.pointer(), "/value");
    (one.code().to_owned(), one.message().to_owned())
}

/// Reads each text as serde does, and writes it as serde does; how many of them are values.
#[track_caller]
fn same<T: Known + Serialize + DeserializeOwned>(texts: &[&str]) -> usize {
    let mut values = 0;
    for text in texts {
        let json = serde_json::to_string(text).unwrap();
        let own: Option<T> = read(&json);
        let theirs: Option<T> = serde_json::from_str(&json).ok();
        assert_eq!(own, theirs, "{text}");
        assert_eq!(T::from_param(text).ok(), theirs, "{text} as a parameter");
        if let Some(value) = own {
            assert_eq!(value.to_json(), serde_json::to_string(&value).unwrap());
            values += 1;
        }
    }
    values
}

/// Refuses these texts, each with the same code and message.
#[track_caller]
fn refused<T: Known>(code: &str, message: &str, texts: &[&str]) {
    for text in texts {
        let json = serde_json::to_string(text).unwrap();
        let (own_code, own_message) = wrong::<T>(&json);
        assert_eq!(
            (own_code.as_str(), own_message.as_str()),
            (code, message),
            "{text}"
        );
        let error = T::from_param(text).unwrap_err();
        assert_eq!(error.to_string(), message, "{text} as a parameter");
    }
}
