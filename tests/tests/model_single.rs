//! Enums of names and structs with one field, where one text stands for a value: as keys of maps.
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
};

use catzilla::{Describe, Key, MemberName, WriteJson, prelude::*};
use catzilla_tests::assert_wrong;
use serde_json::json;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Model)]
#[model(rename_all = "kebab-case")]
enum Colour {
    DarkRed,
    #[field(alias = "lime")]
    Green,
    #[field(rename = "BLUE")]
    Blue,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Model)]
struct Slug<'a>(#[field(len(..=3))] Cow<'a, str>);

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Model)]
#[model(check = is_even)]
struct Even(u8);

fn is_even(number: &Even) -> Result<(), &'static str> {
    if number.0.is_multiple_of(2) {
        Ok(())
    } else {
        Err("expected an even number")
    }
}

#[derive(Debug, Model)]
struct Maps<'a> {
    #[field(default)]
    colours: BTreeMap<Colour, u8>,
    #[field(default)]
    slugs: BTreeMap<Slug<'a>, u8>,
    #[field(default)]
    numbers: HashMap<Even, u8>,
}

#[test]
fn names_and_structs_of_one_field_are_keys() {
    let text = r#"{"colours":{"dark-red":1,"lime":2,"BLUE":3},"slugs":{"a":1},"numbers":{"2":1}}"#;
    let maps = Maps::from_json(text.as_bytes()).unwrap();
    let colours = [(Colour::DarkRed, 1), (Colour::Green, 2), (Colour::Blue, 3)];
    assert_eq!(maps.colours, BTreeMap::from(colours));
    assert_eq!(maps.slugs[&Slug("a".into())], 1);
    assert_eq!(maps.numbers[&Even(2)], 1);
    assert_eq!(maps.to_json(), text.replace("lime", "green"));
}

#[test]
fn a_name_that_is_no_key_is_told_of_where_it_stands() {
    assert_wrong::<Maps<'_>>(
        r#"{"colours": {"DarkRed": 1, "green": 300}, "slugs": {"long": 1}, "numbers": {"1": 1, "-1": 1}}"#,
        &[
            ("/colours/DarkRed", "type"),
            ("/colours/green", "range"),
            ("/slugs/long", "len"),
            ("/numbers/1", "check"),
            ("/numbers/-1", "type"),
        ],
    );
    let error = Maps::from_json(br#"{"colours": {"red": 1}}"#).unwrap_err();
    assert!(
        error.to_string().contains("one of dark-red, green, BLUE"),
        "{error}"
    );
    // Two names of one variant are one key.
    assert_wrong::<Maps<'_>>(
        r#"{"colours": {"green": 1, "lime": 1}}"#,
        &[("/colours/lime", "duplicate")],
    );
}

#[test]
fn keys_that_were_made_by_hand_are_checked() {
    let maps = Maps {
        colours: BTreeMap::from([(Colour::Blue, 1)]),
        slugs: BTreeMap::from([(Slug("long".into()), 1)]),
        numbers: HashMap::from([(Even(1), 1)]),
    };
    let report = maps.validate().unwrap_err();
    let wrong: Vec<_> = report.violations().iter().map(Violation::pointer).collect();
    assert_eq!(wrong, ["/slugs/long", "/numbers/1"]);
}

#[test]
fn a_schema_has_the_names_that_are_keys() {
    let schema = Maps::json_schema();
    let names = &schema["$defs"]["Maps"]["properties"]["colours"]["propertyNames"];
    assert_eq!(
        *names,
        json!({"type": "string", "enum": ["dark-red", "green", "lime", "BLUE"]})
    );
}

/// What is no key and no parameter is a model all the same.
#[derive(Debug, Model)]
struct List(#[field(len(..=1))] Vec<u8>);

#[derive(Debug, Model)]
struct Tree(Vec<Tree>);

#[derive(Debug, Model)]
struct Whole(Trees);

#[derive(Debug, Model)]
struct Trees {
    trees: Vec<Tree>,
}

#[derive(Debug, Model)]
struct Of<T>(T);

#[test]
fn a_struct_of_one_field_is_a_key_where_its_field_is() {
    assert!(List::from_json(b"[1, 2]").is_err());
    assert!(Tree::from_json(b"[[], [[]]]").is_ok());
    assert!(Whole::from_json(br#"{"trees": []}"#).is_ok());
    assert!(Of::<f64>::from_json(b"1.5").is_ok());
    let key: Of<u8> = Key::from_name("7".into()).unwrap();
    assert_eq!(key.name(), "7");
}

/// One that is a key, and a parameter, in a way of its own.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Model)]
#[model(own_key, own_param)]
enum Level {
    Low,
    High,
}

impl MemberName for Level {
    fn name(&self) -> Cow<'_, str> {
        Cow::Borrowed(if *self == Self::Low { "0" } else { "1" })
    }
}

impl Key<'_> for Level {
    const EXPECTED: &'static str = "0 or 1";

    fn from_name(name: Cow<'_, str>) -> Option<Self> {
        match &*name {
            "0" => Some(Self::Low),
            "1" => Some(Self::High),
            _ => None,
        }
    }
}

impl FromParam<'_> for Level {
    const EXPECTED: &'static str = "low or high";

    fn from_param(value: &str) -> Result<Self, ParamError> {
        match value {
            "low" => Ok(Self::Low),
            "high" => Ok(Self::High),
            _ => Err(ParamError::expected("low or high")),
        }
    }
}

#[derive(Debug, Model)]
struct Levels {
    of: BTreeMap<Level, Level>,
}

#[test]
fn a_type_is_a_key_and_a_parameter_in_a_way_of_its_own() {
    let text = r#"{"of":{"0":"High","1":"Low"}}"#;
    let levels = Levels::from_json(text.as_bytes()).unwrap();
    assert_eq!(levels.of[&Level::Low], Level::High);
    assert_eq!(levels.to_json(), text);
    assert_eq!(Level::from_param("high"), Ok(Level::High));
}
