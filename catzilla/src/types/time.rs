//! time's types, as RFC 3339 has them: `2026-02-28T23:59:59.5Z`, with a fraction only where there is one.
//!
//! Their serde has a form of its own, `2026-02-28 23:59:59.5 +00:00:00`, and `time::serde::rfc3339` for
//! those who want to be understood.

use std::fmt;

use time::{
    Date, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset,
    format_description::well_known::Rfc3339,
};

use super::{Told, displayed, ordered, told};
use crate::{
    json::Writer,
    model::{
        Schema,
        constraint::date::{all, clock, date, mark},
    },
};

/// What stands between a date and a time.
const BETWEEN: [char; 3] = ['T', 't', ' '];

macro_rules! types {
    ($($ty:ty: $code:literal, $format:literal, $expected:literal, $parse:expr, $as_text:path;)+) => {$(
        impl Told for $ty {
            const CODE: &'static str = $code;
            const EXPECTED: &'static str = $expected;

            fn of_text(text: &str) -> Option<Self> {
                $parse(text)
            }

            fn write(&self, writer: &mut Writer) {
                displayed(writer, $as_text(*self));
            }

            fn schema() -> Schema {
                Schema::of("string").with("format", $format)
            }
        }
    )+};
}

// JSON Schema's `time` and `date-time` have an offset; `partial-time` is RFC 3339's word for a time of
// day without.
types! {
    Date: "date", "date", "a date: 2026-02-28", |text| all(text, day), Day;
    Time: "time", "partial-time", "a time: 23:59:59", |text| all(text, time_of_day), TimeOfDay;
    PrimitiveDateTime: "date_time", "partial-date-time", "a date and a time: 2026-02-28T23:59:59",
        |text| all(text, day_and_time), DayAndTime;
    OffsetDateTime: "date_time", "date-time",
        "a date and a time with its offset: 2026-02-28T23:59:59Z", point, Point;
}

told! { Date Time PrimitiveDateTime OffsetDateTime }
ordered! { Date Time PrimitiveDateTime OffsetDateTime }

fn day(text: &mut &str) -> Option<Date> {
    let [year, month, day] = date(text)?;
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(year.try_into().ok()?, month, day.try_into().ok()?).ok()
}

fn time_of_day(text: &mut &str) -> Option<Time> {
    let [hour, minute, second, billionths] = clock(text)?;
    let small = |number: u32| u8::try_from(number).ok();
    Time::from_hms_nano(small(hour)?, small(minute)?, small(second)?, billionths).ok()
}

fn day_and_time(text: &mut &str) -> Option<PrimitiveDateTime> {
    let date = day(text)?;
    mark(text, &BETWEEN)?;
    Some(PrimitiveDateTime::new(date, time_of_day(text)?))
}

/// time's own parser knows which minutes have a leap second, and takes anything between date and time.
fn point(text: &str) -> Option<OffsetDateTime> {
    let between = text.as_bytes().get("2026-02-28".len())?;
    if !BETWEEN.contains(&char::from(*between)) {
        return None;
    }
    OffsetDateTime::parse(text, &Rfc3339).ok()
}

struct Day(Date);

/// A year that four digits do not hold has a sign (ISO 8601).
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.0.to_calendar_date();
        match year {
            0..=9999 => write!(f, "{year:04}")?,
            _ => write!(f, "{year:+05}")?,
        }
        write!(f, "-{:02}-{day:02}", u8::from(month))
    }
}

struct TimeOfDay(Time);

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute, second, billionths) = self.0.as_hms_nano();
        write!(f, "{hour:02}:{minute:02}:{second:02}")?;
        if billionths == 0 {
            return Ok(());
        }
        let (mut fraction, mut width) = (billionths, 9);
        while fraction % 10 == 0 {
            fraction /= 10;
            width -= 1;
        }
        write!(f, ".{fraction:0width$}")
    }
}

struct DayAndTime(PrimitiveDateTime);

impl fmt::Display for DayAndTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{}", Day(self.0.date()), TimeOfDay(self.0.time()))
    }
}

struct Point(OffsetDateTime);

/// RFC 3339 knows no seconds in an offset, so the same point is told with an offset of whole minutes.
impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hours, minutes, _) = self.0.offset().as_hms();
        let whole = UtcOffset::from_hms(hours, minutes, 0).unwrap_or(UtcOffset::UTC);
        let told = self.0.checked_to_offset(whole).unwrap_or(self.0);
        write!(
            f,
            "{}",
            DayAndTime(PrimitiveDateTime::new(told.date(), told.time()))
        )?;
        if whole.is_utc() {
            return f.write_str("Z");
        }
        let sign = if whole.is_negative() { '-' } else { '+' };
        let (hours, minutes) = (hours.unsigned_abs(), minutes.unsigned_abs());
        write!(f, "{sign}{hours:02}:{minutes:02}")
    }
}
