//! chrono's types without a time zone, and its points in time.
//!
//! JSON Schema's `time` and `date-time` have an offset; `partial-time` is RFC 3339's word for a time of
//! day without.

use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Utc};

use super::{Told, displayed, ordered, told};
use crate::{json::Writer, model::Schema};

macro_rules! naive {
    ($($ty:ty: $code:literal, $format:literal, $expected:literal;)+) => {$(
        impl Told for $ty {
            const CODE: &'static str = $code;
            const EXPECTED: &'static str = $expected;

            fn of_text(text: &str) -> Option<Self> {
                text.parse().ok()
            }

            // chrono's `Display` of a date and a time has a space between the two.
            fn write(&self, writer: &mut Writer) {
                displayed(writer, format_args!("{self:?}"));
            }

            fn schema() -> Schema {
                Schema::of("string").with("format", $format)
            }
        }
    )+};
}

naive! {
    NaiveDate: "date", "date", "a date: 2026-02-28";
    NaiveTime: "time", "partial-time", "a time: 23:59:59";
    NaiveDateTime: "date_time", "partial-date-time", "a date and a time: 2026-02-28T23:59:59";
}

macro_rules! points {
    ($($ty:ty)+) => {$(
        impl Told for $ty {
            const CODE: &'static str = "date_time";
            const EXPECTED: &'static str =
                "a date and a time with its offset: 2026-02-28T23:59:59Z";

            fn of_text(text: &str) -> Option<Self> {
                text.parse().ok()
            }

            fn write(&self, writer: &mut Writer) {
                displayed(writer, Rfc3339(self));
            }

            fn schema() -> Schema {
                Schema::of("string").with("format", "date-time")
            }
        }
    )+};
}

points! { DateTime<Utc> DateTime<FixedOffset> }

told! { NaiveDate NaiveTime NaiveDateTime DateTime<Utc> DateTime<FixedOffset> }
ordered! { NaiveDate NaiveTime NaiveDateTime DateTime<Utc> DateTime<FixedOffset> }

/// A point in time as serde writes it, which chrono itself does into a text of its own only.
struct Rfc3339<'a, Z: TimeZone>(&'a DateTime<Z>);

impl<Z: TimeZone> fmt::Display for Rfc3339<'_, Z> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0.naive_local())?;
        let seconds = self.0.offset().fix().local_minus_utc();
        if seconds == 0 {
            return f.write_str("Z");
        }
        // RFC 3339 knows no seconds here.
        let minutes = (seconds.abs() + 30) / 60;
        let sign = if seconds < 0 { '-' } else { '+' };
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}
