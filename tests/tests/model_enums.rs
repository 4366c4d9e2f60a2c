//! Enums as models: where the name of the variant stands, what it holds, and what is wrong with it.
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use catzilla::{Describe, WriteJson, prelude::*};
use catzilla_tests::assert_wrong;

#[derive(Debug, Model, PartialEq)]
#[model(rename_all = "snake_case")]
enum Outside<'a> {
    Nothing,
    One(#[field(len(1..=5))] &'a str),
    Two(u8, bool),
    Some {
        #[field(range(1..))]
        count: u32,
        name: Option<&'a str>,
    },
}

#[derive(Debug, Model, PartialEq)]
#[model(tag = "kind", rename_all = "snake_case")]
enum Inside<'a> {
    Nothing,
    One(Point),
    Some {
        #[field(range(1..))]
        count: u32,
        name: Option<&'a str>,
    },
}

#[derive(Debug, Model, PartialEq)]
#[serde(tag = "t", content = "c")]
enum Beside<T> {
    Nothing,
    One(T),
    Two(u8, T),
    Some { count: u32 },
}

#[derive(Debug, Model, PartialEq)]
#[model(serde)]
struct Point {
    x: i32,
    y: i32,
}

#[derive(Debug, Model, PartialEq)]
#[model(serde, tag = "kind", rename_all = "snake_case", deny_unknown)]
enum StrictInside {
    Nothing,
    One(Point),
    Some { count: u32 },
}

#[derive(Debug, Model, PartialEq)]
#[model(serde, tag = "t", content = "c", deny_unknown)]
enum StrictBeside {
    Nothing,
    One(u8),
    Some { count: u32 },
}

#[track_caller]
fn same<'a, T: Model<'a> + WriteJson + PartialEq + std::fmt::Debug>(text: &'a str, value: &T) {
    assert_eq!(&T::from_json(text.as_bytes()).unwrap(), value);
    assert_eq!(value.to_json(), text);
    value.validate().unwrap();
}

