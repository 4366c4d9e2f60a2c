//! What is wrong with a pattern, and where in it.

use std::fmt::Write as _;

use regex_syntax::ast::{self, ErrorKind, Span};
use syn::{Error, LitStr};

/// A mistake in a pattern.
#[derive(Debug)]
pub(super) struct Fault {
    what: String,
    place: Option<Span>,
    help: Option<&'static str>,
}

impl Fault {
    pub(super) fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            place: None,
            help: None,
        }
    }

    pub(super) fn too_large() -> Self {
        Self::new("this pattern is too large: its automaton has more than 256 states, or a table of more than 8 KiB").help(
            "bound the length with `len(..=63)`, and write `*` instead of `{0,63}`\n      \
             name what is allowed, as in `[a-z]`: all beyond ASCII, as in `.` and `[^,]`, takes the most",
        )
    }

    pub(super) fn place(mut self, place: Span) -> Self {
        self.place = Some(place);
        self
    }

    pub(super) fn help(mut self, help: &'static str) -> Self {
        self.help = Some(help);
        self
    }

    /// As an error at the literal, with a caret below the place.
    pub(super) fn at(&self, source: &LitStr) -> Error {
        let mut message = self.what.clone();
        if let Some(place) = self.place {
            // rustc can point at the whole literal only.
            let (line, column) = (place.start.line, place.start.column);
            let text = source.value();
            let line = text.lines().nth(line - 1).unwrap_or_default();
            let _ = write!(message, "\n\n    {line}\n    {:>column$}", '^');
        }
        if let Some(help) = self.help {
            let space = if self.place.is_some() { "\n\n" } else { "\n" };
            let _ = write!(message, "{space}help: {help}");
        }
        Error::new(source.span(), message)
    }
}

impl From<ast::Error> for Fault {
    fn from(error: ast::Error) -> Self {
        let what = match error.kind() {
            ErrorKind::UnsupportedLookAround => {
                "a pattern has no look-around: it is matched in one pass, without going back"
                    .to_owned()
            }
            ErrorKind::UnsupportedBackreference => {
                "a pattern has no back-references: it does not remember what a group matched"
                    .to_owned()
            }
            kind => format!("this pattern cannot be read: {kind}"),
        };
        let fault = Self::new(what).place(*error.span());
        match help(error.kind()) {
            Some(help) => fault.help(help),
            None => fault,
        }
    }
}

fn help(kind: &ErrorKind) -> Option<&'static str> {
    Some(match kind {
        ErrorKind::UnsupportedLookAround => {
            "write a second constraint for what it says, or `check = function`"
        }
        ErrorKind::UnsupportedBackreference => {
            "write `check = function` to compare two parts of a text"
        }
        ErrorKind::GroupUnclosed => "close it with `)`; the character itself is `\\(`",
        ErrorKind::GroupUnopened => "open it with `(`; the character itself is `\\)`",
        ErrorKind::ClassUnclosed => "close it with `]`; the character itself is `\\[`",
        ErrorKind::RepetitionMissing => {
            "say before it what is repeated; the character itself has a `\\` before it"
        }
        ErrorKind::RepetitionCountUnclosed | ErrorKind::RepetitionCountDecimalEmpty => {
            "write a count as in `{2,8}`; the character itself is `\\{`"
        }
        ErrorKind::RepetitionCountInvalid | ErrorKind::ClassRangeInvalid => {
            "write the smaller one first"
        }
        ErrorKind::EscapeUnrecognized | ErrorKind::EscapeUnexpectedEof => {
            "leave the backslash out; the backslash itself is `\\\\`"
        }
        ErrorKind::ClassRangeLiteral | ErrorKind::ClassEscapeInvalid => {
            "a range is between two characters; a hyphen itself comes last, as in `[a-z-]`"
        }
        _ => return None,
    })
}
