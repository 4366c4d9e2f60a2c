//! Models of names and texts: queries and forms.
//!
//! The pairs are written as an object whose values are strings, or lists of strings where a name
//! repeats, and the model is read from that: numbers and booleans from their text, a list from one
//! value too, and where only one value can be, the last one counts.

use std::collections::BTreeMap;

use super::{Report, Value, Violation};
use crate::json::{Arena, Reader};

/// Reads a model from pairs; the report says from which part of the request they are.
pub(crate) fn read<'b, T: Value<'b>, N: AsRef<str>>(
    location: &'static str,
    pairs: impl Iterator<Item = (N, N)>,
    arena: &'b Arena,
    report: impl FnOnce() -> Report,
) -> Result<T, Box<Report>> {
    let text = object(pairs, arena);
    if let Some(value) = T::read(&mut Reader::of_pairs(text, arena)) {
        return Ok(value);
    }
    let mut report = Box::new(report());
    report.at_location(location, |report| {
        let _value = T::explain(&mut Reader::of_pairs(text, arena), report);
        if report.is_empty() {
            report.add(Violation::new(
                "invalid",
                "this is not what is expected here",
            ));
        }
    });
    Err(report)
}

fn object<N: AsRef<str>>(pairs: impl Iterator<Item = (N, N)>, arena: &Arena) -> &str {
    let mut values = BTreeMap::<String, Vec<String>>::new();
    for (name, value) in pairs {
        let name = name.as_ref().to_owned();
        values
            .entry(name)
            .or_default()
            .push(value.as_ref().to_owned());
    }
    let one_or_all = values.into_iter().map(|(name, mut values)| {
        let value = match values.len() {
            1 => values.remove(0).into(),
            _ => values.into(),
        };
        (name, value)
    });
    let object = serde_json::Value::Object(one_or_all.collect());
    arena.text(&object.to_string())
}
