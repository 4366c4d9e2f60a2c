//! Models flattened into models: which members are whose, and what is wrong with them.
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{borrow::Cow, collections::BTreeMap};

use catzilla::{Describe, WriteJson, prelude::*};
use catzilla_tests::assert_wrong;
use serde_json::json;

#[derive(Debug, Model, PartialEq)]
struct Page {
    #[field(range(1..=100), default = 10)]
    limit: u32,
    after: Option<u64>,
}

#[derive(Debug, Model, PartialEq)]
struct Search<'a> {
    #[field(len(1..=8))]
    text: &'a str,
    #[field(flatten)]
    page: Page,
    sorted: Option<bool>,
}

#[derive(Debug, Model, PartialEq)]
struct Event<'a> {
    id: u64,
    #[field(flatten)]
    place: Place<'a>,
    #[field(flatten)]
    kind: Kind,
    #[field(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(Debug, Model, PartialEq)]
struct Place<'a> {
    city: Cow<'a, str>,
    #[field(flatten)]
    point: Point,
}

#[derive(Debug, Model, PartialEq)]
struct Point {
    x: i32,
    #[serde(alias = "why")]
    y: i32,
}

#[derive(Debug, Model, PartialEq)]
#[model(tag = "kind", rename_all = "lowercase")]
enum Kind {
    Fire,
    Flood {
        #[field(range(..=9))]
        level: u8,
    },
    Storm(Wind),
}

#[derive(Debug, Model, PartialEq)]
#[model(deny_unknown)]
struct Wind {
    speed: f64,
}

#[derive(Debug, Model, PartialEq)]
struct Strict {
    a: u8,
    #[field(flatten)]
    wind: Wind,
}

#[derive(Debug, Model, PartialEq)]
struct Wrapped<T> {
    #[serde(flatten)]
    value: T,
    note: Option<String>,
}

#[derive(Debug, Model, PartialEq)]
enum Shape {
    Dot,
    Filled {
        colour: String,
        #[field(flatten)]
        at: Point,
    },
}

#[derive(Debug, Model, PartialEq)]
#[model(tag = "t")]
enum Tagged {
    At {
        #[field(flatten)]
        at: Point,
    },
}

#[derive(Debug, Model, PartialEq)]
struct Tree {
    #[field(flatten)]
    all: BTreeMap<String, Leaf>,
}

#[derive(Debug, Model, PartialEq)]
struct Leaf {
    #[field(flatten)]
    point: Point,
    #[field(default)]
    inside: Vec<Tree>,
}

#[derive(Debug, Model, PartialEq)]
struct Boxed {
    id: u8,
    #[field(flatten)]
    wind: Box<Wind>,
}

#[derive(Debug, Model, PartialEq)]
#[model(tag = "kind")]
enum BoxedContent {
    Wind(Box<Wind>),
    Bag(Box<Bag>),
}

#[derive(Debug, Model, PartialEq)]
struct Bag {
    #[field(flatten)]
    all: BTreeMap<String, u8>,
}

#[derive(Debug, Model, PartialEq)]
#[model(tag = "kind", deny_unknown)]
enum StrictKind {
    Calm,
    Storm { speed: u8 },
}

#[derive(Debug, Model, PartialEq)]
#[model(tag = "t", content = "c", deny_unknown)]
enum StrictBeside {
    Nothing,
    One(u8),
}

#[derive(Debug, Model, PartialEq)]
struct Stricts {
    id: u8,
    #[field(flatten)]
    kind: StrictKind,
    #[field(flatten)]
    beside: StrictBeside,
}

#[derive(Debug, Model, PartialEq)]
struct StrictsAndMap {
    #[field(flatten)]
    stricts: Stricts,
    #[field(flatten)]
    rest: BTreeMap<String, u8>,
    #[field(flatten)]
    point: StrictPoint,
}

