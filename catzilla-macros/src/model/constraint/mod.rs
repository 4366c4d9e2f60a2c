//! Constraints: what may be written, and the value in the library that each stands for.

mod contradiction;
mod expand;
mod integer;
mod known;
mod literal;
mod named;
mod parse;
mod place;

use proc_macro2::{Ident, Span};
use syn::{Expr, ExprRange, LitStr, Path};

use super::pattern::Pattern;

pub(crate) use self::{contradiction::contradictions, expand::expand, known::Known, named::named};
pub(super) use self::{expand::said, place::is_text};

/// What has to hold of a field or a parameter.
#[derive(Clone)]
pub(crate) struct Constraint {
    name: Ident,
    rule: Rule,
}

impl Constraint {
    /// Where it is named.
    pub(super) fn span(&self) -> Span {
        self.name.span()
    }
}

#[derive(Clone)]
enum Rule {
    /// One without arguments: the library's name for it, and what it is for.
    Plain(&'static str, Kind),
    /// One about a text, with the library's name for it.
    Part(&'static str, LitStr),
    Len {
        range: ExprRange,
        bytes: bool,
    },
    Range(ExprRange),
    MultipleOf(Expr),
    Pattern(Box<Pattern>),
    OneOfTexts(Vec<LitStr>),
    OneOfNumbers(Vec<Expr>),
    Each(Vec<Constraint>),
    Keys(Vec<Constraint>),
    Values(Vec<Constraint>),
    Check(Path),
    Own(Expr),
}

/// What a constraint is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Number,
    List,
    Set,
    Map,
    /// None of these.
    Other,
}

/// Those without arguments.
const PLAIN: [(&str, &str, Kind); 11] = [
    ("alphanumeric", "Alphanumeric", Kind::Text),
    ("ascii", "Ascii", Kind::Text),
    ("date", "Date", Kind::Text),
    ("date_time", "DateTime", Kind::Text),
    ("email", "Email", Kind::Text),
    ("finite", "Finite", Kind::Number),
    ("ip", "Ip", Kind::Text),
    ("time", "Time", Kind::Text),
    ("unique", "Unique", Kind::List),
    ("url", "Url", Kind::Text),
    ("uuid", "UuidText", Kind::Text),
];

/// Those about a part of a text.
const PARTS: [(&str, &str); 3] = [
    ("contains", "Contains"),
    ("prefix", "Prefix"),
    ("suffix", "Suffix"),
];

/// Those that are parsed one by one.
const OTHERS: [&str; 10] = [
    "check",
    "constraint",
    "each",
    "keys",
    "len",
    "multiple_of",
    "one_of",
    "pattern",
    "range",
    "values",
];

/// The names of all constraints.
pub(super) fn words() -> Vec<&'static str> {
    let plain = PLAIN.iter().map(|(word, ..)| *word);
    let parts = PARTS.iter().map(|(word, _)| *word);
    let mut all: Vec<_> = OTHERS.into_iter().chain(plain).chain(parts).collect();
    all.sort_unstable();
    all
}
