//! `#[dependency]`: a function that makes a value for a request.

mod check;
mod expand;
mod ir;
mod syntax;

use proc_macro2::TokenStream;
use quote::quote;

use crate::route::{Handler, Role};

/// The attribute: tokens → syntax → ir → tokens.
pub(crate) fn attribute(arguments: TokenStream, item: &TokenStream) -> TokenStream {
    let function = match Handler::parse(item.clone(), Role::Dependency) {
        Ok(function) => function,
        Err(error) => {
            let error = error.to_compile_error();
            return quote!(#item #error);
        }
    };
    let dependency =
        syntax::Options::parse(arguments).and_then(|options| check::check(&options, &function));
    match dependency {
        Ok(dependency) => expand::expand(&dependency, &function),
        Err(error) => {
            let made = check::made(&function).ok();
            expand::fallback(&function, made.map(|(makes, _)| makes).as_ref(), &error)
        }
    }
}
