//! A type whose members would stand among themselves, without an end.

use syn::{Error, GenericArgument, Ident, PathArguments, Type};

use super::ir::{Content, Fields, Shape, Tagging};

/// Of what is written as the type itself; of a longer way round, rustc speaks of a cycle.
pub(super) fn check(name: &Ident, shape: &Shape) -> Vec<Error> {
    among_own(shape)
        .into_iter()
        .filter(|ty| is_named(unboxed(ty), name))
        .map(|ty| {
            let message = format!(
                "the members of `{name}` would stand among themselves, without an end\n\
                 help: give it a member of its own"
            );
            Error::new_spanned(ty, message)
        })
        .collect()
}

/// The types whose members stand among the type's own.
fn among_own(shape: &Shape) -> Vec<&Type> {
    match shape {
        Shape::Struct(fields) => flattened(fields),
        Shape::Newtype(..) | Shape::Names(_) => Vec::new(),
        Shape::Tagged(tagging, variants) => {
            let each = variants
                .iter()
                .map(|variant| match (&variant.content, tagging) {
                    (Content::One(field), Tagging::Internal(_)) => vec![&field.ty],
                    (Content::Struct(fields), Tagging::Internal(_)) => flattened(fields),
                    _ => Vec::new(),
                });
            each.flatten().collect()
        }
    }
}

fn flattened(fields: &Fields) -> Vec<&Type> {
    fields.flattened.iter().map(|field| &field.ty).collect()
}

/// What is inside of every `Box` around it.
fn unboxed(ty: &Type) -> &Type {
    let Type::Path(path) = ty else { return ty };
    let Some(last) = path.path.segments.last().filter(|last| last.ident == "Box") else {
        return ty;
    };
    match &last.arguments {
        PathArguments::AngleBracketed(inner) => match inner.args.first() {
            Some(GenericArgument::Type(inner)) => unboxed(inner),
            _ => ty,
        },
        _ => ty,
    }
}

fn is_named(ty: &Type, name: &Ident) -> bool {
    matches!(ty, Type::Path(path) if path.qself.is_none()
        && path.path.segments.len() == 1
        && path.path.segments[0].ident == *name)
}
