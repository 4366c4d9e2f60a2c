//! Reading the arguments: gather, then the parameters and the views.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Type, spanned::Spanned};

use super::dependencies;
use crate::{
    lifetimes, model,
    route::{
        ir::{Argument, Rules, Source},
        wrapper::wrapper,
    },
    span::{self, local},
};

/// The statement that reads the parameters of a handler with no other arguments, and binds each to its
/// [`name`].
pub(super) fn read(arguments: &[Argument]) -> TokenStream {
    let read: Vec<_> = arguments.iter().enumerate().collect();
    if read.is_empty() {
        return TokenStream::new();
    }
    let parameters = local("parameters");
    all(&read, false, &parameters, &quote!(#parameters.answer()))
}

/// The statements that take what they need out of the request.
pub(crate) fn gather(arguments: &[Argument], cx: &Ident) -> TokenStream {
    let numbered = arguments.iter().enumerate();
    numbered
        .filter_map(|(number, argument)| gather_one(number, argument, cx))
        .collect()
}

/// The statements that bind every argument to its [`name`].
///
/// What is wrong with one argument must not hide what is wrong with another: where there are several
/// that a request can get wrong, all are looked at before the first is refused.
pub(crate) fn read_and_view(arguments: &[Argument], cx: &Ident) -> TokenStream {
    let asks = dependencies::any(arguments);
    match reads(arguments).as_slice() {
        [(number, argument)] if is_viewed_alone(arguments, argument) => {
            let (name, view) = (name(*number), view(*number, argument, cx));
            quote!(let #cx = &*#cx; let #name = #view?;)
        }
        [] if !asks => quote!(let #cx = &*#cx;),
        several => {
            let (parameters, query) = (local("parameters"), has_query(arguments));
            let rejected = quote!(::core::result::Result::Err(#parameters.reject()));
            let all = all(several, asks, cx, &rejected);
            quote! {
                let (mut #parameters, #cx) =
                    ::catzilla::__private::Context::parameters(#cx, #query);
                #all
            }
        }
    }
}

/// The arguments that are read from the request.
pub(crate) fn reads(arguments: &[Argument]) -> Vec<(usize, &Argument)> {
    let numbered = arguments.iter().enumerate();
    numbered.filter(|(_, argument)| is_read(argument)).collect()
}

/// Whether this argument is the only one that a request can get wrong.
fn is_viewed_alone(arguments: &[Argument], argument: &Argument) -> bool {
    source(&argument.source).is_none() && !arguments.iter().any(|argument| !is_read(argument))
}

// Expands to, where an argument may take the whole query, be it under another name:
//
//     Incoming::take_from_query(cx, &["q", "limit"]);
pub(super) fn take_from_query(arguments: &[Argument], cx: &Ident) -> Option<TokenStream> {
    let may_be_query = |argument: &Argument| {
        matches!(argument.source, Source::Extract)
            && wrapper(&argument.ty).is_none_or(|wrapper| wrapper == "Query")
    };
    let names = arguments
        .iter()
        .filter_map(|argument| match &argument.source {
            Source::Query(name) => Some(name),
            _ => None,
        });
    let takes = has_query(arguments) && arguments.iter().any(may_be_query);
    takes.then(|| quote!(::catzilla::__private::Incoming::take_from_query(#cx, &[#(#names),*]);))
}

/// Whether a parameter is read from the query.
pub(super) fn has_query(arguments: &[Argument]) -> bool {
    let mut sources = arguments.iter().map(|argument| &argument.source);
    sources.any(|source| matches!(source, Source::Query(_)))
}

/// Whether an argument is read from the request.
fn is_read(argument: &Argument) -> bool {
    !matches!(argument.source, Source::Dependency(_))
}

/// The local that holds an argument.
pub(crate) fn name(number: usize) -> Ident {
    local(&format!("argument{number}"))
}

fn gather_one(number: usize, argument: &Argument, cx: &Ident) -> Option<TokenStream> {
    let gathered = local(&format!("gathered{number}"));
    let lasting = lasting(&argument.ty);
    match &argument.source {
        Source::Extract => {}
        Source::PathModel(names) => {
            let values = path_values(names, &gathered);
            return Some(quote!(#lasting #values));
        }
        _ => return None,
    }
    let (ty, erased) = (&argument.ty, lifetimes::erased(&argument.ty));
    let (first, last) = span::ends(ty);
    let gather = if wrapper(ty).is_some() {
        let wait = quote_spanned!(first=> .await?);
        let gather = gather_chosen(ty, cx);
        quote!(#gather #wait)
    } else {
        let function = extract(ty, &erased, &quote!('static));
        let call = quote_spanned!(last=> ::gather(#cx).await?);
        quote!(#function #call)
    };
    Some(quote!(#lasting let mut #gathered = #gather;))
}

// Expands to, for a type that names `'static`:
//
//     { use __private::LastingAny as _; <Lasting<Json<New<'static>>>>::check(); }
//
// which rustc refuses of a model before it looks at lifetimes.
fn lasting(ty: &Type) -> Option<TokenStream> {
    let span = lifetimes::find_static(ty)?;
    let named = span::moved(lifetimes::erased(ty), span);
    Some(quote_spanned! {span=> {
        #[allow(unused_imports)]
        use ::catzilla::__private::LastingAny as _;
        <::catzilla::__private::Lasting<#named>>::check();
    }})
}

// Expands to `let mut gathered0 = path_values(&[("id", 0)]);`: there is nothing to wait for.
fn path_values(names: &[(String, usize)], gathered: &Ident) -> TokenStream {
    let names = names.iter().map(|(name, number)| quote!((#name, #number)));
    quote!(let mut #gathered = ::catzilla::__private::path_values(&[#(#names),*]);)
}

// Expands to:
//
//     gather(
//         cx,
//         { use __private::{ViaAny as _, …}; (&&&&argument::<Json<New<'static>>>()).via() },
//     )
//
// All of it is at one place: rustc then sees that it would report one mistake several times.
fn gather_chosen(ty: &Type, cx: &Ident) -> TokenStream {
    let (first, _) = span::ends(ty);
    let choice = choice(ty);
    quote_spanned!(first=> ::catzilla::__private::gather(#cx, #choice))
}

// Expands to:
//
//     view(cx, &mut gathered0, { … }, argument::<Json<New<'_>>>())
fn view_chosen(ty: &Type, cx: &Ident, gathered: &Ident) -> TokenStream {
    let (first, _) = span::ends(ty);
    let choice = choice(ty);
    let inferred = span::moved(lifetimes::inferred(ty), first);
    quote_spanned! {first=>
        ::catzilla::__private::view(
            #cx,
            &mut #gathered,
            #choice,
            ::catzilla::__private::argument::<#inferred>(),
        )
    }
}

/// Which implementation reads the argument.
fn choice(ty: &Type) -> TokenStream {
    let (first, _) = span::ends(ty);
    let erased = lifetimes::erased(ty);
    quote_spanned! {first=> {
        #[allow(unused_imports)]
        use ::catzilla::__private::{ViaAny as _, ViaModel as _, ViaNothing as _, ViaSerde as _};
        (&&&&::catzilla::__private::argument::<#erased>()).via()
    }}
}

/// `<T as Extract<'r, S, _>>`. From the type's first token on; the caller ends at its last.
pub(super) fn extract(ty: &Type, named: &TokenStream, lifetime: &TokenStream) -> TokenStream {
    let (first, last) = span::ends(ty);
    let open = quote_spanned!(first=> <);
    let close = quote_spanned! {last=>
        as ::catzilla::__private::Extract<#lifetime, __State, _>>
    };
    quote!(#open #named #close)
}

// Expands to:
//
//     let argument0 = Parameters::read::<u64>(&mut parameters, Source::Path("id", 0));
//     let argument1 = parameters.view(<Json<New<'_>> as Extract<'_, S, _>>::view(&mut gathered1, cx))?;
//     let right = parameters.also(wrong);                    // where there are dependencies
//     let (Some(argument0), Some(argument1), Some(right)) = (argument0, argument1, right) else {
//         return Err(parameters.reject());
//     };
fn all(
    arguments: &[(usize, &Argument)],
    asks: bool,
    cx: &Ident,
    rejected: &TokenStream,
) -> TokenStream {
    let parameters = local("parameters");
    let mut names: Vec<_> = arguments.iter().map(|(number, _)| name(*number)).collect();
    let reads = arguments.iter().map(|(number, argument)| {
        let Some(source) = source(&argument.source) else {
            let view = view(*number, argument, cx);
            return quote!(#parameters.view(#view)?);
        };
        param(argument, &source, &parameters)
    });
    let mut reads: Vec<_> = reads.collect();
    if asks {
        let [right, wrong] = ["right", "wrong"].map(local);
        reads.push(quote!(#parameters.also(#wrong)));
        names.push(right);
    }
    let (some, values) = match names.as_slice() {
        [name] => (quote!(::core::option::Option::Some(#name)), quote!(#name)),
        _ => (
            quote!((#(::core::option::Option::Some(#names)),*)),
            quote!((#(#names),*)),
        ),
    };
    quote! {
        #(let #names = #reads;)*
        let #some = #values else {
            return #rejected;
        };
    }
}

// Expands to one of:
//
//     Parameters::read::<u32>(&mut parameters, Source::Query("limit"))
//     Parameters::read_checked::<u32>(&mut parameters, Source::Query("limit"),
//         || Some(10), &(<u32 as model::NumberRules>::catzilla_range(Some(1), Some(100), false),))
fn param(argument: &Argument, source: &TokenStream, parameters: &Ident) -> TokenStream {
    let (ty, inferred) = (&argument.ty, lifetimes::inferred(&argument.ty));
    if argument.rules.is_empty() {
        let read = quote_spanned! {ty.span()=>
            ::catzilla::__private::Parameters::read::<#inferred>
        };
        return quote!(#read(&mut #parameters, #source));
    }
    let Rules {
        default,
        constraints,
    } = &argument.rules;
    let constraints = model::expand_constraints(constraints, ty, &inferred);
    let none = || quote!(::core::option::Option::None);
    let some = |default| quote!(::core::option::Option::Some(#default));
    let default = default.as_ref().map_or_else(none, some);
    let read = quote_spanned! {ty.span()=>
        ::catzilla::__private::Parameters::read_checked::<#inferred>
    };
    quote!(#read(&mut #parameters, #source, || #default, &#constraints))
}

/// The parameter's `Source`; `None` for an argument that is no parameter.
fn source(source: &Source) -> Option<TokenStream> {
    let kind = quote!(::catzilla::__private::Source);
    Some(match source {
        Source::Path(name, number) => quote!(#kind::Path(#name, #number)),
        Source::Query(name) => quote!(#kind::Query(#name)),
        Source::Cookie(name) => quote!(#kind::Cookie(#name)),
        Source::Header(name) => quote! {
            #kind::Header({
                static NAME: ::catzilla::__private::HeaderName =
                    ::catzilla::__private::HeaderName::from_static(#name);
                &NAME
            })
        },
        Source::Dependency(_) | Source::Extract | Source::PathModel(_) => return None,
    })
}

/// What an argument that was gathered makes, as a `Result`.
fn view(number: usize, argument: &Argument, cx: &Ident) -> TokenStream {
    let gathered = local(&format!("gathered{number}"));
    let inferred = lifetimes::inferred(&argument.ty);
    if let Source::PathModel(_) = argument.source {
        let span = argument.ty.span();
        return quote_spanned! {span=>
            <#inferred as ::catzilla::__private::PathModel<'_, __State>>::view(&mut #gathered, #cx)
        };
    }
    if wrapper(&argument.ty).is_some() {
        return view_chosen(&argument.ty, cx, &gathered);
    }
    let function = extract(&argument.ty, &inferred, &quote!('_));
    let (_, last) = span::ends(&argument.ty);
    let call = quote_spanned!(last=> ::view(&mut #gathered, #cx));
    quote!(#function #call)
}
