//! Models that are written, and fields that serde reads and writes.
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{borrow::Cow, collections::BTreeMap, net::IpAddr};

use catzilla::{WriteJson, prelude::*};
use serde::{Deserialize, Serialize};

#[derive(Debug, Model, PartialEq)]
struct Profile<'a> {
    #[field(rename = "the \"id\"")]
    id: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[field(skip_writing, default)]
    password: Cow<'a, str>,
    tags: Vec<String>,
    scores: BTreeMap<String, f64>,
    pair: (i8, bool),
    extra: JsonMap<'a>,
}

#[test]
fn a_model_is_written_in_the_order_of_its_fields() {
    let profile = Profile {
        id: 1,
        name: Some("a\"b"),
        password: "secret".into(),
        tags: vec!["x".into(), "y".into()],
        scores: BTreeMap::from([("k".into(), 0.5)]),
        pair: (-1, true),
        extra: JsonMap::default(),
    };
    assert_eq!(
        profile.to_json(),
        r#"{"the \"id\"":1,"name":"a\"b","tags":["x","y"],"scores":{"k":0.5},"pair":[-1,true],"extra":{}}"#,
    );
    let unnamed = Profile {
        name: None,
        ..profile
    };
    assert!(unnamed.to_json().starts_with(r#"{"the \"id\"":1,"tags":["#));
}

#[derive(Debug, Model, PartialEq)]
struct Sparse {
    #[field(skip_writing_if = Option::is_none)]
    a: Option<u8>,
    #[field(skip_writing_if = Option::is_none)]
    b: Option<u8>,
    c: Option<u8>,
}

#[test]
fn commas_stand_between_what_is_there() {
    let text = |a, b| Sparse { a, b, c: None }.to_json();
    assert_eq!(text(None, None), r#"{"c":null}"#);
    assert_eq!(text(Some(1), None), r#"{"a":1,"c":null}"#);
    assert_eq!(text(None, Some(1)), r#"{"b":1,"c":null}"#);
    assert_eq!(text(Some(1), Some(2)), r#"{"a":1,"b":2,"c":null}"#);
}

/// A type of serde's alone.
#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Foreign {
    x: i32,
}

#[derive(Debug, Model, PartialEq)]
struct Bridge {
    foreign: Foreign,
    list: Vec<Foreign>,
    maybe: Option<Foreign>,
    address: IpAddr,
    #[field(check = is_positive)]
    checked: Foreign,
}

fn is_positive(foreign: &Foreign) -> Result<(), &'static str> {
    (foreign.x > 0)
        .then_some(())
        .ok_or("expected more than nothing")
}

const BRIDGE: &str =
    r#"{"foreign":{"x":1},"list":[{"x":2}],"maybe":null,"address":"127.0.0.1","checked":{"x":3}}"#;

#[test]
fn serde_reads_and_writes_the_fields_that_are_no_models() {
    let bridge = Bridge::from_json(BRIDGE.as_bytes()).unwrap();
    assert_eq!(bridge.list, [Foreign { x: 2 }]);
    assert_eq!(bridge.to_json(), BRIDGE);
    let without = BRIDGE.replace(r#""maybe":null,"#, "");
    assert_eq!(Bridge::from_json(without.as_bytes()).unwrap(), bridge);
}

#[test]
fn what_serde_refuses_is_one_violation_at_its_field() {
    let text = r#"{"foreign":{"x":"1"},"list":[{"x":2}, 7],"address":"here","checked":{"x":0}}"#;
    let Err(ModelError::Invalid(report)) = Bridge::from_json(text.as_bytes()) else {
        panic!("it is taken")
    };
    let each = report.violations().iter();
    let found: Vec<_> = each.map(|one| (one.pointer(), one.code())).collect();
    let expected = [
        ("/foreign", "invalid"),
        ("/list", "invalid"),
        ("/address", "invalid"),
        ("/checked", "check"),
    ];
    assert_eq!(found, expected);
    let message = report.violations()[0].message();
    assert_eq!(message, "invalid type: string \"1\", expected i32");
}

#[test]
fn serde_loosens_nothing() {
    #[derive(Debug, Model)]
    struct Loose {
        #[field(skip_writing)]
        any: serde::de::IgnoredAny,
    }
    assert!(Loose::from_json(br#"{"any":["\u00e9"]}"#).is_ok());
    assert!(Loose::from_json(br#"{"any":["\ud800"]}"#).is_err());
    assert!(Loose::from_json(br#"{"any":01}"#).is_err());
}

#[derive(Model)]
struct AsSerdeSays {
    #[field(skip_writing_if = "Option::is_none", check = "is_small")]
    next: Option<u8>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    tags: Vec<String>,
}

#[allow(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    reason = "a check is given a reference"
)]
fn is_small(number: &Option<u8>) -> Result<(), &'static str> {
    match number {
        Some(100..) => Err("expected a small number"),
        _ => Ok(()),
    }
}

#[test]
fn a_function_may_be_written_as_serde_has_it() {
    let page = AsSerdeSays::from_json(b"{}").unwrap();
    assert_eq!(page.to_json(), "{}");
    let page = AsSerdeSays::from_json(br#"{"next": 9}"#).unwrap();
    assert_eq!(page.to_json(), r#"{"next":9}"#);
    assert!(AsSerdeSays::from_json(br#"{"next": 100}"#).is_err());
}
