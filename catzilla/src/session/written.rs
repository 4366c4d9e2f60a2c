//! The values of a session, as text that can be read again.

use serde_json::{Map, Value};

use super::StoreError;

/// Levels of lists and objects in one value. `serde_json` reads 127, and two are around the value where it lies in a
/// cookie.
const DEEPEST: usize = 125;

/// The values as JSON: an object.
///
/// # Errors
/// They are nested so deep that nobody could read them again: the session would be lost, or a 500 from now on.
pub(super) fn written(values: &Map<String, Value>) -> Result<String, StoreError> {
    for (name, value) in values {
        if is_deeper(value, DEEPEST) {
            let error = format!("`{name}` of a session is nested more than {DEEPEST} levels deep");
            return Err(error.into());
        }
    }
    Ok(serde_json::to_string(values)?)
}

/// Whether a value has more levels than these.
fn is_deeper(value: &Value, levels: usize) -> bool {
    let Some(left) = levels.checked_sub(1) else {
        return value.is_array() || value.is_object();
    };
    match value {
        Value::Array(items) => items.iter().any(|item| is_deeper(item, left)),
        Value::Object(members) => members.values().any(|member| is_deeper(member, left)),
        _ => false,
    }
}
