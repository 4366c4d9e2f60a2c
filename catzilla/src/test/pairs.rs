//! Names and values, as a query and a form hold them.

use form_urlencoded::Serializer;
use serde::Serialize;
use serde_json::Value;

/// The pairs of a list of them, `[("page", "2")]`, or the members of a value that serde writes as an object: a list
/// has its name once for each item, and what is null is left out.
// By way of JSON: `serde_html_form` takes a slice of pairs, but not an array.
#[track_caller]
pub(super) fn encoded(value: &(impl Serialize + ?Sized)) -> String {
    let value = serde_json::to_value(value).expect("names and values");
    let mut pairs = Serializer::new(String::new());
    match &value {
        Value::Array(list) => {
            for pair in list {
                match pair.as_array().map(Vec::as_slice) {
                    Some([Value::String(name), value]) => append(&mut pairs, name, value),
                    _ => panic!("expected a name and a value, found {pair}"),
                }
            }
        }
        Value::Object(members) => {
            for (name, value) in members {
                append(&mut pairs, name, value);
            }
        }
        Value::Null => {}
        other => panic!("expected names and values, found {other}"),
    }
    pairs.finish()
}

#[track_caller]
fn append(pairs: &mut Serializer<'_, String>, name: &str, value: &Value) {
    match value {
        Value::Null => {}
        Value::String(text) => {
            pairs.append_pair(name, text);
        }
        Value::Bool(_) | Value::Number(_) => {
            pairs.append_pair(name, &value.to_string());
        }
        Value::Array(list) => {
            for item in list {
                append(pairs, name, item);
            }
        }
        Value::Object(_) => {
            panic!("`{name}` is an object, and a query and a form have none: {value}")
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn pairs_and_members_are_written() {
        assert_eq!(encoded(&[("a", "x y"), ("a", "&")]), "a=x+y&a=%26");
        assert_eq!(encoded(&[("a", 1)]), "a=1");
        let value = json!({"a": [1, 2.5], "b": true, "c": null, "d": "ü"});
        assert_eq!(encoded(&value), "a=1&a=2.5&b=true&d=%C3%BC");
    }

    #[test]
    #[should_panic(expected = "`a` is an object, and a query and a form have none")]
    fn an_object_is_no_value() {
        encoded(&json!({"a": {}}));
    }
}
