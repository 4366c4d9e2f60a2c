//! One rule after the other.

use std::collections::BTreeMap;

use catzilla::{Describe, prelude::*};
use serde_json::{Value as Any, json};

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
        twice: Option<Box<Option<bool>>>,
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
            json!({"name": "a", "street": "b", "kind": "Nothing"}),
        ],
        &[
            json!({"name": "a", "street": "b", "kind": "Circle", "radius": 1, "side": 1}),
            json!({"name": "a", "street": "b", "kind": "Circle", "radius": 1, "y": 1}),
            json!({"name": "a", "kind": "Circle", "radius": 1}),
            json!({"street": "b", "kind": "Circle", "radius": 1}),
            json!({"name": "a", "street": "b"}),
            json!({"name": "a", "street": "b", "kind": "Nothing", "y": 1}),
            json!({"name": "a", "street": "b", "kind": "Nothing", "side": 1}),
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
            json!({"kind": "Nothing", "colour": 1}),
        ],
        &[
            json!({"kind": "Nothing", "colour": 1, "other": 1}),
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
            json!({"t": "Nothing", "c": null}),
            json!({"t": "Unit"}),
            json!({"t": "Maybe"}),
            json!({"t": "Maybe", "c": 1}),
            json!({"t": "One", "c": 1}),
            json!({"t": "Zwei", "c": [1, 2]}),
            json!({"t": "Named", "c": {"y": 1}}),
        ],
        &[
            json!({"t": "Nothing", "c": 1}),
            json!({"t": "Nothing", "other": 1}),
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
