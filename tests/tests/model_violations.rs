//! What a client is told of a value that is wrong: in which words, and with which bounds.

#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use catzilla::{Model, ModelError, Report};

#[track_caller]
fn refused<'t, T: Model<'t> + std::fmt::Debug>(text: &'t str) -> Report {
    match T::from_json(text.as_bytes()) {
        Err(ModelError::Invalid(report)) => report,
        other => panic!("{text}: {other:?}"),
    }
}

/// What is told of the one value that is wrong.
#[track_caller]
fn told<'t, T: Model<'t> + std::fmt::Debug>(text: &'t str) -> serde_json::Value {
    let report = refused::<T>(text);
    let mut told = serde_json::to_value(&report).unwrap();
    assert_eq!(told.as_array().unwrap().len(), 1, "{told}");
    let told = told[0].as_object_mut().unwrap();
    told.remove("location");
    serde_json::Value::Object(std::mem::take(told))
}

macro_rules! assert_told {
    ($ty:ty: $($text:literal => $told:tt;)+) => {
        $(assert_eq!(told::<$ty>($text), serde_json::json!($told));)+
    };
}

#[derive(Debug, Model)]
struct Numbers {
    small: Option<u8>,
    signed: Option<i8>,
    large: Option<u64>,
    single: Option<f32>,
    double: Option<f64>,
    all: Option<Vec<u8>>,
}

#[test]
fn a_number_beyond_its_type_is_told_the_bounds_of_the_type() {
    assert_told! { Numbers:
        r#"{"small":256}"# => {
            "pointer": "/small", "code": "range", "message": "expected an integer from 0 to 255",
            "min": 0, "max": 255,
        };
        r#"{"large":-5}"# => {
            "pointer": "/large", "code": "range",
            "message": "expected an integer from 0 to 18446744073709551615",
            "min": 0, "max": 18_446_744_073_709_551_615_u64,
        };
        r#"{"all":[1,-1]}"# => {
            "pointer": "/all/1", "code": "range", "message": "expected an integer from 0 to 255",
            "min": 0, "max": 255,
        };
        r#"{"double":1e999}"# => {
            "pointer": "/double", "code": "range",
            "message": "expected a number from -1.7976931348623157e308 to 1.7976931348623157e308",
            "min": f64::MIN, "max": f64::MAX,
        };
        r#"{"single":1e39}"# => {
            "pointer": "/single", "code": "range",
            "message": "expected a number from -3.4028235e38 to 3.4028235e38",
            "min": (-3.402_823_5e38), "max": (3.402_823_5e38),
        };
    }
}

#[test]
fn what_is_no_integer_is_of_another_kind() {
    assert_told! { Numbers:
        r#"{"signed":-0}"# => {
            "pointer": "/signed", "code": "type",
            "message": "expected an integer from -128 to 127, found -0: write 0 without a sign",
            "expected": "an integer from -128 to 127", "found": "-0",
        };
        r#"{"signed":1.0}"# => {
            "pointer": "/signed", "code": "type",
            "message": "expected an integer from -128 to 127, found a number",
            "expected": "an integer from -128 to 127", "found": "a number",
        };
        r#"{"double":"1e999"}"# => {
            "pointer": "/double", "code": "type", "message": "expected a number, found a string",
            "expected": "a number", "found": "a string",
        };
    }
}

#[derive(Debug, Model)]
struct Bounded {
    #[field(range(1..=9))]
    both: Option<u64>,
    #[field(range(1..))]
    least: Option<u8>,
    #[field(range(..10))]
    below: Option<i8>,
}

#[test]
fn a_number_beyond_its_type_is_told_the_bounds_of_its_range() {
    assert_told! { Bounded:
        r#"{"both":-5}"# => {
            "pointer": "/both", "code": "range", "message": "expected at least 1 and at most 9",
            "min": 1, "max": 9,
        };
        r#"{"least":256}"# => {
            "pointer": "/least", "code": "range", "message": "expected at least 1 and at most 255",
            "min": 1, "max": 255,
        };
        r#"{"below":-200}"# => {
            "pointer": "/below", "code": "range",
            "message": "expected at least -128 and less than 10", "min": -128, "below": 10,
        };
    }
}

#[derive(Debug, Model)]
struct Lists {
    three: Option<[u8; 3]>,
    pair: Option<(u8, bool)>,
}

#[test]
fn a_list_of_the_wrong_length_is_told_both_lengths() {
    assert_told! { Lists:
        r#"{"three":[1,2]}"# => {
            "pointer": "/three", "code": "len", "message": "expected a list of 3, found 2 items",
            "min": 3, "max": 3, "unit": "items", "found": 2,
        };
        r#"{"pair":[1]}"# => {
            "pointer": "/pair", "code": "len", "message": "expected a list of 2, found 1 item",
            "min": 2, "max": 2, "unit": "items", "found": 1,
        };
        r#"{"pair":[1,true,2]}"# => {
            "pointer": "/pair", "code": "len", "message": "expected a list of 2, found 3 items",
            "min": 2, "max": 2, "unit": "items", "found": 3,
        };
        r#"{"three":7}"# => {
            "pointer": "/three", "code": "type", "message": "expected a list, found an integer",
            "expected": "a list", "found": "an integer",
        };
    }
}

