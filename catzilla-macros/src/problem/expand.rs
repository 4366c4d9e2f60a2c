//! What the derive adds to the type.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::{GenericArgument, LitStr, PathArguments, Type, spanned::Spanned};

use super::ir::{Case, Field, Problem, Text};

// Expands to:
//
//     impl Described for OrderError {
//         fn describe(&self) -> Problem {
//             match self {
//                 Self::SoldOut { left: field1, .. } =>
//                     Kind { status: 409, … }.problem(self, Some(text(self))).with("left", field1),
//             }
//         }
//     }
//     impl From<OrderError> for Problem { … }
//     impl IntoResponse for OrderError { … }         // ours, and axum's
//     impl Display for OrderError { … }              // unless `#[problem(display)]`
//     impl Error for OrderError { … }                // unless `#[problem(display)]`
//     impl From<io::Error> for OrderError { … }      // for each `#[from]`, unless it is thiserror's
pub(super) fn expand(problem: &Problem<'_>) -> TokenStream {
    let mut expanded = describe(problem);
    expanded.extend(responses(problem));
    if problem.has_error {
        expanded.extend(display(problem));
        expanded.extend(error(problem));
    }
    if problem.has_from {
        let cases = problem.cases.iter();
        let fields = cases.flat_map(|case| case.fields.iter().map(move |field| (case, field)));
        let from = fields.filter(|(_, field)| field.is_from);
        expanded.extend(from.map(|(case, field)| made_from(problem, case, field)));
    }
    expanded
}

/// An implementation for the type.
fn implement(problem: &Problem<'_>, of: &TokenStream, body: &TokenStream) -> TokenStream {
    let name = &problem.item.ident;
    let (generics, arguments, bounds) = problem.item.generics.split_for_impl();
    quote_spanned! {name.span()=>
        #[automatically_derived]
        impl #generics #of for #name #arguments #bounds {
            #body
        }
    }
}

