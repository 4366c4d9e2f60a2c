//! Constraints that contradict each other or the default, where literals show it.

use quote::ToTokens;
use syn::{Error, ExprRange, LitStr, RangeLimits};

use super::{
    Constraint, Kind, Rule,
    known::{Known, Value},
    parse::number,
};

/// Every contradiction among the constraints of one field, and with its default.
pub(crate) fn contradictions(constraints: &[Constraint], default: Option<&Known>) -> Vec<Error> {
    let repeated = repeated(constraints);
    // What is said twice mostly excludes itself: that would be the same mistake again.
    if !repeated.is_empty() {
        return repeated;
    }
    let mut errors = Vec::new();
    errors.extend(default.and_then(|default| refused_default(constraints, default)));
    for constraint in constraints {
        match &constraint.rule {
            Rule::OneOfTexts(texts) => {
                let value = |text: &LitStr| Value::Text(text.value());
                let refused = |text| refused_choice(constraints, &value(text), text);
                errors.extend(texts.iter().filter_map(refused));
            }
            Rule::OneOfNumbers(numbers) => {
                let value = |written| number(written).map(Value::Number);
                let refused = |written| refused_choice(constraints, &value(written)?, written);
                errors.extend(numbers.iter().filter_map(refused));
            }
            Rule::Part(_, text) => errors.extend(refused_part(constraints, text)),
            Rule::Each(inner) | Rule::Keys(inner) | Rule::Values(inner) => {
                errors.extend(contradictions(inner, None));
            }
            _ => {}
        }
    }
    errors
}

/// Only of some can there be two that each say something.
fn repeated(constraints: &[Constraint]) -> Vec<Error> {
    let may_repeat = |one: &Constraint| {
        let part = matches!(one.rule, Rule::Part("Contains", _));
        part || matches!(one.rule, Rule::Pattern(_) | Rule::Check(_) | Rule::Own(_))
    };
    let bytes = |one: &Constraint| matches!(one.rule, Rule::Len { bytes: true, .. });
    let same =
        |one: &Constraint, other: &Constraint| one.name == other.name && bytes(one) == bytes(other);
    let repeated = constraints.iter().enumerate().filter(|(at, one)| {
        !may_repeat(one) && constraints[..*at].iter().any(|other| same(one, other))
    });
    let error = |(_, one): (usize, &Constraint)| {
        let message = format!("`{}` is said twice: write it once", one.name);
        Error::new(one.name.span(), message)
    };
    repeated.map(error).collect()
}

fn refused_default(constraints: &[Constraint], default: &Known) -> Option<Error> {
    let refuses = constraints.iter().find(|one| one.refuses(&default.value))?;
    let name = &refuses.name;
    let message = if default.of_type {
        format!(
            "`{name}` refuses the default of this type\n\
             help: write one that it allows, `default = value`, or make the type an `Option`"
        )
    } else {
        format!("`{name}` refuses this default: write one that it allows")
    };
    Some(Error::new_spanned(&default.written, message))
}

/// A value of `one_of` that another constraint refuses.
fn refused_choice(
    constraints: &[Constraint],
    value: &Value,
    written: &impl ToTokens,
) -> Option<Error> {
    let choices =
        |one: &Constraint| matches!(one.rule, Rule::OneOfTexts(_) | Rule::OneOfNumbers(_));
    let mut others = constraints.iter().filter(|one| !choices(one));
    let refuses = others.find(|one| one.refuses(value))?;
    let message = format!(
        "`{}` refuses this value: leave one of the two out",
        refuses.name
    );
    Some(Error::new_spanned(written, message))
}

/// A part that no text could have.
fn refused_part(constraints: &[Constraint], part: &LitStr) -> Option<Error> {
    let refuses = constraints
        .iter()
        .find(|one| one.refuses_part(&part.value()))?;
    let message = format!(
        "`{}` refuses every text with this in it: nothing could ever be valid",
        refuses.name
    );
    Some(Error::new(part.span(), message))
}

impl Constraint {
    /// Whether it is known not to hold of the value.
    fn refuses(&self, value: &Value) -> bool {
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
            (Rule::Plain("Ascii" | "Alphanumeric", _), Value::Text(text)) => {
                self.refuses_part(text)
            }
            // An address, a date and so on: none is empty.
            (Rule::Plain(_, Kind::Text), Value::Text(text)) => text.is_empty(),
            _ => false,
        }
    }

    /// Whether it is known not to hold of any text with this part.
    fn refuses_part(&self, part: &str) -> bool {
        match &self.rule {
            Rule::Len { range, bytes } => is_above(length(part, *bytes), range),
            Rule::Plain("Ascii", _) => !part.is_ascii(),
            Rule::Plain("Alphanumeric", _) => {
                !part.bytes().all(|byte| byte.is_ascii_alphanumeric())
            }
            _ => false,
        }
    }
}

