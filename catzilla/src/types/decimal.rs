//! `rust_decimal::Decimal`: read from a string or from a number, by its digits and exactly, and written
//! as a string, which is what its serde does.

use rust_decimal::Decimal;

use super::{Told, explain, ordered, read, told, wrong};
use crate::{
    Report, Value,
    json::{Reader, Writer},
    model::{Schema, constraint::Divide},
};

impl Told for Decimal {
    const CODE: &'static str = "decimal";
    const EXPECTED: &'static str = "a decimal number of at most 28 digits";

    /// One that would have to be rounded is none: serde rounds a string without a word, and makes a
    /// number a float first.
    fn of_text(text: &str) -> Option<Self> {
        let Some((digits, _)) = text.split_once(['e', 'E']) else {
            return Self::from_str_exact(text).ok();
        };
        Self::from_str_exact(digits).ok()?;
        Self::from_scientific(text).ok()
    }

    fn write(&self, writer: &mut Writer) {
        writer.string(self.array_string().as_ref());
    }

    fn schema() -> Schema {
        Schema::any().with("type", vec!["string", "number"])
    }
}

impl Value<'_> for Decimal {
    const EXPECTED: &'static str = <Self as Told>::EXPECTED;

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        match reader.number() {
            Some(number) => Self::of_text(number.text),
            None => read(reader),
        }
    }

    fn explain(reader: &mut Reader<'_>, report: &mut Report) -> Option<Self> {
        let Some(number) = reader.number() else {
            return explain(reader, report);
        };
        let value = Self::of_text(number.text);
        if value.is_none() {
            report.add(wrong::<Self>());
        }
        value
    }
}

impl Divide for Decimal {
    fn is_divided_by(self, divisor: Self) -> bool {
        self.checked_rem(divisor).is_some_and(|rest| rest.is_zero())
    }
}

told! { @but_read Decimal }
ordered! { Decimal }
