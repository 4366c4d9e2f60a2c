//! Parameters: single values read from the path, the query, the headers or the cookies.
//!
//! ```text
//! Source   where a parameter stands, and under which name
//! Values   the texts found there
//! FromParam  text → value
//! ParamError  why a text says no value
//! Parameters  what reads them from a request
//! Faults   every parameter of a request that was missing or did not parse, as one 422
//! ```

pub(crate) mod cookie;
mod error;
mod fault;
mod model;
mod parameters;
mod query;
mod scalar;
mod text;
mod values;
mod wrapped;

pub use error::ParamError;
pub use model::{explain_param, named_param, proved_param, proved_values};
pub use parameters::Parameters;
pub(crate) use query::Query;
pub use values::{Source, Values};

#[cfg(doc)]
use crate::model::Violation;
use crate::model::{Part, Report};

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
    /// The text is not what [`EXPECTED`](Self::EXPECTED) says; the code is `type` in
    /// [`ParamError::expected`], or one of your own in a [`Violation`].
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

    /// Reports all that is wrong with what was sent, once [`from_values`](Self::from_values) has refused it;
    /// what is right of a list is returned.
    ///
    /// By default that is the error which it returned.
    #[cold]
    fn explain(values: &Values<'r>, error: ParamError, report: &mut Report) -> Option<Part<Self>> {
        let _ = values;
        report.add(error.into());
        None
    }

    /// What was sent, once it was read, with the places of its items: of a set, which does not keep them.
    #[doc(hidden)]
    #[must_use]
    #[cold]
    fn placed(values: &Values<'r>) -> Option<Part<Self>> {
        let _ = values;
        None
    }
}
