//! Models that are parameters: enums of names, and structs with one field.

use std::borrow::Cow;

use super::{FromParam, ParamError, Wrong};
use crate::model::Model;

/// A parameter that is one of some names, if one was found.
///
/// # Errors
/// None was.
pub fn named_param<'r, T: FromParam<'r>>(found: Option<T>) -> Result<T, ParamError> {
    found.ok_or(ParamError(Wrong::Expected(Cow::Borrowed(T::EXPECTED))))
}

/// A parameter that was read, if its constraints hold.
///
/// # Errors
/// Those that do not, or the one there was.
pub fn proved_param<'r, T: Model<'r>>(read: Result<T, ParamError>) -> Result<T, ParamError> {
    let value = read?;
    match value.validate() {
        Ok(()) => Ok(value),
        Err(report) => Err(ParamError(Wrong::Broken(report.violations().to_vec()))),
    }
}

/// The same of one that may be missing, and then have a default.
///
/// # Errors
/// As of [`proved_param`].
pub fn proved_values<'r, T: Model<'r>>(
    read: Result<Option<T>, ParamError>,
) -> Result<Option<T>, ParamError> {
    match read? {
        Some(value) => proved_param(Ok(value)).map(Some),
        None => Ok(T::absent()),
    }
}
