//! What was written → what it means, one named rule a function.

use proc_macro2::Span;
use quote::ToTokens;
use syn::{Error, GenericArgument, PathArguments, Result, ReturnType, Type};

use super::{ir::Dependency, syntax::Options};
use crate::{
    errors, lifetimes,
    path::{self, Template},
    route::{self, Argument, Handler, Source},
};

pub(super) fn check(options: &Options, function: &Handler) -> Result<Dependency> {
    let template = match &options.query {
        Some(literal) => path::parse_query(literal)?,
        None => Template::default(),
    };
    let at = options
        .query
        .as_ref()
        .map_or_else(Span::call_site, syn::LitStr::span);
    let arguments = route::arguments(function, &template, at);
    let (arguments, made) = errors::both(arguments, made(function))?;
    let (makes, fallible) = made;
    let mistakes = arguments.iter().zip(&function.arguments);
    let mistakes = mistakes.filter_map(|(argument, written)| {
        of_itself(argument, &makes).or_else(|| of_path(argument, written.ty.to_token_stream()))
    });
    errors::none(mistakes.chain(route::plain_function(function)))?;
    Ok(Dependency {
        arguments,
        makes,
        fallible,
        waits: function.signature.asyncness.is_some(),
        shared: !options.transient,
        on_drop: options.on_drop.clone(),
        state: options.state.clone(),
    })
}

/// The type of the value, and whether there may be an error in its place.
pub(super) fn made(function: &Handler) -> Result<(Type, bool)> {
    let name = function.name();
    let ReturnType::Type(_, ty) = &function.signature.output else {
        let message = format!(
            "`{name}` makes nothing\n\
             help: return the value that others ask for as `&T`: `-> T`, or `-> Result<T, Problem>`"
        );
        return Err(Error::new(name.span(), message));
    };
    let (made, fallible) = match held_by_result(ty) {
        Some(value) => (value, true),
        None => (&**ty, false),
    };
    if let Type::ImplTrait(_) = made {
        let message = "others ask for this by its type: name it";
        return Err(Error::new_spanned(made, message));
    }
    if lifetimes::borrows(made) {
        let message = "what is made for a request is shared until the request is answered, and owns what it holds\n\
                       help: return a type without a lifetime, with `String` in place of `&str`";
        return Err(Error::new_spanned(made, message));
    }
    Ok((made.clone(), fallible))
}

/// The `T` of `Result<T, …>`.
fn held_by_result(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path
        .path
        .segments
        .last()
        .filter(|last| last.ident == "Result")?;
    match &last.arguments {
        PathArguments::AngleBracketed(written) => match written.args.first()? {
            GenericArgument::Type(value) => Some(value),
            _ => None,
        },
        _ => None,
    }
}

/// The shortest of the cycles; rustc finds the others.
fn of_itself(argument: &Argument, makes: &Type) -> Option<Error> {
    let Source::Dependency(ty) = &argument.source else {
        return None;
    };
    let message = "this is made of itself: the function that makes it asks for it";
    (ty.to_token_stream().to_string() == makes.to_token_stream().to_string())
        .then(|| Error::new_spanned(ty, message))
}

/// The parameters of a path are numbered by each route.
fn of_path(argument: &Argument, ty: impl ToTokens) -> Option<Error> {
    let message = "a dependency knows no path: it is asked for under many\n\
                   help: take the parameter where the path is, in the handler";
    matches!(argument.source, Source::Path(..) | Source::PathModel(_))
        .then(|| Error::new_spanned(ty, message))
}
