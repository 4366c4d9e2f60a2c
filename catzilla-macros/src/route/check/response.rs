//! The rule for what a handler returns: its text outlives the request.

use syn::{
    Error, GenericArgument, Lifetime, PathArguments, PathSegment, ReturnType, Type, TypeReference,
};

use crate::{lifetimes, route::syntax::Handler};

/// An error at each text of the response that is borrowed from an argument.
pub(super) fn check(handler: &Handler) -> Vec<Error> {
    let ReturnType::Type(_, ty) = &handler.signature.output else {
        return Vec::new();
    };
    let borrowed = texts(ty).into_iter();
    borrowed
        .filter(|text| is_from_argument(text.lifetime, handler))
        .map(|text| not_owned(text.ty))
        .collect()
}

/// A text with a lifetime, `None` where that is not written.
struct Text<'t> {
    ty: &'t Type,
    lifetime: Option<&'t Lifetime>,
}

/// The texts that are sent as they are. What is inside `Json<T>` is not: it is written out before
/// the handler's arguments end.
fn texts(ty: &Type) -> Vec<Text<'_>> {
    match ty {
        Type::Group(group) => texts(&group.elem),
        Type::Paren(paren) => texts(&paren.elem),
        // The last of a tuple is the body.
        Type::Tuple(tuple) => tuple.elems.last().map(texts).unwrap_or_default(),
        Type::Reference(reference) if is_text(reference) => vec![Text {
            ty,
            lifetime: reference.lifetime.as_ref(),
        }],
        Type::Path(path) => match path.path.segments.last() {
            Some(last) if last.ident == "Cow" => vec![Text {
                ty,
                lifetime: lifetime(last),
            }],
            Some(last) if WRAPPERS.iter().any(|name| last.ident == name) => inner(last),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

const WRAPPERS: [&str; 3] = ["Option", "Result", "Html"];

/// Whether it is `&str`, `&[u8]` or `&[u8; N]`: a reference to another type may be a response.
fn is_text(reference: &TypeReference) -> bool {
    match &*reference.elem {
        Type::Path(path) => path.path.is_ident("str"),
        Type::Slice(_) | Type::Array(_) => true,
        _ => false,
    }
}

fn lifetime(cow: &PathSegment) -> Option<&Lifetime> {
    arguments(cow).find_map(|argument| match argument {
        GenericArgument::Lifetime(lifetime) => Some(lifetime),
        _ => None,
    })
}

fn inner(wrapper: &PathSegment) -> Vec<Text<'_>> {
    let types = arguments(wrapper).filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.flat_map(texts).collect()
}

fn arguments(segment: &PathSegment) -> impl Iterator<Item = &GenericArgument> {
    let written = match &segment.arguments {
        PathArguments::AngleBracketed(written) => Some(&written.args),
        _ => None,
    };
    written.into_iter().flatten()
}

/// Whether an argument has the lifetime. One that none has is as good as `'static`.
fn is_from_argument(lifetime: Option<&Lifetime>, handler: &Handler) -> bool {
    let mut types = handler.arguments.iter().map(|argument| &argument.ty);
    match lifetime {
        Some(named) if named.ident == "static" => false,
        Some(named) if named.ident != "_" => types.any(|ty| lifetimes::names(ty, named)),
        _ => types.any(lifetimes::borrows),
    }
}

fn not_owned(ty: &Type) -> Error {
    let bytes = matches!(ty, Type::Reference(bytes) if !matches!(*bytes.elem, Type::Path(_)));
    let (owned, constant) = if bytes {
        ("Vec<u8>", "&'static [u8]")
    } else {
        ("String", "&'static str")
    };
    let message = format!(
        "what a handler returns outlives the request, which this borrows from\n\
         help: return `{owned}`, or `{constant}` for a constant"
    );
    Error::new_spanned(ty, message)
}
