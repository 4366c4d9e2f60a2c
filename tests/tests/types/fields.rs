//! Types of other crates among other fields: in lists, in queries, with bounds, and in a schema.

use std::collections::BTreeMap;

use catzilla::{Describe, WriteJson, prelude::*};
use catzilla_tests::{ask, get};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde_json::json;
use uuid::Uuid;

use super::{Known, refused, same};

const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();

#[derive(Debug, Model, PartialEq)]
struct Order {
    id: Uuid,
    #[field(range(Decimal::ZERO..Decimal::ONE_HUNDRED))]
    price: Decimal,
    #[field(range(FIRST..))]
    day: Option<NaiveDate>,
    #[field(default)]
    paid: Vec<jiff::Timestamp>,
    #[field(default)]
    shifts: BTreeMap<String, (time::Time, chrono::NaiveTime)>,
}

#[test]
fn a_uuid_is_as_with_serde() {
    let texts = [
        "67e55044-10b1-426f-9247-bb680e5fe0c8",
        "67E55044-10B1-426F-9247-BB680E5FE0C8",
        "67e5504410b1426f9247bb680e5fe0c8",
        "urn:uuid:67e55044-10b1-426f-9247-bb680e5fe0c8",
        "{67e55044-10b1-426f-9247-bb680e5fe0c8}",
        "67e55044-10b1-426f-9247-bb680e5fe0c",
        "67e55044-10b1-426f-9247-bb680e5fe0c8 ",
        "67e55044-10b1-426f-9247_bb680e5fe0c8",
        "67e55044-10b1-426f-9247-bb680e5fe0g8",
        "",
    ];
    assert_eq!(same::<Uuid>(&texts), 5);
    refused::<Uuid>("uuid", "expected a UUID", &texts[5..]);
}

#[test]
fn a_model_is_read_and_written_with_them() {
    let text = r#"{"id":"67e55044-10b1-426f-9247-bb680e5fe0c8","price":"19.90","day":"2026-02-28","paid":["2026-02-28T12:00:00Z"],"shifts":{"early":["06:00:00","14:00:00"]}}"#;
    let order = Order::from_json(text.as_bytes()).unwrap();
    assert_eq!(order.price, Decimal::new(1990, 2));
    assert_eq!(order.to_json(), text);
    let escaped = text
        .replace("2026-02-28T", "2026\\u002d02-28T")
        .replace(r#""19.90""#, "19.90");
    assert_eq!(Order::from_json(escaped.as_bytes()).unwrap(), order);
}

#[test]
fn bounds_hold_and_are_told() {
    let text = r#"{"id":"67e55044-10b1-426f-9247-bb680e5fe0c8","price":100.00,"day":"2025-12-31"}"#;
    let Err(ModelError::Invalid(report)) = Order::from_json(text.as_bytes()) else {
        panic!("these are beyond the bounds");
    };
    let told: Vec<_> = report
        .violations()
        .iter()
        .map(|one| (one.pointer(), one.code(), one.message()))
        .collect();
    assert_eq!(
        told,
        [
            ("/price", "range", "expected at least 0 and less than 100"),
            ("/day", "range", "expected at least 2026-01-01"),
        ],
    );
    assert_eq!(
        report.violations()[1].bound_named("min"),
        Some(&"2026-01-01".into())
    );
}

#[test]
fn a_wrong_query_is_told_in_the_same_words() {
    #[derive(Debug, Model)]
    struct Page {
        after: NaiveDate,
        least: Option<Decimal>,
    }
    #[catzilla::get("/")]
    async fn page(page: Query<Page>) -> String {
        format!("{} {:?}", page.after, page.least)
    }
    let read = |query: &str| {
        let answer = ask(Catzilla::new(routes![page]), get(&format!("/?{query}")));
        String::from_utf8(answer.body).unwrap()
    };
    assert_eq!(read("after=2026-02-28&least=1.50"), "2026-02-28 Some(1.50)");
    assert_eq!(read("after=2025-02-28&after=2026-02-28"), "2026-02-28 None");
    let wrong = read("after=2023-02-29&least=one");
    for words in [
        r#""pointer":"/after","code":"date","message":"expected a date: 2026-02-28""#,
        r#""pointer":"/least","code":"decimal","message":"expected a decimal number of at most 28 digits""#,
    ] {
        assert!(wrong.contains(words), "{wrong}");
    }
}

fn of<T: Known>() -> serde_json::Value {
    T::json_schema()
}

#[test]
fn a_schema_says_the_format() {
    let format = |schema: serde_json::Value| schema["format"].clone();
    for date in [
        of::<NaiveDate>(),
        of::<jiff::civil::Date>(),
        of::<time::Date>(),
    ] {
        assert_eq!(format(date), "date");
    }
    for time in [
        of::<chrono::NaiveTime>(),
        of::<jiff::civil::Time>(),
        of::<time::Time>(),
    ] {
        assert_eq!(format(time), "partial-time");
    }
    for point in [
        of::<chrono::DateTime<chrono::Utc>>(),
        of::<jiff::Timestamp>(),
        of::<time::OffsetDateTime>(),
    ] {
        assert_eq!(format(point), "date-time");
    }
    assert_eq!(format(of::<Uuid>()), "uuid");
    let order = &Order::json_schema()["$defs"]["Order"];
    // JSON Schema compares numbers, and these are bounds of texts.
    assert_eq!(
        order["properties"]["price"],
        json!({ "type": ["string", "number"] })
    );
    assert_eq!(
        order["properties"]["day"],
        json!({ "type": ["string", "null"], "format": "date" })
    );
}
