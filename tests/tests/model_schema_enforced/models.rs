//! Models with everything that a schema can say, each with documents that it takes.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
};

use catzilla::prelude::*;
use serde_json::{Value as Any, json};

use crate::beside::Beside;

/// All of them.
pub(super) fn models() -> Vec<(Beside, Vec<Any>)> {
    let groups = [values(), variants(), flattened(), holders()];
    groups.into_iter().flatten().collect()
}

fn values() -> Vec<(Beside, Vec<Any>)> {
    vec![
        (
            beside!(Everything<'_>),
            vec![
                json!({"u8": 1, "i64": -1, "f64": 0.5, "bool": true, "char": "é", "str": "abc", "list": [1, 2]}),
                json!({
                    "u8": 200, "i64": 0, "f64": 1, "bool": false, "char": "a", "str": "z", "option": 5, "unit": null,
                    "list": [], "array": [1, 2, 3], "tuple": [1, "a", null], "map": {"a": {"b": true}}, "any": [{}],
                    "object": {"a": 1}, "boxed": "b", "cow": "c",
                }),
            ],
        ),
        (
            beside!(Constrained<'_>),
            vec![
                json!({
                    "len": "abc", "items": [1, 2], "range": 5, "float": 0.25, "multiple": 10, "text": "a", "number": 3,
                    "ascii": "a b", "alphanumeric": "a1", "contains": "x/x", "prefix": "a.b", "suffix": "b.c",
                    "pattern": "ab12", "unique": [1, 2], "each": ["ab"], "map": {"ab": 1}, "optional": "ab",
                }),
                json!({
                    "len": "é\u{1f431}", "items": [1], "range": 9, "float": 0, "multiple": -5, "text": "b", "number": 1,
                    "ascii": "", "alphanumeric": "", "contains": "/", "prefix": "a.", "suffix": ".c", "pattern": "b1",
                    "unique": [], "each": [], "map": {}, "optional": null, "maybe": [null, "b"], "exact": "ab",
                }),
            ],
        ),
        (
            beside!(Aliased),
            vec![
                json!({"a": 1, "c": 2}),
                json!({"b": 1, "d": null, "e": [1]}),
            ],
        ),
    ]
}

fn variants() -> Vec<(Beside, Vec<Any>)> {
    vec![
        (
            beside!(Colour),
            vec![json!("red"), json!("rouge"), json!("green")],
        ),
        (
            beside!(Outside),
            vec![
                json!("None"),
                json!({"None": null}),
                json!({"One": {"a": 1}}),
                json!({"Uno": {"b": 1}}),
                json!({"Two": [1, "a"]}),
                json!({"Maybe": null}),
                json!("Maybe"),
                json!({"Named": {"x": 1}}),
                json!({"Again": {"Again": "None"}}),
                json!({"Slug": "ab"}),
            ],
        ),
        (
            beside!(Inside),
            vec![
                json!({"t": "None"}),
                json!({"t": "Nada", "x": 1}),
                json!({"t": "Named", "x": 1}),
                json!({"t": "Aliased", "a": 1}),
                json!({"t": "Map", "x": 1}),
                json!({"t": "Deep", "c": "One", "v": 1}),
                json!({"t": "Flat", "y": 1, "a": 1}),
            ],
        ),
        (
            beside!(Adjacent),
            vec![
                json!({"c": "None"}),
                json!({"c": "One", "v": 1}),
                json!({"c": "Maybe"}),
                json!({"c": "Maybe", "v": "ab"}),
                json!({"c": "Named", "v": {"x": 1}}),
                json!({"c": "Two", "v": [1, {"a": 1}]}),
            ],
        ),
    ]
}

fn flattened() -> Vec<(Beside, Vec<Any>)> {
    vec![
        (
            beside!(Flattened),
            vec![
                json!({"id": 1, "a": 1, "t": "Named", "x": 1}),
                json!({"id": 1, "b": 1, "t": "None"}),
            ],
        ),
        (
            beside!(WithMap),
            vec![
                json!({"id": 1, "c": "One", "v": 1}),
                json!({"id": 1, "c": "None", "other": true, "d": false}),
            ],
        ),
        (
            beside!(ClosedAndMap),
            vec![
                json!({"id": 1, "w": 1, "t": "Named", "x": 1, "c": "One", "v": 1}),
                json!({"id": 1, "w": 1, "t": "None", "c": "None", "other": true, "z": 1}),
            ],
        ),
    ]
}

fn holders() -> Vec<(Beside, Vec<Any>)> {
    vec![
        (
            beside!(Generic<Option<Colour>, 2>),
            vec![
                json!({"many": []}),
                json!({"one": "red", "many": [[null, "red"]], "slug": "ab"}),
            ],
        ),
        (
            beside!(Generic<Aliased, 1>),
            vec![json!({"one": {"a": 1}, "many": [[{"b": 1}]]})],
        ),
        (
            beside!(Tree),
            vec![
                json!({"x": 1}),
                json!({"x": 1, "left": {"x": 2, "right": {"x": 3}}, "all": [{"x": 4}]}),
            ],
        ),
        (
            beside!(Layers),
            vec![
                json!({"id": 1, "x": 1, "a": 1, "kind": "Open", "o": 1}),
                json!({"id": 1, "x": 1, "b": 1, "kind": "Inner", "w": "None"}),
                json!({"id": 1, "x": 1, "b": 1, "kind": "Closed", "d": 1, "y": true}),
            ],
        ),
        (
            beside!(Lists<'_>),
            vec![
                json!({"nested": [["a"]], "slice": ["ab"], "floats": [0.5, 1], "colours": ["red", null], "pairs": [[1, {"a": 1}]]}),
                json!({"nested": [], "slice": [], "floats": [], "colours": [], "pairs": [], "maps": {"a": [{"x": 1}]}, "byte": "a"}),
            ],
        ),
        (
            beside!(Either<Colour, Slug>),
            vec![
                json!({"Left": "red"}),
                json!({"Right": {"value": "ab"}}),
                json!({"Both": ["green", "ab"]}),
                json!("Neither"),
            ],
        ),
        (beside!(Slug), vec![json!("ab"), json!("a-b")]),
        (beside!(Whole), vec![json!({"value": 1}), json!({})]),
    ]
}

#[derive(Model)]
#[model(rename_all = "lowercase")]
struct Everything<'a> {
    u8: u8,
    i64: i64,
    f64: f64,
    bool: bool,
    char: char,
    str: &'a str,
    option: Option<u16>,
    unit: Option<()>,
    list: Vec<u8>,
    array: Option<[i8; 3]>,
    tuple: Option<(u8, String, Option<bool>)>,
    #[field(default)]
    map: BTreeMap<String, HashMap<String, bool>>,
    any: Option<JsonValue<'a>>,
    object: Option<JsonMap<'a>>,
    boxed: Option<Box<str>>,
    #[field(default = "c".into())]
    cow: Cow<'a, str>,
    #[field(skip)]
    _skipped: u8,
}

#[derive(Model)]
#[model(deny_unknown)]
struct Constrained<'a> {
    #[field(len(2..=3))]
    len: &'a str,
    #[field(len(1..3))]
    items: Vec<u8>,
    #[field(range(5..10))]
    range: u8,
    #[field(range(0.0..=0.5))]
    float: f64,
    #[field(range(..=18_446_744_073_709_551_614))]
    large: Option<u64>,
    #[field(multiple_of(-5), range(-20..))]
    multiple: i32,
    #[field(one_of("a", "b"))]
    text: &'a str,
    #[field(one_of(1, 3))]
    number: i8,
    #[field(ascii)]
    ascii: &'a str,
    #[field(alphanumeric)]
    alphanumeric: &'a str,
    #[field(contains("/"))]
    contains: &'a str,
    #[field(prefix("a."))]
    prefix: &'a str,
    #[field(suffix(".c"), len(..=8))]
    suffix: &'a str,
    #[field(pattern("^[a-z]+\\d+$"), len(..=8))]
    pattern: &'a str,
    #[field(unique)]
    unique: Vec<i32>,
    #[field(each(len(1..=2), prefix("a")))]
    each: Vec<&'a str>,
    #[field(keys(len(2..=2), ascii), values(range(..=5)), len(..=2))]
    map: BTreeMap<String, u8>,
    #[field(one_of("ab", "cd"), len(2..), pattern("a|c"))]
    optional: Option<&'a str>,
    #[field(each(one_of("a", "b")), len(..=3))]
    maybe: Option<Vec<Option<&'a str>>>,
    #[field(len(2..=2), prefix("a"), suffix("b"))]
    exact: Option<&'a str>,
}

#[derive(Model)]
#[model(deny_unknown)]
struct Aliased {
    #[field(alias = "b")]
    a: u8,
    #[field(alias = "d", alias = "f")]
    c: Option<u8>,
    #[field(default)]
    e: Vec<u8>,
}

#[derive(Model)]
#[model(rename_all = "lowercase")]
enum Colour {
    #[field(alias = "rouge")]
    Red,
    Green,
}

#[derive(Model)]
#[model(deny_unknown)]
enum Outside {
    None,
    #[field(alias = "Uno")]
    One(Aliased),
    Two(u8, String),
    Maybe(Option<u8>),
    Named {
        x: u8,
    },
    Again(Box<Outside>),
    Slug(#[field(len(..=3))] String),
}

#[derive(Model)]
#[model(tag = "t")]
enum Inside {
    #[field(alias = "Nada")]
    None,
    Named {
        #[field(range(..=5))]
        x: u8,
        y: Option<bool>,
    },
    Aliased(Aliased),
    Map(BTreeMap<String, u8>),
    Deep(Adjacent),
    Flat {
        y: u8,
        #[field(flatten)]
        a: Aliased,
    },
}

#[derive(Model)]
#[model(tag = "c", content = "v", deny_unknown)]
enum Adjacent {
    None,
    One(u8),
    Maybe(Option<Slug>),
    Named { x: u8, y: Option<bool> },
    Two(u8, Aliased),
}

#[derive(Model)]
struct Flattened {
    id: u8,
    #[field(flatten)]
    aliased: Aliased,
    #[field(flatten)]
    shape: Shape,
}

#[derive(Model)]
#[model(tag = "t", deny_unknown)]
enum Shape {
    None,
    Named { x: u8, y: Option<bool> },
}

#[derive(Model)]
struct WithMap {
    #[field(alias = "key")]
    id: u8,
    #[field(flatten)]
    adjacent: Adjacent,
    #[field(flatten)]
    others: BTreeMap<String, bool>,
}

#[derive(Model)]
struct ClosedAndMap {
    id: u8,
    #[field(flatten)]
    closed: ClosedParts,
    #[field(flatten)]
    others: BTreeMap<String, bool>,
    #[field(flatten)]
    shut: ShutToo,
}

#[derive(Model)]
struct ClosedParts {
    w: u8,
    #[field(flatten)]
    shape: Shape,
    #[field(flatten)]
    adjacent: Adjacent,
}

#[derive(Model)]
#[model(deny_unknown)]
struct ShutToo {
    z: Option<u8>,
}

#[derive(Model)]
struct Generic<T, const N: usize> {
    one: T,
    many: Vec<[T; N]>,
    slug: Option<Slug>,
}

#[derive(Model)]
struct Tree {
    x: u8,
    left: Option<Box<Tree>>,
    right: Option<Box<Tree>>,
    #[field(default)]
    all: Vec<Tree>,
}

#[derive(Model)]
struct Slug(#[field(len(2..=3), pattern("^[a-z-]+$"))] String);

/// A transparent model, with a default.
#[derive(Model)]
struct Whole {
    #[field(default = Inner { inner: Some(5) })]
    value: Inner,
}

#[derive(Model)]
#[model(transparent)]
struct Inner {
    inner: Option<u8>,
}

#[derive(Model)]
struct Layers {
    id: u8,
    #[field(flatten)]
    middle: Middle,
    #[field(flatten)]
    kind: Layer,
}

#[derive(Model)]
struct Middle(Inmost);

#[derive(Model)]
struct Inmost {
    x: u8,
    #[field(flatten)]
    aliased: Wrapped,
}

#[derive(Model)]
#[model(transparent)]
struct Wrapped {
    inner: Aliased,
}

#[derive(Model)]
#[model(tag = "kind")]
enum Layer {
    Open {
        #[field(alias = "p")]
        o: u8,
    },
    Inner(Beneath),
    Closed(Shut),
}

#[derive(Model)]
#[model(tag = "w", deny_unknown)]
enum Beneath {
    None,
    Named { n: Option<u8> },
}

#[derive(Model)]
#[model(deny_unknown)]
struct Shut {
    #[field(alias = "g")]
    y: Option<bool>,
}

#[derive(Model)]
struct Lists<'a> {
    #[field(len(..=2), each(len(..=2), each(len(1..=2))))]
    nested: Vec<Vec<&'a str>>,
    #[field(each(pattern("^a")), unique)]
    slice: &'a [&'a str],
    #[field(unique, each(range(0.0..2.0)))]
    floats: Vec<f64>,
    colours: Vec<Option<Colour>>,
    pairs: Vec<(u8, Aliased)>,
    #[field(values(len(1..)))]
    maps: Option<BTreeMap<String, Vec<Tree>>>,
    #[field(each(one_of("a", "b")))]
    slices: Option<&'a [Option<&'a str>]>,
    #[field(len(bytes, ..=1), ascii)]
    byte: Option<Cow<'a, str>>,
}

#[derive(Model)]
enum Either<A, B> {
    Left(A),
    Right { value: B, other: Option<A> },
    Both(A, B),
    Neither,
}
