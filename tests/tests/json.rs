//! What is JSON and what is none, and what a model makes of it, beside serde and `serde_json`.

#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{borrow::Cow, collections::BTreeMap, fmt::Write as _};

use catzilla::{json::Arena, prelude::*};
use catzilla_tests::Random;
use serde::Deserialize;
use serde_json::{Value as Any, json};

/// A value is JSON if it can be kept as text.
fn is_json(text: &[u8]) -> bool {
    #[derive(Model)]
    struct Whole<'a>(JsonValue<'a>);
    Whole::from_json(text).is_ok()
}

#[test]
fn what_is_json_is_taken() {
    let yes: &[&str] = &[
        "null",
        "true",
        "false",
        "0",
        "-0",
        "-1",
        "1.5",
        "1e5",
        "1E+5",
        "1e-05",
        "0.1e1",
        "\"\"",
        "[]",
        "{}",
        " [ ] ",
        "\t\r\n{\n}\n",
        "[1,2]",
        "[[[[]]]]",
        r#"{"a":{"b":[1,{"c":null}]}}"#,
        r#"{"a":1,"a":2}"#,
        r#""\"\\\/\b\f\n\r\t\u0041""#,
        r#""\uD834\uDd1e""#,
        "\"\u{7f}\"",
        "\"\u{2028}\u{10FFFF}\"",
        r#"{"":0}"#,
        r#"{"\u0000":"\u0000"}"#,
        "123456789012345678901234567890",
        "1.0e999",
        "[\"a\" , 1 ]",
    ];
    for text in yes {
        assert!(is_json(text.as_bytes()), "{text}");
        assert!(
            serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok(),
            "{text}"
        );
    }
}

#[test]
fn what_is_no_json_is_refused() {
    let no: &[&[u8]] = &[
        b"",
        b" ",
        b"nul",
        b"nulll",
        b"True",
        b"'a'",
        b"01",
        b"-",
        b"-01",
        b"+1",
        b".5",
        b"1.",
        b"1.e1",
        b"1e",
        b"1e+",
        b"0x1",
        b"1_0",
        b"NaN",
        b"Infinity",
        b"-Infinity",
        b"[1,]",
        b"[,1]",
        b"[1 2]",
        b"[1",
        b"]",
        b"[1}",
        b"{1}",
        b"{\"a\"}",
        b"{\"a\":}",
        b"{\"a\":1,}",
        b"{,\"a\":1}",
        b"{\"a\" 1}",
        b"{a:1}",
        b"{'a':1}",
        b"{\"a\":1 \"b\":2}",
        b"{\"a\":1",
        b"\"",
        b"\"a",
        b"\"\\\"",
        b"\"\\x\"",
        b"\"\\u12\"",
        b"\"\\u12G4\"",
        b"\"\\U0041\"",
        b"\"a\nb\"",
        b"\"\t\"",
        b"\"\x00\"",
        b"\"\x1f\"",
        b"\xEF\xBB\xBF1",
        b"1 1",
        b"[] []",
        b"{}}",
        b"[]]",
        b"/**/1",
        b"1//",
        b"\"\xFF\"",
        b"\"\xC0\x80\"",
        b"\"\xED\xA0\x80\"",
        b"\"\xF4\x90\x80\x80\"",
        b"\"\xE2\x82\"",
        b"\"\x80\"",
        b"[\xE9]",
        b"\x0C1",
        b"\xC2\xA01",
        b"\xE2\x80\xA81",
        b"\\u0031",
        b"*",
        b"-a",
        b"1a",
        b"2e3.4",
        b"--1",
        b"1-1",
        b"t",
        b"f\"",
        b"\"\\ud800\"",
        b"\"\\udc00\"",
        b"\"\\ud800\\u0041\"",
        b"\"\\ud800\\ud800\"",
        b"\"\\ud83d\"",
    ];
    for text in no {
        assert!(!is_json(text), "{}", text.escape_ascii());
        assert!(
            Everything::from_json(text).is_err(),
            "{}",
            text.escape_ascii()
        );
    }
}

