//! The twin that serde derives from: its fields, with serde's attributes in place of ours.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::{GenericParam, Generics, Lifetime, Member, Type};

use crate::{
    lifetimes,
    model::{
        expand::{flattened, scope::Scope},
        ir::{Content, Field, Fields, Model, Variant, Written},
        known::{is_narrow, is_option},
    },
};

/// The twin while its fields are written.
pub(super) struct Twin {
    turbofish: TokenStream,
    /// The type's own lifetime, if that is how long the text lives.
    lifetime: Option<Lifetime>,
    /// The types that are its parameters.
    types: Vec<Ident>,
    /// Those that make the defaults, and read what is flattened.
    functions: Vec<TokenStream>,
}

impl Twin {
    pub(super) fn new(model: &Model, scope: &Scope) -> Self {
        let own = scope.borrows_for_the_text();
        let types = model.generics.type_params();
        Self {
            turbofish: turbofish(&model.generics),
            lifetime: own.then(|| scope.lifetime().clone()),
            types: types.map(|one| one.ident.clone()).collect(),
            functions: Vec::new(),
        }
    }

    /// All that its attributes name.
    pub(super) fn functions(&self) -> &[TokenStream] {
        &self.functions
    }

    pub(super) fn members(&mut self, fields: &Fields) -> TokenStream {
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

    pub(super) fn variant(&mut self, variant: &Variant) -> TokenStream {
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

pub(super) fn newtype(field: &Field, member: &Member) -> TokenStream {
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
