//! `Option`, `Vec` and `Result` around the type of one value.

use std::convert::Infallible;

use super::{FromParam, ParamError, Values};
use crate::model::{Part, Report};

/// `None` where nothing was sent; what was sent must still parse.
impl<'r, T: FromParam<'r>> FromParam<'r> for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_param(value: &'r str) -> Result<Self, ParamError> {
        T::from_param(value).map(Some)
    }

    fn from_values(values: &Values<'r>) -> Result<Option<Self>, ParamError> {
        T::from_values(values).map(Some)
    }

    fn explain(values: &Values<'r>, error: ParamError, report: &mut Report) -> Option<Part<Self>> {
        T::explain(values, error, report)?.change(|value| Some(Some(value)))
    }
}

/// Every value under the name, in the order sent; none at all is an empty list.
impl<'r, T: FromParam<'r>> FromParam<'r> for Vec<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_param(value: &'r str) -> Result<Self, ParamError> {
        T::from_param(value).map(|value| vec![value])
    }

    fn from_values(values: &Values<'r>) -> Result<Option<Self>, ParamError> {
        let mut list = Vec::new();
        values.each(|value| T::from_param(value?).map(|value| list.push(value)))?;
        Ok(Some(list))
    }

    /// Each item that is wrong, at its place; as in a model, one value is no list that has places.
    fn explain(values: &Values<'r>, error: ParamError, report: &mut Report) -> Option<Part<Self>> {
        if values.count() == 1 {
            report.add(error.into());
            return Some(Part::of_list(Self::new(), 1, &[0]));
        }
        let (mut list, mut wrong, mut len) = (Self::new(), Vec::new(), 0);
        let Ok(()) = values.each(|value| {
            match value.and_then(T::from_param) {
                Ok(value) => list.push(value),
                Err(error) => {
                    wrong.push(len);
                    report.at_index(len, |report| report.add(error.into()));
                }
            }
            len += 1;
            Ok::<_, Infallible>(())
        });
        Some(Part::of_list(list, len, &wrong))
    }
}

/// Hands a value that does not parse to the handler; one that is missing is still a 422.
impl<'r, T: FromParam<'r>> FromParam<'r> for Result<T, ParamError> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_param(value: &'r str) -> Result<Self, ParamError> {
        Ok(T::from_param(value))
    }

    fn from_values(values: &Values<'r>) -> Result<Option<Self>, ParamError> {
        Ok(T::from_values(values).transpose())
    }
}
