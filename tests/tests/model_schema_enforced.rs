//! What is documented is what is enforced: a model takes what its JSON Schema allows, and nothing else,
//! as an independent validator judges it.
//!
//! Where the two differ on purpose, no document here goes:
//!
//! - JSON Schema sees values and not their text: it knows no name that comes twice, takes `1.0` and `-0`
//!   for integers, and any number for an `f32`, a `u128` or an `i128`, however large.
//! - `format` (`email`, `date`, …) is a note and not a rule; `len(bytes, …)` has no keyword, and is as
//!   close as characters come; `finite`, `check`, and bounds of days and decimals have none at all.
//! - `unique` compares what was read: members that a model does not know, and aliases, make no difference.
//! - A `multiple_of` of fractions is one of binary fractions to us.
//! - Values are nested 128 levels deep at most.
//! - A type that only serde knows is any value.
//! - The length and the keys of a map that is flattened are not those of the whole object.
#![forbid(unsafe_code)]
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

use catzilla::{Describe, json::Arena, prelude::*};
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
