//! Models of names and texts: queries, forms and headers.
//!
//! The pairs are written as an object whose values are strings, or lists of strings where a name
//! repeats, and the model is read from that: numbers and booleans from their text, a list from one
//! value too, and where only one value can be, the last one counts and no other is looked at.

use std::cell::Cell;

use super::{Report, Seen, Value, Violation};
use crate::json::{Arena, Reader, Writer};

/// Reads a model from pairs, the second of which is missing where it is no text; the report says from which part of the request they are.
pub(crate) fn read<'b, T: Value<'b>, N: AsRef<str>>(
    location: &'static str,
    pairs: impl Iterator<Item = (N, Option<N>)>,
    arena: &'b Arena,
    seen: Seen<'b>,
    report: impl FnOnce() -> Report,
) -> Result<T, Box<Report>> {
    let text = object(pairs, arena);
    let reader = || Reader::of_pairs(text, arena).seeing(seen);
    if let Some(value) = T::read(&mut reader()) {
        return Ok(value);
    }
    let mut report = Box::new(report());
    report.at_location(location, |report| {
        let _value = T::explain(&mut reader(), report);
        if report.is_empty() {
            report.add(Violation::new(
                "invalid",
                "this is not what is expected here",
            ));
        }
    });
    Err(report)
}

thread_local! {
    /// Memory to write the next object in.
    static SPARE: Cell<String> = const { Cell::new(String::new()) };
}

/// Bytes that are kept for the next object at the most.
const MOST_KEPT: usize = 64 * 1024;

fn object<N: AsRef<str>>(pairs: impl Iterator<Item = (N, Option<N>)>, arena: &Arena) -> &str {
    let mut all = arena.list::<(N, Option<N>)>(8);
    all.extend(pairs);
    // Stable: the values of one name keep their order.
    all.sort_by(|(one, _), (other, _)| one.as_ref().cmp(other.as_ref()));
    let mut buffer = SPARE.take();
    buffer.clear();
    let mut writer = Writer::from(buffer);
    write(&all, &mut writer);
    let text = arena.text(writer.as_text());
    let buffer = writer.into_text();
    if buffer.capacity() <= MOST_KEPT {
        SPARE.set(buffer);
    }
    text
}

fn write<N: AsRef<str>>(sorted: &[(N, Option<N>)], writer: &mut Writer) {
    let of_one_name = sorted.chunk_by(|(one, _), (other, _)| one.as_ref() == other.as_ref());
    writer.raw("{");
    for (number, pairs) in of_one_name.enumerate() {
        writer.comma(number);
        writer.string(pairs[0].0.as_ref());
        writer.raw(":");
        if let [(_, value)] = pairs {
            write_value(value.as_ref(), writer);
        } else {
            write_list(pairs, writer);
        }
    }
    writer.raw("}");
}

fn write_list<N: AsRef<str>>(pairs: &[(N, Option<N>)], writer: &mut Writer) {
    writer.raw("[");
    for (number, (_, value)) in pairs.iter().enumerate() {
        writer.comma(number);
        write_value(value.as_ref(), writer);
    }
    writer.raw("]");
}

/// What is no text is an object, which no type takes: see `Reader::is_at_no_text`.
fn write_value<N: AsRef<str>>(value: Option<&N>, writer: &mut Writer) {
    match value {
        Some(text) => writer.string(text.as_ref()),
        None => writer.raw("{}"),
    }
}
