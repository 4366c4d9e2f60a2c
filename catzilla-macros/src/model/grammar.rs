//! How options are written: a name, and behind it nothing, a value, or arguments in parentheses.

use proc_macro2::Ident;
use syn::{
    Error, LitStr, Path, Result, Token,
    ext::IdentExt,
    parse::{Parse, ParseStream},
    token,
};

/// The name of an option or of a constraint.
pub(super) fn word(input: ParseStream<'_>) -> Result<Ident> {
    let no_name = "an option begins with its name, as `deny_unknown` and `len(1..=64)` do";
    input
        .call(Ident::parse_any)
        .map_err(|error| Error::new(error.span(), no_name))
}

/// Behind an option: a comma, unless it was the last.
pub(super) fn end(name: &Ident, input: ParseStream<'_>) -> Result<()> {
    alone(name, input)?;
    if input.is_empty() || input.parse::<Option<Token![,]>>()?.is_some() {
        return Ok(());
    }
    Err(input.error(NO_COMMA))
}

/// Behind a name that is all there is to write.
pub(super) fn alone(name: &Ident, input: ParseStream<'_>) -> Result<()> {
    if !input.peek(Token![=]) && !input.peek(token::Paren) {
        return Ok(());
    }
    let message = format!("nothing stands behind `{name}`: write it alone");
    Err(Error::new(name.span(), message))
}

/// What stands behind `=`, of which this is an example.
pub(super) fn value<T: Parse>(name: &Ident, input: ParseStream<'_>, example: &str) -> Result<T> {
    let wrong = |span| Error::new(span, format!("write `{name} = {example}`"));
    if input.parse::<Option<Token![=]>>()?.is_none() {
        return Err(wrong(name.span()));
    }
    input.parse().map_err(|error: Error| wrong(error.span()))
}

/// The function behind `=`; also as a text, which is how serde has it.
pub(super) fn function(name: &Ident, input: ParseStream<'_>) -> Result<Path> {
    match value(name, input, "function")? {
        Function::Path(path) => Ok(path),
        Function::Text(text) => text
            .parse()
            .map_err(|_| Error::new(text.span(), format!("write `{name} = function`"))),
    }
}

enum Function {
    Path(Path),
    Text(LitStr),
}

impl Parse for Function {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(LitStr) {
            input.parse().map(Self::Text)
        } else {
            input.parse().map(Self::Path)
        }
    }
}

/// What stands in parentheses, separated by commas.
pub(super) fn arguments<T: Parse>(input: ParseStream<'_>) -> Result<Vec<T>> {
    arguments_of(input, T::parse)
}

/// The same, each read like this.
pub(super) fn arguments_of<T>(
    input: ParseStream<'_>,
    mut read: impl FnMut(ParseStream<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    if !input.peek(token::Paren) {
        return Ok(Vec::new());
    }
    let content;
    syn::parenthesized!(content in input);
    let mut arguments = Vec::new();
    while !content.is_empty() {
        arguments.push(read(&content)?);
        if !content.is_empty() && content.parse::<Option<Token![,]>>()?.is_none() {
            return Err(content.error(NO_COMMA));
        }
    }
    Ok(arguments)
}

const NO_COMMA: &str = "write a comma before this";
