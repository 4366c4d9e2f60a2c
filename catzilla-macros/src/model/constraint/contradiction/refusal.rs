//! What a constraint is known to refuse.

use syn::{ExprRange, RangeLimits};

use crate::model::constraint::{Constraint, Rule, known::Value, parse::number};

impl Constraint {
    /// Whether it is known not to hold of the value.
    pub(super) fn refuses(&self, value: &Value) -> bool {
        match (&self.rule, value) {
            (Rule::Len { range, bytes }, Value::Text(text)) => {
                is_outside(length(text, *bytes), range)
            }
            (Rule::Len { range, .. }, Value::NoItems) => is_outside(0.0, range),
            (Rule::Range(range), Value::Number(number)) => is_outside(*number, range),
            (Rule::MultipleOf(divisor), Value::Number(value)) => {
                // Fractions have a rest that depends on the type.
                number(divisor).is_some_and(|divisor| {
                    is_whole(divisor) && is_whole(*value) && value % divisor != 0.0
                })
            }
            (Rule::OneOfNumbers(all), Value::Number(value)) => all
                .iter()
                .all(|one| number(one).is_some_and(|one| (one - value).abs() > 0.0)),
            (Rule::OneOfTexts(all), Value::Text(text)) => {
                all.iter().all(|one| one.value() != *text)
            }
            (Rule::Part(library, part), Value::Text(text)) => {
                let part = part.value();
                !match *library {
                    "Prefix" => text.starts_with(&part),
                    "Suffix" => text.ends_with(&part),
                    _ => text.contains(&part),
                }
            }
            (Rule::Pattern(pattern), Value::Text(text)) => !pattern.matches(text),
            (Rule::Plain(..), Value::Text(text)) => self.is_no_format_of(text),
            _ => false,
        }
    }

    /// Whether it is known not to hold of any text of which `part`, a constraint named like this, holds.
    pub(super) fn refuses_part(&self, named: &str, part: &str) -> bool {
        match &self.rule {
            Rule::Len { range, bytes } => is_above(length(part, *bytes), range),
            Rule::Pattern(pattern) => match named {
                "Prefix" => pattern.refuses_prefix(part),
                "Suffix" => pattern.refuses_suffix(part),
                _ => pattern.refuses_within(part),
            },
            _ => self
                .format()
                .is_some_and(|format| format.refuses_part(part)),
        }
    }
}

pub(super) fn length(text: &str, bytes: bool) -> f64 {
    let length = if bytes {
        text.len()
    } else {
        text.chars().count()
    };
    u32::try_from(length).map_or(f64::INFINITY, f64::from)
}

pub(super) fn is_outside(value: f64, range: &ExprRange) -> bool {
    is_below(value, range) || is_above(value, range)
}

pub(super) fn is_below(value: f64, range: &ExprRange) -> bool {
    let min = range.start.as_deref().and_then(number);
    min.is_some_and(|min| value < min)
}

pub(super) fn is_above(value: f64, range: &ExprRange) -> bool {
    let max = range.end.as_deref().and_then(number);
    max.is_some_and(|max| match range.limits {
        RangeLimits::Closed(_) => value > max,
        RangeLimits::HalfOpen(_) => value > max || value >= max && is_exact(value),
    })
}

/// Beyond 2⁵³, integers that are not equal may be the same `f64`.
fn is_exact(value: f64) -> bool {
    value.abs() < 9_007_199_254_740_992.0
}

fn is_whole(value: f64) -> bool {
    value.fract() == 0.0 && is_exact(value)
}
