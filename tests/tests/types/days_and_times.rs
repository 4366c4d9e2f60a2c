//! Dates and times of chrono, jiff and time.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use jiff::civil;
use serde::{Deserialize, Serialize};
use time::{OffsetDateTime, PrimitiveDateTime};

use super::{WriteJson, read, refused, same, wrong};

const DAYS: [&str; 17] = [
    "2026-02-28",
    "2024-02-29",
    "2023-02-29",
    "1900-02-29",
    "0000-01-01",
    "9999-12-31",
    "10000-01-01",
    "+10000-01-01",
    "-0001-12-31",
    "-1-12-31",
    "2026-00-01",
    "2026-13-01",
    "2026-02-30",
    "2026-02-28T00:00:00",
    "２026-02-28",
    "tomorrow",
    "",
];

const TIMES: [&str; 17] = [
    "00:00:00",
    "23:59:59",
    "12:00:00.5",
    "12:00:00.000001",
    "12:00:00.123456789",
    "12:00:00.1234567891",
    "12:00:00.12345678901234567890123456789",
    "12:00:00.",
    "12:00",
    "23:59:60",
    "12:00:61",
    "24:00:00",
    "12:60:00",
    "12:00:00Z",
    "-1:00:00",
    "noon",
    "",
];

const POINTS: [&str; 26] = [
    "2026-02-28T23:59:59Z",
    "2026-02-28T23:59:59.5Z",
    "2026-02-28T23:59:59.120Z",
    "2026-02-28T23:59:59.123456789Z",
    "2026-02-28T23:59:59.12345678912345Z",
    "2026-02-28t23:59:59z",
    "2026-02-28 23:59:59Z",
    "2026-02-28T23:59:59+01:00",
    "2026-02-28T23:59:59-00:30",
    "2026-02-28T23:59:59+00:00",
    "2026-02-28T23:59:59-00:00",
    "2026-02-28T23:59:59+23:59",
    "2026-02-28T23:59:59+24:00",
    "2026-02-28T23:59:59-24:00",
    "2026-02-28T23:59:59+01:60",
    "2016-12-31T23:59:60Z",
    "2016-12-31T23:59:60.5Z",
    "2026-02-28T12:00:60Z",
    "2026-02-28T24:00:00Z",
    "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999999Z",
    "2023-02-29T00:00:00Z",
    "2026-02-28T23:59:59",
    "2026-02-28",
    "now",
    "",
];

/// The same without their last letter, so that there is no offset.
fn without_offset() -> Vec<&'static str> {
    let points = POINTS.iter();
    points
        .map(|text| text.trim_end_matches(['Z', 'z']))
        .collect()
}

#[test]
fn chrono_is_as_with_serde() {
    assert_eq!(same::<NaiveDate>(&DAYS), 7);
    assert!(same::<NaiveTime>(&TIMES) >= 7);
    assert!(same::<NaiveDateTime>(&without_offset()) >= 9);
    assert!(same::<DateTime<Utc>>(&POINTS) >= 12);
    assert!(same::<DateTime<FixedOffset>>(&POINTS) >= 12);
}

#[test]
fn jiff_is_as_with_serde() {
    assert!(same::<civil::Date>(&DAYS) >= 4);
    assert!(same::<civil::Time>(&TIMES) >= 5);
    assert!(same::<civil::DateTime>(&without_offset()) >= 9);
    assert!(same::<jiff::Timestamp>(&POINTS) >= 12);
    let zoned = [
        "2026-02-28T23:59:59+01:00[Europe/Berlin]",
        "2026-02-28T23:59:59Z[Moon/Base]",
        POINTS[0],
    ];
    assert_eq!(same::<jiff::ZonedDateTime>(&zoned), 1);
}

#[test]
fn chrono_tells_what_it_cannot_read_of_a_text() {
    // No text says these: a second in an offset, and years beyond four digits.
    for seconds in [1, -29, 30, -90, 3599, 86_399, -86_399] {
        let offset = FixedOffset::east_opt(seconds).unwrap();
        let point = DateTime::UNIX_EPOCH.with_timezone(&offset);
        assert_eq!(point.to_json(), serde_json::to_string(&point).unwrap());
    }
    for day in [NaiveDate::MIN, NaiveDate::MAX] {
        assert_eq!(day.to_json(), serde_json::to_string(&day).unwrap());
    }
}

/// time's own serde writes days as everybody, and the others in no form of ISO 8601.
#[test]
fn a_day_of_time_is_as_with_serde_where_its_year_has_four_digits() {
    for text in [
        "2026-02-28",
        "2024-02-29",
        "0000-01-01",
        "9999-12-31",
        "2023-02-29",
        "2026-13-01",
        "2026-2-28",
        "",
    ] {
        let json = format!("\"{text}\"");
        let own: Option<time::Date> = read(&json);
        assert_eq!(own, serde_json::from_str(&json).ok(), "{text}");
        if let Some(day) = own {
            assert_eq!(day.to_json(), serde_json::to_string(&day).unwrap());
        }
    }
    assert_eq!(time::Date::MIN.to_json(), "\"-9999-01-01\"");
}

#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Rfc3339(#[serde(with = "time::serde::rfc3339")] OffsetDateTime);