#[test]
fn depth_and_length_are_survived() {
    #[derive(Debug, Model)]
    struct Deep {
        #[field(default)]
        deep: Vec<Deep>,
        boxed: Option<Box<Deep>>,
    }
    for depth in [127, 128, 129, 100_000] {
        let lists = [vec![b'['; depth], vec![b']'; depth]].concat();
        assert_eq!(is_json(&lists), depth <= 128, "{depth}");
        let open = [b"{\"deep\":[".repeat(depth), b"{\"boxed\":".repeat(depth)];
        let close = [b"]}".repeat(depth), b"}".repeat(depth)];
        let levels = [2 * depth + 1, depth + 1];
        for ((open, close), levels) in open.into_iter().zip(close).zip(levels) {
            assert!(Deep::from_json(&open).is_err());
            let whole = [&open[..], b"{}", &close[..]].concat();
            assert_eq!(Deep::from_json(&whole).is_ok(), levels <= 128, "{depth}");
        }
    }
    let nested = [b"{\"deep\":[".repeat(60), b"{}".to_vec(), b"]}".repeat(60)].concat();
    assert_eq!(Deep::from_json(&nested).unwrap().deep.len(), 1);
    assert!(!is_json(" ".repeat(1_000_000).as_bytes()));
    assert!(is_json("9".repeat(1_000_000).as_bytes()));
    let names: String = "\"a\":0,".repeat(100_000);
    assert!(Everything::from_json(format!("{{{names}\"u\":1}}").as_bytes()).is_err());
}

#[derive(Debug, Model)]
struct Wide(u128);
#[derive(Debug, Model)]
struct Signed(i128);

