//! `#[get("/users/<id>")]` and its siblings: tokens → syntax → ir → tokens.

mod check;
pub(crate) mod expand;
mod fallback;
mod ir;
mod syntax;
mod wrapper;

use proc_macro2::TokenStream;

pub(crate) use self::{
    check::{arguments, plain_function},
    ir::{Argument, Method, Source},
    syntax::{Handler, Role, Written},
};

/// A route attribute; `#[route]` where there is no method.
pub(crate) fn attribute(
    method: Option<Method>,
    arguments: TokenStream,
    item: TokenStream,
) -> TokenStream {
    let handler = match Handler::parse(item.clone(), Role::Handler) {
        Ok(handler) => handler,
        Err(error) => return fallback::keep_item(item, &error),
    };
    let route = syntax::Attribute::parse(method, arguments)
        .and_then(|attribute| check::check(&attribute, &handler));
    match route {
        Ok(route) => expand::expand(&route, &handler),
        Err(error) => fallback::keep_handler(&handler.with_shared_references(), &error),
    }
}
