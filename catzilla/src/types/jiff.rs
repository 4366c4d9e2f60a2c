//! jiff's civil dates and times, its timestamps, and its points in time with a zone.

use jiff::{
    Timestamp, ZonedDateTime,
    civil::{Date, DateTime, Time},
};

use super::{Told, displayed, ordered, told};
use crate::{
    json::Writer,
    model::{
        Schema,
        constraint::date::{all, clock},
    },
};

macro_rules! types {
    ($($ty:ty: $code:literal, $format:literal, $expected:literal, $parse:expr;)+) => {$(
        impl Told for $ty {
            const CODE: &'static str = $code;
            const EXPECTED: &'static str = $expected;

            fn of_text(text: &str) -> Option<Self> {
                $parse(text)
            }

            fn write(&self, writer: &mut Writer) {
                displayed(writer, self);
            }

            fn schema() -> Schema {
                Schema::of("string").with("format", $format)
            }
        }
    )+};
}

// JSON Schema's `time` and `date-time` have an offset, and no zone.
types! {
    Date: "date", "date", "a date: 2026-02-28", parsed;
    Time: "time", "partial-time", "a time: 23:59:59", time_of_day;
    DateTime: "date_time", "partial-date-time", "a date and a time: 2026-02-28T23:59:59", parsed;
    Timestamp: "date_time", "date-time", "a date and a time with its offset: 2026-02-28T23:59:59Z", parsed;
    ZonedDateTime: "date_time", "zoned-date-time",
        "a date and a time with its zone: 2026-02-28T23:59:59+01:00[Europe/Berlin]", parsed;
}

told! { Date Time DateTime Timestamp ZonedDateTime }
ordered! { Date Time DateTime Timestamp }

fn parsed<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

/// jiff's parser first looks whether the text may be meant for something else, which allocates; of a
/// plain `23:59:59.123456789` that is seen without.
fn time_of_day(text: &str) -> Option<Time> {
    plain_time(text).or_else(|| text.parse().ok())
}

fn plain_time(text: &str) -> Option<Time> {
    if text.len() > "23:59:59.123456789".len() {
        return None;
    }
    let [hour, minute, second, billionths] = all(text, clock)?;
    let small = |number: u32| i8::try_from(number).ok();
    let billionths = billionths.try_into().ok()?;
    Time::new(small(hour)?, small(minute)?, small(second)?, billionths).ok()
}
