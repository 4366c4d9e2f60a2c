//! Texts that are made to be misread: bytes that are no UTF-8, halves of surrogates, numbers at the end
//! of their types, and much of everything.

#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use catzilla::{json::Arena, prelude::*};

#[derive(Debug, Model)]
struct Kept<'a>(#[allow(dead_code, reason = "it is read only")] JsonValue<'a>);

#[derive(Debug, Model)]
struct Text(String);

#[derive(Debug, Model)]
struct Known {
    #[allow(dead_code, reason = "it is read only")]
    known: Option<u8>,
}

/// What is read from a string with this between its quotes, which is the same wherever it stands.
fn read(inner: &[u8]) -> Option<String> {
    let string = [b"\"", inner, b"\""].concat();
    let read = Text::from_json(&string).ok().map(|text| text.0);
    let passed = [b"{\"other\":", &string[..], b"}"].concat();
    let name = [b"{", &string[..], b":null}"].concat();
    let ways = [
        Kept::from_json(&string).is_ok(),
        Known::from_json(&passed).is_ok(),
        Known::from_json(&name).is_ok(),
    ];
    let shown = inner.escape_ascii();
    assert_eq!(ways, [read.is_some(); 3], "{shown}");
    read
}

#[test]
fn what_is_no_utf8_is_refused() {
    // The first and the last byte of every kind (RFC 3629, section 4).
    const ENDS: [u8; 24] = [
        0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
        0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ];
    let check = |bytes: &[u8]| {
        let expected = std::str::from_utf8(bytes).ok();
        assert_eq!(read(bytes).as_deref(), expected, "{}", bytes.escape_ascii());
    };
    for first in 0x80..=0xFF {
        check(&[first]);
        for second in 0x80..=0xFF {
            check(&[first, second]);
        }
    }
    // Behind and before other bytes, so that they meet every step of a reader that takes many at once.
    let mut long = 0;
    for first in &ENDS[2..] {
        for second in ENDS {
            for third in ENDS {
                check(&[*first, second, third]);
                for fourth in [0x61, 0x80, 0xBF, 0xE0] {
                    long = (long + 1) % 40;
                    let bytes = [*first, second, third, fourth];
                    check(&[&b"a".repeat(long), &bytes[..], &b"b".repeat(long / 2)].concat());
                }
            }
        }
    }
}

#[test]
fn half_a_pair_of_surrogates_is_refused() {
    let units = [
        "", "a", "\\n", "\\u0041", "\\ud7ff", "\\ud800", "\\uDBFF", "\\udc00", "\\uDFFF",
        "\\ue000", "\\ud83", "\\u", "\\",
    ];
    for first in units {
        for second in units {
            for third in units {
                let inner = [first, second, third].concat();
                let expected = serde_json::from_str(&format!("\"{inner}\"")).ok();
                assert_eq!(read(inner.as_bytes()), expected, "{inner}");
            }
        }
    }
}

#[test]
fn integers_are_exact_at_every_boundary() {
    let mut numbers: Vec<String> = vec!["0".into(), "99999999999999999999".into()];
    let mut near = |number: u128| {
        for near in [number - 1, number, number.saturating_add(1)] {
            numbers.extend([near.to_string(), format!("-{near}")]);
        }
    };
    (0..128).for_each(|bits| near(1 << bits));
    (0..=38).for_each(|digits| near(10_u128.pow(digits)));
    near(u128::MAX);
    numbers.extend(["340282366920938463463374607431768211456".into()]);
    numbers.retain(|number| number != "-0");
    macro_rules! check {
        ($($ty:ident)+) => {$({
            #[derive(Debug, Model)]
            struct Whole($ty);
            for number in &numbers {
                let read = Whole::from_json(number.as_bytes()).ok().map(|whole| whole.0);
                assert_eq!(read, number.parse().ok(), "{number} as {}", stringify!($ty));
            }
        })+};
    }
    check!(u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize);
}

/// The shortest of a few readings of `size` bytes.
fn time(size: usize, read: impl Fn(&[u8])) -> Duration {
    let text = b"7".repeat(size);
    let once = |_| {
        let start = Instant::now();
        read(&text);
        start.elapsed()
    };
    (0..5).map(once).min().unwrap()
}

#[test]
fn a_megabyte_of_digits_takes_time_in_proportion() {
    #[derive(Debug, Model)]
    struct Integer(#[allow(dead_code, reason = "it is read only")] u64);
    #[derive(Debug, Model)]
    struct Wide(#[allow(dead_code, reason = "it is read only")] i128);
    #[derive(Debug, Model)]
    struct Float(#[allow(dead_code, reason = "it is read only")] f64);
    let check = |name: &str, read: fn(&[u8])| {
        let (one, four) = (time(1 << 20, read), time(1 << 22, read));
        // Four times, were the machine quiet; sixteen times, were it the square.
        let most = one * 8 + Duration::from_millis(20);
        assert!(four < most, "{name}: {one:?} and {four:?}");
    };
    check("kept", |text| assert!(Kept::from_json(text).is_ok()));
    check("u64", |text| assert!(Integer::from_json(text).is_err()));
    check("i128", |text| assert!(Wide::from_json(text).is_err()));
    check("f64", |text| assert!(Float::from_json(text).is_err()));
}

#[test]
fn a_hundred_thousand_members_are_survived() {
    #[derive(Debug, Model)]
    struct Map(BTreeMap<String, u32>);
    #[derive(Debug, Model)]
    #[model(deny_unknown)]
    struct Strict {
        #[allow(dead_code, reason = "it is read only")]
        known: Option<u8>,
    }
    let start = Instant::now();
    let members: Vec<_> = (0..100_000)
        .map(|key| format!("\"key{key}\":{key}"))
        .collect();
    let text = format!("{{{}}}", members.join(","));
    assert_eq!(Map::from_json(text.as_bytes()).unwrap().0.len(), 100_000);
    assert!(Known::from_json(text.as_bytes()).is_ok());
    match Strict::from_json_in(text.as_bytes(), &Arena::new()) {
        Err(ModelError::Invalid(report)) => assert!(report.is_cut()),
        other => panic!("{other:?}"),
    }
    let same = format!("{{{}\"k\":1}}", "\"k\":1,".repeat(100_000));
    assert!(Map::from_json(same.as_bytes()).is_err());
    assert!(start.elapsed() < Duration::from_secs(20));
}

#[test]
fn a_wide_model_in_itself_is_refused_before_the_stack_ends() {
    #[derive(Debug, Model)]
    #[allow(dead_code, reason = "it is read only")]
    struct Wide {
        cells: Option<[[f64; 32]; 32]>,
        within: Option<Box<Wide>>,
    }
    let mut refused = 0;
    for (depth, inner) in (1..127).flat_map(|depth| [(depth, "null"), (depth, "7")]) {
        let (open, close) = (r#"{"within":"#.repeat(depth), "}".repeat(depth));
        let read = Wide::from_json(format!("{open}{inner}{close}").as_bytes());
        let Err(error) = read else {
            assert_eq!(inner, "null");
            continue;
        };
        let is_too_deep = error.to_string().contains("nested too deep");
        assert!(is_too_deep || inner == "7", "{error}");
        refused += usize::from(is_too_deep);
    }
    assert!(refused > 0, "none of them takes a megabyte");
}
