//! Constraints as they are written.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{
    Error, Expr, ExprRange, Lit, LitStr, RangeLimits, Result, UnOp,
    parse::{Parse, ParseStream},
};

use super::{Constraint, PARTS, PLAIN, Rule};
use crate::model::{
    grammar::{alone, arguments, arguments_of, function, word},
    meant::unknown_of_field,
    pattern::Pattern,
};

impl Constraint {
    /// From behind its name, which stands within the parentheses of another, if any.
    pub(in crate::model) fn parse(
        name: Ident,
        input: ParseStream<'_>,
        inside: Option<&Ident>,
    ) -> Result<Self> {
        let word = name.to_string();
        let rule = match word.as_str() {
            "len" => len(&name, input)?,
            "range" => Rule::Range(range(&name, &arguments::<Expr>(input)?, None)?),
            "multiple_of" => Rule::MultipleOf(divisor(&name, input)?),
            "pattern" => Rule::Pattern(Box::new(pattern(&name, input)?)),
            "one_of" => one_of(&name, input)?,
            "each" => Rule::Each(inner(&name, input)?),
            "keys" => Rule::Keys(inner(&name, input)?),
            "values" => Rule::Values(inner(&name, input)?),
            "check" => Rule::Check(function(&name, input)?),
            "constraint" => {
                let message = "write `constraint(value)`, with a value of a type that implements \
                               `catzilla::Constraint`";
                Rule::Own(only(&name, input, message)?)
            }
            word => named(word, &name, input, inside)?,
        };
        Ok(Self { name, rule })
    }
}

/// One that is known by its name alone.
fn named(word: &str, name: &Ident, input: ParseStream<'_>, inside: Option<&Ident>) -> Result<Rule> {
    if let Some((_, library, kind)) = PLAIN.iter().find(|(known, ..)| *known == word) {
        return Ok(Rule::Plain(library, *kind));
    }
    if let Some((_, library)) = PARTS.iter().find(|(known, _)| *known == word) {
        let message = format!("write the text: `{word}(\"text\")`");
        let text: LitStr = only(name, input, &message)?;
        if text.value().is_empty() {
            return Err(Error::new(text.span(), "every text has this: leave it out"));
        }
        return Ok(Rule::Part(library, text));
    }
    Err(unknown_of_field(name, inside))
}

/// The one argument.
fn only<T: Parse>(name: &Ident, input: ParseStream<'_>, message: &str) -> Result<T> {
    match <[T; 1]>::try_from(arguments(input)?) {
        Ok([only]) => Ok(only),
        Err(_) => Err(Error::new(name.span(), message)),
    }
}

fn inner(name: &Ident, input: ParseStream<'_>) -> Result<Vec<Constraint>> {
    let inner = |input: ParseStream<'_>| {
        let constraint = Constraint::parse(word(input)?, input, Some(name))?;
        alone(&constraint.name, input).map(|()| constraint)
    };
    let inner = arguments_of(input, inner)?;
    if inner.is_empty() {
        let message = format!("say what has to hold: `{name}(len(1..=32))`");
        return Err(Error::new(name.span(), message));
    }
    Ok(inner)
}

fn divisor(name: &Ident, input: ParseStream<'_>) -> Result<Expr> {
    let message = "write the divisor: `multiple_of(5)`";
    let divisor: Expr = only(name, input, message)?;
    match number(&divisor) {
        Some(0.0) => Err(Error::new_spanned(divisor, "zero divides no number")),
        _ => Ok(divisor),
    }
}

fn pattern(name: &Ident, input: ParseStream<'_>) -> Result<Pattern> {
    let message = "write the pattern as a text: `pattern(\"^[a-z]+$\")`";
    Pattern::new(only(name, input, message)?)
}

