//! Texts that stop being JSON somewhere, beside something else that is wrong: nothing but the first is
//! said of them, whatever kind of value stands there, and where it is said to be does not depend on it.

#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(dead_code, reason = "the models are read only")]

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
};

use catzilla::{json::Arena, prelude::*};
use catzilla_tests::assert_wrong;
use serde::{Deserialize, de::IgnoredAny};

/// A value of any kind, of which nothing but its text is read.
#[derive(Debug, Model)]
struct Kept<'a>(JsonValue<'a>);

#[derive(Debug, Model)]
struct Everything<'a> {
    bad: Option<u8>,
    #[field(default)]
    outside: Vec<Outside<'a>>,
    #[field(default)]
    inside: Vec<Inside<'a>>,
    #[field(default)]
    beside: Vec<Beside<'a>>,
    #[field(default)]
    bridged: Vec<Foreign>,
    #[field(default)]
    maps: (BTreeMap<String, u8>, HashMap<Cow<'a, str>, Vec<u8>>),
    #[field(default)]
    lists: Vec<Vec<bool>>,
    #[field(default)]
    borrowed: &'a [&'a str],
    #[field(default)]
    arrays: [[u8; 2]; 2],
    #[field(default)]
    tuple: (u8, char, Option<Box<i16>>, f64),
    #[field(default)]
    kept: (JsonMap<'a>, Option<JsonValue<'a>>),
    #[field(default)]
    strict: Vec<Strict>,
    #[field(default)]
    slug: Slug,
    colour: Option<Colour>,
    wide: Option<i128>,
    nested: Option<Box<Everything<'a>>>,
}

#[derive(Debug, Model)]
#[model(deny_unknown)]
struct Strict {
    #[field(range(..=9))]
    a: u32,
    #[field(default)]
    b: Vec<String>,
}

