//! Types that fields can have, and the ways in which they can be written.
#![deny(single_use_lifetimes, type_alias_bounds)]
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    collections::{BTreeMap, HashMap},
    fmt::Debug,
};

use catzilla::{Describe, WriteJson, prelude::*};
use catzilla_tests::assert_wrong;

/// Asserts that the text is read as a value which is written as the text.
#[track_caller]
fn round<'a, T: Model<'a> + WriteJson + Describe>(text: &'a str) {
    let value = T::from_json(text.as_bytes()).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(value.to_json(), text);
    let _schema = T::json_schema();
}

#[derive(Debug, Model)]
struct Long {
    of: (u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, String),
}

#[test]
fn tuples_have_up_to_twelve_items() {
    round::<Long>(r#"{"of":[1,2,3,4,5,6,7,8,9,10,11,"a"]}"#);
    assert_wrong::<Long>(
        r#"{"of":[1,2,3,4,5,6,7,8,9,10,"b",11]}"#,
        &[("/of/10", "type"), ("/of/11", "type")],
    );
}

#[derive(Debug, Model)]
struct Boxes {
    #[field(len(..=2))]
    bytes: Box<[u8]>,
    #[field(each(len(1..)), unique)]
    texts: Option<Box<[Box<str>]>>,
    #[field(len(1..), ascii)]
    text: Box<str>,
    #[field(range(1..))]
    number: Box<u8>,
}

#[test]
fn boxes_hold_lists_texts_and_numbers() {
    round::<Boxes>(r#"{"bytes":[1,2],"texts":["a","b"],"text":"a","number":1}"#);
    assert_wrong::<Boxes>(
        r#"{"bytes":[1,"",3],"texts":["",1],"text":"","number":0}"#,
        &[
            ("/bytes/1", "type"),
            ("/bytes", "len"),
            ("/texts/1", "type"),
            ("/texts/0", "len"),
            ("/text", "len"),
            ("/number", "range"),
        ],
    );
    let Err(ModelError::Invalid(report)) =
        Boxes::from_json(br#"{"bytes":[1,2,3],"text":"a","number":1}"#)
    else {
        panic!()
    };
    assert_eq!(report.violations()[0].message(), "expected at most 2 items");
}

#[derive(Debug, Model)]
struct Keyed {
    #[field(keys(range(1..)))]
    numbers: BTreeMap<u32, String>,
    signs: HashMap<i8, bool>,
    bools: BTreeMap<bool, u8>,
    chars: BTreeMap<char, u8>,
    boxes: BTreeMap<Box<str>, u8>,
}

#[test]
fn keys_of_maps_are_read_from_names() {
    round::<Keyed>(
        r#"{"numbers":{"1":"a","20":"b"},"signs":{"-1":true},"bools":{"true":1},"chars":{"é":1},"boxes":{"a":1}}"#,
    );
    let text = r#"{"numbers":{"0":"a","01":"b","x":1},"signs":{"128":true,"1":true,"1":true},"bools":{"t":1},"chars":{"ab":1},"boxes":{}}"#;
    assert_wrong::<Keyed>(
        text,
        &[
            ("/numbers/01", "type"),
            ("/numbers/x", "type"),
            ("/numbers/x", "type"),
            ("/numbers/0", "range"),
            ("/signs/128", "type"),
            ("/signs/1", "duplicate"),
            ("/bools/t", "type"),
            ("/chars/ab", "type"),
        ],
    );
}

#[derive(Debug, Model)]
#[model(serde)]
struct Outlives<'a, 'b: 'a> {
    one: &'a str,
    other: &'b str,
}

#[derive(Debug, Model)]
#[model(serde)]
struct OfSerde<'a> {
    name: &'a str,
    #[field(default = 1)]
    number: u8,
}

#[derive(Debug, Model)]
#[model(serde)]
struct Bounded<T: Clone>
where
    T: Debug,
{
    value: T,
    #[field(default)]
    others: Vec<T>,
}

#[test]
fn generics_have_bounds() {
    round::<Outlives<'_, '_>>(r#"{"one":"a","other":"b"}"#);
    let both: Outlives<'_, '_> = serde_json::from_str(r#"{"one":"a","other":"b"}"#).unwrap();
    assert_eq!((both.one, both.other), ("a", "b"));
    round::<OfSerde<'_>>(r#"{"name":"a","number":1}"#);
    round::<Bounded<u8>>(r#"{"value":1,"others":[2]}"#);
}

macro_rules! written_by_a_macro {
    ($name:ident, $from:expr, $range:expr, $text:literal, $other:expr, $ty:ty) => {
        #[derive(Debug, Model)]
        struct $name {
            #[field(range($range), default = $from)]
            within: u8,
            #[field(one_of($text, $other), prefix($text), len($from..), rename = $text)]
            text: $ty,
            #[field(one_of($from, 3), multiple_of($from), range($from..=3))]
            number: u8,
        }
    };
}

written_by_a_macro!(Fragments, 1, 1..=3, "a", "ab", String);

#[test]
fn arguments_may_be_fragments_of_a_macro() {
    round::<Fragments>(r#"{"within":1,"a":"ab","number":3}"#);
    assert_wrong::<Fragments>(
        r#"{"within":4,"a":"b","number":2}"#,
        &[
            ("/within", "range"),
            ("/a", "one_of"),
            ("/a", "prefix"),
            ("/number", "one_of"),
        ],
    );
}

#[derive(Debug, Model)]
struct Event {
    name: String,
    value: serde_json::Value,
    #[field(flatten)]
    others: BTreeMap<String, serde_json::Value>,
}

#[test]
fn a_flattened_map_holds_anything() {
    round::<Event>(r#"{"name":"a","value":null,"x":[1,{"y":"z"}]}"#);
    assert_wrong::<Event>(
        r#"{"name":1,"value":1e999,"x":1e999}"#,
        &[("/name", "type"), ("/value", "invalid"), ("/x", "invalid")],
    );
}
