//! Parameters: single values read from the path, the query, the headers or the cookies.
//!
//! ```text
//! Source   where a parameter stands, and under which name
//! Values   the texts found there
//! FromParam  text → value
//! Parameters  what reads them from a request
//! Faults   every parameter of a request that was missing or did not parse, as one 422
//! ```

mod cookie;
mod fault;
mod model;
mod parameters;
mod query;
mod scalar;
mod text;
mod values;
mod wrapped;

use std::{borrow::Cow, fmt};

use crate::model::Violation;

pub use model::{named_param, proved_param, proved_values};
pub use parameters::Parameters;
pub(crate) use query::Query;
pub use values::{Source, Values};

/// A type that can be read from one parameter.
///
/// Implemented for all integers and floats, `bool`, `char`, `&str`, `String`, `Cow<str>`, and around
/// those for `Option<T>` (absent is `None`), `Vec<T>` and the other lists and sets (every value
/// under the name) and `Result<T, ParamError>` (the handler sees the error). `#[derive(Model)]` implements it for
/// an enum whose variants hold nothing, and for a struct with one field that is a parameter; features of this crate add types of `chrono`,
/// `jiff`, `rust_decimal`, `time` and `uuid`. Implement it for a type of your own:
///
/// ```
/// use catzilla::prelude::*;
///
/// struct Slug(String);
///
/// impl FromParam<'_> for Slug {
///     const EXPECTED: &'static str = "a slug";
///
///     fn from_param(value: &str) -> Result<Self, ParamError> {
///         let fits = |byte: u8| byte.is_ascii_lowercase() || byte == b'-';
///         if value.bytes().all(fits) { Ok(Slug(value.into())) } else { Err(ParamError::expected(Self::EXPECTED)) }
///     }
/// }
///
/// #[get("/posts/<slug>")]
/// async fn post(slug: Slug) -> String {
///     slug.0
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a parameter",
    label = "not the type of a parameter",
    note = "a parameter of the path, the query, a header or a cookie is a number, a `bool`, a `char`, text, \
            an `Option` or a `Vec` of those, an enum of names with `#[derive(Model)]`, or a type for which you \
            implement `catzilla::FromParam`"
)]
pub trait FromParam<'r>: Sized {
    /// What the client should have sent, as it completes "expected …".
    const EXPECTED: &'static str;

    /// Reads one value; the text is decoded already.
    ///
    /// # Errors
    /// The text is not what [`EXPECTED`](Self::EXPECTED) says.
    fn from_param(value: &'r str) -> Result<Self, ParamError>;

    /// Reads all that was sent under the parameter's name.
    ///
    /// By default that is one value, chosen as [`Values::one`] says.
    ///
    /// # Errors
    /// `Ok(None)` if there is nothing and there has to be something; an error as for
    /// [`from_param`](Self::from_param).
    fn from_values(values: &Values<'r>) -> Result<Option<Self>, ParamError> {
        match values.one() {
            Some(value) => Self::from_param(value?).map(Some),
            None => Ok(None),
        }
    }
}

/// A parameter's text that does not parse, or of whose value a constraint does not hold.
#[derive(Clone, PartialEq)]
pub struct ParamError(Wrong);

#[derive(Clone, PartialEq)]
enum Wrong {
    Expected(Cow<'static, str>),
    Broken(Vec<Violation>),
}

impl ParamError {
    /// The error that says what was expected: `ParamError::expected("a slug")`.
    #[must_use]
    pub fn expected(expected: impl Into<Cow<'static, str>>) -> Self {
        Self(Wrong::Expected(expected.into()))
    }

    /// The constraints that do not hold, or the error itself.
    fn into_broken(self) -> Result<Vec<Violation>, Self> {
        match self.0 {
            Wrong::Broken(violations) => Ok(violations),
            Wrong::Expected(_) => Err(self),
        }
    }
}

impl fmt::Debug for ParamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut error = f.debug_struct("ParamError");
        match &self.0 {
            Wrong::Expected(expected) => error.field("expected", expected),
            Wrong::Broken(violations) => error.field("broken", violations),
        };
        error.finish()
    }
}

impl fmt::Display for ParamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Wrong::Expected(expected) => write!(f, "expected {expected}"),
            Wrong::Broken(violations) => {
                let each: Vec<_> = violations.iter().map(Violation::to_string).collect();
                f.write_str(&each.join("; "))
            }
        }
    }
}

impl std::error::Error for ParamError {}
