//! The rules for a state.

use std::collections::HashMap;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Data, DeriveInput, Error, Field, Fields, Lifetime, Member, Type};

use super::{
    ir::Provided,
    syntax::{Shared, pointed_at},
};
use crate::lifetimes;

/// What the state provides, as far as it is right, and every mistake of the struct and of its fields.
pub(super) fn check(item: &DeriveInput) -> (Vec<Provided>, Vec<Error>) {
    let mut errors: Vec<_> = generics(item).into_iter().collect();
    let Data::Struct(data) = &item.data else {
        let message = "`State` is derived for a struct, whose fields are the shared values";
        errors.push(Error::new(item.ident.span(), message));
        return (Vec::new(), errors);
    };
    errors.extend(unnamed(item, &data.fields));
    if !item.generics.params.is_empty() {
        return (Vec::new(), errors);
    }
    let mut provided = vec![whole(item)];
    let mut seen = HashMap::new();
    for (field, name) in data.fields.iter().zip(data.fields.members()) {
        // A field whose option is wrong is provided all the same: nobody else has to complain.
        let shared = Shared::parse(field).unwrap_or_else(|error| {
            errors.push(error);
            Shared::Itself
        });
        for (asked, value) in provide(field, shared, &name) {
            if let Some(first) = seen.insert(value.ty.to_string(), name.clone()) {
                errors.push(repeated(&asked, &first));
            } else {
                provided.push(value);
            }
        }
    }
    (provided, errors)
}

/// `&App` is all of it.
fn whole(item: &DeriveInput) -> Provided {
    Provided {
        ty: item.ident.to_token_stream(),
        lifetime: None,
        value: quote!(state),
    }
}

/// What a field provides, with the types as they were written.
fn provide(field: &Field, shared: Shared, name: &Member) -> Vec<(Type, Provided)> {
    let pointed = pointed_at(&field.ty);
    let of = |ty: &Type, value| (ty.clone(), provided(ty, value));
    let itself = of(&field.ty, quote!(&state.#name));
    match (shared, pointed) {
        (Shared::No, _) => Vec::new(),
        (Shared::Itself, Some(held @ Type::TraitObject(_))) => {
            vec![itself, of(held, quote!(&*state.#name))]
        }
        (Shared::Itself, _) => vec![itself],
        (Shared::As(ty), Some(_)) => vec![of(&ty, quote!(&*state.#name))],
        (Shared::As(ty), None) => vec![of(&ty, quote!(&state.#name))],
    }
}

fn provided(ty: &Type, value: TokenStream) -> Provided {
    let object = lifetimes::of_object(ty, OBJECT);
    Provided {
        lifetime: object
            .as_ref()
            .map(|_| Lifetime::new(OBJECT, Span::call_site())),
        ty: object.map_or_else(|| ty.to_token_stream(), ToTokens::into_token_stream),
        value,
    }
}

/// The lifetime of a trait's object.
const OBJECT: &str = "'__object";

fn generics(item: &DeriveInput) -> Option<Error> {
    let message = "the state is one concrete type: leave its parameters out";
    let generic = !item.generics.params.is_empty();
    generic.then(|| Error::new_spanned(&item.generics, message))
}

fn unnamed(item: &DeriveInput, fields: &Fields) -> Option<Error> {
    let name = &item.ident;
    let message = format!("name the fields of the state: `struct {name} {{ db: Db }}`");
    matches!(fields, Fields::Unnamed(_)).then(|| Error::new_spanned(fields, message))
}

/// Two fields of one type could not be told apart by `&T`.
fn repeated(ty: &Type, first: &Member) -> Error {
    let (text, first) = (ty.to_token_stream(), first.to_token_stream());
    let message = format!(
        "two fields provide `&{text}`, and a function could not say which it wants; the other is `{first}`\n\
         help: wrap one of them in a type of its own, or write `#[state(skip)]` on it, or \
         `#[state(as = dyn Trait)]` for a trait that it implements"
    );
    Error::new_spanned(ty, message)
}