fn length(text: &str, bytes: bool) -> f64 {
    let length = if bytes {
        text.len()
    } else {
        text.chars().count()
    };
    u32::try_from(length).map_or(f64::INFINITY, f64::from)
}

fn is_outside(value: f64, range: &ExprRange) -> bool {
    let min = range.start.as_deref().and_then(number);
    min.is_some_and(|min| value < min) || is_above(value, range)
}

fn is_above(value: f64, range: &ExprRange) -> bool {
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

#[cfg(test)]
mod tests {
    use syn::{Type, parse_quote};

    use super::*;
    use crate::model::{FieldOption, field_options};

    /// How many mistakes there are in the options of a field of this type.
    fn count(ty: &str, options: &str) -> usize {
        let options: proc_macro2::TokenStream = options.parse().unwrap();
        let ty: Type = syn::parse_str(ty).unwrap();
        let (mut constraints, mut default) = (Vec::new(), None);
        for option in field_options(&[parse_quote!(#[field(#options)])]).unwrap() {
            match option {
                FieldOption::Constraint(constraint) => constraints.push(constraint),
                FieldOption::DefaultValue(value) => default = Known::of(&value),
                FieldOption::Default(word) => default = Known::default_of(&ty, &word),
                _ => panic!("no other options"),
            }
        }
        contradictions(&constraints, default.as_ref()).len()
    }

    #[test]
    fn what_may_be_right_is_left_alone() {
        for (ty, options) in [
            ("u8", "range(1..=10), default = 10"),
            ("u8", "range(..LIMIT), default = 10"),
            ("u8", "range(1..), default = first()"),
            ("i64", "range(-5..0), default = -5"),
            (
                "u64",
                "range(..9007199254740993), default = 9007199254740992",
            ),
            ("f64", "multiple_of(0.1), default = 0.3"),
            ("f32", "range(0.1..=0.2), default = 0.2"),
            ("Option<u8>", "range(1..), default"),
            ("Option<u8>", "range(1..), default = None"),
            ("Option<String>", "len(1..), default"),
            ("Slug", "len(1..), default"),
            ("String", "len(..=3), default"),
            (
                "String",
                "len(..=2), len(bytes, ..=2), default = \"é\".into()",
            ),
            ("String", "alphanumeric, default"),
            (
                "String",
                "contains(\"a\"), contains(\"b\"), check = one, check = other",
            ),
            (
                "String",
                "pattern(\"[a-z]\"), pattern(\"[0-9]\"), default = \"a1\".into()",
            ),
            ("String", "prefix(\"ab\"), suffix(\"bc\"), len(..=3)"),
            (
                "u8",
                "one_of(5, 10), multiple_of(5), range(..11), default = 5",
            ),
            ("Vec<u8>", "len(..=3), each(range(1..)), default"),
        ] {
            assert_eq!(count(ty, options), 0, "{ty}: {options}");
        }
    }

    #[test]
    fn what_is_wrong_is_found() {
        for (ty, options) in [
            ("u8", "range(1..=10), default = 11"),
            ("u8", "range(1..10), default = 10"),
            ("i8", "range(0..), default = -1"),
            ("u8", "range(1..), default"),
            ("u8", "multiple_of(5), default = 7"),
            ("u8", "one_of(1, 2), default = 3"),
            ("Option<u8>", "range(1..), default = Some(0)"),
            ("&str", "len(1..), default = \"\""),
            ("&str", "len(bytes, ..2), default = \"é\""),
            ("&str", "prefix(\"a\"), default = \"b\""),
            ("&str", "suffix(\"a\"), default = \"b\""),
            ("&str", "contains(\"a\"), default = \"b\""),
            ("&str", "ascii, default = \"é\""),
            ("&str", "uuid, default"),
            ("String", "len(1..), default = String::new()"),
            ("Vec<u8>", "len(1..), default = vec![]"),
            ("&[u8]", "len(1..), default"),
            ("Vec<u8>", "each(one_of(1, 9), range(..9))"),
            ("Vec<u8>", "each(range(1..), range(..9))"),
            ("String", "suffix(\"abc\"), len(..3)"),
            ("String", "contains(\"-\"), alphanumeric"),
        ] {
            assert_eq!(count(ty, options), 1, "{ty}: {options}");
        }
    }
}
