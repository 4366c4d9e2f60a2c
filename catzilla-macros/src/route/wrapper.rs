//! Arguments that say by their name what they read: `Json<T>`, `Form<T>`, `Query<T>`, `Headers<T>`, in an
//! `Option` or a `Result` too.

use syn::{GenericArgument, PathArguments, PathSegment, Type};

/// The name of what the argument is, or may be.
pub(super) fn wrapper(ty: &Type) -> Option<String> {
    called(required(ty))
}

/// Whether the argument is a body.
pub(super) fn is_body(wrapper: &str) -> bool {
    wrapper == "Json" || wrapper == "Form"
}

/// What may be missing or wrong; any other argument itself.
pub(super) fn required(ty: &Type) -> &Type {
    let held = held(ty).filter(|held| called(held).is_some());
    held.unwrap_or(ty)
}

fn called(ty: &Type) -> Option<String> {
    let name = last(ty)?.ident.to_string();
    ["Json", "Form", "Query", "Headers"]
        .contains(&name.as_str())
        .then_some(name)
}

fn held(ty: &Type) -> Option<&Type> {
    let last = last(ty).filter(|last| last.ident == "Option" || last.ident == "Result")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first() {
        Some(GenericArgument::Type(held)) => Some(held),
        _ => None,
    }
}

fn last(ty: &Type) -> Option<&PathSegment> {
    match ty {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
}
