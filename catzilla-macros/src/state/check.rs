//! The rules for a state.

use std::collections::HashMap;

use quote::ToTokens;
use syn::{Attribute, Data, DeriveInput, Error, Field, Fields, Ident};

/// Every mistake of the struct and of its fields.
pub(super) fn check(item: &DeriveInput) -> Vec<Error> {
    let mut errors: Vec<_> = generics(item).into_iter().collect();
    let Data::Struct(data) = &item.data else {
        let message = "`State` is derived for a struct, whose fields are the shared values";
        errors.push(Error::new(item.ident.span(), message));
        return errors;
    };
    errors.extend(unnamed(item, &data.fields));
    errors.extend(
        data.fields
            .iter()
            .flat_map(options)
            .filter_map(unknown_option),
    );
    errors.extend(repeated(&data.fields));
    errors
}

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
fn repeated(fields: &Fields) -> Vec<Error> {
    let mut seen = HashMap::new();
    let mut errors = Vec::new();
    for field in fields.iter().filter(|field| !is_skipped(field)) {
        let ty = field.ty.to_token_stream().to_string();
        if seen.insert(ty.clone(), field).is_some() {
            let message = format!(
                "two fields provide `&{ty}`, and a handler could not say which it wants\n\
                 help: wrap one of them in a type of its own, or write `#[state(skip)]` on it"
            );
            errors.push(Error::new_spanned(&field.ty, message));
        }
    }
    errors
}

/// Whether a field is no handler's to ask for.
pub(super) fn is_skipped(field: &Field) -> bool {
    options(field).any(|option| unknown_option(option).is_none())
}

fn options(field: &Field) -> impl Iterator<Item = &Attribute> {
    field
        .attrs
        .iter()
        .filter(|attribute| attribute.path().is_ident("state"))
}

fn unknown_option(attribute: &Attribute) -> Option<Error> {
    let known = attribute
        .parse_args::<Ident>()
        .is_ok_and(|option| option == "skip");
    let message = "the one option of a field is `#[state(skip)]`, for a value that is not shared";
    (!known).then(|| Error::new_spanned(attribute, message))
}
