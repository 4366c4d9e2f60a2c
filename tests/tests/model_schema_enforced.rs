//! What is documented is what is enforced: a model takes what its JSON Schema allows, and nothing else,
//! as an independent validator judges it.
//!
//! Where the two differ on purpose, no document here goes:
//!
//! - JSON Schema sees values and not their text: it knows no name that comes twice, takes `1.0` and `-0`
//!   for integers, and any number for an `f32`, a `u128` or an `i128`, however large.
//! - `format` (`email`, `date`, …) is a note and not a rule; `len(bytes, …)` has no keyword, and is as
//!   close as characters come; `finite`, `check`, and what is said of days, decimals and integers beyond 64
//!   bits have none at all.
//! - `unique` compares what was read: members that a model does not know, and aliases, make no difference.
//! - A `multiple_of` of fractions is one of binary fractions to us.
//! - Values are nested 128 levels deep at most.
//! - A type that only serde knows is any value.
//! - `\b` is that of Unicode to this validator, and that of ASCII to us, as ECMA-262 has it.
//! - The length and the keys of a map that is flattened are not those of the whole object.
#![forbid(unsafe_code)]
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
};

use catzilla::{Describe, json::Arena, prelude::*};
use catzilla_tests::Random;
use serde_json::{Value as Any, json};

/// A model, beside its schema.
struct Beside {
    schema: Any,
    validator: jsonschema::Validator,
    takes: fn(&[u8]) -> bool,
}

/// What reads such a model from a text, and the validator of its schema.
macro_rules! beside {
    ($model:ty) => {
        Beside::new(<$model as Describe>::json_schema(), |text| {
            <$model>::from_json_in(text, &Arena::new()).is_ok()
        })
    };
}

impl Beside {
    fn new(schema: Any, takes: fn(&[u8]) -> bool) -> Self {
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        Self {
            schema,
            validator,
            takes,
        }
    }

    /// Whether the model takes the document; the schema has to say the same.
    #[track_caller]
    fn takes(&self, document: &Any) -> bool {
        let taken = (self.takes)(document.to_string().as_bytes());
        let allowed = self.validator.is_valid(document);
        assert_eq!(
            taken, allowed,
            "{document} is taken: {taken}, and allowed: {allowed}, by {:#}",
            self.schema
        );
        taken
    }

    #[track_caller]
    fn check(&self, yes: &[Any], no: &[Any]) {
        for document in yes {
            assert!(self.takes(document), "{document}");
        }
        for document in no {
            assert!(!self.takes(document), "{document}");
        }
    }
}

#[test]
fn null_is_one_of_the_values_of_an_option() {
    #[derive(Model)]
    struct Sized<'a> {
        #[field(one_of(1, 2))]
        number: Option<u8>,
        #[field(one_of("s", "m"))]
        text: Option<&'a str>,
        #[field(one_of("a"))]
        plain: &'a str,
        nothing: Option<()>,
        twice: Option<Option<bool>>,
    }
    let sized = beside!(Sized<'_>);
    sized.check(
        &[
            json!({"plain": "a"}),
            json!({"plain": "a", "number": null, "text": null, "nothing": null, "twice": null}),
            json!({"plain": "a", "number": 2, "text": "m", "twice": true}),
        ],
        &[
            json!({"plain": null}),
            json!({"plain": "a", "number": 3}),
            json!({"plain": "a", "text": "l"}),
            json!({"plain": "a", "nothing": 1}),
        ],
    );
    let properties = &sized.schema["$defs"]["Sized"]["properties"];
    assert_eq!(properties["nothing"], json!({"type": "null"}));
    assert_eq!(properties["twice"], json!({"type": ["boolean", "null"]}));
}

#[test]
fn a_member_is_called_by_any_of_its_names_and_by_one_alone() {
    #[derive(Model)]
    #[model(deny_unknown)]
    struct Named {
        #[field(alias = "nom", alias = "nombre")]
        name: String,
        #[field(alias = "years")]
        age: Option<u8>,
    }
    beside!(Named).check(
        &[
            json!({"name": "a"}),
            json!({"nom": "a", "years": 1}),
            json!({"nombre": "a", "age": null}),
        ],
        &[
            json!({}),
            json!({"nom": 1}),
            json!({"name": "a", "nom": "a"}),
            json!({"nom": "a", "nombre": "a"}),
            json!({"name": "a", "age": 1, "years": 1}),
            json!({"name": "a", "years": "1"}),
            json!({"name": "a", "other": 1}),
        ],
    );
}