fn describe(problem: &Problem<'_>) -> TokenStream {
    let cases = problem.cases.iter().map(|case| {
        let status = case.status;
        let literal = |text: &Option<LitStr>| {
            if let Some(text) = text {
                quote!(::core::option::Option::Some(#text))
            } else {
                quote!(::core::option::Option::None)
            }
        };
        let (kind, title, code) = (
            literal(&case.r#type),
            literal(&case.title),
            literal(&case.code),
        );
        let own_text = case.detail.as_ref().filter(|_| !problem.has_error);
        let detail = match own_text {
            // Nobody is told it.
            _ if status >= 500 => quote!(::core::option::Option::None),
            Some(text) => {
                let text = written(text);
                quote!(::core::option::Option::Some(::catzilla::__private::problem::format(#text)))
            }
            None if problem.has_error && case.detail.is_none() => {
                quote!(::core::option::Option::None)
            }
            // `Display` says it.
            None => {
                quote!(::core::option::Option::Some(
                    ::catzilla::__private::problem::text(self)
                ))
            }
        };
        let members = case.fields.iter().filter_map(|field| {
            let (name, local) = (field.with.as_ref()?, &field.local);
            let local = located(local, name);
            Some(quote!(.with(#name, #local)))
        });
        let pattern = pattern(case, |field| {
            field.with.is_some() || own_text.is_some_and(|text| is_named(text, field))
        });
        quote! {
            #pattern => ::catzilla::__private::problem::Kind {
                status: #status,
                r#type: #kind,
                title: #title,
                code: #code,
            }
            .problem(self, #detail)
            #(#members)*
        }
    });
    let body = matching(problem, cases);
    implement(
        problem,
        &quote!(::catzilla::__private::problem::Described),
        &quote! {
            fn describe(&self) -> ::catzilla::__private::problem::Problem {
                #body
            }
        },
    )
}

fn responses(problem: &Problem<'_>) -> TokenStream {
    let name = &problem.item.ident;
    let (generics, arguments, bounds) = problem.item.generics.split_for_impl();
    let mut expanded = quote_spanned! {name.span()=>
        #[automatically_derived]
        impl #generics ::core::convert::From<#name #arguments> for ::catzilla::__private::problem::Problem #bounds {
            #[track_caller]
            fn from(error: #name #arguments) -> Self {
                ::catzilla::__private::problem::noticed(&error)
            }
        }
    };
    let ours = quote!(::catzilla::__private::problem::IntoResponse);
    let axums = quote!(::catzilla::__private::problem::AxumsResponse);
    for (of, response, answer) in [
        (ours, quote!(Response), quote!(answer)),
        (axums, quote!(OfAxum), quote!(answer_of_axum)),
    ] {
        let body = quote! {
            fn into_response(self) -> ::catzilla::__private::problem::#response {
                ::catzilla::__private::problem::#answer(&self)
            }
        };
        expanded.extend(implement(problem, &of, &body));
    }
    expanded
}

fn display(problem: &Problem<'_>) -> TokenStream {
    let cases = problem.cases.iter().map(|case| {
        let text = case.detail.as_ref();
        let pattern = pattern(case, |field| text.is_some_and(|text| is_named(text, field)));
        let status = case.status;
        match (&case.detail, &case.title) {
            (Some(text), _) => {
                let text = written(text);
                quote!(#pattern => f.write_fmt(#text))
            }
            (None, Some(title)) => quote!(#pattern => f.write_str(#title)),
            (None, None) => {
                quote!(#pattern => f.write_str(::catzilla::__private::problem::phrase(#status)))
            }
        }
    });
    let body = matching(problem, cases);
    implement(
        problem,
        &quote!(::core::fmt::Display),
        &quote! {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #body
            }
        },
    )
}

fn error(problem: &Problem<'_>) -> TokenStream {
    let sources: Vec<_> = problem.cases.iter().filter_map(source).collect();
    let body = if sources.is_empty() {
        TokenStream::new()
    } else {
        let rest = (sources.len() < problem.cases.len())
            .then(|| quote!(_ => ::core::option::Option::None,));
        quote! {
            fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                use ::catzilla::__private::problem::AsError as _;
                match self {
                    #(#sources,)*
                    #rest
                }
            }
        }
    };
    implement(problem, &quote!(::core::error::Error), &body)
}

fn source(case: &Case<'_>) -> Option<TokenStream> {
    let field = case.fields.iter().find(|field| field.is_source)?;
    let pattern = pattern(case, |field| field.is_source);
    let local = &field.local;
    // What is no error is one at the field's type.
    let as_error = quote_spanned!(field.ty.span()=> #local.as_error());
    let found = quote!(::core::option::Option::Some(#as_error));
    Some(if optional(field.ty).is_some() {
        quote! {
            #pattern => match #local {
                ::core::option::Option::Some(#local) => #found,
                ::core::option::Option::None => ::core::option::Option::None,
            }
        }
    } else {
        quote!(#pattern => #found)
    })
}

/// The `T` of `Option<T>`.
fn optional(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path
        .path
        .segments
        .last()
        .filter(|last| last.ident == "Option")?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first()? {
            GenericArgument::Type(held) => Some(held),
            _ => None,
        },
        _ => None,
    }
}

fn made_from(problem: &Problem<'_>, case: &Case<'_>, field: &Field<'_>) -> TokenStream {
    let member = &field.member;
    let variant = case.variant.map(|variant| quote!(::#variant));
    let (ty, value) = match optional(field.ty) {
        Some(held) => (held, quote!(::core::option::Option::Some(error))),
        None => (field.ty, quote!(error)),
    };
    implement(
        problem,
        &quote!(::core::convert::From<#ty>),
        &quote! {
            fn from(error: #ty) -> Self {
                Self #variant { #member: #value }
            }
        },
    )
}

fn matching(problem: &Problem<'_>, cases: impl Iterator<Item = TokenStream>) -> TokenStream {
    if problem.cases.is_empty() {
        return quote!(match *self {});
    }
    quote!(match self { #(#cases,)* })
}

/// The pattern of a case that binds these fields.
fn pattern(case: &Case<'_>, binds: impl Fn(&Field<'_>) -> bool) -> TokenStream {
    let variant = case.variant.map(|variant| quote!(::#variant));
    let bound = case.fields.iter().filter(|field| binds(field));
    let bound = bound.map(|Field { member, local, .. }| quote!(#member: #local,));
    quote!(Self #variant { #(#bound)* .. })
}

/// Whether the text names the field.
fn is_named(text: &Text, field: &Field<'_>) -> bool {
    let mut arguments = text.arguments.iter();
    arguments.any(|(_, local)| *local == field.local)
}

fn written(text: &Text) -> TokenStream {
    let Text { literal, arguments } = text;
    let arguments = arguments.iter().map(|(name, local)| {
        let local = located(local, literal);
        quote!(, #name = #local)
    });
    quote!(::core::format_args!(#literal #(#arguments)*))
}

/// The local at the place of what was written: an error that is about it is shown there.
fn located(local: &Ident, written: &LitStr) -> Ident {
    let mut local = local.clone();
    local.set_span(local.span().located_at(written.span()));
    local
}
