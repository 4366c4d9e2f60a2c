//! `#[derive(State)]`: the fields of a struct become the values that handlers ask for as `&T`.

use std::collections::HashMap;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::{DeriveInput, Error, Field, Result, Type, spanned::Spanned};

use crate::errors;

pub(crate) fn derive(item: TokenStream) -> TokenStream {
    syn::parse2::<DeriveInput>(item)
        .and_then(|item| expand(&item))
        .unwrap_or_else(|error| error.to_compile_error())
}

// Expands to, for the struct and for each field that is not skipped:
//
//     impl Dependency<App> for Db {
//         type Slot = ();
//         async fn resolve<'r>(cx: &'r Context<'_, App>, _: &'r mut ()) -> Result<&'r Self, Rejection> {
//             Ok(&cx.state().db)
//         }
//     }
fn expand(item: &DeriveInput) -> Result<TokenStream> {
    let state = &item.ident;
    let fields = fields(item)?;
    let own = provide(state, &state.to_token_stream(), &TokenStream::new());
    let provided = fields.iter().map(|field| {
        let name = &field.ident;
        provide(state, &field.ty.to_token_stream(), &quote!(.#name))
    });
    Ok(quote!(#own #(#provided)*))
}

fn provide(state: &syn::Ident, ty: &TokenStream, field: &TokenStream) -> TokenStream {
    let context = quote!(::catzilla::__private::Context<'_, #state>);
    quote_spanned! {ty.span()=>
        #[automatically_derived]
        impl ::catzilla::__private::Dependency<#state> for #ty {
            type Slot = ();

            async fn resolve<'r>(
                cx: &'r #context,
                (): &'r mut (),
            ) -> ::core::result::Result<&'r Self, ::catzilla::__private::Rejection> {
                ::core::result::Result::Ok(&cx.state()#field)
            }
        }
    }
}

/// The fields that are provided.
fn fields(item: &DeriveInput) -> Result<Vec<&Field>> {
    let syn::Data::Struct(data) = &item.data else {
        let message = "`State` is derived for a struct whose fields are the shared values";
        return Err(Error::new(item.ident.span(), message));
    };
    if !item.generics.params.is_empty() {
        let message = "the state is one concrete type: leave its parameters out";
        return Err(Error::new_spanned(&item.generics, message));
    }
    let fields = errors::all(data.fields.iter().map(|field| Ok((field, is_skipped(field)?))))?;
    let fields: Vec<_> =
        fields.into_iter().filter(|(_, skipped)| !skipped).map(|(field, _)| field).collect();
    errors::none(fields.iter().filter(|field| field.ident.is_none()).map(|field| {
        Error::new_spanned(field, "name the fields of the state: `struct App { db: Db }`")
    }))?;
    errors::none(repeated(&fields))?;
    Ok(fields)
}

/// Two fields of one type could not be told apart by `&T`.
fn repeated(fields: &[&Field]) -> Vec<Error> {
    let mut seen: HashMap<String, &Field> = HashMap::new();
    let mut errors = Vec::new();
    for field in fields {
        let ty: &Type = &field.ty;
        let text = ty.to_token_stream().to_string();
        if seen.insert(text.clone(), field).is_some() {
            let message = format!(
                "two fields provide `&{text}`, and a handler could not say which it wants\n\
                 help: wrap one of them in a type of its own, or write `#[state(skip)]` on it"
            );
            errors.push(Error::new_spanned(ty, message));
        }
    }
    errors
}

fn is_skipped(field: &Field) -> Result<bool> {
    let mut skipped = false;
    for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("state")) {
        attribute.parse_nested_meta(|option| {
            if option.path.is_ident("skip") {
                skipped = true;
                Ok(())
            } else {
                Err(option.error("unknown option; write `#[state(skip)]`"))
            }
        })?;
    }
    Ok(skipped)
}
