//! Fields of models, at their edges: types that hold themselves, members that are not there, lists and maps
//! of which a part is wrong.
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    reason = "a check takes what the field is, by reference"
)]

use std::collections::BTreeMap;

use axum::http::Method;
use catzilla::{Describe, WriteJson, prelude::*};
use catzilla_tests::{ask, assert_wrong, request};

/// A list of itself and of nothing else.
#[derive(Debug, Model)]
struct Nested(Vec<Nested>);

#[derive(Debug, Model)]
struct Boxed(Vec<(Option<Box<Boxed>>,)>);

#[derive(Debug, Model)]
struct Both {
    #[field(default)]
    nested: Vec<Nested>,
    #[field(default)]
    boxed: Vec<Boxed>,
}

#[derive(Debug, Model)]
struct Chain {
    child: Option<Box<Chain>>,
}

#[get("/both")]
async fn query(both: Query<Both>) -> String {
    format!("{both:?}")
}

#[post("/both")]
async fn form(both: Form<Both>) -> String {
    format!("{both:?}")
}

#[test]
fn a_list_of_itself_ends_where_a_pair_is_one_value() {
    let app = || Catzilla::new(routes![query, form]);
    for pair in ["nested=1", "boxed=1", "nested=1&nested=2", "nested=&boxed="] {
        ask(app(), catzilla_tests::get(&format!("/both?{pair}"))).problem(422);
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        ask(app(), request(Method::POST, "/both", &headers, pair)).problem(422);
    }
    assert!(Both::from_json(br#"{"nested":[[],[[]]],"boxed":[[[null]],[[[]]]]}"#).is_ok());
    assert_wrong::<Both>(
        r#"{"nested":[1],"boxed":[[[1]]]}"#,
        &[("/nested/0", "type"), ("/boxed/0/0/0", "type")],
    );
}

#[test]
fn what_is_too_deep_says_so() {
    let nested = |levels| {
        let (open, close) = (r#"{"child":"#.repeat(levels), "}".repeat(levels));
        format!("{open}null{close}")
    };
    assert!(Chain::from_json(nested(128).as_bytes()).is_ok());
    let error = Chain::from_json(nested(129).as_bytes()).unwrap_err();
    assert!(error.to_string().contains("too deep"), "{error}");
}

#[derive(Debug, Model)]
struct Defaults {
    #[field(check = is_there)]
    name: Option<String>,
    #[field(default = 6, check = is_odd)]
    odd: u8,
    #[field(default = number(), each(len(1..)))]
    tags: Vec<String>,
    #[field(default = Inner { size: 6 })]
    inner: Inner,
    whole: Whole,
}

#[derive(Debug, Model)]
struct Inner {
    #[field(check = is_odd)]
    size: u8,
}

#[derive(Debug, Model)]
#[model(check = whole_is_there)]
struct Whole(Option<u8>);

fn is_there(name: &Option<String>) -> Result<(), &'static str> {
    name.as_ref().map(drop).ok_or("say who you are")
}

fn whole_is_there(whole: &Whole) -> Result<(), &'static str> {
    whole.0.map(drop).ok_or("say it")
}

fn is_odd(number: &u8) -> Result<(), &'static str> {
    if number % 2 == 1 {
        Ok(())
    } else {
        Err("this is even")
    }
}

/// Called as a local of the generated code is.
fn number() -> Vec<String> {
    vec![String::new()]
}

#[test]
fn what_is_not_there_is_checked_as_what_is() {
    let wrong = [
        ("/name", "check"),
        ("/odd", "check"),
        ("/tags/0", "len"),
        ("/inner/size", "check"),
        ("/whole", "check"),
    ];
    assert_wrong::<Defaults>("{}", &wrong);
    assert_wrong::<Defaults>(
        r#"{"name":null,"odd":2,"tags":[""],"inner":{"size":2},"whole":null}"#,
        &wrong,
    );
    let right = r#"{"name":"a","odd":1,"tags":["a"],"inner":{"size":1},"whole":1}"#;
    Defaults::from_json(right.as_bytes())
        .unwrap()
        .validate()
        .unwrap();
}

