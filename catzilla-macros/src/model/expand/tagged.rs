//! An enum with data.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::{Type, parse_quote};

use super::{field, flattened, newtype, scope::Scope, structure, write};
use crate::{
    model::ir::{Content, Field, Fields, Model, Skipped, Tagging, Variant, Written},
    span::local,
};

/// The field that stands for the member that names the variant, where that is among the fields.
const TAG: &str = "__tag";

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
pub(super) fn expand(
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
    let check = cases.iter().map(|case| case.check(&report));
    let number = (0..cases.len()).collect::<Vec<_>>();
    let names = variants
        .iter()
        .map(|Variant { names, .. }| quote!(&[#(#names),*]));
    let names = quote!(&[#(#names),*]);
    let members = members(tagging, &cases, scope);
    let (expected, tagging) = (expected(tagging, variants), strategy(tagging));
    let (generics, of, wheres) = (scope.impl_generics(), scope.model(), scope.wheres());
    let (lifetime, whole) = (scope.lifetime(), structure::whole(model.check.as_ref()));
    quote! {
        #(#defined)*

        #[automatically_derived]
        impl #generics ::catzilla::__private::model::Value<#lifetime> for #of #wheres {
            const EXPECTED: &'static ::core::primitive::str = #expected;
            #members

            fn read(
                #reader: &mut ::catzilla::__private::model::Reader<#lifetime>,
            ) -> ::core::option::Option<Self> {
                let value = #tagging.read(#reader, #names, &mut |number, #reader| match number {
                    #(#number => #read,)*
                    _ => ::core::option::Option::None,
                })?;
                ::catzilla::__private::model::whole(value, &#whole)
            }

            fn explain(
                #reader: &mut ::catzilla::__private::model::Reader<#lifetime>,
                #report: &mut ::catzilla::__private::model::Report,
            ) -> ::core::option::Option<Self> {
                let value = #tagging.explain(
                    #reader, #report, #names,
                    &mut |number, #reader, #report| match number {
                        #(#number => #explain,)*
                        _ => ::core::option::Option::None,
                    },
                )?;
                ::catzilla::__private::model::explain_whole(value, #report, &#whole)
            }

            fn holds(&self) -> ::core::primitive::bool {
                (match self { #(#holds)* })
                    && ::catzilla::__private::model::Constraint::holds(&#whole, self)
            }

            fn check(&self, #report: &mut ::catzilla::__private::model::Report) {
                match self { #(#check)* }
                ::catzilla::__private::model::Constraint::check(&#whole, self, #report);
            }
        }
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
                    use #model::NoMembers as _;
                    <#model::MembersOf<#lifetime, #ty>>::MEMBERS
                })
            });
            quote!(&#model::Names { own: &[&[#tag], #(&[#own]),*], flattened: &[#(#inner),*], others: false })
        }
    };
    flattened::of(&names)
}

fn strategy(tagging: &Tagging) -> TokenStream {
    let model = quote!(::catzilla::__private::model);
    match tagging {
        Tagging::External => quote!(#model::External),
        Tagging::Internal(tag) => {
            quote!(#model::Internal(&#model::Names { own: &[&[#tag]], flattened: &[], others: false }))
        }
        Tagging::Adjacent(tag, content) => quote!(#model::Adjacent(#tag, #content)),
    }
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

/// A variant, as it is read.
struct Case<'c> {
    number: usize,
    name: &'c Ident,
    content: Holds<'c>,
    /// With the names of the types that stand for the variant.
    scope: Scope,
}

enum Holds<'c> {
    Nothing,
    One(&'c Field),
    List(&'c [Type]),
    /// With the tag among the fields, if it stands there; and whether the variant has braces.
    Struct(Box<Fields>, bool),
}

impl<'c> Case<'c> {
    fn new(number: usize, variant: &'c Variant, tagging: &Tagging, scope: &Scope) -> Self {
        let content = match (&variant.content, tagging) {
            (Content::None, Tagging::Internal(tag)) => {
                Holds::Struct(Box::new(fields(&Fields::default(), Some(tag))), false)
            }
            (Content::None, _) => Holds::Nothing,
            (Content::One(field), _) => Holds::One(field),
            (Content::List(types), _) => Holds::List(types),
            (Content::Struct(own), Tagging::Internal(tag)) => {
                Holds::Struct(Box::new(fields(own, Some(tag))), true)
            }
            (Content::Struct(own), _) => Holds::Struct(Box::new(fields(own, None)), true),
        };
        let scope = match content {
            Holds::Struct(..) => scope.of_variant(number),
            _ => scope.with_partial(number),
        };
        Self {
            number,
            name: &variant.name,
            content,
            scope,
        }
    }

    /// The names of the members that it has itself.
    fn names(&self) -> impl Iterator<Item = &String> {
        let fields = match &self.content {
            Holds::Struct(fields, _) => Some(fields),
            _ => None,
        };
        fields.into_iter().flat_map(|fields| fields.names())
    }

    /// The types whose members stand among them.
    fn types(&self) -> Vec<&Type> {
        match &self.content {
            Holds::One(field) => vec![&field.ty],
            Holds::Struct(fields, _) => fields.flattened.iter().map(|field| &field.ty).collect(),
            Holds::Nothing | Holds::List(_) => Vec::new(),
        }
    }

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
                let read = structure::expand(None, fields, &self.scope);
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
                let Tagging::Internal(_) = tagging else {
                    return quote!(#call.map(Self::#name));
                };
                let (strategy, of) = (strategy(tagging), format_ident!("{function}_content"));
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

    /// The pattern of the variant, and what it binds.
    fn pattern(&self) -> TokenStream {
        let name = self.name;
        match &self.content {
            Holds::Nothing | Holds::Struct(_, false) => quote!(Self::#name),
            Holds::One(_) => quote!(Self::#name(value)),
            Holds::List(types) => {
                let items = (0..types.len()).map(|at| format_ident!("item{at}"));
                quote!(Self::#name(#(#items),*))
            }
            Holds::Struct(fields, true) => {
                let own = own(fields).map(|(_, field)| &field.name);
                quote!(Self::#name { #(#own,)* .. })
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

    fn check(&self, report: &Ident) -> TokenStream {
        let pattern = self.pattern();
        let check = match &self.content {
            Holds::Nothing => TokenStream::new(),
            Holds::One(_) => field::check(0, &self.scope, &quote!(value), report),
            Holds::List(types) => {
                let items = (0..types.len()).map(|at| format_ident!("item{at}"));
                quote!(#(::catzilla::__private::model::Value::check(#items, #report);)*)
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
        quote!(#pattern => { #check })
    }
}

/// The fields that the user wrote, with their numbers.
fn own(fields: &Fields) -> impl Iterator<Item = (usize, &Field)> {
    fields.numbered().filter(|(_, field)| field.name != TAG)
}

/// The fields of the struct that stands for a variant.
fn fields(own: &Fields, tag: Option<&String>) -> Fields {
    let tag = tag.map(|tag| Field {
        name: format_ident!("{TAG}"),
        ty: parse_quote!(::catzilla::__private::model::Tag),
        names: vec![tag.clone()],
        default: None,
        constraints: Vec::new(),
        written: Written::Never,
    });
    let phantom = Skipped {
        name: format_ident!("__of"),
        ty: parse_quote!(_),
        value: quote!(::core::marker::PhantomData),
    };
    Fields {
        read: tag.into_iter().chain(own.read.iter().cloned()).collect(),
        skipped: own.skipped.iter().cloned().chain([phantom]).collect(),
        flattened: own.flattened.clone(),
        deny_unknown: own.deny_unknown,
    }
}

// Expands to:
//
//     match self {
//         Self::Nothing => writer.raw("{\"kind\":\"nothing\"}"),
//         Self::Circle { radius, .. } => {
//             writer.raw("{\"kind\":\"circle\",\"radius\":");
//             WriteJson::write(radius, writer);
//             writer.raw("}");
//         }
//     }
pub(super) fn write(
    tagging: &Tagging,
    variants: &[Variant],
    writer: &Ident,
    scope: &Scope,
) -> TokenStream {
    let arms = variants.iter().enumerate().map(|(number, variant)| {
        let case = Case::new(number, variant, tagging, scope);
        let (pattern, write) = (case.pattern(), case.write(variant, tagging, writer, scope));
        quote!(#pattern => { #write })
    });
    quote!(match self { #(#arms)* })
}

impl Case<'_> {
    fn write(
        &self,
        variant: &Variant,
        tagging: &Tagging,
        writer: &Ident,
        scope: &Scope,
    ) -> TokenStream {
        let name = structure::quoted(&variant.names[0]);
        let (open, close) = around(tagging, &name);
        let open = open.as_str();
        match (&self.content, tagging) {
            (Holds::Nothing, Tagging::External) => write::raw(&name, writer),
            (Holds::Nothing, Tagging::Internal(_) | Tagging::Adjacent(..)) => {
                // The tag alone.
                let tag = open.split_inclusive(&name).next().unwrap_or(open);
                write::raw(&format!("{tag}}}"), writer)
            }
            (Holds::One(field), Tagging::Internal(_)) => {
                let value = write::value(&field.ty, &quote!(value), writer, scope);
                quote!(#writer.object_behind(#open, |#writer| { #value }))
            }
            (Holds::One(field), _) => {
                let value = write::value(&field.ty, &quote!(value), writer, scope);
                between(open, &value, close, writer)
            }
            (Holds::List(types), _) => {
                let items = types.iter().enumerate().map(|(at, ty)| {
                    let comma = (at > 0).then(|| write::raw(",", writer));
                    let item = format_ident!("item{at}");
                    let value = write::value(ty, &quote!(#item), writer, scope);
                    quote!(#comma; #value;)
                });
                between(
                    &format!("{open}["),
                    &quote!(#(#items)*),
                    &format!("]{close}"),
                    writer,
                )
            }
            (Holds::Struct(fields, _), _) => {
                let open = match tagging {
                    Tagging::Internal(_) => open.to_owned(),
                    Tagging::External | Tagging::Adjacent(..) => format!("{open}{{"),
                };
                let close = format!("}}{close}");
                let of = |name: &Ident| quote!(#name);
                write::object(&open, fields, &close, &of, writer, scope)
            }
        }
    }
}

/// What stands before and behind the content of a variant; the object of an internal tag is the content's.
fn around(tagging: &Tagging, name: &str) -> (String, &'static str) {
    match tagging {
        Tagging::External => (format!("{{{name}:"), "}"),
        Tagging::Internal(tag) => (format!("{{{}:{name}", structure::quoted(tag)), ""),
        Tagging::Adjacent(tag, content) => {
            let (tag, content) = (structure::quoted(tag), structure::quoted(content));
            (format!("{{{tag}:{name},{content}:"), "}")
        }
    }
}

fn between(open: &str, value: &TokenStream, close: &str, writer: &Ident) -> TokenStream {
    let (open, close) = (write::raw(open, writer), write::raw(close, writer));
    quote!(#open; #value; #close)
}
