//! What stands beside an internal tag: an object, without a member of the tag's name.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::{LitStr, Type, spanned::Spanned};

use super::{super::scope::Scope, Case, Holds};
use crate::{lifetimes, model::ir::Tagging};

// Expands to, beside the types that read the enum, where no type is a parameter:
//
//     const _: () = {
//         assert!(<Facts<'static, Circle>>::HAS_MEMBERS, "…");
//         assert!(!<Facts<'static, Circle>>::MEMBERS.has("kind"), "…");
//     };
pub(super) fn proof(tagging: &Tagging, cases: &[Case<'_>], scope: &Scope) -> TokenStream {
    if scope.has_parameters() {
        return TokenStream::new();
    }
    let each = contents(tagging, cases).map(|(case, tag, ty)| {
        let erased = Type::Verbatim(lifetimes::erased(ty));
        let proof = case.is_beside(tag, &erased, &quote!('static));
        quote!(const _: () = #proof;)
    });
    quote!(#(#each)*)
}

// Expands to, in the function that reads the enum, where types are parameters: `const { … };`.
pub(super) fn generic_proof(tagging: &Tagging, cases: &[Case<'_>], scope: &Scope) -> TokenStream {
    if !scope.has_parameters() {
        return TokenStream::new();
    }
    let lifetime = scope.lifetime();
    let each = contents(tagging, cases).map(|(case, tag, ty)| {
        let proof = case.is_beside(tag, ty, &quote!(#lifetime));
        quote!(const #proof;)
    });
    quote!(#(#each)*)
}

/// The variants that hold one value beside this tag, and its type.
fn contents<'c>(
    tagging: &'c Tagging,
    cases: &'c [Case<'c>],
) -> impl Iterator<Item = (&'c Case<'c>, &'c str, &'c Type)> {
    cases
        .iter()
        .filter_map(move |case| match (tagging, &case.content) {
            (Tagging::Internal(tag), Holds::One(field)) => Some((case, tag.as_str(), &field.ty)),
            _ => None,
        })
}

impl Case<'_> {
    fn is_beside(&self, tag: &str, ty: &Type, lifetime: &TokenStream) -> TokenStream {
        let (name, span) = (self.name, ty.span());
        let message = format!(
            "the member `{tag}`, which names the variant, has no place in what `{name}` holds: that has to \
             be a struct, a map, or an enum with a tag, as `#[derive(Model)]` reads them\n\
             help: give the field a name, or add `content = \"…\"` behind `tag`"
        );
        let no_object = LitStr::new(&message, span);
        let message = format!(
            "the member `{tag}` names the variant: call the one that `{name}` holds differently"
        );
        let same_name = LitStr::new(&message, span);
        let facts = quote_spanned!(span=> <::catzilla::__private::model::Facts<#lifetime, #ty>>);
        quote_spanned! {span=> {
            #[allow(unused_imports)]
            use ::catzilla::__private::model::NoFacts as _;
            ::core::assert!(#facts::HAS_MEMBERS, #no_object);
            ::core::assert!(!#facts::MEMBERS.has(#tag), #same_name);
        }}
    }
}