struct Known(u8);

#[derive(Debug, Model)]
#[model(state = Known)]
struct Seeing {
    #[field(default = 1, check_with = is_known)]
    first: u8,
    #[field(check_with = is_known_too)]
    second: Option<u8>,
}

fn is_known(number: &u8, known: &Known) -> Result<(), &'static str> {
    if *number == known.0 {
        Ok(())
    } else {
        Err("this is not known")
    }
}

fn is_known_too(number: &Option<u8>, known: &Known) -> Result<(), &'static str> {
    is_known(&number.unwrap_or_default(), known)
}

#[test]
fn what_is_not_there_is_checked_with_the_state_as_well() {
    let arena = catzilla::json::Arena::new();
    let with = |known| Seeing::from_json_with(b"{}", &arena, known);
    let Err(ModelError::Invalid(report)) = with(&Known(2)).map(drop) else {
        panic!()
    };
    let wrong = report.violations().iter();
    let wrong: Vec<_> = wrong.map(|one| (one.pointer(), one.code())).collect();
    assert_eq!(wrong, [("/first", "check"), ("/second", "check")]);
    assert_eq!(
        with(&Known(1)).unwrap_err().to_string(),
        "/second: this is not known"
    );
}

mod theirs {
    /// Known to serde alone, and called as types of ours are.
    #[derive(Debug, PartialEq, serde::Deserialize, serde::Serialize)]
    pub(super) struct Tag(pub(super) u8);

    pub(super) type JsonValue = serde_json::Value;
    pub(super) type JsonMap<K, V> = serde_json::Map<K, V>;
}

#[derive(Debug, Model, PartialEq)]
struct Called {
    tag: theirs::Tag,
    tags: Vec<theirs::Tag>,
    value: theirs::JsonValue,
    map: theirs::JsonMap<String, theirs::JsonValue>,
}

#[test]
fn no_name_of_ours_is_taken_from_the_users_types() {
    let text = r#"{"tag":1,"tags":[2],"value":[null],"map":{"a":1}}"#;
    let called = Called::from_json(text.as_bytes()).unwrap();
    assert_eq!(called.tags, [theirs::Tag(2)]);
    assert_eq!(called.to_json(), text);
}

#[derive(Debug, Model)]
struct Lists<'a> {
    #[field(len(..=2), each(len(1..)), default)]
    tags: Vec<&'a str>,
    #[field(len(..=2), each(len(1..)))]
    borrowed: Option<&'a [&'a str]>,
    #[field(each(range(1..)), unique)]
    fixed: Option<[u8; 4]>,
    #[field(unique)]
    unique: Option<Vec<u8>>,
    inner: Option<Vec<Inner>>,
    pair: Option<(Inner, Inner)>,
}

