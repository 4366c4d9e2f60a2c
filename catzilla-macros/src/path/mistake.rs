//! A mistake inside a path literal. Stable Rust can underline the whole literal only, so the message
//! quotes the path and draws the caret itself.

use std::ops::Range;

use syn::{Error, LitStr};

/// A part of a path, or what is wrong with it.
pub(super) type Parsed<T> = std::result::Result<T, Mistake>;

/// What is wrong, where, and what to write instead.
#[derive(Debug)]
pub(super) struct Mistake {
    what: String,
    /// Bytes of the path that are wrong.
    at: Range<usize>,
    help: String,
}

impl Mistake {
    pub(super) fn new(what: impl Into<String>, at: Range<usize>, help: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            at,
            help: help.into(),
        }
    }

    /// The same mistake, found in a text that begins at this byte of the path.
    pub(super) fn shifted(mut self, by: usize) -> Self {
        self.at = self.at.start + by..self.at.end + by;
        self
    }

    /// The error at the literal.
    pub(super) fn at(&self, literal: &LitStr) -> Error {
        let path = literal.value();
        let before = path.get(..self.at.start).unwrap_or(&path).chars().count();
        let marked = path
            .get(self.at.clone())
            .map_or(1, |text| text.chars().count().max(1));
        let (blank, caret) = (" ".repeat(before), "^".repeat(marked));
        let Self { what, help, .. } = self;
        Error::new(
            literal.span(),
            format!("{what}\n  {path}\n  {blank}{caret}\nhelp: {help}"),
        )
    }
}