#[test]
fn integers_end_where_their_types_do() {
    macro_rules! check {
        ($($ty:ident)+) => {$({
            #[derive(Debug, Model)]
            struct Whole($ty);
            let read = |text: &str| Whole::from_json(text.as_bytes()).ok().map(|whole| whole.0);
            for bound in [$ty::MIN, $ty::MAX, 0, 1, 9, 10, 99, 100] {
                assert_eq!(read(&bound.to_string()), Some(bound));
            }
            let below = format!("-{}", (i128::from($ty::MIN).unsigned_abs() + 1));
            let above = (i128::from($ty::MAX) + 1).to_string();
            for text in [&*below, &*above, "-0", "00", "01", "1.0", "1e2", "1E0", "\"1\"", "", "-", "99999999999999999999999"] {
                assert_eq!(read(text), None, "{text}");
            }
        })+};
    }
    check!(u8 u16 u32 u64 i8 i16 i32 i64);
    assert_eq!(
        Wide::from_json(u128::MAX.to_string().as_bytes()).unwrap().0,
        u128::MAX
    );
    assert_eq!(
        Signed::from_json(i128::MIN.to_string().as_bytes())
            .unwrap()
            .0,
        i128::MIN
    );
    for text in ["340282366920938463463374607431768211456", "-1", "-0", "1.5"] {
        assert!(Wide::from_json(text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn floats_are_the_nearest() {
    #[derive(Debug, Model)]
    struct Whole(f64);
    let mut random = Random::new(7);
    let check = |text: &str| {
        let read = Whole::from_json(text.as_bytes()).unwrap().0;
        assert_eq!(
            read.to_bits(),
            text.parse::<f64>().unwrap().to_bits(),
            "{text}"
        );
    };
    for text in [
        "0",
        "-0",
        "-0.0",
        "9007199254740993",
        "0.1",
        "1.7976931348623157e308",
        "5e-324",
        "1e-400",
        "123456789012345678901234567890.5",
        // As many digits as a `u64` has, and more than it holds.
        "18446744073709551615",
        "18446744073709551616",
        "18446744073709551621",
        "1844674407370955162.1",
        "-99999999999999999999",
        "0.00000000000000000001",
        "0.9007199254740993",
    ] {
        check(text);
    }
    for digits in 1..30 {
        check(&"9".repeat(digits));
        check(&format!(
            "{}.{}",
            "7".repeat(digits),
            "3".repeat(30 - digits)
        ));
    }
    for _ in 0..100_000 {
        let mut text = String::new();
        let whole = random.any() >> random.below(64);
        let fraction = random.any() >> random.below(64);
        write!(text, "{whole}.{fraction}").unwrap();
        if random.below(3) == 0 {
            write!(text, "e{}", random.below(200).cast_signed() - 100).unwrap();
        }
        check(&text);
    }
    for text in ["1e999", "-1e999", "NaN"] {
        assert!(Whole::from_json(text.as_bytes()).is_err(), "{text}");
    }
}

#[derive(Debug, Deserialize, Model, PartialEq)]
struct Everything<'a> {
    u: u64,
    #[serde(borrow)]
    cow: Cow<'a, str>,
    #[serde(default)]
    owned: String,
    i: i32,
    small: Option<u8>,
    flag: bool,
    letter: Option<char>,
    #[serde(default)]
    float: f64,
    #[serde(rename = "list-of-all", alias = "list")]
    list: Vec<Option<i16>>,
    pair: Option<(u8, String)>,
    three: Option<[bool; 3]>,
    #[serde(default)]
    map: BTreeMap<String, u16>,
    colour: Option<Colour>,
    #[serde(default)]
    children: Vec<Everything<'a>>,
    parent: Option<Box<Everything<'a>>>,
}

#[derive(Debug, Deserialize, Model, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum Colour {
    Red,
    DarkBlue,
}

/// A document that is right, mostly.
fn document(random: &mut Random, depth: usize) -> Any {
    let texts = ["", "a", "é\n", "\"q\"\\", "😀 long enough for a few steps"];
    let (cow, owned) = (random.of(&texts), random.of(&texts));
    let mut all = json!({
        "u": random.any() >> random.below(64), "cow": cow, "owned": owned,
        "i": random.below(1 << 31), "flag": random.below(2) == 0, "list-of-all": [1, null, -7],
    });
    let members = all.as_object_mut().unwrap();
    let optional = [
        ("small", json!(random.below(300))),
        ("letter", json!("é")),
        ("float", json!(1.25)),
        ("pair", json!([1, "x"])),
        ("three", json!([true, false, true])),
        ("map", json!({"a": 1, "b": 2})),
        ("colour", json!("dark-blue")),
        ("other", json!({"x": [1, "y", null]})),
        ("small", Any::Null),
    ];
    for (name, value) in optional {
        if random.below(3) == 0 {
            members.insert(name.to_owned(), value);
        }
    }
    if depth > 0 && random.below(2) == 0 {
        members.insert("children".to_owned(), json!([document(random, depth - 1)]));
        members.insert("parent".to_owned(), document(random, depth - 1));
    }
    all
}

/// One or two bytes of a text are other ones.
fn damage(text: &mut Vec<u8>, random: &mut Random) {
    const BYTES: &[u8] = b"\"\\{}[]:,0123456789-+.eEtrufalsn \n\xC3\xFFab";
    for _ in 0..=random.below(2) {
        let (at, byte) = (random.below(text.len()), random.of(BYTES));
        match random.below(4) {
            0 => text[at] = byte,
            1 => text.insert(at, byte),
            2 => drop(text.remove(at)),
            _ => text.truncate(at + 1),
        }
    }
}

#[test]
fn a_model_takes_what_serde_takes() {
    let seconds =
        std::env::var("CATZILLA_FUZZ_SECONDS").map_or(5, |seconds| seconds.parse().unwrap());
    let end = std::time::Instant::now() + std::time::Duration::from_secs(seconds);
    let mut random =
        Random::new(std::env::var("CATZILLA_FUZZ_SEED").map_or(1, |seed| seed.parse().unwrap()));
    let (mut taken, mut refused) = (0, 0);
    while std::time::Instant::now() < end {
        let mut text = serde_json::to_vec(&document(&mut random, 2)).unwrap();
        if random.below(4) > 0 {
            damage(&mut text, &mut random);
        }
        if compare(&text) {
            taken += 1;
        } else {
            refused += 1;
        }
    }
    println!("{taken} texts were taken, {refused} were refused");
    assert!(taken > 100 && refused > 100);
}

/// Whether both take it.
fn compare(text: &[u8]) -> bool {
    let shown = String::from_utf8_lossy(text);
    let theirs = serde_json::from_slice::<Everything<'_>>(text);
    let arena = Arena::new();
    match (Everything::from_json_in(text, &arena), theirs) {
        (Ok(ours), Ok(theirs)) => {
            assert_eq!(ours, theirs, "{shown}");
            assert!(ours.validate().is_ok());
            return true;
        }
        (Ok(_), Err(error)) => panic!("serde refuses it, {error}: {shown}"),
        (Err(ModelError::Malformed { offset, .. }), theirs) => {
            assert!(offset <= text.len());
            // Bytes that are no UTF-8 and half surrogate pairs are refused everywhere, and by
            // `serde_json` only where it looks.
            let passed =
                theirs.is_ok() || serde_json::from_slice::<serde::de::IgnoredAny>(text).is_ok();
            let half = shown.contains("\\u");
            assert!(
                !passed || std::str::from_utf8(text).is_err() || half,
                "{shown}"
            );
        }
        (Err(ModelError::Invalid(report)), theirs) => {
            // In a map, serde lets the last one of several names win.
            let repeated =
                |one: &Violation| one.code() == "duplicate" && one.pointer().contains("/map/");
            let map = report.violations().iter().all(repeated);
            assert!(theirs.is_err() || map, "{report:?}: {shown}");
            assert!(!report.violations().is_empty(), "{shown}");
            assert!(
                report
                    .violations()
                    .iter()
                    .all(|one| one.code() != "invalid"),
                "{shown}"
            );
        }
        (Err(error), _) => panic!("{error}: {shown}"),
    }
    false
}

#[test]
fn every_part_of_a_text_is_malformed() {
    let mut random = Random::new(3);
    let text = serde_json::to_vec(&document(&mut random, 2)).unwrap();
    for end in 0..text.len() {
        match Everything::from_json(&text[..end]) {
            Err(ModelError::Malformed { offset, .. }) => assert!(offset <= end),
            other => panic!("{end}: {other:?}"),
        }
    }
}