#[test]
fn a_wrong_item_hides_no_other() {
    let arena = catzilla::json::Arena::new();
    let wrong = |text: &'static str, expected: &[(&str, &str)]| {
        let Err(ModelError::Invalid(report)) = Lists::from_json_in(text.as_bytes(), &arena) else {
            panic!("{text}")
        };
        let found = report.violations().iter();
        let found: Vec<_> = found.map(|one| (one.pointer(), one.code())).collect();
        assert_eq!(found, expected, "{text}");
    };
    wrong(
        r#"{"tags":[1,"",""]}"#,
        &[
            ("/tags/0", "type"),
            ("/tags", "len"),
            ("/tags/1", "len"),
            ("/tags/2", "len"),
        ],
    );
    wrong(r#"{"tags":[1]}"#, &[("/tags/0", "type")]);
    wrong(
        r#"{"tags":[1,2,3]}"#,
        &[
            ("/tags/0", "type"),
            ("/tags/1", "type"),
            ("/tags/2", "type"),
            ("/tags", "len"),
        ],
    );
    wrong(
        r#"{"borrowed":["",null,"a"]}"#,
        &[
            ("/borrowed/1", "type"),
            ("/borrowed", "len"),
            ("/borrowed/0", "len"),
        ],
    );
    wrong(
        r#"{"fixed":["a",0,2,2]}"#,
        &[
            ("/fixed/0", "type"),
            ("/fixed/1", "range"),
            ("/fixed", "unique"),
        ],
    );
    wrong(r#"{"fixed":[[],1,2,3]}"#, &[("/fixed/0", "type")]);
    wrong(
        r#"{"fixed":["a",0]}"#,
        &[("/fixed/0", "type"), ("/fixed", "len")],
    );
    wrong(
        r#"{"unique":[1,"a",1]}"#,
        &[("/unique/1", "type"), ("/unique", "unique")],
    );
    wrong(
        r#"{"unique":[1,"a",2,"a"]}"#,
        &[("/unique/1", "type"), ("/unique/3", "type")],
    );
    wrong(
        r#"{"inner":[{"size":2},{"size":""},{"size":4}]}"#,
        &[
            ("/inner/0/size", "check"),
            ("/inner/1/size", "type"),
            ("/inner/2/size", "check"),
        ],
    );
    wrong(
        r#"{"pair":[{"size":2},1]}"#,
        &[("/pair/0/size", "check"), ("/pair/1", "type")],
    );
}

#[derive(Debug, Model)]
struct Maps {
    #[field(len(..=2), keys(len(2..)), values(range(1..)))]
    map: BTreeMap<String, u8>,
}

#[test]
fn a_wrong_member_of_a_map_hides_no_other() {
    assert_wrong::<Maps>(
        r#"{"map":{"a":"","bb":0,"c":1}}"#,
        &[
            ("/map/a", "type"),
            ("/map", "len"),
            ("/map/a", "len"),
            ("/map/c", "len"),
            ("/map/bb", "range"),
        ],
    );
    // And where no value is right.
    assert_wrong::<Maps>(
        r#"{"map":{"a":"","bb":""}}"#,
        &[("/map/a", "type"), ("/map/bb", "type"), ("/map/a", "len")],
    );
    assert_wrong::<Maps>(
        r#"{"map":{"aa":1,"bb":"","aa":2}}"#,
        &[("/map/bb", "type"), ("/map/aa", "duplicate")],
    );
}

#[derive(Debug, serde::Deserialize, serde::Serialize)]
struct Nothing;

#[derive(Debug, serde::Deserialize, serde::Serialize)]
#[serde(untagged)]
enum Anything {
    Nothing,
    Text(String),
}

#[derive(Debug, Model)]
struct ReadBySerde {
    nothing: Nothing,
    anything: Anything,
    address: Option<std::net::IpAddr>,
}

#[test]
fn what_serde_requires_is_required() {
    let missing = [("/nothing", "missing"), ("/anything", "missing")];
    assert_wrong::<ReadBySerde>("{}", &missing);
    let read = ReadBySerde::from_json(br#"{"nothing":null,"anything":null}"#).unwrap();
    assert!(matches!(read.anything, Anything::Nothing) && read.address.is_none());
    let schema = ReadBySerde::json_schema();
    let required = &schema["$defs"]["ReadBySerde"]["required"];
    assert_eq!(*required, serde_json::json!(["nothing", "anything"]));
}

macro_rules! model_of {
    ($name:ident { $($field:tt)* }) => {
        #[derive(Debug, Model)]
        struct $name { $($field)* }
    };
}

model_of! { Checked { #[field(check = is_odd)] odd: u8 } }

#[test]
fn a_model_from_a_macro_is_checked() {
    assert!(Checked::from_json(br#"{"odd":1}"#).is_ok());
    assert_wrong::<Checked>(r#"{"odd":2}"#, &[("/odd", "check")]);
}
