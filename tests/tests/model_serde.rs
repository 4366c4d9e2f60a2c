//! Models that serde reads and writes as well: in the same form, and no less strictly.
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{borrow::Cow, collections::BTreeMap, fmt::Debug};

use catzilla::{WriteJson, prelude::*};
use serde::{Deserialize, Serialize};

#[derive(Debug, Model, PartialEq)]
#[model(serde, rename_all = "camelCase", deny_unknown, check = no_cat)]
struct User<'a> {
    #[field(range(1..))]
    own_id: u64,
    #[field(len(1..=8), alias = "nick")]
    name: &'a str,
    #[field(default = Cow::Borrowed("none"))]
    title: Cow<'a, str>,
    #[field(skip_writing_if = Option::is_none)]
    age: Option<u8>,
    #[field(default)]
    tags: Vec<Cow<'a, str>>,
    #[field(skip_writing)]
    secret: Option<u8>,
    #[field(skip, default = 7)]
    cached: u32,
}

fn no_cat(user: &User<'_>) -> Result<(), Violation> {
    if user.title == "cat" {
        return Err(Violation::new("cat", "no cats"));
    }
    Ok(())
}

#[derive(Debug, Model, PartialEq)]
#[model(serde)]
struct Page<T> {
    items: Vec<T>,
    #[field(default = None)]
    next: Option<T>,
    #[field(flatten)]
    window: Window,
}

#[derive(Debug, Model, PartialEq)]
#[model(serde)]
struct Window {
    #[field(range(1..=100), default = 10)]
    limit: u32,
}

#[derive(Debug, Model, PartialEq)]
#[model(serde)]
struct Slug(#[field(len(1..))] String);

#[derive(Debug, Model, PartialEq)]
#[model(serde)]
struct Label<'a>(&'a str);

#[derive(Debug, Model, PartialEq)]
#[model(serde, transparent)]
struct Named {
    #[field(range(..=5))]
    inner: u8,
}

#[derive(Debug, Model, PartialEq)]
#[model(serde, rename_all = "lowercase")]
enum Colour {
    Red,
    #[field(rename = "grün", alias = "green")]
    Green,
}

#[derive(Debug, Model, PartialEq)]
#[model(serde, tag = "kind", rename_all = "lowercase")]
enum Inside<'a> {
    Nothing,
    One(Window),
    Some {
        #[field(range(..=5))]
        count: u8,
        name: Option<&'a str>,
    },
}

#[derive(Debug, Model, PartialEq)]
#[model(serde)]
enum Outside<T> {
    Nothing,
    One(T),
    Two(u8, T),
    Some { value: T },
}

#[derive(Debug, Model, PartialEq)]
#[model(serde, tag = "t", content = "c")]
enum Beside {
    Nothing,
    One(#[field(range(..=5))] u8),
}

#[track_caller]
fn both_ways<'a, T>(text: &'a str, value: &T)
where
    T: Model<'a> + WriteJson + PartialEq + Debug + Serialize + Deserialize<'a>,
{
    assert_eq!(&T::from_json(text.as_bytes()).unwrap(), value);
    assert_eq!(&serde_json::from_str::<T>(text).unwrap(), value);
    assert_eq!(serde_json::to_string(value).unwrap(), value.to_json());
}

/// Both refuse it; what serde says.
#[track_caller]
fn refused<'a, T: Model<'a> + Debug + Deserialize<'a>>(text: &'a str) -> String {
    T::from_json(text.as_bytes()).unwrap_err();
    serde_json::from_str::<T>(text).unwrap_err().to_string()
}

#[test]
fn a_struct_with_all_options_is_the_same_to_serde() {
    let user = User {
        own_id: 1,
        name: "Ada",
        title: "none".into(),
        age: None,
        tags: vec!["a".into()],
        secret: Some(1),
        cached: 7,
    };
    both_ways(r#"{"nick":"Ada","ownId":1,"secret":1,"tags":["a"]}"#, &user);
    for wrong in [
        r#"{"name":"Ada","ownId":1,"other":1}"#,
        r#"{"name":"Ada","ownId":-1}"#,
        r#"{"name":"Ada"}"#,
        r#"{"name":"Ada","name":"Ada","ownId":1}"#,
        r#"{"name":"Ada","nick":"Ada","ownId":1}"#,
        r#"{"name":"Ada","ownId":1,"cached":1}"#,
    ] {
        refused::<User<'_>>(wrong);
    }
}

#[test]
fn constraints_hold_of_what_serde_has_made() {
    let said = refused::<User<'_>>(r#"{"name":"","ownId":0}"#);
    assert!(said.contains("/ownId: "), "{said}");
    assert!(said.contains("/name: "), "{said}");
    let said = refused::<User<'_>>(r#"{"name":"a","ownId":1,"title":"cat"}"#);
    assert!(said.contains("no cats"), "{said}");
    refused::<Slug>(r#""""#);
    refused::<Page<Slug>>(r#"{"items":["a",""]}"#);
    refused::<Inside<'_>>(r#"{"kind":"some","count":6}"#);
    refused::<Beside>(r#"{"t":"One","c":6}"#);
}

#[test]
fn generic_flattened_and_wrapped_ones_are_the_same() {
    let page = Page {
        items: vec![Slug("a".into())],
        next: None,
        window: Window { limit: 3 },
    };
    both_ways(r#"{"items":["a"],"limit":3}"#, &page);
    both_ways(r#""a""#, &Label("a"));
    both_ways("5", &Named { inner: 5 });
    refused::<Named>("6");
}

#[test]
fn enums_are_the_same() {
    both_ways(r#""red""#, &Colour::Red);
    both_ways(r#""green""#, &Colour::Green);
    both_ways(r#"{"kind":"nothing"}"#, &Inside::Nothing);
    both_ways(
        r#"{"limit":2,"kind":"one"}"#,
        &Inside::One(Window { limit: 2 }),
    );
    let some = Inside::Some {
        count: 5,
        name: Some("a"),
    };
    both_ways(r#"{"kind":"some","count":5,"name":"a"}"#, &some);
    both_ways(r#""Nothing""#, &Outside::<u8>::Nothing);
    both_ways(r#"{"One":3}"#, &Outside::One(3));
    both_ways(r#"{"Two":[3,4]}"#, &Outside::Two(3, 4));
    both_ways(r#"{"Some":{"value":"a"}}"#, &Outside::Some { value: "a" });
    both_ways(r#"{"t":"Nothing"}"#, &Beside::Nothing);
    both_ways(r#"{"t":"One","c":5}"#, &Beside::One(5));
}

#[test]
fn another_format_reads_them() {
    let map = BTreeMap::from([("limit", 5)]);
    let window = Window::deserialize(serde::de::value::MapDeserializer::<
        _,
        serde::de::value::Error,
    >::new(map.into_iter()))
    .unwrap();
    assert_eq!(window, Window { limit: 5 });
    let window: Window = toml::from_str("limit = 7").unwrap();
    assert_eq!(window, Window { limit: 7 });
    assert_eq!(toml::to_string(&window).unwrap(), "limit = 7\n");
    toml::from_str::<Window>("limit = 0").unwrap_err();
}
