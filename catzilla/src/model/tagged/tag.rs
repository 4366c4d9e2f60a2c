//! The member that names the variant.

use super::{Names, missing, number, unknown};
use crate::{
    json::Reader,
    model::{Report, Value, object},
};

/// The member that names the variant, among those of its content: it has been looked at before.
#[derive(Clone, Copy, Debug)]
pub struct Tag;

impl Value<'_> for Tag {
    const EXPECTED: &'static str = "a string";

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.name().map(|_| Self)
    }
}

/// The number of the variant that the tag names; the reader does not move.
pub(super) fn tagged(reader: &mut Reader<'_>, tag: &str, names: Names) -> Option<usize> {
    let start = reader.offset();
    let at = find(reader, tag)?;
    reader.move_to(at);
    let name = reader.name()?;
    reader.move_to(start);
    number(names, &name)
}

/// The same with a report of what is wrong with the tag.
pub(super) fn explain_tag(
    reader: &mut Reader<'_>,
    report: &mut Report,
    tag: &str,
    names: Names,
) -> Option<usize> {
    let start = reader.offset();
    if reader.kind() != "an object" {
        return report.mismatch(reader, "an object");
    }
    let Some(at) = find(reader, tag) else {
        let _text = reader.value();
        return missing(report, tag);
    };
    let number = report.at_name(tag, |report| {
        reader.move_to(at);
        if !reader.is_at_text() {
            return report.mismatch(reader, "a string");
        }
        let name = reader.name()?;
        number(names, &name).or_else(|| unknown(report, names))
    });
    reader.move_to(start);
    if number.is_none() {
        let _text = reader.value();
    }
    number
}

/// The value of the member with this name in the object that stands here; the reader does not move.
fn find(reader: &mut Reader<'_>, wanted: &str) -> Option<usize> {
    let start = reader.offset();
    let found = reader.deeper(|reader| {
        let mut members = object::open(reader)?;
        while let Some(name) = members.next(reader)? {
            reader.skip_space();
            if name == wanted {
                return Some(reader.offset());
            }
            reader.pass_again()?;
        }
        None
    });
    reader.move_to(start);
    found
}