fn one_of(name: &Ident, input: ParseStream<'_>) -> Result<Rule> {
    let values = arguments::<Expr>(input)?;
    if values.is_empty() {
        let message = "say which values there are: `one_of(\"a\", \"b\")` or `one_of(1, 2)`";
        return Err(Error::new(name.span(), message));
    }
    if let Some(list) = values.iter().find_map(as_list) {
        let message = format!("write the values themselves: `one_of({list})`");
        return Err(Error::new_spanned(&values[0], message));
    }
    let text = |value: &Expr| match as_literal(value) {
        Some(Lit::Str(text)) => Some(text.clone()),
        _ => None,
    };
    match (
        values.iter().map(text).collect(),
        values.iter().find_map(text),
    ) {
        (Some(texts), _) => Ok(Rule::OneOfTexts(texts)),
        (None, None) => Ok(Rule::OneOfNumbers(values)),
        (None, Some(_)) => {
            let other = values.iter().find(|value| text(value).is_none());
            let message = "beside a text there are only texts: write it out, `\"a\"`";
            Err(Error::new_spanned(other, message))
        }
    }
}

/// What is between the brackets of a list.
fn as_list(value: &Expr) -> Option<String> {
    match bare(value) {
        Expr::Array(list) => Some(list.elems.to_token_stream().to_string().replace(" ,", ",")),
        Expr::Reference(inner) => as_list(&inner.expr),
        _ => None,
    }
}

fn len(name: &Ident, input: ParseStream<'_>) -> Result<Rule> {
    let mut arguments = arguments::<Expr>(input)?;
    let bytes = matches!(arguments.first(), Some(Expr::Path(path)) if path.path.is_ident("bytes"));
    if bytes {
        arguments.remove(0);
    }
    range(name, &arguments, Some(0.0)).map(|range| Rule::Len { range, bytes })
}

/// The one range among the arguments, if it has a bound and is not empty; `least` is the least value that
/// there is.
fn range(name: &Ident, arguments: &[Expr], least: Option<f64>) -> Result<ExprRange> {
    let [Some(range)] = arguments.iter().map(as_range).collect::<Vec<_>>()[..] else {
        let message = format!(
            "write the bounds as a range: `{name}(1..=64)`, `{name}(1..)` or `{name}(..=64)`"
        );
        return Err(Error::new(name.span(), message));
    };
    if range.start.is_none() && range.end.is_none() {
        let message = "this range holds everything: leave it out";
        return Err(Error::new_spanned(range, message));
    }
    if is_empty(range, least) {
        let message = "this range is empty: nothing could ever be valid";
        return Err(Error::new_spanned(range, message));
    }
    Ok(range.clone())
}

fn as_range(argument: &Expr) -> Option<&ExprRange> {
    match bare(argument) {
        Expr::Range(range) => Some(range),
        _ => None,
    }
}

/// Whether literals show that nothing is in the range.
fn is_empty(range: &ExprRange, least: Option<f64>) -> bool {
    let min = range.start.as_deref().map_or(least, number);
    match (min, range.end.as_deref().and_then(number)) {
        (Some(min), Some(max)) => match range.limits {
            RangeLimits::Closed(_) => min > max,
            RangeLimits::HalfOpen(_) => min >= max,
        },
        _ => false,
    }
}

/// The expression without the invisible group of a `macro_rules!` fragment around it.
fn bare(value: &Expr) -> &Expr {
    match value {
        Expr::Group(group) => bare(&group.expr),
        value => value,
    }
}

/// A literal, perhaps with its sign.
pub(super) fn as_literal(value: &Expr) -> Option<&Lit> {
    match bare(value) {
        Expr::Lit(literal) => Some(&literal.lit),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => as_literal(&unary.expr),
        _ => None,
    }
}

/// What a literal says.
pub(super) fn number(value: &Expr) -> Option<f64> {
    match bare(value) {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) => number.base10_parse().ok(),
            Lit::Float(number) => number.base10_parse().ok(),
            _ => None,
        },
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => {
            number(&unary.expr).map(|number| -number)
        }
        _ => None,
    }
}
