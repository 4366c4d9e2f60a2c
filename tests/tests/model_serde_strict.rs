//! serde reads a model no less strictly than the model is read from JSON.
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
    fmt::Debug,
};

use catzilla::prelude::*;
use catzilla_tests::assert_wrong;
use serde::Deserialize;

#[derive(Debug, Model, PartialEq)]
#[model(serde, deny_unknown)]
enum Outside {
    One { a: u8 },
    Other(u8),
}

#[derive(Debug, Model, PartialEq)]
#[model(serde, tag = "is", deny_unknown)]
enum Inside {
    One { a: u8 },
    Nothing,
}

#[derive(Debug, Model, PartialEq)]
#[model(serde, tag = "is", content = "of", deny_unknown)]
enum Beside {
    One { a: u8 },
    Nothing,
}

#[derive(Debug, Model, PartialEq)]
#[model(serde)]
struct Closed {
    #[field(flatten)]
    others: Strict,
    id: u8,
}

#[derive(Debug, Model, PartialEq)]
#[model(serde, deny_unknown)]
struct Strict {
    name: String,
}

#[derive(Debug, Model, PartialEq)]
#[model(serde)]
struct Open<'a> {
    id: u8,
    #[field(flatten)]
    rest: BTreeMap<String, u8>,
    #[field(flatten)]
    label: Named<'a>,
    #[field(flatten)]
    kind: Kind,
}

#[derive(Debug, Model, PartialEq)]
#[model(serde, tag = "is")]
enum Kind {
    One { a: u8 },
    Nothing,
}

#[derive(Debug, Model, PartialEq)]
#[model(serde)]
struct Named<'a> {
    name: Cow<'a, str>,
}

#[derive(Debug, Model, PartialEq)]
#[model(serde)]
struct Wrapped<T> {
    #[field(flatten)]
    inner: T,
    #[field(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(Debug, Model, PartialEq)]
#[model(serde)]
struct Narrow {
    one: f32,
    #[field(range(0.0..), default = 1.0)]
    maybe: f32,
    many: Option<Vec<f32>>,
    pair: Option<[f32; 2]>,
    #[field(default)]
    sorted: BTreeMap<u8, f32>,
    #[field(default)]
    hashed: HashMap<String, Vec<f32>>,
}

#[derive(Debug, Model, PartialEq)]
#[model(serde)]
struct Lent<'a, T> {
    label: &'a str,
    #[field(flatten)]
    rest: BTreeMap<Cow<'a, str>, u8>,
    #[field(flatten)]
    inner: T,
    #[field(flatten)]
    kind: Kind,
}

#[derive(Debug, Model, PartialEq)]
#[model(serde)]
struct Loose {
    name: String,
}

#[derive(Debug, Model, PartialEq)]
#[model(serde)]
enum Colour {
    Red,
    Green,
}

#[derive(Debug, Model, PartialEq)]
#[model(serde, tag = "is", content = "of")]
enum Painted {
    In(Colour),
    As(Outside),
    Of { a: u8 },
    Two(u8, u8),
    Not,
}

/// Asserts that the text is no such value to either reader.
#[track_caller]
fn neither<'a, T: Model<'a> + Deserialize<'a> + Debug>(text: &'a str) {
    T::from_json(text.as_bytes()).unwrap_err();
    serde_json::from_str::<T>(text).expect_err(text);
}

/// Asserts that both readers make the same of the text.
#[track_caller]
fn both<'a, T: Model<'a> + Deserialize<'a> + Debug + PartialEq>(text: &'a str) {
    let value = T::from_json(text.as_bytes()).unwrap();
    assert_eq!(serde_json::from_str::<T>(text).unwrap(), value, "{text}");
}

