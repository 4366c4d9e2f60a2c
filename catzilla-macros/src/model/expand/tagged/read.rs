//! How an enum with data is read, reported and checked.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{
    super::{
        field, flattened, newtype, of_pairs, scope::Scope, structure, value::Value, whole::Whole,
    },
    Case, Holds, content, own,
};
use crate::{
    model::ir::{Field, Model, Skipped, Tagging, Variant},
    span::local,
};

// Expands to:
//
//     struct __Variant1<'a> { radius: f64, __of: PhantomData<…> }     // for a variant with named fields,
//     struct __Partial1<'a> { … }                                     // read as such a struct is
//     impl<'a> Value<'a> for __Variant1<'a> { … }
//
//     impl<'a> Value<'a> for Shape<'a> {
//         const EXPECTED: &'static str = "an object";
//         fn read(reader: &mut Reader<'a>) -> Option<Self> {
//             model::Internal("kind").read(reader, &[&["nothing"], &["circle"]], &mut |number, reader| match number {
//                 0 => <() as Value<'a>>::read(reader).map(|()| Self::Nothing),
//                 1 => __Variant1::read(reader).map(|__Variant1 { radius, .. }| Self::Circle { radius }),
//                 _ => None,
//             })
//         }
//         fn explain(reader, report) -> Option<Self> { … }            // in the same way
//         fn holds(&self) -> bool { match self { … } }
//         fn check(&self, report) { match self { … } }
//     }
pub(in crate::model::expand) fn expand(
    model: &Model,
    tagging: &Tagging,
    variants: &[Variant],
    scope: &Scope,
) -> TokenStream {
    let (reader, report) = (local("reader"), local("report"));
    let cases: Vec<_> = variants
        .iter()
        .enumerate()
        .map(|(number, variant)| Case::new(number, variant, tagging, scope))
        .collect();
    let defined = cases.iter().map(|case| case.define(scope));
    let read = cases
        .iter()
        .map(|case| case.read("read", &quote!(#reader), tagging, scope));
    let explain = cases
        .iter()
        .map(|case| case.read("explain", &quote!(#reader, #report), tagging, scope));
    let holds = cases.iter().map(Case::holds);
    let check = cases.iter().zip(variants).map(|(case, variant)| {
        let member = match tagging {
            Tagging::External => Some(variant.names[0].as_str()),
            Tagging::Adjacent(_, content) => Some(content.as_str()),
            Tagging::Internal(_) => None,
        };
        case.check(member, &report)
    });
    let number = (0..cases.len()).collect::<Vec<_>>();
    let names = variants
        .iter()
        .map(|Variant { names, .. }| quote!(&[#(#names),*]));
    let names = quote!(&[#(#names),*]);
    let members = members(tagging, &cases, scope);
    let of_pairs = of_pairs::of_tagged(tagging, variants);
    let types: Vec<_> = variants.iter().flat_map(Variant::types).collect();
    let proof = content::proof(tagging, &cases, scope);
    let generic_proof = content::generic_proof(tagging, &cases, scope);
    let (expected, tagging) = (expected(tagging, variants), strategy(tagging, variants));
    let value = Value {
        reader: &reader,
        report: &report,
        constants: quote! {
            const EXPECTED: &'static ::core::primitive::str = #expected;
            #members
            #of_pairs
        },
        types: &types,
        inline: None,
        begin: generic_proof,
        read: quote! {
            #tagging.read(#reader, #names, &mut |number, #reader| match number {
                #(#number => #read,)*
                _ => ::core::option::Option::None,
            })
        },
        explain: quote! {
            #tagging.explain(#reader, #report, #names, &mut |number, #reader, #report| match number {
                #(#number => #explain,)*
                _ => ::core::option::Option::None,
            })
        },
        others: TokenStream::new(),
        holds: quote!((match self { #(#holds)* })),
        check: quote!(match self { #(#check)* }),
    };
    let value = value.implement(&Whole::of(model), scope);
    quote! {
        #(#defined)*
        #proof
        #value
    }
}

// Expands to `const MEMBERS: … = Some(&Names { own: &[&["kind"], &["radius"]], … });`, for an enum that
// can be flattened: which variant `{"name": content}` is could not be told among other members.
fn members(tagging: &Tagging, cases: &[Case<'_>], scope: &Scope) -> TokenStream {
    let model = quote!(::catzilla::__private::model);
    let names = match tagging {
        Tagging::External => return TokenStream::new(),
        Tagging::Adjacent(tag, content) => {
            quote!(&#model::Names { own: &[&[#tag], &[#content]], flattened: &[], others: false })
        }
        Tagging::Internal(tag) => {
            let own = cases
                .iter()
                .flat_map(Case::names)
                .filter(|name| *name != tag);
            let inner = cases.iter().flat_map(Case::types).map(|ty| {
                let lifetime = scope.lifetime();
                quote!({
                    #[allow(unused_imports)]
                    use #model::NoFacts as _;
                    <#model::Facts<#lifetime, #ty>>::MEMBERS
                })
            });
            quote!(&#model::Names { own: &[&[#tag], #(&[#own]),*], flattened: &[#(#inner),*], others: false })
        }
    };
    flattened::of(&names)
}

fn strategy(tagging: &Tagging, variants: &[Variant]) -> TokenStream {
    let model = quote!(::catzilla::__private::model);
    match tagging {
        Tagging::External => quote!(#model::External),
        Tagging::Internal(tag) => internal(tag),
        Tagging::Adjacent(tag, content) => {
            let denied = variants.iter().any(|variant| variant.deny_unknown);
            let unknown = structure::unknown(denied);
            quote!(#model::Adjacent { tag: #tag, content: #content, unknown: #unknown })
        }
    }
}

fn internal(tag: &str) -> TokenStream {
    let model = quote!(::catzilla::__private::model);
    quote!(#model::Internal(&#model::Names { own: &[&[#tag]], flattened: &[], others: false }))
}

fn expected(tagging: &Tagging, variants: &[Variant]) -> String {
    match tagging {
        Tagging::External => {
            let names: Vec<_> = variants.iter().map(|one| one.names[0].as_str()).collect();
            format!("one of {}", names.join(", "))
        }
        Tagging::Internal(_) | Tagging::Adjacent(..) => "an object".to_owned(),
    }
}

impl Case<'_> {
    fn define(&self, scope: &Scope) -> TokenStream {
        match &self.content {
            Holds::Nothing | Holds::List(_) => TokenStream::new(),
            Holds::One(field) => newtype::partial(field, &self.scope),
            Holds::Struct(fields, _) => {
                let (generics, wheres) = (scope.impl_generics(), scope.wheres());
                let (name, of, lifetime) =
                    (Scope::variant(self.number), scope.model(), scope.lifetime());
                let members = fields
                    .numbered()
                    .map(|(_, Field { name, ty, .. })| quote!(#name: #ty));
                let read = structure::expand(&Whole::default(), fields, &self.scope);
                quote! {
                    struct #name #generics #wheres {
                        #(#members,)*
                        __of: ::core::marker::PhantomData<(&#lifetime (), #of)>,
                    }
                    #read
                }
            }
        }
    }

    /// The content by this function of `Value` and of `Field`, as an `Option` of the enum.
    fn read(
        &self,
        function: &str,
        arguments: &TokenStream,
        tagging: &Tagging,
        scope: &Scope,
    ) -> TokenStream {
        let (name, lifetime) = (self.name, scope.lifetime());
        let value = quote!(as ::catzilla::__private::model::Value<#lifetime>);
        let of = format_ident!("{function}");
        match &self.content {
            Holds::Nothing => quote!(<() #value>::#of(#arguments).map(|()| Self::#name)),
            Holds::One(_) => {
                let call = field::call(0, &self.scope, function, arguments);
                let Tagging::Internal(tag) = tagging else {
                    return quote!(#call.map(Self::#name));
                };
                let (strategy, of) = (internal(tag), format_ident!("{function}_content"));
                quote!(#strategy.#of(#arguments, |#arguments| #call).map(Self::#name))
            }
            Holds::List(types) => {
                let items = (0..types.len()).map(|at| format_ident!("item{at}"));
                let items = quote!(#(#items),*);
                quote! {
                    <(#(#types,)*) #value>::#of(#arguments).map(|(#items)| Self::#name(#items))
                }
            }
            Holds::Struct(fields, braces) => {
                let (variant, of_type) = (Scope::variant(self.number), self.scope.model());
                let own: Vec<_> = own(fields).map(|(_, field)| &field.name).collect();
                let skipped = fields.skipped.iter().filter(|field| field.name != "__of");
                let skipped = skipped.map(|Skipped { name, value, .. }| quote!(#name: #value));
                let made = if *braces {
                    quote!(Self::#name { #(#own,)* #(#skipped,)* })
                } else {
                    quote!(Self::#name)
                };
                quote! {
                    <#of_type #value>::#of(#arguments).map(|#variant { #(#own,)* .. }| #made)
                }
            }
        }
    }

    fn holds(&self) -> TokenStream {
        let pattern = self.pattern();
        let holds = match &self.content {
            Holds::Nothing => quote!(true),
            Holds::One(_) => field::holds(0, &self.scope, &quote!(value)),
            Holds::List(types) => {
                let items = (0..types.len()).map(|at| format_ident!("item{at}"));
                quote!(#(::catzilla::__private::model::Value::holds(#items))&&*)
            }
            Holds::Struct(fields, _) => {
                let each = own(fields).map(|(number, field)| {
                    let name = &field.name;
                    field::holds(number, &self.scope, &quote!(#name))
                });
                quote!(true #(&& #each)*)
            }
        };
        quote!(#pattern => #holds,)
    }

    /// What is wrong stands in this member, or else among those of the whole.
    fn check(&self, member: Option<&str>, report: &Ident) -> TokenStream {
        let pattern = self.pattern();
        let check = match &self.content {
            Holds::Nothing => TokenStream::new(),
            Holds::One(_) => field::check(0, &self.scope, &quote!(value), report),
            Holds::List(types) => {
                let items = (0..types.len()).map(|at| {
                    let item = format_ident!("item{at}");
                    quote! {
                        #report.at_index(#at, |#report| {
                            ::catzilla::__private::model::Value::check(#item, #report);
                        });
                    }
                });
                quote!(#(#items)*)
            }
            Holds::Struct(fields, _) => {
                let each = own(fields).map(|(number, field)| {
                    let name = &field.name;
                    let check =
                        structure::check(number, field, &quote!(#name), &self.scope, report);
                    quote!(#check;)
                });
                quote!(#(#each)*)
            }
        };
        if let Some(member) = member
            && !matches!(self.content, Holds::Nothing)
        {
            return quote!(#pattern => #report.at_name(#member, |#report| { #check }),);
        }
        quote!(#pattern => { #check })
    }
}
