//! Models, without a server.
#![allow(missing_docs, reason = "tests")]

use std::{borrow::Cow, collections::BTreeMap};

use catzilla::{Bound, json::Arena, prelude::*};
use catzilla_tests::assert_wrong;

#[derive(Debug, Model, PartialEq)]
struct User<'a> {
    id: u64,
    #[field(len(1..=64))]
    name: &'a str,
    #[field(email)]
    email: Cow<'a, str>,
    #[field(range(0..=150))]
    age: Option<u8>,
    #[field(len(..=8), each(len(1..=32)))]
    tags: Vec<Cow<'a, str>>,
    #[field(default)]
    metadata: JsonMap<'a>,
}

#[derive(Debug, Model)]
#[model(deny_unknown, rename_all = "camelCase", check = ends_after_it_starts)]
struct Span {
    starts_at: i64,
    #[field(alias = "end")]
    ends_at: i64,
    #[field(default = 1)]
    step: u8,
    #[field(skip)]
    cache: Option<String>,
}

fn ends_after_it_starts(span: &Span) -> Result<(), Violation> {
    if span.ends_at >= span.starts_at {
        return Ok(());
    }
    let violation = Violation::new("order", "this is before `startsAt`");
    Err(violation.at("/endsAt").bound("min", span.starts_at))
}

#[derive(Debug, Model, PartialEq)]
#[model(rename_all = "kebab-case")]
enum Colour {
    Red,
    #[field(alias = "green")]
    LightGreen,
}

#[derive(Debug, Model, PartialEq)]
struct Slug<'a>(#[field(len(2..))] &'a str);

#[derive(Debug, Model)]
struct Tree<'a, T> {
    value: T,
    label: Slug<'a>,
    #[field(default)]
    children: Vec<Tree<'a, T>>,
    parent: Option<Box<Tree<'a, T>>>,
}

#[derive(Debug, Model)]
struct Batch<'a> {
    users: &'a [Small<'a>],
    sums: BTreeMap<String, f64>,
    pair: (u8, bool),
    three: [i16; 3],
}

#[derive(Debug, Model)]
struct Small<'a> {
    name: &'a str,
}

const ADA: &str = r#"{"id":1,"name":"Ada","email":"ada@example.com","age":36,"tags":["x","y"],"metadata":{"a":[1]}}"#;

#[test]
fn members_come_in_any_order_and_with_any_space() {
    let ada = User::from_json(ADA.as_bytes()).unwrap();
    assert_eq!((ada.id, ada.name, ada.age), (1, "Ada", Some(36)));
    assert_eq!(ada.metadata.as_str(), r#"{"a":[1]}"#);
    let spaced = ADA.replace(',', ", ").replace("\":", "\": ");
    assert_eq!(User::from_json(spaced.as_bytes()).unwrap().tags, ada.tags);
    let other = r#" {
        "tags" : [ "x" , "y" ] , "unknown": {"id": [null, 1.5e3, "A"]}, "email":"ada@example.com",
        "metadata": {"a":[1]}, "id": 1, "age": 36, "na\u006de": "Ada"
    } "#;
    assert_eq!(
        User::from_json_in(other.as_bytes(), &Arena::new()).unwrap(),
        ada
    );
}