#[derive(Debug, Model, PartialEq)]
#[model(deny_unknown)]
struct StrictPoint {
    x: Option<i32>,
}

#[track_caller]
fn reads<'a, T: Model<'a> + WriteJson + PartialEq + std::fmt::Debug>(text: &'a str, value: &T) {
    assert_eq!(&T::from_json(text.as_bytes()).unwrap(), value);
    value.validate().unwrap();
    let written = value.to_json();
    serde_json::from_str::<serde_json::Value>(&written).unwrap();
}

#[test]
fn members_come_in_any_order() {
    let search = Search {
        text: "cat",
        page: Page {
            limit: 5,
            after: Some(7),
        },
        sorted: Some(true),
    };
    for text in [
        r#"{"text":"cat","limit":5,"after":7,"sorted":true}"#,
        r#"{"limit":5,"sorted":true,"text":"cat","after":7}"#,
        r#" { "after" : 7 , "x": {"text": 1}, "sorted":true, "text" : "cat" , "limit" : 5 } "#,
    ] {
        reads(text, &search);
    }
    assert_eq!(
        search.to_json(),
        r#"{"text":"cat","sorted":true,"limit":5,"after":7}"#
    );
}

#[test]
fn what_is_flattened_has_its_own_defaults() {
    let page = Page {
        limit: 10,
        after: None,
    };
    let search = Search {
        text: "cat",
        page,
        sorted: None,
    };
    reads(r#"{"text":"cat"}"#, &search);
}

#[test]
fn all_that_is_wrong_is_reported_at_once() {
    let text = r#"{"text":"","limit":0,"after":-1,"sorted":3}"#;
    let all = [
        ("/text", "len"),
        ("/sorted", "type"),
        ("/limit", "range"),
        ("/after", "range"),
    ];
    assert_wrong::<Search<'_>>(text, &all);
    let missing = [
        ("/id", "missing"),
        ("/city", "missing"),
        ("/x", "missing"),
        ("/y", "missing"),
        ("/kind", "missing"),
    ];
    assert_wrong::<Event<'_>>("{}", &missing);
    assert_wrong::<Event<'_>>("[]", &[("", "type")]);
    assert_wrong::<Search<'_>>(
        r#"{"text":"a","limit":1,"limit":2}"#,
        &[("/limit", "duplicate")],
    );
}

#[test]
fn each_sees_only_what_is_left_to_it() {
    let text = r#"{"kind":"flood","x":1,"b":2,"city":"A\u00e9","why":2,"level":3,"id":9,"a":1}"#;
    let rest = BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)]);
    let event = Event {
        id: 9,
        place: Place {
            city: "Aé".into(),
            point: Point { x: 1, y: 2 },
        },
        kind: Kind::Flood { level: 3 },
        rest,
    };
    reads(text, &event);
    let written = r#"{"id":9,"city":"Aé","x":1,"y":2,"kind":"flood","level":3,"a":1,"b":2}"#;
    assert_eq!(event.to_json(), written);
    reads(written, &event);
    let text = r#"{"id":1,"city":"","x":1,"y":2,"kind":"flood","level":10,"a":256,"b":"c"}"#;
    let all = [("/level", "range"), ("/a", "range"), ("/b", "type")];
    assert_wrong::<Event<'_>>(text, &all);
}

