//! `len(1..=64)`: how long a text, a list or a map is.

use super::{Constraint, Length};
use crate::model::{Part, Report, Schema, Violation};

/// How long a value is: characters of a text (or bytes by choice), items of a list or a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Len {
    min: usize,
    max: usize,
    unit: Unit,
}

/// What the length of a text is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Unicode scalar values.
    Characters,
    /// Bytes of UTF-8.
    Bytes,
    /// Items of a list or a map.
    Items,
}

impl Len {
    /// Between these bounds, both of which are allowed.
    #[must_use]
    pub const fn new(min: usize, max: usize, unit: Unit) -> Self {
        Self { min, max, unit }
    }
}

impl Unit {
    const fn name(self) -> &'static str {
        match self {
            Self::Characters => "characters",
            Self::Bytes => "bytes",
            Self::Items => "items",
        }
    }

    /// Characters are counted only where the number of bytes does not tell.
    #[inline]
    pub(super) fn fits(self, text: &str, min: usize, max: usize) -> bool {
        let bytes = text.len();
        if self == Self::Bytes {
            return (min..=max).contains(&bytes);
        }
        // A character has one byte to four.
        if bytes <= max && bytes >= min.saturating_mul(4).saturating_sub(3) {
            return true;
        }
        bytes >= min && bytes / 4 <= max && (min..=max).contains(&text.chars().count())
    }

    /// So many of these: `1 character`, `2 characters`.
    fn of(self, count: usize) -> String {
        let one = match self {
            Self::Characters => "character",
            Self::Bytes => "byte",
            Self::Items => "item",
        };
        let plural = if count == 1 { "" } else { "s" };
        format!("{count} {one}{plural}")
    }
}

impl Len {
    /// The keywords for a value of this kind, and the bounds that they say. JSON Schema counts characters,
    /// of which each has one byte to four.
    fn keywords(self, schema: &Schema) -> [(&'static str, usize); 2] {
        let Self { min, max, unit } = self;
        if schema.allows("array") {
            [("minItems", min), ("maxItems", max)]
        } else if schema.allows("object") {
            [("minProperties", min), ("maxProperties", max)]
        } else if unit == Unit::Bytes {
            [("minLength", min.div_ceil(4)), ("maxLength", max)]
        } else {
            [("minLength", min), ("maxLength", max)]
        }
    }
}

impl<T: Length + ?Sized> Constraint<T> for Len {
    fn check_part(&self, part: &Part<T>, report: &mut Report)
    where
        T: Sized,
    {
        if !(self.min..=self.max).contains(&part.len()) {
            report.add(self.violation(part.value()));
        }
    }

    #[inline]
    fn holds(&self, value: &T) -> bool {
        value.fits(self.min, self.max, self.unit)
    }

    fn schema(&self, schema: &mut Schema) {
        let [(at_least, min), (at_most, max)] = self.keywords(schema);
        if min > 0 {
            schema.set(at_least, min);
        }
        if max < usize::MAX {
            schema.set(at_most, max);
        }
    }

    fn violation(&self, _: &T) -> Violation {
        let Self { min, max, unit } = *self;
        let what = |count| unit.of(count);
        let message = match (min, max) {
            (min, max) if min == max => format!("expected exactly {}", what(min)),
            (0, max) => format!("expected at most {}", what(max)),
            (min, usize::MAX) => format!("expected at least {}", what(min)),
            (min, max) => format!("expected {min} to {}", what(max)),
        };
        let mut violation = Violation::new("len", message);
        if min > 0 {
            violation = violation.bound("min", min);
        }
        if max < usize::MAX {
            violation = violation.bound("max", max);
        }
        violation.bound("unit", unit.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_told_from_several() {
        for (min, max, unit, expected) in [
            (
                1,
                usize::MAX,
                Unit::Characters,
                "expected at least 1 character",
            ),
            (
                2,
                usize::MAX,
                Unit::Characters,
                "expected at least 2 characters",
            ),
            (0, 1, Unit::Items, "expected at most 1 item"),
            (0, 0, Unit::Items, "expected exactly 0 items"),
            (1, 1, Unit::Bytes, "expected exactly 1 byte"),
            (1, 64, Unit::Bytes, "expected 1 to 64 bytes"),
        ] {
            let violation = Constraint::<str>::violation(&Len::new(min, max, unit), "");
            assert_eq!(violation.message(), expected);
        }
    }
}
