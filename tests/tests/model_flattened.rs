//! Models whose members stand among those of another.
#![allow(missing_docs, reason = "tests")]

use std::collections::BTreeMap;

use catzilla::{Describe, WriteJson, prelude::*};

#[derive(Debug, Model, PartialEq)]
struct User<'a> {
    id: u64,
    #[field(flatten)]
    address: Address<'a>,
    #[serde(flatten)]
    dates: Dates,
    name: &'a str,
}

#[derive(Debug, Model, PartialEq)]
#[model(deny_unknown)]
struct Address<'a> {
    #[field(len(1..))]
    street: &'a str,
    city: Option<&'a str>,
}

#[derive(Debug, Model, PartialEq)]
struct Dates {
    #[field(alias = "created_at", range(1..))]
    created: u32,
}

#[derive(Debug, Model, PartialEq)]
struct Open {
    id: u64,
    #[field(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(Debug, Model, PartialEq)]
#[model(tag = "kind")]
enum Event {
    Strict(Strict),
}

#[derive(Debug, Model, PartialEq)]
#[model(deny_unknown)]
struct Strict {
    at: u8,
}

const USER: &str = r#"{"id":1,"name":"Ada","street":"Main","city":null,"created":7}"#;

#[test]
fn the_members_stand_among_the_others() {
    let user = User::from_json(USER.as_bytes()).unwrap();
    assert_eq!(
        user.address,
        Address {
            street: "Main",
            city: None
        }
    );
    assert_eq!(user.to_json(), USER);
    let text = br#" {"created_at":7,"more":{"id":[]},"street":"Main","name":"Ada","id":1}"#;
    // A flattened model that denies unknown members denies those that nobody knows.
    assert!(User::from_json(text).is_err());
    let text = br#" {"created_at":7,"street":"Main","name":"Ada","id":1} "#;
    assert_eq!(User::from_json(text).unwrap(), user);
}

#[test]
fn what_is_wrong_with_them_is_told_where_they_stand() {
    let Err(ModelError::Invalid(report)) =
        User::from_json(br#"{"id":"1","street":"","created":0,"created":1,"x":1}"#)
    else {
        panic!("it is taken")
    };
    let each = report.violations().iter();
    let mut found: Vec<_> = each.map(|one| (one.pointer(), one.code())).collect();
    found.sort_unstable();
    let expected = [
        ("/created", "duplicate"),
        ("/created", "range"),
        ("/id", "type"),
        ("/name", "missing"),
        ("/street", "len"),
        ("/x", "unknown"),
    ];
    assert_eq!(found, expected);
    let Err(ModelError::Invalid(report)) = User::from_json(b"[]") else {
        panic!("it is taken")
    };
    assert_eq!(report.violations().len(), 1);
}

#[test]
fn a_flattened_map_takes_what_is_left() {
    let text = br#"{"a":1,"id":2,"b":3}"#;
    let open = Open::from_json(text).unwrap();
    let rest = BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 3)]);
    assert_eq!(open, Open { id: 2, rest });
    assert_eq!(open.to_json(), r#"{"id":2,"a":1,"b":3}"#);
    assert_eq!(
        Open {
            id: 1,
            rest: BTreeMap::new()
        }
        .to_json(),
        r#"{"id":1}"#
    );
    let schema = Open::json_schema();
    let others = &schema["$defs"]["Open"]["additionalProperties"];
    assert_eq!(others["maximum"], 255);
}

#[test]
fn the_name_of_a_variant_is_not_unknown_to_its_content() {
    let event = Event::from_json(br#"{"kind":"Strict","at":1}"#).unwrap();
    assert_eq!(event, Event::Strict(Strict { at: 1 }));
    assert!(Event::from_json(br#"{"kind":"Strict","at":1,"more":2}"#).is_err());
}

#[test]
fn a_flattened_model_made_by_hand_is_checked() {
    let mut user = User::from_json(USER.as_bytes()).unwrap();
    user.address.street = "";
    let report = user.validate().unwrap_err();
    assert_eq!(report.violations()[0].pointer(), "/street");
    let schema = User::json_schema();
    let all = &schema["$defs"]["User"]["allOf"];
    assert_eq!(all[0]["$ref"], "#/$defs/Address");
}