#[test]
fn a_variant_is_called_by_any_of_its_names() {
    #[derive(Model)]
    enum Colour {
        #[field(alias = "rouge")]
        Red,
        Green,
    }
    #[derive(Model)]
    enum Outside {
        #[field(alias = "rien")]
        Nothing,
        #[field(alias = "un")]
        One(u8),
        Maybe(Option<u8>),
        Few(u8, bool),
        Named {
            #[field(alias = "y")]
            x: u8,
        },
    }
    #[derive(Model)]
    #[model(tag = "t")]
    enum Inside {
        #[field(alias = "rien")]
        Nothing,
        Named {
            x: u8,
        },
    }
    beside!(Colour).check(
        &[json!("Red"), json!("rouge"), json!("Green")],
        &[json!("vert"), json!({"Red": null}), json!(null)],
    );
    beside!(Outside).check(
        &[
            json!("Nothing"),
            json!("rien"),
            json!({"rien": null}),
            json!({"un": 1}),
            json!({"One": 1}),
            json!("Maybe"),
            json!({"Maybe": null}),
            json!({"Maybe": 1}),
            json!({"Few": [1, true]}),
            json!({"Named": {"y": 1}}),
        ],
        &[
            json!("One"),
            json!({"Nothing": 1}),
            json!({"One": null}),
            json!({"One": 1, "un": 1}),
            json!({"One": 1, "other": 1}),
            json!({"Few": [1]}),
            json!({"Few": [1, true, 1]}),
            json!({}),
            json!("Named"),
        ],
    );
    beside!(Inside).check(
        &[json!({"t": "rien"}), json!({"t": "Nothing", "x": []})],
        &[json!({"t": "Named"}), json!("rien"), json!({"t": "vert"})],
    );
}

#[derive(Model)]
#[model(deny_unknown)]
struct Address {
    street: String,
    #[field(alias = "town")]
    city: Option<String>,
}

#[derive(Model)]
#[model(tag = "kind", deny_unknown)]
enum Closed {
    Circle { radius: u8 },
    Square { side: u8 },
    Nothing,
}

#[derive(Model)]
struct Open {
    x: Option<u8>,
}

#[test]
fn a_closed_part_knows_the_members_of_the_others() {
    #[derive(Model)]
    struct Person {
        name: String,
        #[field(flatten)]
        address: Address,
        #[field(flatten)]
        shape: Closed,
        #[field(flatten)]
        open: Open,
    }
    beside!(Person).check(
        &[
            json!({"name": "a", "street": "b", "kind": "Circle", "radius": 1}),
            json!({"name": "a", "street": "b", "kind": "Square", "side": 1, "town": "c", "x": 1}),
            json!({"name": "a", "street": "b", "kind": "Nothing", "side": 1}),
        ],
        &[
            json!({"name": "a", "street": "b", "kind": "Circle", "radius": 1, "side": 1}),
            json!({"name": "a", "street": "b", "kind": "Circle", "radius": 1, "y": 1}),
            json!({"name": "a", "kind": "Circle", "radius": 1}),
            json!({"street": "b", "kind": "Circle", "radius": 1}),
            json!({"name": "a", "street": "b"}),
            json!({"name": "a", "street": "b", "kind": "Nothing", "y": 1}),
            json!({"name": "a", "street": "b", "city": "c", "town": "c", "kind": "Nothing"}),
        ],
    );
}

#[test]
fn a_closed_variant_knows_the_members_around_it() {
    #[derive(Model)]
    struct Drawn {
        #[field(flatten)]
        shape: Closed,
        colour: u8,
    }
    #[derive(Model)]
    #[model(tag = "t")]
    enum Outer {
        Shape(Closed),
        Address(Address),
        More(BTreeMap<String, u8>),
    }
    beside!(Drawn).check(
        &[
            json!({"kind": "Circle", "radius": 1, "colour": 1}),
            json!({"kind": "Nothing", "colour": 1, "other": 1}),
        ],
        &[
            json!({"kind": "Circle", "radius": 1}),
            json!({"kind": "Circle", "radius": 1, "colour": 1, "other": 1}),
        ],
    );
    beside!(Outer).check(
        &[
            json!({"t": "Shape", "kind": "Circle", "radius": 1}),
            json!({"t": "Address", "street": "a"}),
            json!({"t": "More", "a": 1}),
        ],
        &[
            json!({"t": "Shape", "kind": "Circle", "radius": 1, "other": 1}),
            json!({"t": "Address", "street": "a", "other": 1}),
            json!({"t": "More", "a": "b"}),
        ],
    );
}