#[test]
fn a_variant_does_not_see_its_tag_nor_what_is_others() {
    let event = |text| Event::from_json(text).unwrap();
    let storm = event(br#"{"id":1,"city":"","x":1,"y":2,"speed":1.5,"kind":"storm"}"#);
    assert_eq!(storm.kind, Kind::Storm(Wind { speed: 1.5 }));
    assert!(storm.rest.is_empty());
    let fire = event(br#"{"id":1,"city":"","x":1,"y":2,"kind":"fire"}"#);
    assert_eq!(fire.kind, Kind::Fire);
    reads(
        r#"{"kind":"storm","speed":1}"#,
        &Kind::Storm(Wind { speed: 1.0 }),
    );
    assert_wrong::<Kind>(
        r#"{"kind":"storm","speed":1,"other":2}"#,
        &[("/other", "unknown")],
    );
    assert_wrong::<Kind>(
        r#"{"kind":"storm","speed":1,"kind":"storm"}"#,
        &[("/kind", "duplicate")],
    );
}

#[test]
fn unknown_members_are_refused_by_what_is_flattened() {
    let wind = Wind { speed: 2.0 };
    reads(r#"{"speed":2,"a":1}"#, &Strict { a: 1, wind });
    assert_wrong::<Strict>(r#"{"speed":2,"a":1,"b":3}"#, &[("/b", "unknown")]);
}

#[test]
fn unknown_members_are_refused_by_enums_that_are_flattened() {
    let stricts = |kind, beside| Stricts {
        id: 1,
        kind,
        beside,
    };
    let text = r#"{"t":"One","kind":"Calm","c":2,"id":1}"#;
    reads(text, &stricts(StrictKind::Calm, StrictBeside::One(2)));
    let text = r#"{"speed":2,"kind":"Storm","id":1,"t":"Nothing"}"#;
    let storm = StrictKind::Storm { speed: 2 };
    reads(text, &stricts(storm, StrictBeside::Nothing));
    let text = r#"{"t":"Nothing","kind":"Calm","id":1,"speed":1}"#;
    assert_wrong::<Stricts>(text, &[("/speed", "unknown")]);
    let text = r#"{"t":"Nothing","kind":"Calm","id":1,"x":1}"#;
    assert_wrong::<Stricts>(text, &[("/x", "unknown")]);
}

#[test]
fn nothing_is_unknown_beside_a_map() {
    let text = r#"{"a":3,"t":"Nothing","kind":"Calm","id":1,"x":4}"#;
    let value = StrictsAndMap {
        stricts: Stricts {
            id: 1,
            kind: StrictKind::Calm,
            beside: StrictBeside::Nothing,
        },
        rest: BTreeMap::from([("a".to_owned(), 3)]),
        point: StrictPoint { x: Some(4) },
    };
    reads(text, &value);
    reads(&value.to_json(), &value);
    let text = r#"{"a":-1,"t":"Nothing","kind":"Calm","id":1,"x":true}"#;
    assert_wrong::<StrictsAndMap>(text, &[("/a", "range"), ("/x", "type")]);
    let schema = &StrictsAndMap::json_schema()["$defs"]["StrictsAndMap"];
    let others = json!({"type": "integer", "minimum": 0, "maximum": 255});
    assert_eq!(schema["additionalProperties"], others);
}

#[test]
fn a_box_is_flattened_as_what_it_holds() {
    let wind = Box::new(Wind { speed: 2.0 });
    reads(r#"{"speed":2,"id":1}"#, &Boxed { id: 1, wind });
    assert_wrong::<Boxed>(r#"{"speed":2,"id":1,"b":3}"#, &[("/b", "unknown")]);
    let wind = Box::new(Wind { speed: 2.0 });
    reads(r#"{"speed":2,"kind":"Wind"}"#, &BoxedContent::Wind(wind));
    let all = BTreeMap::from([("a".to_owned(), 1)]);
    let bag = BoxedContent::Bag(Box::new(Bag { all }));
    reads(r#"{"a":1,"kind":"Bag"}"#, &bag);
    assert_eq!(bag.to_json(), r#"{"kind":"Bag","a":1}"#);
    assert_wrong::<BoxedContent>(r#"{"kind":"Bag","a":"b"}"#, &[("/a", "type")]);
}

#[test]
fn generic_models_and_variants_flatten() {
    let value = Point { x: 1, y: 2 };
    let note = Some("n".to_owned());
    reads(r#"{"y":2,"note":"n","x":1}"#, &Wrapped { value, note });
    let colour = "red".to_owned();
    let at = Point { x: 1, y: 2 };
    reads(
        r#"{"Filled":{"x":1,"colour":"red","y":2}}"#,
        &Shape::Filled { colour, at },
    );
    reads(r#""Dot""#, &Shape::Dot);
    let at = Point { x: 1, y: 2 };
    reads(r#"{"x":1,"t":"At","y":2}"#, &Tagged::At { at });
    let at = Point { x: 1, y: 2 };
    assert_eq!(Tagged::At { at }.to_json(), r#"{"t":"At","x":1,"y":2}"#);
    assert_wrong::<Shape>(
        r#"{"Filled":{"colour":1,"x":"a"}}"#,
        &[
            ("/Filled/colour", "type"),
            ("/Filled/x", "type"),
            ("/Filled/y", "missing"),
        ],
    );
}

#[test]
fn what_is_hidden_is_hidden_at_its_own_depth_only() {
    let text = r#"{"p":{"x":1,"y":2,"inside":[{"x":{"x":3,"y":4},"inside":{"x":5,"y":6}}]}}"#;
    let leaf = |x, y, inside| Leaf {
        point: Point { x, y },
        inside,
    };
    let inner = [
        ("inside".to_owned(), leaf(5, 6, vec![])),
        ("x".to_owned(), leaf(3, 4, vec![])),
    ];
    let inner = Tree { all: inner.into() };
    let all = [("p".to_owned(), leaf(1, 2, vec![inner]))];
    reads(text, &Tree { all: all.into() });
    let empty = Tree {
        all: BTreeMap::new(),
    };
    assert_eq!(empty.to_json(), "{}");
    let text = text.replace('6', "true");
    let at = "/p/inside/0/inside/y";
    assert_wrong::<Tree>(&text, &[(at, "type")]);
}

#[test]
fn what_was_made_by_hand_is_checked() {
    let page = Page {
        limit: 0,
        after: None,
    };
    let search = Search {
        text: "cat",
        page,
        sorted: None,
    };
    let report = search.validate().unwrap_err();
    assert_eq!(report.violations()[0].pointer(), "/limit");
}

#[test]
fn what_is_no_json_is_no_json_in_any_part() {
    let text = r#"{"id":1,"city":"a","x":1,"y":2,"kind":"flood","level":3,"a":1}"#;
    for end in 0..text.len() {
        let error = Event::from_json(&text.as_bytes()[..end]).unwrap_err();
        assert!(matches!(error, ModelError::Malformed { .. }), "{end}");
    }
}

#[test]
fn the_schema_has_the_members_of_both() {
    let schema = Search::json_schema();
    let search = &schema["$defs"]["Search"];
    let properties = search["properties"].as_object().unwrap();
    let names: Vec<_> = properties.keys().collect();
    assert_eq!(names, ["after", "limit", "sorted", "text"]);
    assert_eq!(search["required"], json!(["text"]));
    let event = &Event::json_schema()["$defs"]["Event"];
    assert_eq!(event["required"], json!(["id", "city", "x"]));
    let one_name = json!({"oneOf": [{"required": ["y"]}, {"required": ["why"]}]});
    assert_eq!(event["allOf"][0], one_name);
    let flood = &event["allOf"][1]["oneOf"][1];
    assert_eq!(flood["required"], json!(["kind", "level"]));
    let storm = &event["allOf"][1]["oneOf"][2];
    // Beside a map nothing is unknown but what belongs to another variant.
    assert_eq!(storm["additionalProperties"], serde_json::Value::Null);
    assert_eq!(storm["properties"]["level"], false);
    assert_eq!(event["properties"]["level"], true);
    assert_eq!(
        event["additionalProperties"],
        json!({"type": "integer", "minimum": 0, "maximum": 255})
    );
    let strict = &Strict::json_schema()["$defs"]["Strict"];
    assert_eq!(strict["additionalProperties"], false);
}
