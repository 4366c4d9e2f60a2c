//! Writing a link: the path, segment by segment, and the query.
//!
//! What is not unreserved (RFC 3986, section 2.3) is escaped, but for a few characters that mean nothing
//! in a path, in a query or in HTML.

use std::fmt::{self, Write};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Given, RouteUri, Template, ToParam};
use crate::route::{Piece, Segment};

const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'@')
    .remove(b':')
    .remove(b',');

/// Writes the link with these values, by the names of their parameters.
#[must_use]
pub fn link(template: &Template, given: &[(&str, &dyn Given)]) -> RouteUri {
    let mut text = String::new();
    for segment in template.segments() {
        write_segment(&mut text, segment, given);
    }
    if text.ends_with('/') {
        text.pop();
    }
    if text.is_empty() {
        text.push('/');
    }
    let mut separator = '?';
    for (name, value) in given.iter().filter(|(name, _)| !template.has(name)) {
        value.each(&mut |value| {
            text.push(separator);
            separator = '&';
            escape(&mut text, name);
            text.push('=');
            write_value(&mut Escaped(&mut text), value);
        });
    }
    RouteUri::new(text)
}

/// Writes a slash and a segment. An empty one is left out, as it is from the path of a request: else the
/// link might begin with `//`, and lead to another host.
fn write_segment(text: &mut String, segment: &Segment, given: &[(&str, &dyn Given)]) {
    if !text.ends_with('/') {
        text.push('/');
    }
    match segment {
        Segment::Literal(literal) => escape(text, literal.text),
        Segment::Param(name) => write_param(&mut Escaped(text), name, given),
        Segment::CatchAll(name) => write_param(&mut Segments(text), name, given),
        Segment::Partial(pieces) => {
            for piece in *pieces {
                match piece {
                    Piece::Text(piece) => escape(text, piece),
                    Piece::Param(name) => write_param(&mut Escaped(text), name, given),
                }
            }
        }
    }
}

/// That it is there, and is one value, is proved.
fn write_param(out: &mut dyn Write, name: &str, given: &[(&str, &dyn Given)]) {
    if let Some((_, value)) = given.iter().find(|(other, _)| *other == name) {
        value.each(&mut |value| write_value(out, value));
    }
}

fn write_value(out: &mut dyn Write, value: &dyn ToParam) {
    // Into a text this never fails, unless the value itself does.
    let _written = value.write_param(out);
}

fn escape(out: &mut String, text: &str) {
    out.extend(utf8_percent_encode(text, ESCAPED));
}

/// A text in which everything is escaped.
struct Escaped<'o>(&'o mut String);

impl Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        escape(self.0, text);
        Ok(())
    }
}

/// A text in which slashes part segments; empty ones are left out.
struct Segments<'o>(&'o mut String);

impl Write for Segments<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for (number, segment) in text.split('/').enumerate() {
            if number > 0 && !self.0.ends_with('/') {
                self.0.push('/');
            }
            escape(self.0, segment);
        }
        Ok(())
    }
}
