//! What was written: a group, if any, a handler, and the values of its parameters.

use std::collections::HashSet;

use proc_macro2::Ident;
use syn::{
    Error, Expr, LitStr, Path, Result, Token,
    ext::IdentExt,
    parenthesized,
    parse::{Parse, ParseStream},
    punctuated::Punctuated,
    token::{Brace, Bracket, Paren},
};

use crate::errors;

/// `Api, users::show(id = 5)`
pub(super) struct Link {
    pub(super) group: Option<Path>,
    pub(super) handler: Path,
    pub(super) given: Vec<Given>,
}

/// `id = 5`
pub(super) struct Given {
    pub(super) name: Ident,
    pub(super) value: Expr,
}

impl Link {
    pub(super) fn parse(input: ParseStream<'_>) -> Result<Self> {
        let first = parse_name(input)?;
        let (group, handler) = if input.peek(Token![,]) && !input.peek2(syn::parse::End) {
            input.parse::<Token![,]>()?;
            (Some(first), parse_name(input)?)
        } else {
            (None, first)
        };
        let given = parse_given(input, &handler)?;
        input.parse::<Option<Token![,]>>()?;
        if !input.is_empty() {
            let message = "nothing follows the handler; what it is given stands in its parentheses: \
                           `uri!(Group, handler(name = value))`";
            return Err(input.error(message));
        }
        Ok(Self {
            group,
            handler,
            given,
        })
    }
}

fn parse_name(input: ParseStream<'_>) -> Result<Path> {
    if input.peek(LitStr) {
        let message = "a link is to a handler, and knows its path\n\
                       help: name the handler, behind the group that mounts it: `uri!(Group, handler)`";
        return Err(input.error(message));
    }
    input.call(Path::parse_mod_style).map_err(|error| {
        Error::new(
            error.span(),
            "the name of a handler stands here: `uri!(Group, handler(name = value))`",
        )
    })
}

fn parse_given(input: ParseStream<'_>, handler: &Path) -> Result<Vec<Given>> {
    if input.peek(Brace) || input.peek(Bracket) {
        let name = last(handler);
        return Err(input.error(format!("write `{name}(name = value)`, in parentheses")));
    }
    if !input.peek(Paren) {
        return Ok(Vec::new());
    }
    let list;
    parenthesized!(list in input);
    let given = list.call(Punctuated::<Given, Token![,]>::parse_terminated)?;
    check_names(given.into_iter().collect())
}

/// The last word of a path.
pub(super) fn last(path: &Path) -> String {
    let last = path.segments.last();
    last.map(|last| last.ident.to_string()).unwrap_or_default()
}

/// A value is given once.
fn check_names(given: Vec<Given>) -> Result<Vec<Given>> {
    let mut seen = HashSet::new();
    let again = given.iter().filter(|one| !seen.insert(one.name.unraw()));
    let again = again.map(|one| {
        let message = format!(
            "`{}` is given twice\nhelp: leave one of them out; a list is one value: `[a, b]`",
            one.name.unraw()
        );
        Error::new(one.name.span(), message)
    });
    errors::none(again.collect::<Vec<_>>())?;
    Ok(given)
}

impl Parse for Given {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let named =
            input.peek(Ident::peek_any) && input.peek2(Token![=]) && !input.peek2(Token![==]);
        if !named {
            let value: Expr = input.parse()?;
            let message = match name_of(&value) {
                Some(name) => {
                    format!("each value has the name of its parameter: `{name} = {name}`")
                }
                None => "each value has the name of its parameter: `name = value`".to_owned(),
            };
            return Err(Error::new_spanned(value, message));
        }
        let name = input.call(Ident::parse_any)?;
        input.parse::<Token![=]>()?;
        Ok(Self {
            name,
            value: input.parse()?,
        })
    }
}

/// The name of a value that is one.
fn name_of(value: &Expr) -> Option<&Ident> {
    match value {
        Expr::Path(path) => path.path.get_ident(),
        _ => None,
    }
}
