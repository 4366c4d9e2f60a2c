//! Types that the macro knows by their names.

use syn::{GenericArgument, Path, PathArguments, Type};

/// Types of which the library implements all that a field needs, whatever is inside them. Only names of
/// the standard library are here: the library's own may be those of a user's types as well, and so may
/// `HashSet`, `LinkedList`, `Rc` and `Arc`, of which other crates have their own.
const WRAPPERS: [&str; 8] = [
    "Option", "Vec", "Box", "Cow", "BTreeMap", "HashMap", "BTreeSet", "VecDeque",
];

const PLAIN: [&str; 18] = [
    "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32",
    "f64", "bool", "char", "str", "String",
];

/// Whether the type is written as an `Option`.
pub(super) fn is_option(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => path
            .path
            .segments
            .last()
            .is_some_and(|last| last.ident == "Option"),
        _ => false,
    }
}

/// Whether the type is written as one that holds others, which say all that is to say of it.
pub(super) fn is_wrapper(ty: &Type) -> bool {
    let Type::Path(path) = ty else {
        return !matches!(ty, Type::Verbatim(_));
    };
    let last = path.path.segments.last();
    last.is_some_and(|last| WRAPPERS.iter().any(|name| last.ident == name))
}

/// Whether the type is an `f32`, or an `Option`, a list or an array of those, or a map to them.
pub(super) fn is_narrow(ty: &Type) -> bool {
    let path = match ty {
        Type::Array(array) => return is_narrow(&array.elem),
        Type::Path(path) => path,
        _ => return false,
    };
    let Some(last) = path.path.segments.last() else {
        return false;
    };
    let arguments = match &last.arguments {
        PathArguments::None => return last.ident == "f32",
        PathArguments::AngleBracketed(arguments) => &arguments.args,
        PathArguments::Parenthesized(_) => return false,
    };
    let mut types = arguments.iter().map(|argument| match argument {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    });
    match &*last.ident.to_string() {
        "Option" | "Vec" => types.all(|inner| inner.is_some_and(is_narrow)),
        // A key that borrows is read by nobody who owns it.
        "HashMap" | "BTreeMap" => {
            let key = types.next().flatten();
            key.is_some_and(may_be_owned_key) && types.next().flatten().is_some_and(is_narrow)
        }
        _ => false,
    }
}

/// Whether the names say that a key owns what it holds.
fn may_be_owned_key(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| {
        last.arguments.is_none() && is_plain(&last.ident.to_string())
    }))
}

/// Whether it is the name of a type that nothing is inside of.
pub(super) fn is_plain(name: &str) -> bool {
    PLAIN.contains(&name)
}

/// Whether the names say that the type is one of ours; a guess, which spares rustc a choice.
pub(super) fn is_known(ty: &Type) -> bool {
    match ty {
        Type::Reference(reference) => is_known(&reference.elem),
        Type::Slice(slice) => is_known(&slice.elem),
        Type::Array(array) => is_known(&array.elem),
        Type::Tuple(tuple) => tuple.elems.iter().all(is_known),
        Type::Path(path) => path.path.segments.last().is_some_and(|last| {
            if is_ours(&path.path) {
                return true;
            }
            let name = last.ident.to_string();
            match &last.arguments {
                PathArguments::None => is_plain(&name),
                PathArguments::AngleBracketed(arguments) => {
                    WRAPPERS.contains(&name.as_str())
                        && arguments.args.iter().all(|argument| match argument {
                            GenericArgument::Type(inner) => is_known(inner),
                            GenericArgument::Lifetime(_) => true,
                            // There is a `Vec` of another crate's with a number behind its type.
                            _ => false,
                        })
                }
                PathArguments::Parenthesized(_) => false,
            }
        }),
        _ => false,
    }
}

/// Whether the names say that the type may be the key of a map: a text, an integer, a `bool`, a `char`, or
/// one of those behind a pointer.
pub(super) fn may_be_key(ty: &Type) -> bool {
    let Type::Path(path) = ty else {
        return false;
    };
    let plain = |last: &syn::PathSegment| is_plain(&last.ident.to_string());
    path.path.segments.last().is_some_and(|last| {
        last.ident == "Cow"
            || last.ident == "Box"
            || plain(last) && last.ident != "f32" && last.ident != "f64"
    })
}

/// Whether generated code wrote the path: nobody else writes it so.
fn is_ours(path: &Path) -> bool {
    let mut segments = path.segments.iter();
    path.leading_colon.is_some() && segments.any(|segment| segment.ident == "__private")
}

/// Whether a type that [`is_known`] has a map in it.
pub(super) fn is_map(ty: &Type) -> bool {
    match ty {
        Type::Reference(reference) => is_map(&reference.elem),
        Type::Slice(slice) => is_map(&slice.elem),
        Type::Array(array) => is_map(&array.elem),
        Type::Tuple(tuple) => tuple.elems.iter().any(is_map),
        Type::Path(path) => path.path.segments.last().is_some_and(|last| {
            let inner = match &last.arguments {
                PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
                _ => None,
            };
            ["BTreeMap", "HashMap", "JsonMap"]
                .iter()
                .any(|name| last.ident == name)
                || inner.into_iter().flatten().any(|argument| match argument {
                    GenericArgument::Type(inner) => is_map(inner),
                    _ => false,
                })
        }),
        _ => false,
    }
}
