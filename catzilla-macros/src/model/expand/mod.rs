//! What the derive adds to the type.

mod fallback;
mod field;
mod flattened;
mod inside;
mod names;
mod newtype;
mod of_pairs;
mod quoted;
mod schema;
mod scope;
mod sees;
mod serde;
mod single;
mod structure;
mod tagged;
mod value;
mod whole;
mod write;

use proc_macro2::TokenStream;
use quote::quote;

pub(super) use self::fallback::fallback;
use self::{scope::Scope, whole::Whole};
use super::ir::{Model, Shape};

// Expands to:
//
//     const _: () = {
//         struct __Partial<'a> { … }           // of a struct: the members that have come so far
//         impl<'a> __Partial<'a> { … }
//         impl<'a> Value<'a> for User<'a> { … }
//         impl<'a> WriteJson for User<'a> { … }
//         impl<'a> Describe for User<'a> { … }
//         impl<'a, S> Sees<'a, S> for User<'a> { … }
//         impl<'a> Serialize for User<'a> { … }    // and `Deserialize`, where they are asked for
//         impl<'a> Key<'a> for User<'a> { … }      // and more, see `single`
//         const _: () = assert!(…);            // see `inside`
//         impl<'a> Model<'a> for User<'a> { … }
//     };
pub(super) fn expand(model: &Model) -> TokenStream {
    let scope = Scope::new(&model.name, &model.generics, model.state.as_ref());
    let value = match &model.shape {
        Shape::Struct(fields) => structure::expand(&Whole::of(model), fields, &scope),
        Shape::Newtype(field, member) => newtype::expand(model, field, member, &scope),
        Shape::Names(variants) => names::expand(model, variants, &scope),
        Shape::Tagged(tagging, variants) => tagged::expand(model, tagging, variants, &scope),
    };
    let write = write::expand(model, &scope);
    let schema = schema::expand(model, &scope);
    let serde = serde::expand(model, &scope);
    let single = single::expand(model, &scope);
    let sees = sees::expand(model, &scope);
    let (inside, proved) = (inside::proofs(model, &scope), inside::proved(model));
    let (read_for, of, wheres) = (scope.impl_generics(), scope.model(), scope.wheres());
    let lifetime = scope.lifetime();
    quote! {
        #[doc(hidden)]
        #[allow(
            clippy::all, clippy::pedantic, clippy::restriction,
            dead_code, deprecated, non_camel_case_types, non_snake_case, single_use_lifetimes,
            type_alias_bounds,
        )]
        const _: () = {
            #value
            #write
            #schema
            #serde
            #single
            #sees
            #inside

            #[automatically_derived]
            impl #read_for ::catzilla::__private::model::Model<#lifetime> for #of #wheres {
                #proved
            }
        };
    }
}
