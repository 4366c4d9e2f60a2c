//! [`ParamError`]: why a parameter's text says no such value.

use std::{borrow::Cow, fmt};

use crate::model::Violation;

/// A parameter's text that does not parse.
///
/// The client is told a violation, with the codes that a model has: `type` where nothing else is said.
///
/// ```
/// use catzilla::{ParamError, Violation};
///
/// let error = ParamError::expected("a slug");
/// assert_eq!((error.violation().code(), error.to_string().as_str()), ("type", "expected a slug"));
/// let error = ParamError::from(Violation::new("slug", "expected letters and `-`"));
/// assert_eq!(error.violation().code(), "slug");
/// ```
// Small, as it stands in the result of each parameter that is right.
#[derive(Clone, Debug, PartialEq)]
pub struct ParamError(Box<Violation>);

impl ParamError {
    /// The error that says what was expected: `ParamError::expected("a slug")`. Its code is `type`.
    #[must_use]
    #[cold]
    pub fn expected(expected: impl Into<Cow<'static, str>>) -> Self {
        Violation::expected(expected.into()).into()
    }

    /// What the client is told.
    #[must_use]
    pub fn violation(&self) -> &Violation {
        &self.0
    }
}

/// For a code of its own.
impl From<Violation> for ParamError {
    fn from(violation: Violation) -> Self {
        Self(Box::new(violation))
    }
}

impl From<ParamError> for Violation {
    fn from(error: ParamError) -> Self {
        *error.0
    }
}

impl fmt::Display for ParamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for ParamError {}
