//! What is wrong with a text, as a model sees it.

use catzilla::{Model, ModelError};

/// Asserts that this is all that is wrong with the text: where, and by which code.
#[track_caller]
pub fn assert_wrong<'a, T: Model<'a> + std::fmt::Debug>(text: &'a str, expected: &[(&str, &str)]) {
    let report = match T::from_json(text.as_bytes()) {
        Err(ModelError::Invalid(report)) => report,
        other => panic!("{text}: {other:?}"),
    };
    let found = report.violations().iter();
    let found: Vec<_> = found.map(|one| (one.pointer(), one.code())).collect();
    assert_eq!(found, expected, "{text}");
}