#[test]
fn a_point_of_time_is_as_with_its_serde_for_rfc_3339() {
    let mut read_by_both = 0;
    for text in POINTS {
        let json = format!("\"{text}\"");
        let own: Option<OffsetDateTime> = read(&json);
        let theirs: Option<Rfc3339> = serde_json::from_str(&json).ok();
        assert_eq!(own, theirs.as_ref().map(|theirs| theirs.0), "{text}");
        if let Some(theirs) = theirs {
            assert_eq!(theirs.0.to_json(), serde_json::to_string(&theirs).unwrap());
            read_by_both += 1;
        }
    }
    assert!(read_by_both >= 12);
    // Their parser passes whatever stands between the two.
    assert!(read::<OffsetDateTime>(r#""2026-02-28_23:59:59Z""#).is_none());
    assert!(read::<OffsetDateTime>(r#""2026-02-28é3:59:59Z""#).is_none());
}

#[test]
fn an_offset_of_time_is_told_in_whole_minutes() {
    for (seconds, told) in [
        (0, "1970-01-01T00:00:00Z"),
        (-59, "1970-01-01T00:00:00Z"),
        (-1800, "1969-12-31T23:30:00-00:30"),
        (3661, "1970-01-01T01:01:00+01:01"),
        (86_399, "1970-01-01T23:59:00+23:59"),
    ] {
        let offset = time::UtcOffset::from_whole_seconds(seconds).unwrap();
        let point = OffsetDateTime::UNIX_EPOCH.to_offset(offset);
        assert_eq!(point.to_json(), format!("\"{told}\""));
        assert_eq!(read::<OffsetDateTime>(&point.to_json()), Some(point));
    }
}

#[test]
fn times_of_day_of_time_are_those_of_iso_8601() {
    let told = |text: &str| read::<time::Time>(&format!("\"{text}\"")).map(|time| time.to_json());
    for (text, expected) in [
        ("00:00:00", "00:00:00"),
        ("23:59:59.000", "23:59:59"),
        ("12:00:00.05", "12:00:00.05"),
        ("12:00:00.12345678999", "12:00:00.123456789"),
    ] {
        assert_eq!(told(text), Some(format!("\"{expected}\"")));
        let theirs = format!("\"{text}{}\"", if text.contains('.') { "" } else { ".0" });
        assert_eq!(
            read(&theirs),
            serde_json::from_str::<time::Time>(&theirs).ok()
        );
    }
    for text in [
        "2026-02-28T12:00:00.5",
        "2026-02-28t12:00:00.5",
        "2026-02-28 12:00:00.5",
    ] {
        let value: PrimitiveDateTime = read(&format!("\"{text}\"")).unwrap();
        assert_eq!(value.to_json(), r#""2026-02-28T12:00:00.5""#);
    }
}

#[test]
fn what_is_no_date_or_time_is_one_violation() {
    let days = ["2023-02-29", "2026-13-01", "2026-02-28x", "today", ""];
    let message = "expected a date: 2026-02-28";
    refused::<NaiveDate>("date", message, &days);
    refused::<civil::Date>("date", message, &days);
    refused::<time::Date>("date", message, &days);
    refused::<time::Date>(
        "date",
        message,
        &["10000-01-01", "-0001-01-01", "２026-02-28"],
    );

    let times = ["24:00:00", "12:00:61", "12:60:00", "12:00:00.", "noon", ""];
    let message = "expected a time: 23:59:59";
    refused::<NaiveTime>("time", message, &times);
    refused::<civil::Time>("time", message, &times);
    refused::<time::Time>("time", message, &times);
    refused::<time::Time>("time", message, &["23:59:60", "12:00", "12:00:00Z"]);

    let both = ["2023-02-29T00:00:00", "2026-02-28T24:00:00", "now", ""];
    let message = "expected a date and a time: 2026-02-28T23:59:59";
    refused::<NaiveDateTime>("date_time", message, &both);
    refused::<civil::DateTime>("date_time", message, &both);
    refused::<PrimitiveDateTime>("date_time", message, &both);

    let points = [
        "2026-02-28T23:59:59",
        "2026-02-28T23:59:59+24:00",
        "2026-02-28T24:00:00Z",
        "now",
        "",
    ];
    let message = "expected a date and a time with its offset: 2026-02-28T23:59:59Z";
    refused::<DateTime<Utc>>("date_time", message, &points);
    refused::<DateTime<FixedOffset>>("date_time", message, &points);
    refused::<OffsetDateTime>("date_time", message, &points);
    let but_wide = [
        points[0],
        points[2],
        points[3],
        points[4],
        "2026-02-28T23:59:59+26:00",
    ];
    refused::<jiff::Timestamp>("date_time", message, &but_wide);
}

#[test]
fn what_is_no_text_is_of_another_type() {
    for (json, found) in [
        ("1", "an integer"),
        ("null", "null"),
        ("{}", "an object"),
        ("[]", "a list"),
    ] {
        let expected = (
            "type".to_owned(),
            format!("expected a date: 2026-02-28, found {found}"),
        );
        assert_eq!(wrong::<NaiveDate>(json), expected);
        assert_eq!(wrong::<civil::Date>(json), expected);
        assert_eq!(wrong::<time::Date>(json), expected);
    }
}