#[test]
fn members_that_may_be_left_out_have_their_default() {
    let least = r#"{"id":1,"name":"Ada","email":"ada@example.com","tags":[]}"#;
    let user = User::from_json(least.as_bytes()).unwrap();
    assert_eq!((user.age, user.metadata.as_str()), (None, "{}"));
    let span = Span::from_json(br#"{"startsAt":1,"end":2}"#).unwrap();
    assert_eq!((span.ends_at, span.step, span.cache), (2, 1, None));
}

#[test]
fn everything_that_is_wrong_is_reported_at_once() {
    let text = r#"{"id":"1","name":"","email":"ada","age":151,"tags":["","x",7],"metadata":[]}"#;
    let expected = [
        ("/id", "type"),
        ("/name", "len"),
        ("/email", "email"),
        ("/age", "range"),
        ("/tags/2", "type"),
        ("/tags/0", "len"),
        ("/metadata", "type"),
    ];
    assert_wrong::<User>(text, &expected);
    assert_wrong::<User>("[]", &[("", "type")]);
    let missing = ["/id", "/name", "/email", "/tags"].map(|at| (at, "missing"));
    assert_wrong::<User>("{}", &missing);
    let twice = r#"{"id":1,"id":2,"name":"A","email":"a@b","tags":[]}"#;
    assert_wrong::<User>(twice, &[("/id", "duplicate")]);
    let items = r#"{"id":1,"name":"A","email":"a@b","tags":["","x",""]}"#;
    assert_wrong::<User>(items, &[("/tags/0", "len"), ("/tags/2", "len")]);
}

#[test]
fn a_check_sees_the_whole() {
    let text = r#"{"startsAt":5,"endsAt":4}"#;
    let Err(ModelError::Invalid(report)) = Span::from_json(text.as_bytes()) else {
        panic!("it is accepted");
    };
    let expected = Violation::new("order", "this is before `startsAt`");
    assert_eq!(
        report.violations(),
        [expected.at("/endsAt").bound("min", Bound::Integer(5))]
    );
    assert_wrong::<Span>(r#"{"startsAt":5,"endsAt":4,"x":1}"#, &[("/x", "unknown")]);
    assert_wrong::<Span>(
        r#"{"startsAt":5,"endsAt":6,"cache":"x"}"#,
        &[("/cache", "unknown")],
    );
}

#[test]
fn a_name_with_an_escape_needs_no_arena() {
    let text = r#"{"v\u0061lue":1,"label":"ab","\n":null}"#;
    assert_eq!(Tree::<u8>::from_json(text.as_bytes()).unwrap().value, 1);
}

#[test]
fn names_newtypes_generics_and_lists_are_read() {
    let colours: [Colour; 3] = ["\"red\"", "\"light-green\"", "\"green\""]
        .map(|text| Colour::from_json(text.as_bytes()).unwrap());
    assert_eq!(
        colours,
        [Colour::Red, Colour::LightGreen, Colour::LightGreen]
    );
    assert_wrong::<Colour>("\"blue\"", &[("", "one_of")]);
    assert_wrong::<Colour>(" \"blue\"", &[("", "one_of")]);
    assert_wrong::<Colour>("1", &[("", "type")]);
    assert_eq!(Slug::from_json(b"\"ab\"").unwrap(), Slug("ab"));
    assert_wrong::<Slug>("\"a\"", &[("", "len")]);
    let tree = br#"{"value":1,"label":"ab","children":[{"value":2,"label":"cd"}],"parent":{"value":3,"label":"ef"}}"#;
    let tree = Tree::<u8>::from_json(tree).unwrap();
    assert_eq!((tree.children[0].value, tree.parent.unwrap().value), (2, 3));
    assert_wrong::<Tree<u8>>(
        r#"{"value":1,"label":"ab","children":[{"value":999,"label":"c"}]}"#,
        &[("/children/0/value", "range"), ("/children/0/label", "len")],
    );
    let arena = Arena::new();
    let text = br#"{"users":[{"name":"a"},{"name":"b\n"}],"sums":{"x":1.5},"pair":[1,true],"three":[1,2,3]}"#;
    let batch = Batch::from_json_in(text, &arena).unwrap();
    assert_eq!(
        (
            batch.users[1].name,
            batch.sums["x"],
            batch.pair,
            batch.three
        ),
        ("b\n", 1.5, (1, true), [1, 2, 3])
    );
    assert_wrong::<Batch>(
        r#"{"users":[{"name":"a"}],"sums":{"x":1,"x":"y"},"pair":[1],"three":[1,2]}"#,
        &[
            ("/users", "arena"),
            ("/sums/x", "type"),
            ("/pair", "len"),
            ("/three", "len"),
        ],
    );
}

#[test]
fn a_model_made_by_hand_is_validated() {
    let mut ada = User::from_json(ADA.as_bytes()).unwrap();
    assert!(ada.validate().is_ok());
    ada.name = "";
    ada.tags.push("".into());
    let report = ada.validate().unwrap_err();
    let at: Vec<_> = report.violations().iter().map(Violation::pointer).collect();
    assert_eq!(at, ["/name", "/tags/2"]);
}

#[test]
fn what_is_no_json_says_where() {
    for (text, at) in [
        ("{\"id\":1,\n \"name\" 1}", (17, 2, 9)),
        ("", (0, 1, 1)),
        ("{", (1, 1, 2)),
        ("{} x", (3, 1, 4)),
    ] {
        match User::from_json(text.as_bytes()) {
            Err(ModelError::Malformed {
                offset,
                line,
                column,
                ..
            }) => assert_eq!((offset, line, column), at, "{text}"),
            other => panic!("{text}: {other:?}"),
        }
    }
    assert!(matches!(
        User::from_json(b"{\"id\":\xFF}"),
        Err(ModelError::Malformed { offset: 6, .. })
    ));
}

#[test]
fn a_report_is_bounded_and_says_so() {
    #[derive(Debug, Model)]
    struct Numbers {
        numbers: Vec<u8>,
    }
    let text = format!("{{\"numbers\":[{}\"\"]}}", "\"\",".repeat(100_000));
    let Err(ModelError::Invalid(report)) = Numbers::from_json(text.as_bytes()) else {
        panic!("it is accepted");
    };
    assert_eq!(report.violations().len(), 100);
    assert!(report.is_cut());
}

#[derive(Debug, Model)]
struct Rules<'a> {
    #[field(multiple_of(5), one_of(5, 10, 15))]
    number: i32,
    #[field(multiple_of(0.5), finite)]
    float: Option<f64>,
    #[field(one_of("a", "b"))]
    text: &'a str,
    #[field(prefix("user_"), suffix("_x"), contains("__"), ascii)]
    name: Cow<'a, str>,
    #[field(uuid)]
    id: Option<&'a str>,
    #[field(url)]
    url: Option<String>,
    #[field(ip)]
    ip: Option<&'a str>,
    #[field(date)]
    date: Option<&'a str>,
    #[field(time)]
    time: Option<&'a str>,
    #[field(date_time)]
    at: Option<&'a str>,
    #[field(pattern(r"^\d{3}-[a-z]+$"))]
    code: Option<&'a str>,
    #[field(unique, each(alphanumeric, len(bytes, ..4)))]
    list: Vec<&'a str>,
    #[field(len(..3), keys(len(..=2)), values(range(-1.0..1.0)))]
    map: BTreeMap<String, f32>,
    #[field(check = is_even)]
    even: u8,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "a check is given a reference"
)]
fn is_even(number: &u8) -> Result<(), &'static str> {
    if number.is_multiple_of(2) {
        Ok(())
    } else {
        Err("expected an even number")
    }
}

