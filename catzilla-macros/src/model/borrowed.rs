//! What a field can borrow from the text that it is read from: text, and a list, for as long as that lives.

use quote::ToTokens;
use syn::{
    Data, DeriveInput, Error, GenericArgument, PathArguments, Type, TypePath, TypeReference,
};

use super::known::is_plain;

/// The mistake, if the type borrows something else, or for ever.
pub(super) fn wrongly_borrowed(ty: &Type) -> Option<Error> {
    let inside = inner(ty).into_iter().find_map(wrongly_borrowed);
    let here = || match ty {
        Type::Reference(reference) => for_ever(reference).or_else(|| no_text(reference)),
        _ => None,
    };
    here().or(inside)
}

fn for_ever(reference: &TypeReference) -> Option<Error> {
    let lifetime = reference.lifetime.as_ref()?;
    let borrowed = written(&reference.elem);
    let message = format!(
        "what is borrowed from a request does not live for `'static`\n\
         help: write `&'a {borrowed}`, with `<'a>` behind the name of the type; text that has to live \
         longer is a `String`"
    );
    (lifetime.ident == "static").then(|| Error::new_spanned(lifetime, message))
}

fn no_text(reference: &TypeReference) -> Option<Error> {
    let Type::Path(path) = &*reference.elem else {
        return None;
    };
    let name = path.path.segments.last()?.ident.to_string();
    let lifetime = reference
        .lifetime
        .as_ref()
        .map_or("'a".to_owned(), ToString::to_string);
    let instead = match (&*name, inner_of(path).first()) {
        ("str", _) => return None,
        ("String", _) => format!("&{lifetime} str"),
        ("Vec", Some(item)) => format!("&{lifetime} [{}]", written(item)),
        ("Option" | "Box" | "Cow" | "BTreeMap" | "HashMap", _) => written(&reference.elem),
        (name, _) if is_plain(name) => name.to_owned(),
        _ => return None,
    };
    let message =
        format!("only `&str` and `&[T]` can be borrowed from a request: write `{instead}`");
    Some(Error::new_spanned(reference, message))
}

/// Whether a reference has no lifetime, of which rustc says all that there is to say.
pub(super) fn lacks_lifetime(item: &DeriveInput) -> bool {
    fn lacks(ty: &Type) -> bool {
        let here = matches!(ty, Type::Reference(reference) if reference.lifetime.is_none());
        here || inner(ty).into_iter().any(lacks)
    }
    let fields: Vec<_> = match &item.data {
        Data::Struct(data) => data.fields.iter().collect(),
        Data::Enum(data) => data.variants.iter().flat_map(|one| &one.fields).collect(),
        Data::Union(_) => Vec::new(),
    };
    fields.into_iter().any(|field| lacks(&field.ty))
}

/// The types that are written in a type.
fn inner(ty: &Type) -> Vec<&Type> {
    match ty {
        Type::Reference(reference) => vec![&reference.elem],
        Type::Slice(slice) => vec![&slice.elem],
        Type::Array(array) => vec![&array.elem],
        Type::Group(group) => vec![&group.elem],
        Type::Paren(paren) => vec![&paren.elem],
        Type::Tuple(tuple) => tuple.elems.iter().collect(),
        Type::Path(path) => inner_of(path),
        _ => Vec::new(),
    }
}

fn inner_of(path: &TypePath) -> Vec<&Type> {
    let Some(PathArguments::AngleBracketed(arguments)) =
        path.path.segments.last().map(|last| &last.arguments)
    else {
        return Vec::new();
    };
    let types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.collect()
}

/// As its author writes it.
fn written(ty: &Type) -> String {
    ty.to_token_stream()
        .to_string()
        .replace(" <", "<")
        .replace("< ", "<")
        .replace(" >", ">")
        .replace("& ", "&")
        .replace(" ,", ",")
}