#[derive(Debug, Model)]
struct Counted {
    #[field(len(1..=2))]
    characters: Option<String>,
    #[field(len(bytes, ..=2))]
    bytes: Option<String>,
    #[field(len(2..))]
    items: Option<Vec<u8>>,
}

#[test]
fn a_length_is_told_with_what_it_is_counted_in() {
    assert_told! { Counted:
        r#"{"characters":""}"# => {
            "pointer": "/characters", "code": "len", "message": "expected 1 to 2 characters",
            "min": 1, "max": 2, "unit": "characters",
        };
        r#"{"bytes":"äa"}"# => {
            "pointer": "/bytes", "code": "len", "message": "expected at most 2 bytes",
            "max": 2, "unit": "bytes",
        };
        r#"{"items":[1]}"# => {
            "pointer": "/items", "code": "len", "message": "expected at least 2 items",
            "min": 2, "unit": "items",
        };
    }
}

#[derive(Debug, Model)]
struct Choices {
    #[field(one_of(1, 2))]
    integer: Option<u8>,
    #[field(one_of(0.5, 1.0))]
    float: Option<f64>,
    #[field(one_of("a", "b"))]
    text: Option<String>,
}

#[test]
fn the_numbers_that_are_allowed_are_numbers() {
    assert_told! { Choices:
        r#"{"integer":3}"# => {
            "pointer": "/integer", "code": "one_of", "message": "expected one of 1, 2",
            "allowed": [1, 2],
        };
        r#"{"float":3}"# => {
            "pointer": "/float", "code": "one_of", "message": "expected one of 0.5, 1",
            "allowed": [0.5, 1.0],
        };
        r#"{"text":"c"}"# => {
            "pointer": "/text", "code": "one_of", "message": "expected one of a, b",
            "allowed": ["a", "b"],
        };
    }
    let problem = catzilla::Problem::from(refused::<Choices>(r#"{"integer":3}"#));
    assert!(
        format!("{problem:?}").contains(r#""allowed":[1,2]"#),
        "{problem:?}"
    );
}

#[derive(Debug, Model)]
struct Price {
    #[field(multiple_of(0.1))]
    amount: f64,
    #[field(multiple_of(-1), default)]
    count: i8,
}

#[test]
fn a_decimal_is_a_multiple_of_another() {
    for right in ["0.3", "1", "0.7", "12345.6", "-0.6", "1e2", "0"] {
        let text = format!("{{\"amount\":{right},\"count\":-128}}");
        let price = Price::from_json(text.as_bytes()).unwrap();
        assert_eq!(price.count, -128);
    }
    for wrong in ["0.35", "0.05", "12345.65", "0.30000001"] {
        refused::<Price>(&format!("{{\"amount\":{wrong}}}"));
    }
}

#[test]
fn a_report_is_as_long_as_it_is_written() {
    #[derive(Debug, Model)]
    #[model(deny_unknown)]
    struct Nothing {}

    let name = "\\u0001".repeat(100);
    let members: Vec<_> = (0..100).map(|at| format!("\"{at}{name}\":0")).collect();
    let report = refused::<Nothing>(&format!("{{{}}}", members.join(",")));
    assert!(report.is_cut());
    let written = serde_json::to_string(&report).unwrap().len();
    assert!(written <= 24 * 1024 && written > 23 * 1024, "{written}");
}

#[test]
fn an_error_displays_each_violation() {
    let error = |text: &str| Numbers::from_json(text.as_bytes()).unwrap_err().to_string();
    assert_eq!(error("7"), "expected an object, found an integer");
    assert_eq!(
        error(r#"{"small":-1,"single":"x"}"#),
        "/small: expected an integer from 0 to 255; /single: expected a number, found a string"
    );
    let many = error(&format!("{{\"all\":[{}true]}}", "true,".repeat(999)));
    assert!(
        many.starts_with("/all/0: expected an integer from 0 to 255, found a boolean; /all/1: ")
    );
    assert!(many.ends_with("; and 900 more"), "{many}");
}

#[test]
fn the_bounds_of_a_small_float_are_told_as_they_are_written() {
    #[derive(Debug, Model)]
    struct Small {
        #[field(range(0.1..=0.9))]
        part: f32,
        #[field(one_of(0.1, 0.7), finite)]
        one: f32,
    }
    let report = refused::<Small>(r#"{"part":1,"one":0.2}"#);
    let told: Vec<_> = report
        .violations()
        .iter()
        .map(catzilla::Violation::message)
        .collect();
    assert_eq!(
        told,
        [
            "expected at least 0.1 and at most 0.9",
            "expected one of 0.1, 0.7"
        ]
    );
}
