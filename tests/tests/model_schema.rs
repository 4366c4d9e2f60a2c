//! The JSON Schema of models: what is documented is what is enforced.
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

use catzilla::{Describe, prelude::*};
use serde_json::json;

#[derive(Model)]
#[model(deny_unknown)]
struct Order<'a> {
    id: u64,
    #[field(len(1..=64), pattern("^[a-z]+$"))]
    name: &'a str,
    #[field(email)]
    email: Option<&'a str>,
    #[field(range(1..=150), multiple_of(5))]
    age: u8,
    #[field(len(..=8), unique, each(len(bytes, 1..), prefix("a.")))]
    tags: Vec<&'a str>,
    #[field(values(range(0.0..1.0)), keys(ascii))]
    shares: BTreeMap<String, f64>,
    #[field(one_of(1, 2), default = 1)]
    size: i32,
    parts: Vec<Part>,
    shape: Shape,
    host: std::net::IpAddr,
}

#[derive(Model)]
struct Part {
    colour: Colour,
    inside: Option<Box<Part>>,
    label: Label,
}

#[derive(Model)]
struct Label(#[field(len(2..=4))] String);

#[derive(Model)]
#[model(rename_all = "lowercase")]
enum Colour {
    Red,
    Green,
}

#[derive(Model)]
#[model(tag = "kind", rename_all = "lowercase")]
enum Shape {
    Point,
    Circle {
        #[field(range(0.0..))]
        radius: f64,
    },
    Label(Part),
}

#[derive(Model)]
struct Page<T> {
    items: Vec<T>,
    next: Option<T>,
}

#[test]
fn members_types_and_constraints_are_described() {
    let schema = Order::json_schema();
    let order = &schema["$defs"]["Order"];
    assert_eq!(schema["$ref"], "#/$defs/Order");
    let required = json!([
        "id", "name", "age", "tags", "shares", "parts", "shape", "host"
    ]);
    assert_eq!(order["required"], required);
    assert_eq!(order["additionalProperties"], false);
    let expected = json!({
        "id": {"type": "integer", "minimum": 0, "maximum": 18_446_744_073_709_551_615_u64},
        "name": {"type": "string", "minLength": 1, "maxLength": 64, "pattern": "^[a-z]+$"},
        "email": {"type": ["string", "null"], "format": "email"},
        "age": {"type": "integer", "minimum": 1, "maximum": 150, "multipleOf": 5},
        "tags": {
            "type": "array", "maxItems": 8, "uniqueItems": true,
            "items": {"type": "string", "minLength": 1, "pattern": "^a\\."},
        },
        "shares": {
            "type": "object",
            "propertyNames": {"pattern": "^[\\x00-\\x7F]*$"},
            "additionalProperties": {"type": "number", "minimum": 0.0, "exclusiveMaximum": 1.0},
        },
        "size": {"type": "integer", "minimum": i32::MIN, "maximum": i32::MAX, "enum": [1, 2], "default": 1},
        "parts": {"type": "array", "items": {"$ref": "#/$defs/Part"}},
        "shape": {"$ref": "#/$defs/Shape"},
        "host": {},
    });
    assert_eq!(order["properties"], expected);
}

#[test]
fn models_are_described_once_even_if_they_hold_themselves() {
    let part = Part::json_schema();
    let expected = json!({
        "type": "object",
        "required": ["colour", "label"],
        "properties": {
            "colour": {"$ref": "#/$defs/Colour"},
            "inside": {"anyOf": [{"$ref": "#/$defs/Part"}, {"type": "null"}]},
            "label": {"$ref": "#/$defs/Label"},
        },
    });
    assert_eq!(part["$defs"]["Part"], expected);
    let label = json!({"type": "string", "minLength": 2, "maxLength": 4});
    assert_eq!(part["$defs"]["Label"], label);
    let colour = json!({"type": "string", "enum": ["red", "green"]});
    assert_eq!(part["$defs"]["Colour"], colour);
}

#[test]
fn variants_are_described() {
    let shape = &Shape::json_schema()["$defs"]["Shape"]["oneOf"];
    let point = json!({
        "type": "object", "required": ["kind"], "properties": {"kind": {"const": "point"}},
    });
    assert_eq!(shape[0], point);
    let circle = json!({
        "type": "object", "required": ["kind", "radius"],
        "properties": {"kind": {"const": "circle"}, "radius": {"type": "number", "minimum": 0.0}},
    });
    assert_eq!(shape[1], circle);
    let label = &shape[2];
    assert_eq!(label["properties"]["kind"], json!({"const": "label"}));
    assert_eq!(label["required"], json!(["kind", "colour", "label"]));
}

#[test]
fn a_generic_model_has_a_name_for_each_of_its_types() {
    let schema = Page::<Label>::json_schema();
    assert_eq!(schema["$ref"], "#/$defs/Page_Label");
    let page = &schema["$defs"]["Page_Label"];
    assert_eq!(
        page["properties"]["items"]["items"]["$ref"],
        "#/$defs/Label"
    );
    assert_eq!(page["required"], json!(["items"]));
}

/// One who buys.
///
/// It may be a company.
#[derive(Model)]
#[allow(dead_code, reason = "it is described only")]
struct Customer<'a> {
    /// As it is written on letters.
    name: &'a str,
    /// Where letters go.
    address: Option<Part>,
    #[field(default = 10)]
    size: u8,
    #[field(default)]
    tags: Vec<&'a str>,
    #[field(default = Some("en"), alias = "lang")]
    language: Option<&'a str>,
    #[field(default = LIMIT)]
    limit: f64,
    #[field(default = f64::NAN)]
    nothing: f64,
    #[field(default = now())]
    since: u64,
    #[field(default = Colour::Red)]
    colour: Colour,
    kind: Kind,
}

/// Of which kind.
#[derive(Model)]
enum Kind {
    /// A person.
    Person(u8),
    /// A company.
    Company(u8),
}

const LIMIT: f64 = 0.5;

fn now() -> u64 {
    std::time::UNIX_EPOCH.elapsed().unwrap().as_secs()
}

#[test]
fn doc_comments_and_defaults_are_told() {
    let schema = Customer::json_schema();
    let customer = &schema["$defs"]["Customer"];
    let words = "One who buys.\n\nIt may be a company.";
    assert_eq!(customer["description"], words);
    let properties = &customer["properties"];
    let name = json!({"type": "string", "description": "As it is written on letters."});
    assert_eq!(properties["name"], name);
    let expected = json!({
        "anyOf": [{"$ref": "#/$defs/Part"}, {"type": "null"}],
        "description": "Where letters go.",
    });
    assert_eq!(properties["address"], expected);
    assert_eq!(properties["size"]["default"], 10);
    assert_eq!(properties["tags"]["default"], json!([]));
    assert_eq!(properties["language"]["default"], "en");
    assert_eq!(properties["lang"], properties["language"]);
    assert_eq!(properties["limit"]["default"], 0.5);
    for unknown in ["nothing", "since", "colour"] {
        assert!(properties[unknown].get("default").is_none(), "{unknown}");
    }
    let kind = &schema["$defs"]["Kind"];
    assert_eq!(kind["description"], "Of which kind.");
    assert_eq!(kind["oneOf"][0]["description"], "A person.");
}
