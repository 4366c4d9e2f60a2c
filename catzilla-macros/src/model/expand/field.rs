//! One field: how its value is read, reported and checked.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;

use super::{scope::Scope, whole};
use crate::model::{
    constraint::{self, Constraint},
    ir::Field,
    known::{is_known, is_option},
};

// Expands to, for each field:
//
//     #[inline]
//     fn field3() -> model::Constrained<Option<u8>, (model::Range<u8>,)> {
//         model::field::<Option<u8>, _>((<Option<u8> as model::NumberRules>::catzilla_range(None, Some(150), false),))
//     }
//
// or, where not all of that has a name, to
//
//     #[inline]
//     fn constraints3() -> impl Constraint<Option<u8>> {
//         (<Option<u8> as model::NumberRules>::catzilla_range(None, Some(150), false),)
//     }
//     #[inline]
//     fn field3() -> impl model::Field<'a, Option<u8>> {
//         model::field::<Option<u8>, _>(Self::constraints3())
//     }
//
// and around it, with a function that sees the state, `model::seen_field(…, |value: &Option<u8>, state: &Db| …)`;
// in an `impl` of `__Partial`. All that is generated goes through it, so that a type that cannot be read
// is one error, and a constraint that it cannot have is another.
pub(super) fn define(number: usize, field: &Field, scope: &Scope) -> TokenStream {
    match named_constraints(field, scope) {
        Some(constraints) => define_named(number, field, &constraints),
        None => define_unnamed(number, field, scope),
    }
}