#[test]
fn the_name_stands_outside() {
    same(r#""nothing""#, &Outside::Nothing);
    same(r#"{"one":"text"}"#, &Outside::One("text"));
    same(r#"{"two":[1,true]}"#, &Outside::Two(1, true));
    let (count, name) = (1, Some("x"));
    same(
        r#"{"some":{"count":1,"name":"x"}}"#,
        &Outside::Some { count, name },
    );
    let text = br#" { "some" : { "name" : null, "count" : 7, "more" : [] } } "#;
    let (count, name) = (7, None);
    assert_eq!(
        Outside::from_json(text).unwrap(),
        Outside::Some { count, name }
    );
    let text = br#"{"nothing":null}"#;
    assert_eq!(Outside::from_json(text).unwrap(), Outside::Nothing);
}

#[test]
fn what_is_wrong_with_a_name_outside_is_told() {
    assert_wrong::<Outside>(r#""none""#, &[("", "one_of")]);
    assert_wrong::<Outside>(r#""one""#, &[("", "type")]);
    assert_wrong::<Outside>("7", &[("", "type")]);
    assert_wrong::<Outside>("{}", &[("", "type")]);
    assert_wrong::<Outside>(r#"{"one":"a","two":[1,true]}"#, &[("", "type")]);
    assert_wrong::<Outside>(r#"{"none":1}"#, &[("/none", "one_of")]);
    for (text, found) in [("{}", "none"), (r#"{"one":"a","two":[1,true]}"#, "2")] {
        let error = Outside::from_json(text.as_bytes()).unwrap_err();
        let told =
            format!("expected one member, called one of nothing, one, two, some, found {found}");
        assert!(error.to_string().contains(&told), "{error}");
    }
    assert_wrong::<Outside>(r#"{"one":"longer"}"#, &[("/one", "len")]);
    assert_wrong::<Outside>(r#"{"two":[1]}"#, &[("/two", "len")]);
    assert_wrong::<Outside>(
        r#"{"two":[256,1]}"#,
        &[("/two/0", "range"), ("/two/1", "type")],
    );
    assert_wrong::<Outside>(
        r#"{"some":{"count":0,"name":1}}"#,
        &[("/some/count", "range"), ("/some/name", "type")],
    );
}

#[test]
fn the_name_stands_inside() {
    same(r#"{"kind":"nothing"}"#, &Inside::Nothing);
    same(
        r#"{"kind":"one","x":1,"y":2}"#,
        &Inside::One(Point { x: 1, y: 2 }),
    );
    let (count, name) = (1, None);
    same(
        r#"{"kind":"some","count":1,"name":null}"#,
        &Inside::Some { count, name },
    );
    let text = br#"{"count":1,"more":{"kind":1},"kind":"some"}"#;
    assert_eq!(
        Inside::from_json(text).unwrap(),
        Inside::Some { count, name }
    );
}

#[test]
fn what_is_wrong_with_a_name_inside_is_told() {
    assert_wrong::<Inside>("[]", &[("", "type")]);
    assert_wrong::<Inside>("{}", &[("/kind", "missing")]);
    assert_wrong::<Inside>(r#"{"kind":1}"#, &[("/kind", "type")]);
    assert_wrong::<Inside>(r#"{"kind":"none"}"#, &[("/kind", "one_of")]);
    assert_wrong::<Inside>(
        r#"{"kind":"one","y":"2"}"#,
        &[("/y", "type"), ("/x", "missing")],
    );
    assert_wrong::<Inside>(
        r#"{"kind":"some","count":0,"kind":"some"}"#,
        &[("/count", "range"), ("/kind", "duplicate")],
    );
}

#[test]
fn the_name_stands_beside() {
    same(r#"{"t":"Nothing"}"#, &Beside::<u8>::Nothing);
    same(r#"{"t":"One","c":[1,2]}"#, &Beside::One(vec![1, 2]));
    same(
        r#"{"t":"Two","c":[1,"x"]}"#,
        &Beside::Two(1, "x".to_owned()),
    );
    same(
        r#"{"t":"Some","c":{"count":1}}"#,
        &Beside::<u8>::Some { count: 1 },
    );
    let text = br#"{"c":{"count":1},"more":0,"t":"Some"}"#;
    assert_eq!(
        Beside::<u8>::from_json(text).unwrap(),
        Beside::Some { count: 1 }
    );
    let text = br#"{"t":"One"}"#;
    assert_eq!(Beside::from_json(text).unwrap(), Beside::One(None::<u8>));
}

#[test]
fn what_is_wrong_with_a_name_beside_is_told() {
    type Beside = self::Beside<u8>;
    assert_wrong::<Beside>("1", &[("", "type")]);
    assert_wrong::<Beside>(r#"{"c":1}"#, &[("/t", "missing")]);
    assert_wrong::<Beside>(r#"{"t":"One"}"#, &[("/c", "missing")]);
    assert_wrong::<Beside>(r#"{"t":"One","c":true}"#, &[("/c", "type")]);
    assert_wrong::<Beside>(r#"{"t":"Some","c":{"count":-1}}"#, &[("/c/count", "range")]);
    assert_wrong::<Beside>(r#"{"t":"One","c":1,"c":1}"#, &[("/c", "duplicate")]);
    assert_wrong::<Beside>(r#"{"t":"One","c":1,"t":"One"}"#, &[("/t", "duplicate")]);
}

#[test]
fn a_variant_made_by_hand_is_checked() {
    let long = Outside::One("longer").validate().unwrap_err();
    assert_eq!(long.violations()[0].code(), "len");
    let none = Inside::Some {
        count: 0,
        name: None,
    }
    .validate()
    .unwrap_err();
    assert_eq!(none.violations()[0].pointer(), "/count");
}

#[derive(Debug, Model)]
struct Low(#[field(range(..5))] u8);

#[test]
fn a_variant_made_by_hand_is_wrong_where_it_would_be_read() {
    #[track_caller]
    fn points_to(report: Result<(), catzilla::Report>, pointer: &str) {
        assert_eq!(report.unwrap_err().violations()[0].pointer(), pointer);
    }
    points_to(Outside::One("longer").validate(), "/one");
    let some = Outside::Some {
        count: 0,
        name: None,
    };
    points_to(some.validate(), "/some/count");
    points_to(Beside::One(Low(7)).validate(), "/c");
    points_to(Beside::Two(7, Low(7)).validate(), "/c/1");
    assert_wrong::<Beside<Low>>(r#"{"t":"Two","c":[7,7]}"#, &[("/c/1", "range")]);
}

#[test]
fn unknown_members_beside_a_name_inside_are_refused_where_it_says_so() {
    same(r#"{"kind":"nothing"}"#, &StrictInside::Nothing);
    let unknown = [("/x", "unknown")];
    assert_wrong::<StrictInside>(r#"{"kind":"nothing","x":1}"#, &unknown);
    let text = r#"{"x":{"kind":1},"count":1,"kind":"some"}"#;
    assert_wrong::<StrictInside>(text, &unknown);
    serde_json::from_str::<StrictInside>(text).unwrap_err();
    // What is known of the content is its own affair, as it is to serde.
    let text = r#"{"kind":"one","x":1,"y":2,"z":3}"#;
    let one = StrictInside::One(Point { x: 1, y: 2 });
    assert_eq!(StrictInside::from_json(text.as_bytes()).unwrap(), one);
    assert_eq!(serde_json::from_str::<StrictInside>(text).unwrap(), one);
}

#[test]
fn unknown_members_beside_name_and_content_are_refused_where_it_says_so() {
    same(r#"{"t":"Nothing"}"#, &StrictBeside::Nothing);
    same(r#"{"t":"One","c":1}"#, &StrictBeside::One(1));
    let inner = r#"{"t":"Some","c":{"count":1,"x":2}}"#;
    let texts = [
        (r#"{"t":"Nothing","x":1}"#, "/x"),
        (r#"{"x":[],"c":1,"t":"One"}"#, "/x"),
        (r#"{"t":"Some","c":{"count":1},"x":2}"#, "/x"),
        (inner, "/c/x"),
    ];
    for (text, at) in texts {
        assert_wrong::<StrictBeside>(text, &[(at, "unknown")]);
        serde_json::from_str::<StrictBeside>(text).unwrap_err();
    }
    let all = [("/c", "range"), ("/x", "unknown"), ("/x", "unknown")];
    assert_wrong::<StrictBeside>(r#"{"t":"One","c":256,"x":1,"x":1}"#, &all);
}

#[derive(Debug, Model)]
#[model(
    tag = "type",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
enum Paid {
    ByCard {
        card_number: u32,
        #[field(rename = "until")]
        valid_until: Option<u32>,
    },
    InCash {},
}

#[derive(Debug, Model)]
#[serde(rename_all_fields = "camelCase")]
enum Moved {
    Far { by_metres: u32 },
}

#[test]
fn the_fields_of_variants_have_a_case_of_their_own() {
    let text = r#"{"type":"by-card","cardNumber":7,"until":8}"#;
    let paid = Paid::from_json(text.as_bytes()).unwrap();
    assert_eq!(paid.to_json(), text);
    let schema = Paid::json_schema().to_string();
    assert!(schema.contains("cardNumber") && !schema.contains("card_number"));
    assert!(Paid::from_json(br#"{"type":"by-card","card_number":7}"#).is_err());
    assert!(Paid::from_json(br#"{"type":"in-cash"}"#).is_ok());
    let Moved::Far { by_metres } = Moved::from_json(br#"{"Far":{"byMetres":3}}"#).unwrap();
    assert_eq!(by_metres, 3);
}
