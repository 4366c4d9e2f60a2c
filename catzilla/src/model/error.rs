//! [`ModelError`]: why a text is no such model.

use std::fmt;

use http::StatusCode;

use super::Report;
use crate::{Problem, json::Reader, reports::ReportShape};

/// Why a text could not be read as a model.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ModelError {
    /// It is no JSON, or no UTF-8, or nested too deep.
    Malformed {
        /// Bytes before the first one that does not fit.
        offset: usize,
        /// The line of that byte; the first is 1.
        line: usize,
        /// Its place in the line, in bytes; the first is 1.
        column: usize,
        /// What is the matter.
        message: &'static str,
    },
    /// It is JSON, and this is what is wrong with it.
    Invalid(Report),
}

impl ModelError {
    #[cold]
    pub(super) fn no_utf8(text: &[u8]) -> Self {
        let offset = std::str::from_utf8(text).map_or_else(|error| error.valid_up_to(), str::len);
        Self::malformed(text, offset, "this is no UTF-8")
    }

    #[cold]
    pub(super) fn no_json(reader: &Reader<'_>) -> Self {
        let text = reader.text().as_bytes();
        if let Some(offset) = reader.too_deep_at() {
            return Self::malformed(text, offset, "this is nested too deep");
        }
        let offset = reader.offset().min(text.len());
        let message = if offset == text.len() {
            "the text ends too early"
        } else {
            "this is no JSON"
        };
        Self::malformed(text, offset, message)
    }

    fn malformed(text: &[u8], offset: usize, message: &'static str) -> Self {
        let lines: Vec<_> = text[..offset].split(|&byte| byte == b'\n').collect();
        Self::Malformed {
            offset,
            line: lines.len(),
            column: lines.last().map_or(1, |line| line.len() + 1),
            message,
        }
    }
}

/// In one line, for people, with each violation: `/id: this member is required; /age: expected at most 150`.
impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed {
                line,
                column,
                message,
                ..
            } => write!(f, "{message} (line {line}, column {column})"),
            Self::Invalid(report) => f.write_str(&report.in_full()),
        }
    }
}

impl std::error::Error for ModelError {}

impl From<ModelError> for Problem {
    fn from(error: ModelError) -> Self {
        match error {
            ModelError::Malformed {
                offset,
                line,
                column,
                message,
            } => Problem::new(StatusCode::BAD_REQUEST)
                .detail(message)
                .with("offset", offset)
                .with("line", line)
                .with("column", column),
            ModelError::Invalid(report) => report.into(),
        }
    }
}

impl From<Report> for Problem {
    fn from(report: Report) -> Self {
        Self::reported(Box::new(report), ReportShape::Problem)
    }
}