fn define_named(number: usize, field: &Field, named: &TokenStream) -> TokenStream {
    let (name, ty) = (name(number), &field.ty);
    let constraints = constraint::expand(&field.constraints, ty, &quote!(#ty));
    quote_spanned! {ty.span()=>
        #[inline]
        fn #name() -> ::catzilla::__private::model::Constrained<#ty, #named> {
            ::catzilla::__private::model::field::<#ty, _>(#constraints)
        }
    }
}

/// The type of the constraints, if it has a name, and the field's type is ours for sure.
fn named_constraints(field: &Field, scope: &Scope) -> Option<TokenStream> {
    let is_ours = !field.names.is_empty() && is_known(&field.ty) && !scope.is_generic(&field.ty);
    let is_plain = is_ours && field.check_with.is_none();
    is_plain.then(|| constraint::named(&field.constraints, &field.ty))?
}

/// The constraints of a field, as an expression.
pub(super) fn constraints(number: usize, field: &Field, scope: &Scope) -> TokenStream {
    let (partial, ty) = (scope.partial(), &field.ty);
    if scope.has_parameters() {
        return constraint::expand(&field.constraints, ty, &quote!(#ty));
    }
    if named_constraints(field, scope).is_some() {
        let name = name(number);
        return quote!(#partial::#name().into_constraints());
    }
    let name = constraints_name(number);
    quote!(#partial::#name())
}

fn define_unnamed(number: usize, field: &Field, scope: &Scope) -> TokenStream {
    let (name, ty, lifetime) = (name(number), &field.ty, scope.lifetime());
    let constraints_name = constraints_name(number);
    let constraints = constraint::expand(&field.constraints, ty, &quote!(#ty));
    // All of it is at the type: rustc then sees that it would report one mistake twice.
    let is_flattened = field.names.is_empty();
    let made = if is_flattened || is_known(ty) || scope.is_generic(ty) {
        quote_spanned! {ty.span()=>
            ::catzilla::__private::model::field::<#ty, _>(Self::#constraints_name())
        }
    } else {
        quote_spanned! {ty.span()=> {
            #[allow(unused_imports)]
            use ::catzilla::__private::model::{ReadNothing as _, ReadOwn as _, ReadSerde as _};
            (&&&::catzilla::__private::model::of::<#ty>()).field(Self::#constraints_name())
        }}
    };
    let made = match (&field.check_with, scope.state()) {
        (Some(function), Some(state)) => {
            let seeing = whole::seeing(function, &quote!(#ty), state);
            quote!(::catzilla::__private::model::seen_field(#made, #seeing))
        }
        _ => made,
    };
    quote_spanned! {ty.span()=>
        #[inline]
        fn #constraints_name() -> impl ::catzilla::__private::model::Constraint<#ty> {
            #constraints
        }

        #[inline]
        fn #name() -> impl ::catzilla::__private::model::Field<#lifetime, #ty> {
            #made
        }
    }
}

fn constraints_name(number: usize) -> Ident {
    format_ident!("constraints{number}")
}

pub(super) fn name(number: usize) -> Ident {
    format_ident!("field{number}")
}

/// Calls a function of the field: `model::Field::read(&__Partial::<'a>::field3(), reader)`.
pub(super) fn call(
    number: usize,
    scope: &Scope,
    function: &str,
    arguments: &TokenStream,
) -> TokenStream {
    let (field, function) = (made(number, scope), format_ident!("{function}"));
    quote!(::catzilla::__private::model::Field::#function(&#field, #arguments))
}

/// `__Partial::<'a>::field3()`
pub(super) fn made(number: usize, scope: &Scope) -> TokenStream {
    let (name, turbofish, partial) = (name(number), scope.turbofish(), scope.partial());
    quote!(#partial #turbofish::#name())
}

/// Reads the value in the first pass, within a function that returns an `Option`.
pub(super) fn read(number: usize, scope: &Scope, reader: &Ident) -> TokenStream {
    let call = call(number, scope, "read", &quote!(#reader));
    quote!(#call?)
}

/// Reads the value in the second pass, as an `Option`.
pub(super) fn explain(number: usize, scope: &Scope, reader: &Ident, report: &Ident) -> TokenStream {
    call(number, scope, "explain", &quote!(#reader, #report))
}

/// Whether a value that was made by hand is right.
pub(super) fn holds(number: usize, scope: &Scope, value: &TokenStream) -> TokenStream {
    call(number, scope, "holds", value)
}

/// Checks a value that was made by hand.
pub(super) fn check(
    number: usize,
    scope: &Scope,
    value: &TokenStream,
    report: &Ident,
) -> TokenStream {
    call(number, scope, "check", &quote!(#value, #report))
}

/// The value of a member that did not come, within a function that returns an `Option`.
pub(super) fn absent(number: usize, field: &Field, scope: &Scope) -> TokenStream {
    if let Some(default) = &field.default {
        return quote!(#default);
    }
    let call = call(number, scope, "absent", &TokenStream::new());
    quote!(#call?)
}

// Expands to, within a function that returns an `Option`, to the [`absent`] value alone, or to
//
//     { let value: u8 = 10; model::Field::admit(&__Partial::<'a>::field3(), value, reader)? }
//
// where something may be wrong with it.
pub(super) fn admitted(number: usize, field: &Field, scope: &Scope, reader: &Ident) -> TokenStream {
    let absent = absent(number, field, scope);
    if !may_be_refused_absent(field) {
        return absent;
    }
    let (ty, admit) = (
        &field.ty,
        call(number, scope, "admit", &quote!(value, #reader)),
    );
    quote!({ let value: #ty = #absent; #admit? })
}

// Expands to the same as an `Option`, with a report; `None` where nothing can be wrong with it.
pub(super) fn explain_admitted(
    number: usize,
    field: &Field,
    scope: &Scope,
    reader: &Ident,
    report: &Ident,
) -> Option<TokenStream> {
    if !may_be_refused_absent(field) {
        return None;
    }
    let ty = &field.ty;
    let arguments = quote!(value, #reader, #report);
    let explain = call(number, scope, "explain_admitted", &arguments);
    Some(if let Some(default) = &field.default {
        quote!({ let value: #ty = #default; #explain })
    } else {
        let absent = call(number, scope, "absent", &TokenStream::new());
        quote!(#absent.and_then(|value: #ty| #explain))
    })
}

/// Whether there may be something wrong with the value of a member that did not come. Only a function can
/// find a fault in `None`, and only in types that are not ours may there be constraints inside.
fn may_be_refused_absent(field: &Field) -> bool {
    let calls = field.check_with.is_some() || field.constraints.iter().any(Constraint::calls);
    let has_inside = !is_known(&field.ty);
    calls
        || match field.default {
            Some(_) => has_inside || !field.constraints.is_empty(),
            None => has_inside && !is_option(&field.ty),
        }
}

/// Whether nothing but the field's type decides what stands for a member that did not come.
pub(super) fn is_absent_as_its_type_says(field: &Field) -> bool {
    field.default.is_none() && !may_be_refused_absent(field)
}

/// Whether a member has to come, as an expression.
pub(super) fn required(number: usize, field: &Field, scope: &Scope) -> TokenStream {
    if field.default.is_some() {
        return quote!(false);
    }
    let (ty, lifetime) = (&field.ty, scope.lifetime());
    if is_known(ty) && !scope.is_generic(ty) {
        return quote!(<#ty as ::catzilla::__private::model::Value<#lifetime>>::REQUIRED);
    }
    call(number, scope, "is_required", &TokenStream::new())
}

/// Whether the written type shows that the member may be left out; a guess, for speed alone.
pub(super) fn may_be_absent(field: &Field) -> bool {
    field.default.is_some() || is_option(&field.ty)
}
