//! The attribute's arguments: `"/path", blocking, body`, or `"/path", methods = [GET, POST]`.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{
    Error, LitStr, Result, Token, bracketed,
    ext::IdentExt,
    parse::{ParseStream, Parser},
    punctuated::Punctuated,
    token::Bracket,
};

use crate::{errors, route::ir::Method};

pub(in crate::route) struct Attribute {
    pub(in crate::route) path: LitStr,
    pub(in crate::route) methods: Vec<Method>,
    pub(in crate::route) blocking: bool,
    pub(in crate::route) body: bool,
}

impl Attribute {
    /// Reads the arguments; `own` is the attribute's own method, where it has one.
    pub(in crate::route) fn parse(own: Option<Method>, arguments: TokenStream) -> Result<Self> {
        if arguments.is_empty() {
            let message = format!("the path is missing; write `{}`", example(own));
            return Err(Error::new(Span::call_site(), message));
        }
        (|input: ParseStream<'_>| Self::parse_arguments(own, input)).parse2(arguments)
    }

    fn parse_arguments(own: Option<Method>, input: ParseStream<'_>) -> Result<Self> {
        if !input.peek(LitStr) {
            let message = "the path comes first, as a string literal; write";
            return Err(input.error(format!("{message} `{}`", example(own))));
        }
        let mut attribute = Self {
            path: input.parse()?,
            methods: own.into_iter().collect(),
            blocking: false,
            body: false,
        };
        while !input.is_empty() {
            if input.parse::<Option<Token![,]>>()?.is_none() {
                return Err(input.error("write a comma before this"));
            }
            if !input.is_empty() {
                attribute.parse_option(own, input)?;
            }
        }
        if attribute.methods.is_empty() {
            let message = "which methods? write `methods = [GET, POST]` after the path";
            return Err(Error::new(attribute.path.span(), message));
        }
        Ok(attribute)
    }

    fn parse_option(&mut self, own: Option<Method>, input: ParseStream<'_>) -> Result<()> {
        let Ok(name) = input.call(Ident::parse_any) else {
            let message = "behind the path are options, as `blocking` and `body`";
            return Err(input.error(message));
        };
        if name == "methods" && own.is_none() {
            self.methods = parse_methods(input)?;
            return Ok(());
        }
        if name == "blocking" {
            self.blocking = true;
        } else if name == "body" {
            self.body = true;
        } else {
            return Err(unknown_option(own, &name));
        }
        if input.peek(Token![=]) {
            return Err(input.error(format!("`{name}` has no value; the word alone turns it on")));
        }
        Ok(())
    }
}

/// The attribute as it should look.
fn example(own: Option<Method>) -> String {
    match own {
        Some(method) => format!("#[{}(\"/path\")]", method.attribute()),
        None => "#[route(\"/path\", methods = [GET, POST])]".to_owned(),
    }
}

fn unknown_option(own: Option<Method>, name: &Ident) -> Error {
    let message = match own {
        Some(method) if name == "methods" || name == "method" => format!(
            "`#[{}]` answers {} alone; for several methods write `{}`",
            method.attribute(),
            method.name(),
            example(None),
        ),
        Some(_) => format!("unknown option `{name}`; the options are `blocking` and `body`"),
        None => format!(
            "unknown option `{name}`; the options are `methods = […]`, `blocking` and `body`"
        ),
    };
    Error::new(name.span(), message)
}

fn parse_methods(input: ParseStream<'_>) -> Result<Vec<Method>> {
    let equals = input.parse::<Option<Token![=]>>()?;
    if equals.is_none() || !input.peek(Bracket) {
        return Err(input.error("list the methods in brackets: `methods = [GET, POST]`"));
    }
    let list;
    bracketed!(list in input);
    check_unquoted(&list)?;
    let names = Punctuated::<Ident, Token![,]>::parse_terminated(&list)?;
    let (methods, ()) = errors::both(
        errors::all(names.iter().map(method)),
        errors::none(repeated(&names)),
    )?;
    Ok(methods)
}

/// A method is a word, and no string.
fn check_unquoted(list: ParseStream<'_>) -> Result<()> {
    let quoted = Punctuated::<LitStr, Token![,]>::parse_terminated(&list.fork());
    match quoted {
        Ok(names) if !names.is_empty() => {
            let words: Vec<_> = names.iter().map(LitStr::value).collect();
            let message = format!(
                "methods stand without quotes: `methods = [{}]`",
                words.join(", ")
            );
            Err(Error::new_spanned(names, message))
        }
        _ => Ok(()),
    }
}

fn method(name: &Ident) -> Result<Method> {
    let written = name.to_string();
    Method::from_name(&written).ok_or_else(|| {
        let message = match Method::from_name(&written.to_uppercase()) {
            Some(method) => format!("`{written}` is no method; write `{}`", method.name()),
            None => format!(
                "`{written}` is no method of a route; the methods are \
                 GET, HEAD, POST, PUT, PATCH, DELETE and OPTIONS"
            ),
        };
        Error::new(name.span(), message)
    })
}

/// A method is named once.
fn repeated(names: &Punctuated<Ident, Token![,]>) -> Vec<Error> {
    let is_repeated = |(at, name): &(usize, &Ident)| names.iter().take(*at).any(|n| n == *name);
    names
        .iter()
        .enumerate()
        .filter(is_repeated)
        .map(|(_, name)| Error::new(name.span(), format!("`{name}` is named twice")))
        .collect()
}