#[test]
fn serde_denies_what_a_model_denies() {
    both::<Outside>(r#"{"One":{"a":1}}"#);
    neither::<Outside>(r#"{"One":{"a":1,"b":2}}"#);
    both::<Inside>(r#"{"is":"One","a":1}"#);
    neither::<Inside>(r#"{"is":"One","a":1,"b":2}"#);
    both::<Beside>(r#"{"is":"One","of":{"a":1}}"#);
    both::<Beside>(r#"{"is":"Nothing"}"#);
    neither::<Beside>(r#"{"is":"One","of":{"a":1,"b":2}}"#);
    neither::<Beside>(r#"{"is":"One","of":{"a":1},"b":2}"#);
    assert_wrong::<Beside>(
        r#"{"b":2,"is":"One","of":{"a":1,"c":2}}"#,
        &[("/b", "unknown"), ("/of/c", "unknown")],
    );
    both::<Closed>(r#"{"id":1,"name":"a"}"#);
    neither::<Closed>(r#"{"id":1,"name":"a","b":2}"#);
}

#[test]
fn what_is_flattened_sees_no_members_of_others() {
    both::<Open<'_>>(r#"{"id":1,"name":"a","is":"One","a":1,"x":7}"#);
    both::<Open<'_>>(r#"{"x":7,"is":"Nothing","name":"\u0061","id":1}"#);
    both::<Lent<'_, Loose>>(r#"{"name":"a","limit":7,"label":"b","is":"Nothing"}"#);
    both::<Wrapped<Loose>>(r#"{"name":"a","limit":7}"#);
}

#[test]
fn no_number_becomes_infinite() {
    both::<Narrow>(r#"{"one":1.5,"many":[2],"pair":[1,2],"sorted":{"1":1},"hashed":{"a":[1]}}"#);
    neither::<Narrow>(r#"{"one":1e39}"#);
    neither::<Narrow>(r#"{"one":1,"maybe":1e39}"#);
    neither::<Narrow>(r#"{"one":1,"many":[1e39]}"#);
    neither::<Narrow>(r#"{"one":1,"pair":[1,1e39]}"#);
    neither::<Narrow>(r#"{"one":1,"sorted":{"1":1e39}}"#);
    neither::<Narrow>(r#"{"one":1,"hashed":{"a":[-1e39]}}"#);
}

#[test]
fn serde_takes_no_list_for_an_object() {
    both::<Loose>(r#"{"name":"a"}"#);
    neither::<Loose>(r#"["a"]"#);
    neither::<Vec<Loose>>(r#"[["a"]]"#);
    neither::<Outside>(r#"{"One":[1]}"#);
    neither::<Inside>(r#"["One",1]"#);
    neither::<Inside>(r#"["One",{"a":1}]"#);
    neither::<Beside>(r#"["One",{"a":1}]"#);
    neither::<Beside>(r#"{"is":"One","of":[1]}"#);
    neither::<Closed>(r#"["a",1]"#);
    both::<Painted>(r#"{"is":"Two","of":[1,2]}"#);
}

#[test]
fn serde_takes_nothing_but_a_text_for_the_name_of_a_variant() {
    both::<Colour>(r#""Red""#);
    both::<Colour>(r#""\u0052ed""#);
    neither::<Colour>("0");
    neither::<Colour>(r#"{"Red":null}"#);
    both::<Outside>(r#"{"One":{"a":1}}"#);
    neither::<Inside>(r#"{"is":1}"#);
    neither::<Inside>(r#"{"is":{"Nothing":null}}"#);
    both::<Inside>(r#"{"is":"\u004eothing"}"#);
    neither::<Beside>(r#"{"is":1}"#);
    neither::<Beside>(r#"{"is":{"Nothing":null}}"#);
    neither::<Painted>(r#"{"of":"Red","is":0}"#);
    both::<Painted>(r#"{"of":"Red","is":"In"}"#);
    both::<Painted>(r#"{"is":"In","of":"Green"}"#);
    both::<Painted>(r#"{"is":"As","of":{"Other":1}}"#);
    both::<Painted>(r#"{"of":{"One":{"a":1}},"is":"As"}"#);
    neither::<Painted>(r#"{"of":{"One":[1]},"is":"As"}"#);
    neither::<Painted>(r#"{"is":"In","of":{"Green":null}}"#);
    neither::<Painted>(r#"{"is":"Of","of":[1]}"#);
    both::<Painted>(r#"{"of":{"a":1},"is":"Of"}"#);
    both::<Painted>(r#"{"is":"Not"}"#);
}

#[test]
fn an_enum_is_the_key_of_a_map_to_serde() {
    let read: std::collections::HashMap<String, Colour> =
        serde_json::from_str(r#"{"a":"Red"}"#).unwrap();
    assert_eq!(read["a"], Colour::Red);
    let value = serde_json::json!({"is": "In", "of": "Red"});
    assert_eq!(
        serde_json::from_value::<Painted>(value).unwrap(),
        Painted::In(Colour::Red)
    );
    let list = serde_json::json!(["a"]);
    serde_json::from_value::<Loose>(list).unwrap_err();
}

/// A format that is not for people: it writes the fields of a struct as a list.
struct Compact(serde_json::Value);

impl<'de> serde::Deserializer<'de> for Compact {
    type Error = serde_json::Error;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_any<V: serde::de::Visitor<'de>>(
        self,
        visitor: V,
    ) -> Result<V::Value, serde_json::Error> {
        self.0.deserialize_any(visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[test]
fn a_format_that_has_no_names_is_read_as_it_is() {
    let list = serde_json::json!(["a"]);
    let expected = Loose {
        name: "a".to_owned(),
    };
    assert_eq!(Loose::deserialize(Compact(list)).unwrap(), expected);
}
