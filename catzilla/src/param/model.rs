//! Models that are parameters: enums of names, and structs with one field.

use super::{FromParam, ParamError, Values, fault::explain_checked};
use crate::model::{Constraint, Model, Part, Report, Violation};

/// A parameter that is one of these names, if one was found.
///
/// # Errors
/// None was.
pub fn named_param<'r, T: FromParam<'r>>(
    found: Option<T>,
    names: &[&'static str],
) -> Result<T, ParamError> {
    found.ok_or_else(|| Violation::none_of(T::EXPECTED, names).into())
}

/// A parameter that was read, if its constraints hold.
///
/// # Errors
/// The first that does not, or the one there was.
pub fn proved_param<'r, T: Model<'r>>(read: Result<T, ParamError>) -> Result<T, ParamError> {
    let value = read?;
    let Err(report) = value.validate() else {
        return Ok(value);
    };
    let [first, ..] = report.violations() else {
        unreachable!("a value is refused with a reason");
    };
    Err(first.clone().into())
}

/// The same of one that may be missing, and then have a default.
///
/// # Errors
/// As of [`proved_param`].
pub fn proved_values<'r, T: Model<'r>>(
    read: Result<Option<T>, ParamError>,
) -> Result<Option<T>, ParamError> {
    let value = read?.or_else(T::absent);
    value.map(|value| proved_param(Ok(value))).transpose()
}

/// Reports all that is wrong with a parameter of one field: what was sent as that, or else the constraints
/// on it, of which an error holds one.
#[cold]
pub fn explain_param<'r, F: FromParam<'r>, T: Model<'r>>(
    values: &Values<'r>,
    report: &mut Report,
    constraints: &impl Constraint<F>,
    of_field: impl FnOnce(F) -> T,
) -> Option<Part<T>> {
    match F::from_values(values) {
        Ok(value) => {
            let before = report.total();
            if let Some(part) = F::placed(values) {
                constraints.check_part(&part, report);
            }
            let value = value.map(of_field).or_else(T::absent)?;
            if report.total() == before {
                value.check(report);
            }
            None
        }
        Err(error) => explain_checked(values, error, report, constraints)?
            .change(|value| Some(of_field(value))),
    }
}
