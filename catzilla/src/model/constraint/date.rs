//! `date`, `time` and `date_time`: the text of a day, of a time of day, of a point in time (RFC 3339,
//! section 5.6).

use super::TextRule;
use crate::model::{Schema, Violation};

/// A day: `2026-02-28`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date;

/// A time of day with its offset: `23:59:59Z`, `12:00:00.5+01:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time;

/// A point in time: `2026-02-28T23:59:59Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateTime;

impl TextRule for Date {
    fn fits(&self, text: &str) -> bool {
        is_all(text, date)
    }

    fn broken(&self) -> Violation {
        Violation::new("date", "expected a date: 2026-02-28")
    }

    fn described(&self, schema: &mut Schema) {
        schema.set("format", "date");
    }
}

impl TextRule for Time {
    fn fits(&self, text: &str) -> bool {
        is_all(text, time)
    }

    fn broken(&self) -> Violation {
        Violation::new("time", "expected a time with its offset: 23:59:59Z")
    }

    fn described(&self, schema: &mut Schema) {
        schema.set("format", "time");
    }
}

impl TextRule for DateTime {
    fn fits(&self, text: &str) -> bool {
        is_all(text, |text| {
            date(text)?;
            mark(text, &['T', 't', ' '])?;
            time(text)
        })
    }

    fn broken(&self) -> Violation {
        Violation::new(
            "date_time",
            "expected a date and a time: 2026-02-28T23:59:59Z",
        )
    }

    fn described(&self, schema: &mut Schema) {
        schema.set("format", "date-time");
    }
}

/// The next number, of exactly so many digits; moves on behind it.
fn digits(text: &mut &str, count: usize) -> Option<u32> {
    let (digits, rest) = text.split_at_checked(count)?;
    *text = rest;
    digits
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| digits.parse().ok())?
}

/// Moves on behind one character.
pub(crate) fn mark(text: &mut &str, marks: &[char]) -> Option<()> {
    *text = text.strip_prefix(marks)?;
    Some(())
}

/// `full-date`: the year, the month and the day.
pub(crate) fn date(text: &mut &str) -> Option<[u32; 3]> {
    let year = digits(text, 4)?;
    mark(text, &['-'])?;
    let month = digits(text, 2)?;
    mark(text, &['-'])?;
    let day = digits(text, 2)?;
    (1..=days(year, month))
        .contains(&day)
        .then_some([year, month, day])
}

fn days(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => 0,
    }
}

/// `full-time`.
fn time(text: &mut &str) -> Option<()> {
    clock(text)?;
    offset(text)
}

/// `partial-time`: the hour, the minute, the second, and billionths of one, of which more digits are
/// passed. A second of 60 is a leap second, which only some minutes have: it is let through.
pub(crate) fn clock(text: &mut &str) -> Option<[u32; 4]> {
    let hour = digits(text, 2)?;
    mark(text, &[':'])?;
    let minute = digits(text, 2)?;
    mark(text, &[':'])?;
    let second = digits(text, 2)?;
    let billionths = match mark(text, &['.']) {
        Some(()) => fraction(text)?,
        None => 0,
    };
    let fits = hour < 24 && minute < 60 && second <= 60;
    fits.then_some([hour, minute, second, billionths])
}

/// One digit or more, as billionths.
fn fraction(text: &mut &str) -> Option<u32> {
    let behind = text.trim_start_matches(|character: char| character.is_ascii_digit());
    let digits = text.get(..text.len() - behind.len())?;
    *text = behind;
    let padded = digits.bytes().chain(std::iter::repeat(b'0')).take(9);
    let billionths = padded.fold(0, |sum, digit| 10 * sum + u32::from(digit - b'0'));
    (!digits.is_empty()).then_some(billionths)
}

/// `time-offset`.
fn offset(text: &mut &str) -> Option<()> {
    if mark(text, &['Z', 'z']).is_some() {
        return Some(());
    }
    mark(text, &['+', '-'])?;
    let hour = digits(text, 2)?;
    mark(text, &[':'])?;
    let minute = digits(text, 2)?;
    (hour < 24 && minute < 60).then_some(())
}

fn is_all<T>(text: &str, parse: impl FnOnce(&mut &str) -> Option<T>) -> bool {
    all(text, parse).is_some()
}

/// What the whole text says.
pub(crate) fn all<T>(text: &str, parse: impl FnOnce(&mut &str) -> Option<T>) -> Option<T> {
    let mut rest = text;
    parse(&mut rest).filter(|_| rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for text in [
            "2026-02-28",
            "2024-02-29",
            "2000-02-29",
            "0000-01-01",
            "9999-12-31",
        ] {
            assert!(Date.fits(text), "{text}");
        }
        for text in [
            "",
            "2026-02-29",
            "1900-02-29",
            "2026-00-01",
            "2026-13-01",
            "2026-1-1",
            "2026-01-00",
            "2026-01-01Z",
            "2026/01/01",
            "+026-01-01",
            "２026-01-01",
        ] {
            assert!(!Date.fits(text), "{text}");
        }
    }

    #[test]
    fn times_have_an_offset() {
        for text in [
            "00:00:00Z",
            "23:59:60z",
            "12:00:00.123456789+05:30",
            "12:00:00-23:59",
        ] {
            assert!(Time.fits(text), "{text}");
        }
        for text in [
            "",
            "12:00:00",
            "24:00:00Z",
            "12:60:00Z",
            "12:00:61Z",
            "12:00Z",
            "12:00:00.Z",
            "12:00:00+5:30",
            "12:00:00+24:00",
            "12:00:00ZZ",
        ] {
            assert!(!Time.fits(text), "{text}");
        }
        assert!(DateTime.fits("2026-02-28T23:59:59Z"));
        assert!(DateTime.fits("2026-02-28 23:59:59.5-01:00"));
        assert!(!DateTime.fits("2026-02-28"));
        assert!(!DateTime.fits("2026-02-30T23:59:59Z"));
    }
}
