use catzilla::prelude::*;

#[derive(Model)]
enum Colour {
    Red,
    Green,
}

impl FromParam<'_> for Colour {
    const EXPECTED: &'static str = "red or green";

    fn from_param(value: &str) -> Result<Self, ParamError> {
        match value {
            "red" => Ok(Self::Red),
            "green" => Ok(Self::Green),
            _ => Err(ParamError::expected("red or green")),
        }
    }
}

fn main() {}
