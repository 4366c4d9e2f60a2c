//! Models inside of a type that only serde knows, which would read them without their constraints.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::{GenericArgument, PathArguments, Type, spanned::Spanned};

use super::scope::Scope;
use crate::{
    lifetimes,
    model::{
        ir::{Model, Shape},
        known::{is_known, is_wrapper},
    },
};

// Expands to, in the implementation of `Model` where serde does not read the model as we do:
//
//     const IS_PROVED_BY_SERDE: bool = false;
pub(super) fn proved(model: &Model) -> Option<TokenStream> {
    let has_nothing_to_prove = matches!(model.shape, Shape::Names(_));
    (!model.serde && !has_nothing_to_prove).then(|| {
        quote!(
            const IS_PROVED_BY_SERDE: ::core::primitive::bool = false;
        )
    })
}

// Expands to, for a field of the type `Mutex<User>`:
//
//     const _: () = assert!(<Facts<'static, Mutex<User>>>::IS_VALUE || <Inside<'static, User>>::IS_PROVED, "…");
pub(super) fn proofs(model: &Model, scope: &Scope) -> TokenStream {
    let types = model.shape.types().into_iter();
    let unknown = types.filter(|ty| !is_known(ty) && !scope.is_generic(ty));
    unknown.flat_map(proofs_of).collect()
}

fn proofs_of(ty: &Type) -> impl Iterator<Item = TokenStream> {
    let of = Type::Verbatim(lifetimes::erased(ty));
    let inside = all_inside(ty).into_iter();
    let inside = inside.filter(|inner| !is_known(inner) && !is_wrapper(inner));
    inside.map(move |inner| {
        let erased = Type::Verbatim(lifetimes::erased(inner));
        quote_spanned! {inner.span()=>
            const _: () = {
                #[allow(unused_imports)]
                use ::catzilla::__private::model::{NoFacts as _, NothingInside as _};
                ::core::assert!(
                    <::catzilla::__private::model::Facts<'static, #of>>::IS_VALUE
                        || <::catzilla::__private::model::Inside<'static, #erased>>::IS_PROVED,
                    "only serde knows the type around this model, and would read the model without its constraints\n\
                     help: on the model, write `#[model(serde)]` in place of `#[derive(serde::Deserialize)]`"
                );
            };
        }
    })
}

/// The types that are written inside of a type.
fn all_inside(ty: &Type) -> Vec<&Type> {
    let inner = match ty {
        Type::Reference(reference) => vec![&*reference.elem],
        Type::Slice(slice) => vec![&*slice.elem],
        Type::Array(array) => vec![&*array.elem],
        Type::Tuple(tuple) => tuple.elems.iter().collect(),
        Type::Path(path) => match path.path.segments.last().map(|last| &last.arguments) {
            Some(PathArguments::AngleBracketed(arguments)) => {
                let types = arguments.args.iter().filter_map(|argument| match argument {
                    GenericArgument::Type(inner) => Some(inner),
                    _ => None,
                });
                types.collect()
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    };
    let deeper: Vec<_> = inner.iter().flat_map(|inner| all_inside(inner)).collect();
    inner.into_iter().chain(deeper).collect()
}
