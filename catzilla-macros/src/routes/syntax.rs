//! What was written: a list of handlers and groups, with or without a name.

use proc_macro2::{Ident, Span};
use syn::{
    Attribute, Error, LitStr, Path, Result, Token, Visibility, bracketed,
    parse::{Parse, ParseStream},
    punctuated::Punctuated,
    token::{Bracket, Paren},
};

/// The macro's input.
pub(super) struct Routes {
    /// The item to define; `None` where the list is an expression.
    pub(super) item: Option<Item>,
    pub(super) list: List,
}

/// `/// docs` `pub Api =`, and what stands after its list
pub(super) struct Item {
    pub(super) attributes: Vec<Attribute>,
    pub(super) visibility: Visibility,
    pub(super) name: Ident,
    pub(super) with: With,
}

/// `a, b, "/prefix" => …`
pub(super) struct List(pub(super) Vec<Line>);

/// One line of a list, and the middleware around it.
pub(super) struct Line {
    pub(super) entry: Entry,
    pub(super) with: With,
}

/// What a line brings in.
pub(super) enum Entry {
    /// `module::handler`
    Handler(Path),
    /// `"/prefix" => module::Group`
    Group(LitStr, Path),
    /// `"/prefix" => [a, b]`
    Inline(LitStr, List, Span),
}

/// `with [a, b]`: middleware, the outermost first; empty where nothing was written.
#[derive(Default)]
pub(super) struct With(pub(super) Vec<Path>);

impl Routes {
    pub(super) fn parse(input: ParseStream<'_>) -> Result<Self> {
        if !is_item(input) {
            return Ok(Self {
                item: None,
                list: input.parse()?,
            });
        }
        let item = Item {
            attributes: input.call(Attribute::parse_outer)?,
            visibility: input.parse()?,
            name: input.parse()?,
            with: With::default(),
        };
        input.parse::<Token![=]>()?;
        if !input.peek(Bracket) {
            return Err(input.error("a list of handlers in brackets: `pub Api = [show, create]`"));
        }
        let list;
        bracketed!(list in input);
        Ok(Self {
            list: list.parse()?,
            item: Some(Item {
                with: input.parse()?,
                ..item
            }),
        })
    }
}

/// Whether the input begins `#[…] pub Name =`.
fn is_item(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    let head = ahead.call(Attribute::parse_outer).is_ok() && ahead.parse::<Visibility>().is_ok();
    head && ahead.parse::<Ident>().is_ok() && ahead.peek(Token![=]) && !ahead.peek(Token![=>])
}

impl Parse for List {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let lines = Punctuated::<Line, Token![,]>::parse_terminated(input)?;
        Ok(Self(lines.into_iter().collect()))
    }
}

impl Parse for Line {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        Ok(Self {
            entry: input.parse()?,
            with: input.parse()?,
        })
    }
}

impl Parse for With {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let word: Option<Ident> = input.fork().parse().ok();
        if word.is_none_or(|word| word != "with") {
            return Ok(Self::default());
        }
        input.parse::<Ident>()?;
        if !input.peek(Bracket) {
            return Err(
                input.error("list the middleware in brackets: `with [timing, require_login]`")
            );
        }
        let list;
        bracketed!(list in input);
        let names = list.call(|list| {
            Punctuated::<Path, Token![,]>::parse_terminated_with(list, parse_middleware)
        })?;
        Ok(Self(names.into_iter().collect()))
    }
}

fn parse_middleware(input: ParseStream<'_>) -> Result<Path> {
    let Ok(path) = input.call(Path::parse_mod_style) else {
        return Err(input.error("the name of a function with `#[middleware]` stands here"));
    };
    if !input.is_empty() && !input.peek(Token![,]) {
        let message = "a middleware is named\n\
                       help: to configure one, write `#[middleware] fn name() -> … { … }`, and `name` here";
        return Err(input.error(message));
    }
    Ok(path)
}

impl Parse for Entry {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if !input.peek(LitStr) {
            return parse_handler(input).map(Self::Handler);
        }
        let prefix: LitStr = input.parse()?;
        if !input.peek(Token![=>]) {
            let message = "what is under this prefix?\n\
                           help: write `\"/prefix\" => Group` or `\"/prefix\" => [a, b]`; \
                           a handler is listed by its name, and has its path in its attribute";
            return Err(Error::new(prefix.span(), message));
        }
        input.parse::<Token![=>]>()?;
        if !input.peek(Bracket) {
            return Ok(Self::Group(prefix, input.call(Path::parse_mod_style)?));
        }
        let list;
        let bracket = bracketed!(list in input);
        Ok(Self::Inline(prefix, list.parse()?, bracket.span.open()))
    }
}

fn parse_handler(input: ParseStream<'_>) -> Result<Path> {
    if input.peek(Token![#]) {
        let message = "an entry has no attributes\n\
                       help: put `#[cfg(…)]` on a handler or a group of the same name for each case";
        return Err(input.error(message));
    }
    let Ok(path) = input.call(Path::parse_mod_style) else {
        return Err(input.error("a handler's name, or `\"/prefix\" => Group`, stands here"));
    };
    if input.peek(Paren) {
        let name = path
            .segments
            .last()
            .map(|name| name.ident.to_string())
            .unwrap_or_default();
        return Err(input.error(format!("a handler is named, not called; write `{name}`")));
    }
    if input.peek(Token![=>]) {
        return Err(input.error("a prefix is a string literal: `\"/prefix\" => Group`"));
    }
    Ok(path)
}