#[test]
fn what_a_map_takes_beside_other_members_is_described() {
    #[derive(Model)]
    struct Limited(#[field(len(..=2), keys(alphanumeric))] BTreeMap<String, u8>);
    #[derive(Model)]
    struct Among {
        #[field(alias = "the-name")]
        name: String,
        #[field(flatten)]
        open: Open,
        #[field(flatten)]
        shape: Loose,
        #[field(flatten)]
        others: Limited,
    }
    #[derive(Model)]
    #[model(tag = "kind")]
    enum Loose {
        A { a: bool },
        B,
    }
    beside!(Among).check(
        &[
            json!({"name": "a", "kind": "A", "a": true, "x": 1}),
            json!({"the-name": "a", "kind": "B", "x": null, "b": 1, "c": 1}),
        ],
        &[
            json!({"name": "a", "kind": "A", "a": true, "b": "c"}),
            json!({"name": "a", "kind": "B", "b-c": 1}),
            json!({"kind": "B"}),
        ],
    );
}

#[test]
fn what_a_generic_model_requires_is_known_by_its_types() {
    #[derive(Model)]
    struct Maybe<T>(Option<T>);
    #[derive(Model)]
    #[model(deny_unknown)]
    struct Generic<T> {
        value: T,
        boxed: Box<T>,
        list: Option<Vec<T>>,
        inner: Maybe<T>,
        host: std::net::IpAddr,
        plain: Box<Option<u8>>,
    }
    #[derive(Model)]
    struct Or(Option<bool>);
    let host = "::1";
    beside!(Generic<Option<u8>>).check(
        &[
            json!({"host": host}),
            json!({"host": host, "value": null, "boxed": 1, "inner": 1}),
        ],
        &[json!({"value": 1}), json!({"host": host, "inner": "a"})],
    );
    beside!(Generic<Or>).check(
        &[json!({"host": host})],
        &[json!({"host": host, "boxed": 1})],
    );
    beside!(Generic<u8>).check(
        &[json!({"host": host, "value": 1, "boxed": 1})],
        &[
            json!({"host": host, "value": 1}),
            json!({"host": host, "boxed": 1}),
            json!({"host": host, "boxed": 1, "value": null}),
        ],
    );
}

#[test]
fn two_types_of_one_name_are_told_apart() {
    #[derive(Model)]
    struct Both<A, B> {
        first: A,
        second: Vec<B>,
    }
    fn both<A: Describe, B: Describe>(_: &A, _: &B) -> Any {
        Both::<A, B>::json_schema()
    }
    let one = {
        #[derive(Model)]
        struct Local {
            x: u8,
        }
        Local { x: 1 }
    };
    let other = {
        #[derive(Model)]
        struct Local {
            y: bool,
        }
        Local { y: true }
    };
    let schema = both(&one, &other);
    let [first, second] = ["first", "second"].map(|name| {
        let both = &schema["$defs"]["Both_Local_Local"];
        both["properties"][name].clone()
    });
    assert_eq!(first["$ref"], "#/$defs/Local");
    assert_eq!(second["items"]["$ref"], "#/$defs/Local2");
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    assert!(validator.is_valid(&json!({"first": {"x": 1}, "second": [{"y": true}]})));
    assert!(!validator.is_valid(&json!({"first": {"y": true}, "second": []})));
    assert!(!validator.is_valid(&json!({"first": {"x": 1}, "second": [{"x": 1}]})));
    let turned = both(&other, &one);
    assert_eq!(turned["$defs"]["Local"]["required"], json!(["y"]));
}

#[test]
fn a_name_that_is_not_ascii_can_be_referred_to() {
    #[derive(Model)]
    struct Größe {
        maß: u8,
    }
    beside!(Größe).check(&[json!({"maß": 1})], &[json!({"maß": "1"}), json!({})]);
}

#[test]
fn content_may_be_missing_where_null_would_do() {
    #[derive(Model)]
    #[model(tag = "t", content = "c", deny_unknown)]
    enum Adjacent {
        Nothing,
        Unit(()),
        Maybe(Option<u8>),
        One(u8),
        #[field(alias = "Zwei")]
        Two(u8, u8),
        Named {
            #[field(alias = "y")]
            x: u8,
        },
    }
    beside!(Adjacent).check(
        &[
            json!({"t": "Nothing"}),
            json!({"t": "Nothing", "c": null, "other": 1}),
            json!({"t": "Unit"}),
            json!({"t": "Maybe"}),
            json!({"t": "Maybe", "c": 1}),
            json!({"t": "One", "c": 1}),
            json!({"t": "Zwei", "c": [1, 2]}),
            json!({"t": "Named", "c": {"y": 1}}),
        ],
        &[
            json!({"t": "Nothing", "c": 1}),
            json!({"t": "Unit", "c": []}),
            json!({"t": "One"}),
            json!({"t": "One", "c": null}),
            json!({"t": "Two"}),
            json!({"t": "Named", "c": {"x": 1, "z": 1}}),
            json!({"t": "Named", "c": {"x": 1, "y": 1}}),
            json!({"c": 1}),
        ],
    );
}

#[test]
fn a_length_in_bytes_is_described_as_far_as_characters_tell() {
    #[derive(Model)]
    struct Short(#[field(len(bytes, 5..=8))] String);
    let short = beside!(Short);
    let expected = json!({"type": "string", "minLength": 2, "maxLength": 8});
    assert_eq!(short.schema["$defs"]["Short"], expected);
    short.check(
        &[json!("aaaaa"), json!("\u{1f431}\u{1f431}")],
        &[json!("aaaaaaaaa"), json!("a")],
    );
}

#[test]
fn a_model_that_is_still_being_described_may_take_null() {
    #[derive(Model)]
    struct Chain(Option<Box<Link>>);
    #[derive(Model)]
    enum Link {
        Next(Chain),
        Last(Box<Link>),
    }
    let yes = [
        json!(null),
        json!("Next"),
        json!({"Next": null}),
        json!({"Last": "Next"}),
    ];
    let no = [json!("Last"), json!({"Last": null}), json!({"Next": 1})];
    beside!(Chain).check(&yes, &no);
    beside!(Link).check(&yes[1..], &no);
}

#[test]
fn what_is_no_number_of_json_is_not_described_as_one() {
    use rust_decimal::Decimal;
    const SIZES: [Decimal; 2] = [Decimal::ONE, Decimal::TWO];
    #[derive(Model)]
    struct Sized {
        #[field(one_of(SIZES[0], SIZES[1]))]
        one: Decimal,
        #[field(multiple_of(SIZES[1]), range(SIZES[0]..))]
        even: Option<Decimal>,
        #[field(one_of(1, 0x1_0000_0000_0000_0000))]
        wide: Option<i128>,
    }
    let sized = beside!(Sized);
    sized.check(
        &[
            json!({"one": 1}),
            json!({"one": "2.0", "even": "4"}),
            json!({"one": 2.0, "even": 4, "wide": 1}),
            json!({"one": 2, "even": null, "wide": null}),
        ],
        &[json!({"one": true}), json!({"one": 1, "even": []})],
    );
}

#[test]
fn a_pattern_is_described_as_it_is_matched() {
    macro_rules! with_patterns {
        ($($pattern:literal)+) => {
            [$({
                #[derive(Model)]
                struct Matched(#[field(pattern($pattern))] String);
                beside!(Matched)
            }),+]
        };
    }
    let models = with_patterns! {
        r"^\s+$" r"^\S+$" r"^[\s,]+$" r"[^\s]" r"^[\s\S]$" r"^[\S,]$" r"^\w+$" r"^\W$" r"^.$" r"^\D$" r"^\d$"
        r"^[^\d]$" r"^é+$" r"\u00e9" r"^(a|é){2}$" r"^\\s$" r"^[\]\s]$" r"^(?:\s|,)?$" r"a.c" "\u{1f431}" r"^[a-\u{1f431}]$"
    };
    let characters = [
        " ",
        "\t",
        "\n",
        "\u{b}",
        "\u{c}",
        "\r",
        "\u{85}",
        "\u{a0}",
        "\u{2003}",
        "\u{2028}",
        "\u{feff}",
        "a",
        "A",
        "é",
        ",",
        "s",
        "_",
        "5",
        "\u{662}",
        "\u{1f431}",
        "\\",
        "]",
        "\u{7f}",
        "\0",
    ];
    for model in models {
        for one in characters {
            for other in characters.into_iter().chain([""]) {
                model.takes(&json!(format!("{one}{other}")));
            }
        }
    }
}

/// What the validator and the model are asked about: each model, and documents that it takes.
fn models() -> Vec<(Beside, Vec<Any>)> {
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
        (
            beside!(Flattened),
            vec![
                json!({"id": 1, "a": 1, "t": "Named", "x": 1}),
                json!({"id": 1, "b": 1, "t": "None", "y": 1}),
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

#[test]
fn a_model_takes_what_its_schema_allows_and_nothing_else() {
    let seed = std::env::var("CATZILLA_FUZZ_SEED").map_or(1, |seed| seed.parse().unwrap());
    let mut random = Random::new(seed);
    for (beside, documents) in models() {
        let names = names_in(&documents);
        let mut pool = documents.clone();
        for document in &documents {
            assert!(beside.takes(document), "{document}");
        }
        let (mut taken, mut refused) = (0, 0);
        for _ in 0..1500 {
            let mut document = pool[random.below(pool.len())].clone();
            for _ in 0..=random.below(2) {
                change(&mut document, &names, &mut random);
            }
            if !beside.takes(&document) {
                refused += 1;
                continue;
            }
            taken += 1;
            if pool.len() < 100 {
                pool.push(document);
            }
        }
        assert!(
            taken > 50 && refused > 50,
            "{taken} {refused}: {:#}",
            beside.schema
        );
    }
}

/// The names of all members, and some more.
fn names_in(documents: &[Any]) -> Vec<String> {
    fn collect(document: &Any, names: &mut Vec<String>) {
        match document {
            Any::Object(members) => {
                for (name, value) in members {
                    names.push(name.clone());
                    collect(value, names);
                }
            }
            Any::Array(items) => items.iter().for_each(|item| collect(item, names)),
            _ => {}
        }
    }
    let mut names: Vec<String> = ["other", "a", "b", "f", "key"].map(str::to_owned).into();
    documents
        .iter()
        .for_each(|document| collect(document, &mut names));
    names
}

/// Changes something somewhere in the document.
fn change(document: &mut Any, names: &[String], random: &mut Random) {
    let go_on = random.below(3) > 0;
    match document {
        Any::Object(members) if go_on && !members.is_empty() => {
            let name = members
                .keys()
                .nth(random.below(members.len()))
                .unwrap()
                .clone();
            let other = names[random.below(names.len())].clone();
            match random.below(6) {
                0 => drop(members.remove(&name)),
                1 => drop(members.insert(other, value(random))),
                2 => {
                    let value = members.remove(&name).unwrap();
                    members.insert(other, value);
                }
                3 => {
                    let value = members[&name].clone();
                    members.insert(other, value);
                }
                _ => change(&mut members[&name], names, random),
            }
        }
        Any::Array(items) if go_on && !items.is_empty() => {
            let at = random.below(items.len());
            match random.below(4) {
                0 => drop(items.remove(at)),
                1 => items.push(items[at].clone()),
                2 => items.push(value(random)),
                _ => change(&mut items[at], names, random),
            }
        }
        Any::String(text) if go_on => {
            let other = ["a", "b", "c", "é", "-", ".", "1", "/", "\n", ""];
            let other = random.of(&other);
            *text = match random.below(3) {
                0 => format!("{text}{other}"),
                1 => format!("{other}{text}"),
                _ => text.chars().skip(1).collect(),
            };
        }
        Any::Number(number) if go_on => {
            let step = random.of(&[1, -1, 5, 100]);
            if let Some(number) = number.as_i64() {
                *document = number.saturating_add(step).into();
            }
        }
        other => *other = value(random),
    }
}

/// Any value that is not the same to JSON Schema and another to us.
fn value(random: &mut Random) -> Any {
    let values = [
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(1),
        json!(-1),
        json!(5),
        json!(0.5),
        json!(1.5),
        json!(256),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(1e300),
        json!(""),
        json!("a"),
        json!("ab"),
        json!("red"),
        json!("None"),
        json!("Named"),
        json!("One"),
        json!("Maybe"),
        json!("\u{1f431}"),
        json!([]),
        json!([1]),
        json!([1, 2]),
        json!(["a", "a"]),
        json!([null]),
        json!({}),
        json!({"a": 1}),
        json!({"x": 1}),
        json!({"None": null}),
    ];
    values[random.below(values.len())].clone()
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
