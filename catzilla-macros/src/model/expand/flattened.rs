//! Fields whose members stand among those of the struct.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{LitStr, spanned::Spanned};

use super::{field, scope::Scope};
use crate::{
    lifetimes,
    model::ir::{Field, Fields},
};

// Expands to, in the implementation of `Value`:
//
//     const MEMBERS: Option<&'static Names> = Some(&Names { own: &[&["id"], &["name"]], … });
//
// or, where anything is flattened, to `Some(__Partial::<'a>::MEMBERS)`.
pub(super) fn members(fields: &Fields, scope: &Scope) -> TokenStream {
    let names = if fields.flattened.is_empty() {
        let own = own(fields);
        quote!(&::catzilla::__private::model::Names { own: &#own, flattened: &[], others: false })
    } else {
        let (partial, turbofish) = (scope.partial(), scope.turbofish());
        quote!(#partial #turbofish::MEMBERS)
    };
    of(&names)
}

/// `[&["id"], &["name", "alias"]]`
fn own(fields: &Fields) -> TokenStream {
    let names = fields.read.iter().map(|Field { names, .. }| names);
    quote!([#(&[#(#names),*]),*])
}

/// `const MEMBERS: … = Some(names);`
pub(super) fn of(names: &TokenStream) -> TokenStream {
    quote! {
        const MEMBERS: ::core::option::Option<&'static ::catzilla::__private::model::Names> =
            ::core::option::Option::Some(#names);
    }
}

// Expands to, in the `impl` of `__Partial` where anything is flattened:
//
//     const MEMBERS: &'static Names = &Names { own: &[&["id"]], flattened: &[model::members_of::<Address>()], … };
//     const HIDDEN3: &'static Names = …;               // of each flattened field: all but its own
//     const APART: () = { … };                          // as in `proof`, for generic structs
pub(super) fn hidden(fields: &Fields, scope: &Scope) -> TokenStream {
    if fields.flattened.is_empty() {
        return TokenStream::new();
    }
    let each: Vec<_> = fields.flattened.iter().map(members_of).collect();
    let own = own(fields);
    let hidden = fields.numbered_flattened().zip(0..).map(|((number, _), at)| {
        let (name, others) = (hidden_name(number), each.iter().enumerate());
        let others = others.filter_map(|(other, names)| (other != at).then_some(names));
        quote! {
            const #name: &'static ::catzilla::__private::model::Names =
                &::catzilla::__private::model::Names { own: &#own, flattened: &[#(#others),*], others: false };
        }
    });
    let apart = apart(&own, &fields.flattened);
    let apart = scope
        .has_parameters()
        .then(|| quote!(const APART: () = #apart;));
    quote! {
        const MEMBERS: &'static ::catzilla::__private::model::Names =
            &::catzilla::__private::model::Names { own: &#own, flattened: &[#(#each),*], others: false };
        #(#hidden)*
        #apart
    }
}

// Expands to the members that are not read by one of the flattened fields:
//
//     &Names { own: &[&["id"]], flattened: &[Facts::<'a, Address<'a>>::MEMBERS], others: false }
pub(super) fn others(fields: &Fields, at: usize, lifetime: &TokenStream) -> TokenStream {
    let model = quote!(::catzilla::__private::model);
    let own = own(fields);
    let others = fields.flattened.iter().enumerate();
    let others = others.filter(|(other, _)| *other != at).map(|(_, field)| {
        let ty = &field.ty;
        quote!(<#model::Facts<#lifetime, #ty>>::MEMBERS)
    });
    quote!({
        #[allow(unused_imports)]
        use #model::NoFacts as _;
        &#model::Names { own: &#own, flattened: &[#(#others),*], others: false }
    })
}

fn members_of(field: &Field) -> TokenStream {
    let ty = &field.ty;
    quote_spanned!(ty.span()=> ::catzilla::__private::model::members_of::<#ty>())
}

// Expands to, beside the types that read the struct, where no type is a parameter:
//
//     const _: () = {
//         assert!(model::has_members::<Address>(), "…");
//         assert!(Names::are_apart(&[&Names { own: &[&["id"]], … }, model::members_of::<Address>()]), "…")
//     };
pub(super) fn proof(fields: &Fields, scope: &Scope) -> TokenStream {
    if fields.flattened.is_empty() || scope.has_parameters() {
        return TokenStream::new();
    }
    let own = own(fields);
    let erased = fields.flattened.iter().map(|field| {
        let ty = lifetimes::erased(&field.ty);
        Field {
            ty: syn::Type::Verbatim(ty),
            ..field.clone()
        }
    });
    let apart = apart(&own, &erased.collect::<Vec<_>>());
    quote!(const _: () = #apart;)
}

fn apart(own: &TokenStream, flattened: &[Field]) -> TokenStream {
    let can_be = flattened.iter().map(|Field { name, ty, .. }| {
        let message = format!(
            "`{name}` cannot be flattened: its type has to be a struct, a map, or an enum with a tag, as \
             `#[derive(Model)]` reads them"
        );
        let message = LitStr::new(&message, ty.span());
        quote_spanned! {ty.span()=>
            ::core::assert!(::catzilla::__private::model::has_members::<#ty>(), #message);
        }
    });
    let each = flattened.iter().map(members_of);
    let names: Vec<_> = flattened
        .iter()
        .map(|field| format!("`{}`", field.name))
        .collect();
    let message = format!(
        "two fields are read from one member: one of them is in what is flattened into {}",
        names.join(" or ")
    );
    let span = flattened[0].name.span();
    let message = LitStr::new(&message, span);
    let apart = quote_spanned! {span=>
        ::core::assert!(
            ::catzilla::__private::model::Names::are_apart(&[
                &::catzilla::__private::model::Names { own: &#own, flattened: &[], others: false },
                #(#each),*
            ]),
            #message
        )
    };
    quote!({ #(#can_be)* #apart })
}

fn hidden_name(number: usize) -> Ident {
    format_ident!("HIDDEN{number}")
}

// Expands to, before the members are read:
//
//     let mut partial = __Partial::new();
//     partial.address = Some(model::read_flattened(reader, __Partial::<'a>::HIDDEN3, |reader| …)?);
pub(super) fn begin(
    fields: &Fields,
    scope: &Scope,
    reader: &Ident,
    partial: &Ident,
) -> TokenStream {
    if fields.flattened.is_empty() {
        return TokenStream::new();
    }
    let (of_partial, turbofish) = (scope.partial(), scope.turbofish());
    let proof = scope
        .has_parameters()
        .then(|| quote!(const { #of_partial #turbofish::APART };));
    let each = fields.numbered_flattened().map(|(number, field)| {
        let (name, hidden) = (&field.name, hidden_name(number));
        let read = field::call(number, scope, "read", &quote!(#reader));
        quote! {
            #partial.#name = ::core::option::Option::Some(
                ::catzilla::__private::model::read_flattened(
                    #reader, #of_partial #turbofish::#hidden, |#reader| #read,
                )?,
            );
        }
    });
    quote! {
        #proof
        let mut #partial = #of_partial::new();
        #(#each)*
    }
}

// Expands to what stands before, behind and after the explanation of the other members:
//
//     let start = reader.offset();
//     let explained = model::explain_object(…);
//     partial.address = model::explain_flattened(reader, report, start, …);
//     explained?;
pub(super) fn explain(
    fields: &Fields,
    scope: &Scope,
    reader: &Ident,
    report: &Ident,
    partial: &Ident,
) -> (TokenStream, TokenStream) {
    if fields.flattened.is_empty() {
        return (TokenStream::new(), quote!(explained?;));
    }
    let (of_partial, turbofish) = (scope.partial(), scope.turbofish());
    let each = fields.numbered_flattened().map(|(number, field)| {
        let (name, hidden) = (&field.name, hidden_name(number));
        let explain = field::explain(number, scope, reader, report);
        quote! {
            #partial.#name = ::catzilla::__private::model::explain_flattened(
                #reader, #report, start, #of_partial #turbofish::#hidden,
                |#reader, #report| #explain,
            );
        }
    });
    (
        quote!(let start = #reader.offset();),
        quote!(#(#each)* explained?;),
    )
}
