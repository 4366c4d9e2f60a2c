//! A struct with named fields: it is read from an object.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::LitStr;

use super::{field, flattened, of_pairs, quoted::quoted, scope::Scope, value::Value, whole::Whole};
use crate::{
    model::ir::{Field, Fields, Skipped},
    span::local,
};

/// The names that the generated code gives to its own.
struct Locals {
    reader: Ident,
    report: Ident,
    partial: Ident,
}

// Expands to:
//
//     struct __Partial<'a> { id: Option<u64>, name: Option<&'a str>, __of: PhantomData<…> }
//
//     impl<'a> __Partial<'a> {
//         fn field0() -> impl Field<'a, u64> { … }         // see `field`
//         fn new() -> Self { … }
//         fn in_any_order(mut self, reader: &mut Reader<'a>, members: Members) -> Option<User<'a>> { … }
//         fn done(self, reader: &Reader<'a>) -> Option<User<'a>> { … }
//     }
//
//     impl<'a> Value<'a> for User<'a> {
//         const EXPECTED: &'static str = "an object";     // and `MEMBERS`, see `flattened`
//         const IS_OBJECT: bool = true;                   // and `NOT_OF_PAIRS`, see `of_pairs`
//         fn read(reader: &mut Reader<'a>) -> Option<Self> { … }
//         fn explain(reader: &mut Reader<'a>, report: &mut Report) -> Option<Self> { … }
//         fn holds(&self) -> bool { … }
//         fn check(&self, report: &mut Report) { … }
//     }
pub(super) fn expand(whole: &Whole<'_>, fields: &Fields, scope: &Scope) -> TokenStream {
    let locals = Locals {
        reader: local("reader"),
        report: local("report"),
        partial: local("partial"),
    };
    let Locals { reader, report, .. } = &locals;
    let partial = partial(fields, scope, &locals);
    let read = read(fields, scope, &locals);
    let explain = explain(fields, scope, &locals);
    let check = fields.numbered().map(|(number, field)| {
        let name = &field.name;
        check(number, field, &quote!(&self.#name), scope, report)
    });
    let holds = fields.numbered().map(|(number, field)| {
        let name = &field.name;
        field::holds(number, scope, &quote!(&self.#name))
    });
    let proof = flattened::proof(fields, scope);
    let members = flattened::members(fields, scope);
    let of_pairs = of_pairs::of_struct(fields, scope);
    let value = Value {
        reader,
        report,
        constants: quote! {
            const EXPECTED: &'static ::core::primitive::str = "an object";
            #members
            #of_pairs
        },
        types: &fields.types(),
        inline: None,
        begin: flattened::begin(fields, scope, reader, &locals.partial),
        read: quote!(#reader.deeper(|#reader| { #read })),
        explain,
        others: TokenStream::new(),
        holds: quote!(true #(&& #holds)*),
        check: quote!(#(#check;)*),
    };
    let value = value.implement(whole, scope);
    quote! {
        #partial
        #proof
        #value
    }
}

/// The members that have come so far, and how they become the whole.
fn partial(fields: &Fields, scope: &Scope, locals: &Locals) -> TokenStream {
    let Locals { reader, .. } = locals;
    let (generics, arguments, wheres) = (scope.impl_generics(), scope.arguments(), scope.wheres());
    let (of, lifetime, partial) = (scope.model(), scope.lifetime(), scope.partial());
    let name: Vec<_> = fields.numbered().map(|(_, field)| &field.name).collect();
    let ty = fields.numbered().map(|(_, field)| &field.ty);
    let numbered = || fields.numbered();
    let arms = fields
        .read
        .iter()
        .enumerate()
        .map(|(number, field)| arm(number, field, scope, reader));
    let defined = numbered().map(|(number, field)| field::define(number, field, scope));
    let hidden = flattened::hidden(fields, scope);
    let unknown = match (fields.deny_unknown, fields.flattened.is_empty()) {
        (true, _) => quote!(return ::core::option::Option::None),
        (false, true) => quote!(::core::mem::drop(#reader.value()?)),
        // Something that is flattened may read it.
        (false, false) => quote!(#reader.pass_again()?),
    };
    let value = numbered().map(|(number, field)| {
        let name = &field.name;
        if field::is_absent_as_its_type_says(field) {
            let made = field::made(number, scope);
            return quote!(#name: ::catzilla::__private::model::present(self.#name, &#made)?);
        }
        let absent = field::admitted(number, field, scope, reader);
        quote! {
            #name: match self.#name {
                ::core::option::Option::Some(value) => value,
                ::core::option::Option::None => #absent,
            }
        }
    });
    let skipped = fields
        .skipped
        .iter()
        .map(|Skipped { name, value, .. }| quote!(#name: #value));
    quote! {
        struct #partial #generics #wheres {
            #(#name: ::core::option::Option<#ty>,)*
            __of: ::core::marker::PhantomData<(&#lifetime (), #of)>,
        }

        impl #generics #partial #arguments #wheres {
            #(#defined)*
            #hidden

            #[inline]
            fn new() -> Self {
                Self {
                    #(#name: ::core::option::Option::None,)*
                    __of: ::core::marker::PhantomData,
                }
            }

            #[inline(never)]
            fn in_any_order(
                mut self,
                #reader: &mut ::catzilla::__private::model::Reader<#lifetime>,
                mut members: ::catzilla::__private::model::Members,
            ) -> ::core::option::Option<#of> {
                while let ::core::option::Option::Some(name) = members.next(#reader)? {
                    match &*name {
                        #(#arms)*
                        _ => #unknown,
                    }
                }
                self.done(#reader)
            }

            #[allow(unused_variables)]
            #[cfg_attr(not(debug_assertions), inline(always))]
            fn done(
                self,
                #reader: &::catzilla::__private::model::Reader<#lifetime>,
            ) -> ::core::option::Option<#of> {
                ::core::option::Option::Some({
                    type __Whole #generics = #of;
                    __Whole { #(#value,)* #(#skipped,)* }
                })
            }
        }
    }
}

fn arm(number: usize, field: &Field, scope: &Scope, reader: &Ident) -> TokenStream {
    let (name, names) = (&field.name, &field.names);
    let field = field::made(number, scope);
    quote! {
        #(#names)|* => {
            if !::catzilla::__private::model::read_once(&mut self.#name, &#field, #reader) {
                return ::core::option::Option::None;
            }
        }
    }
}

// The members in the written order, each with its comma, name and colon in one comparison:
//
//     let mut partial = __Partial::new();
//     if !reader.member("{\"id\":", "{ \"id\":") { return partial.in_any_order(reader, model::open(reader)?); }
//     partial.id = Some(…);
//     if !reader.member(",\"name\":", ", \"name\":") { return partial.in_any_order(reader, Members::behind_value()); }
//     partial.name = Some(…);
//     if reader.member(",\"age\":", ", \"age\":") { partial.age = Some(…); }
//     if !reader.take_byte(b'}') { return partial.in_any_order(…); }
//     partial.done(reader)
fn read(fields: &Fields, scope: &Scope, locals: &Locals) -> TokenStream {
    let Locals {
        reader, partial, ..
    } = locals;
    let of_partial = scope.partial();
    let members = fields.read.iter().enumerate().map(|(number, field)| {
        let (name, made) = (&field.name, field::made(number, scope));
        let before = if number == 0 { '{' } else { ',' };
        let key = quoted(&field.names[0]);
        let key = |space| LitStr::new(&format!("{before}{space}{key}:"), field.name.span());
        let (close, spaced) = (key(""), key(" "));
        let taken = quote!(#reader.member(#close, #spaced));
        let take = quote! {
            if !::catzilla::__private::model::read_member(&mut #partial.#name, &#made, #reader) {
                return ::core::option::Option::None;
            }
        };
        if number == 0 {
            quote! {
                if !#taken {
                    let members = ::catzilla::__private::model::open(#reader)?;
                    return #partial.in_any_order(#reader, members);
                }
                #take
            }
        } else if field::may_be_absent(field) {
            quote!(if #taken { #take })
        } else {
            let rest = behind_value(locals);
            quote!(if !#taken { #rest } #take)
        }
    });
    let begun = if fields.flattened.is_empty() {
        quote!(#of_partial::new())
    } else {
        quote!(#partial)
    };
    if fields.read.is_empty() {
        return quote! {
            let members = ::catzilla::__private::model::open(#reader)?;
            #begun.in_any_order(#reader, members)
        };
    }
    let rest = behind_value(locals);
    quote! {
        #reader.skip_space();
        let mut #partial = #begun;
        #(#members)*
        if !#reader.take_byte(b'}') { #rest }
        #partial.done(#reader)
    }
}

fn behind_value(
    Locals {
        reader, partial, ..
    }: &Locals,
) -> TokenStream {
    quote! {
        return #partial.in_any_order(#reader, ::catzilla::__private::model::Members::behind_value());
    }
}

// In a function that returns an `Option`:
//
//     {
//     let mut partial = __Partial::new();
//     let explained = model::explain_object(reader, report, &[Member { names: &["id"], required: … }], Unknown::Ignored,
//         &mut |number, is_there, reader, report| match (number, is_there) {
//             (0, true) => partial.id = …,
//             (0, false) => partial.id = …,         // where its default may be wrong
//             _ => {}
//         });
//     explained?;
//     partial.done(reader)
//     }
fn explain(fields: &Fields, scope: &Scope, locals: &Locals) -> TokenStream {
    let Locals {
        reader,
        report,
        partial,
    } = locals;
    let of_partial = scope.partial();
    let members = fields.read.iter().enumerate().map(|(number, field)| {
        let (names, required) = (&field.names, field::required(number, field, scope));
        quote!(::catzilla::__private::model::Member { names: &[#(#names),*], required: #required })
    });
    let arms = fields.read.iter().enumerate().map(|(number, field)| {
        let (name, explain) = (&field.name, field::explain(number, scope, reader, report));
        let admitted = field::explain_admitted(number, field, scope, reader, report);
        let admitted = admitted.map(|value| quote!((#number, false) => #partial.#name = #value,));
        quote!((#number, true) => #partial.#name = #explain, #admitted)
    });
    let unknown = unknown(fields.deny_unknown);
    // Defaults stand in there, and see no names of ours.
    let (member, is_there) = (local("number"), local("is_there"));
    let (begin, end) = flattened::explain(fields, scope, reader, report, partial);
    quote! {{
        let mut #partial = #of_partial::new();
        #begin
        let explained = ::catzilla::__private::model::explain_object(
            #reader,
            #report,
            &[#(#members),*],
            #unknown,
            &mut |#member, #is_there, #reader, #report| match (#member, #is_there) {
                #(#arms)*
                _ => {}
            },
        );
        #end
        #partial.done(#reader)
    }}
}

/// What is done with members that nobody knows.
pub(super) fn unknown(denied: bool) -> TokenStream {
    if denied {
        quote!(::catzilla::__private::model::Unknown::Denied)
    } else {
        quote!(::catzilla::__private::model::Unknown::Ignored)
    }
}

/// Checks a field of a value that was made by hand.
pub(super) fn check(
    number: usize,
    field: &Field,
    value: &TokenStream,
    scope: &Scope,
    report: &Ident,
) -> TokenStream {
    match field.names.first() {
        Some(name) => {
            let made = field::made(number, scope);
            quote!(::catzilla::__private::model::check_member(#report, #name, &#made, #value))
        }
        None => field::check(number, scope, value, report),
    }
}
