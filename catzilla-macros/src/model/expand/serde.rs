//! serde's traits, for every other format.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::{GenericParam, Generics, Lifetime, LifetimeParam, Member, Type, parse_quote};

use super::{flattened, scope::Scope};
use crate::{
    lifetimes,
    model::{
        ir::{Content, Field, Fields, Model, Shape, Tagging, Variant, Written},
        known::{is_narrow, is_option},
    },
};

// Expands to a twin of the type with serde's attributes in place of ours, from which serde's derive makes
// the type itself; what it has made is checked as what was made by hand is:
//
//     #[derive(serde::Serialize, serde::Deserialize)]
//     #[serde(crate = "…", remote = "User")]
//     struct __Serde<'a> {
//         #[serde(rename = "id")] id: u64,
//         #[serde(rename = "name", borrow, default = "__Serde::function0")] name: Cow<'a, str>,
//     }
//     impl<'a> __Serde<'a> { fn function0() -> Cow<'a, str> { … } }
//     impl<'a> Serialize for User<'a> { … }
//     impl<'de: 'a, 'a> Deserialize<'de> for User<'a> { … }
pub(super) fn expand(model: &Model, scope: &Scope) -> TokenStream {
    if !model.serde {
        return TokenStream::new();
    }
    let mut twin = Twin {
        turbofish: turbofish(&model.generics),
        lifetime: scope
            .borrows_for_the_text()
            .then(|| scope.lifetime().clone()),
        types: model
            .generics
            .type_params()
            .map(|one| one.ident.clone())
            .collect(),
        functions: Vec::new(),
    };
    let (kind, body) = match &model.shape {
        Shape::Struct(fields) => (quote!(struct), twin.members(fields)),
        Shape::Newtype(field, member) => (quote!(struct), newtype(field, member)),
        Shape::Names(variants) | Shape::Tagged(_, variants) => {
            let variants = variants.iter().map(|variant| twin.variant(variant));
            (quote!(enum), quote!({ #(#variants,)* }))
        }
    };
    let options = options(model);
    let functions = &twin.functions;
    let (generics, arguments, wheres) = model.generics.split_for_impl();
    let parameters = &model.generics;
    // A tuple struct has its bounds behind its fields.
    let (before, after) = match &model.shape {
        Shape::Newtype(_, Member::Unnamed(_)) => (None, Some(quote!(#wheres;))),
        _ => (wheres, None),
    };
    let (written, read) = (
        quote!(__Serde::serialize(self, serializer)),
        quote!(__Serde::deserialize(deserializer).and_then(::catzilla::__private::model::proved)),
    );
    let implementations = implementations(&model.generics, scope, &written, &read);
    quote! {
        #[derive(
            ::catzilla::__private::serde::Serialize,
            ::catzilla::__private::serde::Deserialize,
        )]
        #options
        #kind __Serde #parameters #before #body #after

        impl #generics __Serde #arguments #wheres {
            #(#functions)*
        }

        #implementations
    }
}

/// The type's own options.
fn options(model: &Model) -> TokenStream {
    let name = model.name.to_string();
    let shape = match &model.shape {
        Shape::Struct(_) | Shape::Names(_) | Shape::Tagged(Tagging::External, _) => {
            TokenStream::new()
        }
        Shape::Newtype(..) => quote!(, transparent),
        Shape::Tagged(Tagging::Internal(tag), _) => quote!(, tag = #tag),
        Shape::Tagged(Tagging::Adjacent(tag, content), _) => {
            quote!(, tag = #tag, content = #content)
        }
    };
    let denied = match &model.shape {
        Shape::Struct(fields) => fields.deny_unknown,
        Shape::Tagged(_, variants) => variants.iter().any(|variant| variant.deny_unknown),
        Shape::Newtype(..) | Shape::Names(_) => false,
    };
    let unknown = denied.then(|| quote!(, deny_unknown_fields));
    quote!(#[serde(crate = "::catzilla::__private::serde", remote = #name #shape #unknown)])
}

/// The type's parameters beside lifetimes, as they are named in an expression.
fn turbofish(generics: &Generics) -> TokenStream {
    let names: Vec<_> = generics
        .params
        .iter()
        .filter_map(|one| match one {
            GenericParam::Type(ty) => Some(&ty.ident),
            GenericParam::Const(constant) => Some(&constant.ident),
            GenericParam::Lifetime(_) => None,
        })
        .collect();
    if names.is_empty() {
        return TokenStream::new();
    }
    quote!(::<#(#names),*>)
}

/// The twin while its fields are written.
struct Twin {
    turbofish: TokenStream,
    /// The type's own lifetime, if that is how long the text lives.
    lifetime: Option<Lifetime>,
    /// The types that are its parameters.
    types: Vec<Ident>,
    /// Those that make the defaults, and read what is flattened.
    functions: Vec<TokenStream>,
}

impl Twin {
    fn members(&mut self, fields: &Fields) -> TokenStream {
        let read = fields.read.iter().map(|field| self.member(field));
        let read: Vec<_> = read.collect();
        let flattened = 0..fields.flattened.len();
        let flattened: Vec<_> = flattened.map(|at| self.flattened(fields, at)).collect();
        let skipped = fields.skipped.iter().map(|field| {
            let (name, ty) = (&field.name, &field.ty);
            let default = self.default(ty, &field.value);
            quote!(#[serde(skip, default = #default)] #name: #ty)
        });
        quote!({ #(#read,)* #(#flattened,)* #(#skipped,)* })
    }

    // Expands to a field, and to a function beside the twin:
    //
    //     #[serde(flatten, borrow, deserialize_with = "__Serde::function1")] address: Address<'a>
    //
    //     fn function1<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Address<'a>, D::Error>
    //     where Address<'a>: Deserialize<'de>
    //     {
    //         model::read_apart(deserializer, const { &Names { own: &[&["id"]], … } })
    //     }
    fn flattened(&mut self, fields: &Fields, at: usize) -> TokenStream {
        let Field { name, ty, .. } = &fields.flattened[at];
        let serde = quote!(::catzilla::__private::serde);
        let (function, path) = self.function();
        let others = flattened::others(fields, at, &self.lifetime(&quote!('catzilla_de)));
        let readable = self.readable(&quote!('catzilla_de));
        self.functions.push(quote! {
            fn #function<'catzilla_de, __D: #serde::Deserializer<'catzilla_de>>(
                deserializer: __D,
            ) -> ::core::result::Result<#ty, __D::Error>
            where
                #ty: #serde::Deserialize<'catzilla_de>,
                #readable
            {
                ::catzilla::__private::model::read_apart(deserializer, const { #others })
            }
        });
        let borrow = lifetimes::borrows(ty).then(|| quote!(borrow,));
        // serde sees no type that has to be read, where a function reads it.
        let bound = (!self.types.is_empty()).then(|| {
            let readable = self.readable(&quote!('de));
            let bound = quote!(#ty: #serde::Deserialize<'de>, #readable).to_string();
            quote!(bound(deserialize = #bound),)
        });
        quote!(#[serde(flatten, #borrow #bound deserialize_with = #path)] #name: #ty)
    }

    fn member(&mut self, field: &Field) -> TokenStream {
        let Field { name, ty, .. } = field;
        let (names, of_type) = (names(&field.names), options_of(ty));
        let default = field.default.as_ref().map(|value| {
            let default = self.default(ty, value);
            quote!(default = #default,)
        });
        // A function of ours is not asked for what is not there.
        let default =
            default.or_else(|| (is_narrow(ty) && is_option(ty)).then(|| quote!(default,)));
        let written = match &field.written {
            Written::Always => TokenStream::new(),
            Written::Never => quote!(skip_serializing,),
            Written::Unless(function) => {
                let function = function.to_token_stream().to_string();
                quote!(skip_serializing_if = #function,)
            }
        };
        quote!(#[serde(#names #default #written #of_type)] #name: #ty)
    }

    fn variant(&mut self, variant: &Variant) -> TokenStream {
        let (name, names) = (&variant.name, names(&variant.names));
        let content = match &variant.content {
            Content::None => TokenStream::new(),
            Content::One(field) => {
                let (ty, options) = (&field.ty, options_of(&field.ty));
                quote!((#[serde(#options)] #ty))
            }
            Content::List(types) => {
                let types = types.iter().map(|ty| {
                    let options = options_of(ty);
                    quote!(#[serde(#options)] #ty)
                });
                quote!((#(#types),*))
            }
            Content::Struct(fields) => self.members(fields),
        };
        quote!(#[serde(#names)] #name #content)
    }

    /// The path of a function that makes this value.
    fn default(&mut self, ty: &Type, value: &TokenStream) -> String {
        let (name, path) = self.function();
        self.functions.push(quote!(fn #name() -> #ty { #value }));
        path
    }

    /// How long the text lives for a model that is read from what lives so long.
    fn lifetime(&self, read_from: &TokenStream) -> TokenStream {
        let own = self.lifetime.as_ref().map(ToTokens::to_token_stream);
        own.unwrap_or_else(|| read_from.clone())
    }

    /// The bounds by which the members of types that are parameters are known: `T: Value<'a>,`.
    fn readable(&self, read_from: &TokenStream) -> TokenStream {
        let (types, lifetime) = (&self.types, self.lifetime(read_from));
        quote!(#(#types: ::catzilla::__private::model::Value<#lifetime>,)*)
    }

    /// The name of the next function, and its path.
    fn function(&self) -> (Ident, String) {
        let name = format_ident!("function{}", self.functions.len());
        let turbofish = &self.turbofish;
        let path = quote!(__Serde #turbofish::#name).to_string();
        (name, path)
    }
}

fn newtype(field: &Field, member: &Member) -> TokenStream {
    let (ty, options) = (&field.ty, options_of(&field.ty));
    let attribute = quote!(#[serde(#options)]);
    match member {
        Member::Unnamed(_) => quote!((#attribute #ty)),
        Member::Named(name) => quote!({ #attribute #name: #ty }),
    }
}

fn names(names: &[String]) -> TokenStream {
    let (first, others) = (&names[0], &names[1..]);
    quote!(rename = #first, #(alias = #others,)*)
}

/// A model borrows wherever its type does; serde asks to be told. What holds an `f32` is read by ourselves.
fn options_of(ty: &Type) -> TokenStream {
    let borrow = lifetimes::borrows(ty).then(|| quote!(borrow,));
    let narrow = is_narrow(ty)
        .then(|| quote!(deserialize_with = "::catzilla::__private::model::read_narrow",));
    quote!(#borrow #narrow)
}

// Expands to:
//
//     impl<'a> Serialize for User<'a> {
//         fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
//             __Serde::serialize(self, serializer)
//         }
//     }
//     impl<'de: 'a, 'a> Deserialize<'de> for User<'a> {
//         fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
//             __Serde::deserialize(deserializer).and_then(model::proved)
//         }
//     }
//
// with these bodies.
pub(super) fn implementations(
    generics: &Generics,
    scope: &Scope,
    write: &TokenStream,
    made: &TokenStream,
) -> TokenStream {
    let (serde, of) = (quote!(::catzilla::__private::serde), scope.model());
    let written = bound(generics, &quote!(#serde::Serialize));
    let (write_for, _, write_wheres) = written.split_for_impl();
    let (read, lifetime) = scope.deserialized();
    let read = bound(&read, &quote!(#serde::Deserialize<#lifetime>));
    let (read_for, _, read_wheres) = read.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #write_for #serde::Serialize for #of #write_wheres {
            fn serialize<__S: #serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                #write
            }
        }

        #[automatically_derived]
        impl #read_for #serde::Deserialize<#lifetime> for #of #read_wheres {
            fn deserialize<__D: #serde::Deserializer<#lifetime>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                #made
            }
        }
    }
}

/// With this bound on every type.
fn bound(generics: &Generics, bound: &TokenStream) -> Generics {
    let mut bound_ones = generics.clone();
    let names: Vec<_> = generics.type_params().map(|one| &one.ident).collect();
    let wheres = bound_ones.make_where_clause();
    wheres.predicates.extend(
        names
            .into_iter()
            .map(|name| -> syn::WherePredicate { parse_quote!(#name: #bound) }),
    );
    bound_ones
}

impl Scope {
    /// The generics of what serde reads, and the lifetime of what it is read from: the text's own, or one
    /// that is as long as the only one that the type has.
    fn deserialized(&self) -> (Generics, Lifetime) {
        let (mut generics, own) = (self.generics().clone(), self.lifetime().clone());
        if !self.borrows_for_the_text() {
            return (generics, own);
        }
        let lifetime = Lifetime::new("'catzilla_text", own.span());
        let mut parameter = LifetimeParam::new(lifetime.clone());
        parameter.bounds.push(own);
        generics.params.insert(0, GenericParam::Lifetime(parameter));
        (generics, lifetime)
    }
}