#[test]
fn each_constraint_holds_or_is_reported() {
    let right = r#"{"number":10,"float":1.5,"text":"b","name":"user__x","id":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "url":"https://a.b/","ip":"::1","date":"2026-02-28","time":"12:00:00Z","at":"2026-02-28T12:00:00Z","code":"123-ab",
        "list":["a","b1"],"map":{"a":0.5},"even":2}"#;
    Rules::from_json(right.as_bytes())
        .unwrap()
        .validate()
        .unwrap();
    let wrong = r#"{"number":7,"float":1.25,"text":"c","name":"é","id":"1","url":"a","ip":"a","date":"a","time":"a","at":"a","code":"12-ab",
        "list":["a!","a!","long"],"map":{"abc":1,"b":-2,"c":0},"even":1}"#;
    let expected = [
        ("/number", "multiple_of"),
        ("/number", "one_of"),
        ("/float", "multiple_of"),
        ("/text", "one_of"),
        ("/name", "prefix"),
        ("/name", "suffix"),
        ("/name", "contains"),
        ("/name", "ascii"),
        ("/id", "uuid"),
        ("/url", "url"),
        ("/ip", "ip"),
        ("/date", "date"),
        ("/time", "time"),
        ("/at", "date_time"),
        ("/code", "pattern"),
        ("/list", "unique"),
        ("/list/0", "alphanumeric"),
        ("/list/1", "alphanumeric"),
        ("/list/2", "len"),
        ("/map", "len"),
        ("/map/abc", "len"),
        ("/map/abc", "range"),
        ("/map/b", "range"),
        ("/even", "check"),
    ];
    assert_wrong::<Rules>(wrong, &expected);
}

#[test]
fn what_holds_itself_is_read() {
    #[derive(Debug, Model, PartialEq)]
    struct Nest(Vec<Nest>);
    #[derive(Debug, Model, PartialEq)]
    struct Node<T> {
        value: T,
        next: Option<Box<Node<T>>>,
    }

    let nest = Nest::from_json(b"[[],[[]]]").unwrap();
    assert_eq!(nest, Nest(vec![Nest(vec![]), Nest(vec![Nest(vec![])])]));
    let node = Node::<u8>::from_json(br#"{"value":1,"next":{"value":2}}"#).unwrap();
    assert_eq!((node.value, node.next.unwrap().value), (1, 2));
}

#[derive(Debug, Model)]
struct Lines {
    #[field(each(len(2..), each(range(..9))))]
    lines: Vec<Vec<u8>>,
}

#[test]
fn the_length_of_a_list_in_a_list_counts_its_items() {
    let error = Lines::from_json(br#"{"lines": [[1, 2], [9]]}"#).unwrap_err();
    let ModelError::Invalid(report) = error else {
        panic!("{error:?}")
    };
    let said: Vec<_> = report.violations().iter().map(Violation::message).collect();
    assert_eq!(said, ["expected at least 2 items", "expected less than 9"]);
}

#[test]
fn a_borrowed_list_without_items_needs_no_arena() {
    let text = br#"{"users": [ ],"sums":{},"pair":[1,true],"three":[1,2,3]}"#;
    assert!(Batch::from_json(text).unwrap().users.is_empty());
    assert_wrong::<Batch>(
        r#"{"users":[],"sums":{},"pair":[1],"three":[1,2,3]}"#,
        &[("/pair", "len")],
    );
}
