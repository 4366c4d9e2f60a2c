//! Text: borrowed from the request, or copied where the type asks for it.

use std::borrow::Cow;

use super::{FromParam, ParamError};

impl<'r> FromParam<'r> for &'r str {
    const EXPECTED: &'static str = "text";

    fn from_param(value: &'r str) -> Result<Self, ParamError> {
        Ok(value)
    }
}

impl<'r> FromParam<'r> for Cow<'r, str> {
    const EXPECTED: &'static str = "text";

    fn from_param(value: &'r str) -> Result<Self, ParamError> {
        Ok(Cow::Borrowed(value))
    }
}

impl FromParam<'_> for String {
    const EXPECTED: &'static str = "text";

    fn from_param(value: &str) -> Result<Self, ParamError> {
        Ok(value.to_owned())
    }
}
