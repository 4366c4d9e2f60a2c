//! The attribute's arguments: `"?<page>&<limit>", transient, on_drop = close, state = App`.

use proc_macro2::{Ident, TokenStream};
use syn::{
    Error, LitStr, Path, Result, Token, Type,
    ext::IdentExt,
    parse::{ParseStream, Parser},
};

/// What was written.
#[derive(Default)]
pub(super) struct Options {
    /// The parameters of the query.
    pub(super) query: Option<LitStr>,
    /// Not shared: made anew for everyone who asks.
    pub(super) transient: bool,
    /// The function that closes the value.
    pub(super) on_drop: Option<Path>,
    /// The one state with which it works, if it is for no other.
    pub(super) state: Option<Type>,
}

impl Options {
    pub(super) fn parse(arguments: TokenStream) -> Result<Self> {
        Self::parse_arguments.parse2(arguments)
    }

    fn parse_arguments(input: ParseStream<'_>) -> Result<Self> {
        let mut options = Self::default();
        if input.peek(LitStr) {
            options.query = Some(input.parse()?);
            parse_comma(input)?;
        }
        while !input.is_empty() {
            options.parse_option(input)?;
            parse_comma(input)?;
        }
        Ok(options)
    }

    fn parse_option(&mut self, input: ParseStream<'_>) -> Result<()> {
        if input.peek(LitStr) {
            return Err(input.error("the query comes first: `#[dependency(\"?<page>\", …)]`"));
        }
        let name = input.call(Ident::parse_any)?;
        match name.to_string().as_str() {
            "transient" if !input.peek(Token![=]) => self.transient = true,
            "transient" => {
                return Err(input.error("`transient` has no value; the word alone turns it on"));
            }
            "on_drop" => self.on_drop = Some(parse_value(input, &name, "on_drop = close")?),
            "state" => self.state = Some(parse_value(input, &name, "state = App")?),
            _ => {
                let message = format!(
                    "unknown option `{name}`; the options are `transient`, `on_drop = …` and `state = …`"
                );
                return Err(Error::new(name.span(), message));
            }
        }
        Ok(())
    }
}

fn parse_value<T: syn::parse::Parse>(
    input: ParseStream<'_>,
    name: &Ident,
    example: &str,
) -> Result<T> {
    let message = format!("`{name}` has a value: `{example}`");
    if !input.peek(Token![=]) {
        return Err(Error::new(name.span(), message));
    }
    input.parse::<Token![=]>()?;
    let at = input.span();
    input.parse().map_err(|_| Error::new(at, message))
}

fn parse_comma(input: ParseStream<'_>) -> Result<()> {
    if !input.is_empty() {
        input.parse::<Token![,]>()?;
    }
    Ok(())
}
