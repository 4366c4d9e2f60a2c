//! The types that only a parameter can have, as far as their spelling tells.

use syn::{GenericArgument, PathArguments, PathSegment, Type};

const SCALARS: [&str; 16] = [
    "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32",
    "f64", "bool", "char",
];

/// Whether the type is a number, `bool`, `char`, borrowed text, or an `Option`, a list or a set of those.
pub(super) fn is_parameter(ty: &Type) -> bool {
    match ty {
        Type::Reference(reference) => {
            reference.mutability.is_none() && is_borrowed_parameter(&reference.elem)
        }
        Type::Path(path) => match path.path.segments.last() {
            Some(last) => is_parameter_path(last, path.path.segments.len() == 1),
            None => false,
        },
        _ => false,
    }
}

/// Whether `&T` is text, a slice or a number: nothing that a state would provide.
fn is_borrowed_parameter(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => path.path.is_ident("str") || is_parameter(ty),
        Type::Slice(_) => true,
        _ => false,
    }
}

fn is_parameter_path(last: &PathSegment, alone: bool) -> bool {
    match &last.arguments {
        PathArguments::None => alone && SCALARS.iter().any(|name| last.ident == name),
        PathArguments::AngleBracketed(arguments) => {
            let wrappers = ["Option", "Vec", "VecDeque", "BTreeSet", "HashSet"];
            let wraps = wrappers.iter().any(|name| last.ident == name);
            wraps
                && matches!(arguments.args.first(), Some(GenericArgument::Type(inner)) if is_parameter(inner))
        }
        PathArguments::Parenthesized(_) => false,
    }
}
