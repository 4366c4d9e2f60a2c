//! How often reading and checking a model allocates: never, where it borrows and the arena is warm.

#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{borrow::Cow, collections::BTreeMap, hint::black_box};

use catzilla::{
    WriteJson,
    json::{Arena, Writer},
    memory::allocations,
    prelude::*,
};

catzilla::allocator!(system);

#[derive(Debug, Model)]
struct Borrowed<'a> {
    id: u64,
    #[field(len(1..=64))]
    name: &'a str,
    #[field(email)]
    email: Cow<'a, str>,
    #[field(date_time)]
    born: Option<&'a str>,
    #[field(len(..=8), unique, each(len(1..=32)))]
    tags: &'a [&'a str],
    #[field(default)]
    metadata: JsonMap<'a>,
    price: Option<f64>,
    #[field(len(..1000), default)]
    friends: &'a [Friend<'a>],
}

#[derive(Debug, Model)]
struct Friend<'a> {
    #[field(len(1..=9))]
    name: &'a str,
}

/// With an escape, which is decoded into the arena, and a list that outgrows its first place.
fn text() -> Vec<u8> {
    let friends = r#"{"name":"a\u0041\n"},"#.repeat(99);
    let text = format!(
        r#"{{"name":"Ada \"A\"", "id":1, "email":"ada@example.com", "born":"2026-02-28T12:00:00Z",
            "tags":["a","b"], "metadata":{{"a":[1,{{"b":null}}]}}, "price":1.25e3,
            "friends":[{friends}{{"name":"z"}}], "more":[1,2,"three"]}}"#
    );
    text.into()
}

#[test]
fn a_borrowed_model_is_read_without_an_allocation() {
    let text = text();
    let mut arena = Arena::new();
    for warm in [false, false, true, true] {
        arena.reset();
        let before = allocations();
        let model = Borrowed::from_json_in(black_box(&text), &arena).unwrap();
        let count = allocations() - before;
        assert_eq!((model.friends.len(), model.friends[0].name), (100, "aA\n"));
        assert!(!warm || count == 0, "{count} allocations");
    }
}

#[derive(Model)]
struct Owned {
    #[field(len(1..), prefix("u"), alphanumeric, pattern("^[a-z]+[0-9]$"))]
    name: String,
    #[field(unique, each(range(..9)))]
    numbers: Vec<u8>,
    #[field(keys(len(..3)), values(len(1..)))]
    map: BTreeMap<String, String>,
    #[field(url)]
    url: Option<String>,
}

#[test]
fn what_is_valid_is_validated_without_an_allocation() {
    let text = br#"{"name":"user1","numbers":[1,2,3],"map":{"a":"b"},"url":"https://a.b/c"}"#;
    let owned = Owned::from_json(text).unwrap();
    let (arena, body) = (Arena::new(), self::text());
    let borrowed = Borrowed::from_json_in(&body, &arena).unwrap();
    let before = allocations();
    let fine = black_box(owned.validate().is_ok() && borrowed.validate().is_ok());
    assert_eq!(allocations() - before, 0);
    assert!(fine);
}

/// Types of other crates.
#[derive(Debug, Model, PartialEq)]
struct Foreign {
    id: uuid::Uuid,
    price: rust_decimal::Decimal,
    number: rust_decimal::Decimal,
    chronos: (
        chrono::NaiveDate,
        chrono::NaiveTime,
        chrono::NaiveDateTime,
        chrono::DateTime<chrono::Utc>,
        chrono::DateTime<chrono::FixedOffset>,
    ),
    times: (
        time::Date,
        time::Time,
        time::PrimitiveDateTime,
        time::OffsetDateTime,
    ),
    jiffs: (
        jiff::civil::Date,
        jiff::civil::Time,
        jiff::civil::DateTime,
        jiff::Timestamp,
    ),
}

#[test]
fn a_type_of_another_crate_is_read_and_written_without_an_allocation() {
    let [date, time, both] = ["2026-02-28", "12:00:00.5", "2026-02-28T12:00:00.5"];
    let text = format!(
        r#"{{"id":"67e55044-10b1-426f-9247-bb680e5fe0c8","price":"19.90","number":1.5e-3,
            "chronos":["{date}","{time}","{both}","{both}Z","{both}+01:00"],
            "times":["{date}","{time}","{both}","{both}-01:00"],
            "jiffs":["{date}","{time}","{both}","{both}Z"]}}"#
    );
    let before = allocations();
    let model = Foreign::from_json(black_box(text.as_bytes())).unwrap();
    assert_eq!(allocations() - before, 0);
    let mut writer = Writer::with_capacity(1024);
    let before = allocations();
    model.write(&mut writer);
    assert_eq!(allocations() - before, 0);
    let written = writer.into_text();
    assert_eq!(Foreign::from_json(written.as_bytes()).unwrap(), model);
}
