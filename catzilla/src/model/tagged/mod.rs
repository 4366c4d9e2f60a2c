//! Enums with data: where the name of the variant stands, and where its content.

mod adjacent;
mod external;
mod internal;
mod tag;

pub use self::{adjacent::Adjacent, external::External, internal::Internal, tag::Tag};
use super::{Report, Violation};
use crate::json::Reader;

/// The names of each variant, the first of which is written.
pub(crate) type Names = &'static [&'static [&'static str]];

/// What a variant makes of the content that stands at the reader.
pub(crate) type ReadContent<'c, 'b, T> = &'c mut dyn FnMut(usize, &mut Reader<'b>) -> Option<T>;

/// The same with a report of all that is wrong with it.
pub(crate) type ExplainContent<'c, 'b, T> =
    &'c mut dyn FnMut(usize, &mut Reader<'b>, &mut Report) -> Option<T>;

fn number(names: Names, name: &str) -> Option<usize> {
    names.iter().position(|variant| variant.contains(&name))
}

/// Reads the content of a variant that has come without any, which is as good as `null`.
fn without_content<'b, T>(
    number: usize,
    reader: &Reader<'b>,
    read: ReadContent<'_, 'b, T>,
) -> Option<T> {
    let mut nothing = Reader::new("null", reader.arena()).seeing(reader.seen());
    read(number, &mut nothing)
}

/// The same with an explanation; what is wrong with `null` is not what is wrong with the request.
fn explain_without_content<'b, T>(
    number: usize,
    reader: &Reader<'b>,
    explain: ExplainContent<'_, 'b, T>,
) -> Option<T> {
    let read = &mut |number, reader: &mut Reader<'b>| explain(number, reader, &mut Report::new());
    without_content(number, reader, read)
}

fn unknown<T>(report: &mut Report, names: Names) -> Option<T> {
    let written = written(names);
    let message = format!("expected one of {}", written.join(", "));
    report.add(Violation::new("one_of", message).bound("allowed", written));
    None
}

fn written(names: Names) -> Vec<&'static str> {
    names.iter().map(|variant| variant[0]).collect()
}

fn missing<T>(report: &mut Report, name: &str) -> Option<T> {
    report.at_name(name, |report| {
        report.add(Violation::new("missing", "this member is required"));
    });
    None
}