#[derive(Debug, Default, Model)]
struct Slug(#[field(len(..=5))] String);

#[derive(Debug, Model)]
#[model(rename_all = "snake_case")]
enum Colour {
    Red,
    Green,
}

/// Known to serde alone.
#[derive(Debug, Deserialize)]
struct Foreign {
    a: u8,
    b: Option<String>,
}

#[derive(Debug, Model)]
#[model(rename_all = "snake_case")]
enum Outside<'a> {
    Nothing,
    One(#[field(len(..=3))] &'a str),
    Two(u8, bool),
    Some { a: Vec<u8>, b: Option<Strict> },
}

#[derive(Debug, Model)]
#[model(tag = "t", rename_all = "snake_case")]
enum Inside<'a> {
    Nothing,
    One(Strict),
    Some { a: Option<&'a str>, b: Vec<u8> },
}

#[derive(Debug, Model)]
#[model(tag = "t", content = "c", rename_all = "snake_case")]
enum Beside<'a> {
    Nothing,
    One(Option<&'a str>),
    Two(u8, Slug),
    Some { a: Vec<u8> },
}

/// Members of [`Everything`], right and wrong.
const MEMBERS: &[&str] = &[
    r#""outside":["nothing",{"one":"a\u00e9"},{"two":[1,true]},{"some":{"a":[1],"b":{"a":1}}}]"#,
    r#""outside":["some","none",{},{"one":"long"},{"two":[1]},{"none":[0]},{"one":"a","b":1}]"#,
    r#""inside":[{"t":"nothing"},{"a":1,"t":"one","b":["x"]},{"b":[1],"x":{},"t":"some","a":null}]"#,
    r#""inside":[{},{"t":1},{"t":"none"},5,{"t":"one","a":10,"t":"one"},{"a":[1,"\n"],"t":"some"}]"#,
    r#""beside":[{"t":"nothing"},{"c":null,"t":"one"},{"t":"two","c":[1,"a"]},{"t":"some","c":{"a":[]}}]"#,
    r#""beside":[{},{"t":"some"},{"t":"two","c":[1]},{"c":1,"t":"nothing","c":2},[1],{"t":"no","c":{}}]"#,
    r#""bridged":[{"a":1},{"a":2,"b":"\"x\""},{"a":"1"},{"a":1,"b":[1,{"c":null}]},[3]]"#,
    r#""maps":[{"a":1,"b\n":2},{"c":[1,2]}]"#,
    r#""maps":[{"a":1,"a":2,"b":[]},{"c":[1,"2"],"d":{}}]"#,
    r#""lists":[[],[true,false],[1,[null]],{}],"borrowed":["a","b\t",1]"#,
    r#""arrays":[[1,2],[3,4]],"tuple":[1,"a",-5,1.5e3]"#,
    r#""arrays":[[1,2],[3,4,5]],"tuple":[1,"ab",{"x":[]},"1.5"]"#,
    r#""kept":[{"a":{"b":[1]}},[true,"\ud83d\ude00"]],"strict":[{"a":1,"a":2,"c":[{}]},{"b":["x",1]}]"#,
    r#""slug":"longer","colour":"blue","wide":12345678901234567890123,"other":{"a":[1,2,{}]}"#,
    r#""slug":["a"],"colour":7,"wide":true,"other":"","slug":"b""#,
    r#""nested":{"nested":{"bad":[{"x":"y"}],"bad":-1.5},"strict":[5]}"#,
];

/// Reads a text, and compares whether and where it is no JSON.
fn check(text: &[u8]) -> bool {
    let shown = text.escape_ascii();
    let place = |error: &ModelError| match error {
        ModelError::Malformed {
            offset,
            line,
            column,
            message,
        } => Some((*offset, *line, *column, *message)),
        _ => None,
    };
    let kept = Kept::from_json(text);
    let is_json = serde_json::from_slice::<IgnoredAny>(text).is_ok();
    // serde does not look at surrogates in what it ignores, nor at what is UTF-8.
    assert!(is_json || kept.is_err(), "{shown}");
    let expected = kept.as_ref().err().and_then(place);
    let arena = Arena::new();
    // As wide as it is, a debug build reads it less deep: what it takes of the stack is bounded.
    let is_wide = |place: Option<(usize, usize, usize, &str)>| {
        let levels = text.windows(6).filter(|name| name == b"nested").count();
        levels > 100 && place.is_some_and(|(.., message)| message == "this is nested too deep")
    };
    let agrees = |place| place == expected || is_wide(place);
    let read = Everything::from_json_in(text, &arena);
    assert!(agrees(read.as_ref().err().and_then(place)), "{shown}");
    if let Err(ModelError::Invalid(report)) = &read {
        assert!(!report.is_empty(), "{shown}");
    }
    // Without an arena there is more to report.
    let read = Everything::from_json(text);
    assert!(agrees(read.as_ref().err().and_then(place)), "{shown}");
    expected.is_none()
}

/// The text with each of its bytes left out, and others put before it or in its place.
fn each_changed(text: &str, visit: &mut dyn FnMut(&[u8])) {
    for at in 0..=text.len() {
        let (before, behind) = text.as_bytes().split_at(at);
        visit(before);
        for byte in *b"{}],:\"\\0n \xE9" {
            visit(&[before, &[byte], behind].concat());
            if let Some((_, behind)) = behind.split_first() {
                visit(&[before, &[byte], behind].concat());
            }
        }
        if let Some((_, behind)) = behind.split_first() {
            visit(&[before, behind].concat());
        }
    }
}

#[test]
fn what_is_no_json_is_told_alone_and_in_its_place() {
    let (mut json, mut malformed) = (0, 0);
    for member in MEMBERS {
        for text in [
            format!("{{\"bad\":-1,{member}}}"),
            format!("{{{member},\n\"bad\": -1 }}\n"),
        ] {
            assert!(check(text.as_bytes()), "{text}");
            each_changed(&text, &mut |text| {
                let counted = if check(text) {
                    &mut json
                } else {
                    &mut malformed
                };
                *counted += 1;
            });
        }
    }
    assert!(json > 3_000 && malformed > 30_000, "{json} {malformed}");
}

#[test]
fn values_inside_of_others_are_told_alone_as_well() {
    for member in MEMBERS {
        let text = format!("{{\"nested\":{{\"bad\":[],\"nested\":{{{member}}}}},\"bad\":\"\"}}");
        for at in 0..text.len() {
            let (before, behind) = text.as_bytes().split_at(at);
            check(before);
            check(&[before, &behind[1..]].concat());
        }
    }
}

#[test]
fn what_is_nested_too_deep_is_called_that() {
    let deep = |open: &str| format!("{{\"bad\":-1,\"kept\":{}", open.repeat(200));
    for (open, offset) in [("[", 17 + 127), ("{\"a\":", 17 + 127 * 5)] {
        match Everything::from_json(deep(open).as_bytes()) {
            Err(ModelError::Malformed {
                offset: at,
                message,
                ..
            }) => assert_eq!((at, message), (offset, "this is nested too deep")),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn what_is_nested_too_deep_is_told_alone() {
    #[derive(Debug, Model)]
    struct Lists(Vec<Lists>);
    for depth in [1, 126, 127, 128, 129, 130] {
        for (open, close) in [
            ("[", "]"),
            ("{\"a\":", "}"),
            ("{\"nested\":", "}"),
            ("[{\"b\":", "}]"),
        ] {
            for inner in ["[]", "{}", "1", "[", ""] {
                let value = [&open.repeat(depth), inner, &close.repeat(depth)].concat();
                for name in [
                    "kept", "outside", "inside", "beside", "bridged", "maps", "nested", "x",
                ] {
                    check(format!("{{\"bad\":-1,\"{name}\":{value}}}").as_bytes());
                    check(format!("{{\"bad\":-1,\"{name}\":[{value}]}}").as_bytes());
                }
                let kept = Kept::from_json(value.as_bytes()).is_ok();
                let read = Lists::from_json(value.as_bytes());
                let malformed = matches!(read, Err(ModelError::Malformed { .. }));
                assert_eq!(kept, !malformed, "{value}");
            }
        }
    }
}

#[test]
fn a_box_is_as_deep_as_what_it_holds() {
    #[derive(Debug, Model)]
    struct Chain {
        #[field(range(..=9))]
        value: u8,
        next: Option<Box<Chain>>,
    }
    let chain = |depth: usize, last: u8| {
        let before = "{\"value\":1,\"next\":".repeat(depth - 1);
        format!("{before}{{\"value\":{last}}}{}", "}".repeat(depth - 1))
    };
    for depth in [1, 64, 65, 66, 127, 128] {
        let mut read = Chain::from_json(chain(depth, 9).as_bytes()).unwrap();
        for _ in 1..depth {
            read = *read.next.unwrap();
        }
        assert_eq!((read.value, read.next.is_none()), (9, true));
        let at = format!("{}/value", "/next".repeat(depth - 1));
        assert_wrong::<Chain>(&chain(depth, 10), &[(&at, "range")]);
    }
    for (depth, last) in [(129, 9), (129, 10), (5000, 9)] {
        let text = chain(depth, last);
        match Chain::from_json(text.as_bytes()) {
            Err(ModelError::Malformed {
                offset, message, ..
            }) => {
                let place = (18 * 128, "this is nested too deep");
                assert_eq!((offset, message), place, "{depth}");
            }
            other => panic!("{other:?}"),
        }
    }
}
