//! What a route attribute becomes.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::{
    ir::{Argument, Route, Run, Source},
    syntax::Handler,
};
use crate::lifetimes;

// Expands to:
//
//     async fn greet(id: u64, shout: Option<bool>) -> Json<Greeting> { … }  // as written, callable
//     #[doc(hidden)]
//     struct greet {}                                     // the same name, in the type namespace
//     impl Handler for greet { const ROUTE: Route = … }
//     impl<S> Endpoint<S> for greet where Db: Dependency<S> { async fn call(cx) -> … { … } }
//     const _: () = check_body(…);                        // one for each argument that may be a body
pub(super) fn expand(route: &Route, handler: &Handler) -> TokenStream {
    let (name, visibility) = (handler.name(), handler.visibility());
    let cfgs: Vec<_> = handler.cfgs().collect();
    let constant = constant(route, name);
    let endpoint = endpoint(route, handler);
    let bodies = bodies(route, name).into_iter().map(|check| quote!(#(#cfgs)* #check));
    quote! {
        #handler

        #(#cfgs)*
        #[doc(hidden)]
        #[allow(non_camel_case_types)]
        #visibility struct #name {}

        #(#cfgs)*
        #[automatically_derived]
        impl ::catzilla::__private::Handler for #name {
            #constant
        }

        #(#cfgs)*
        #[automatically_derived]
        #endpoint

        #(#bodies)*
    }
}

// Expands to:
//
//     const ROUTE: Route = Route { methods: Methods::NONE.or(Methods::GET), path: "/users/<id>", … };
fn constant(route: &Route, name: &Ident) -> TokenStream {
    let methods = route.methods.iter().map(|method| method.ident());
    let path = &route.template.text;
    let segments = route.template.emit();
    let captures = &route.captures;
    let text = name.to_string();
    quote! {
        const ROUTE: ::catzilla::__private::Route = ::catzilla::__private::Route {
            methods: ::catzilla::__private::Methods::NONE
                #(.or(::catzilla::__private::Methods::#methods))*,
            path: #path,
            segments: #segments,
            captures: &[#(#captures),*],
            handler: ::core::concat!(::core::module_path!(), "::", #text),
            place: ::catzilla::__private::Place {
                file: ::core::file!(),
                line: ::core::line!(),
                column: ::core::column!(),
            },
        };
    }
}

// Expands to:
//
//     impl<S: Send + Sync + 'static> Endpoint<S> for greet where Db: Dependency<S> {
//         async fn call(cx: &mut Context<'_, S>) -> Result<Reply, Rejection> {
//             let mut gathered2 = <Json<New<'static>> as Extract<'static, S, _>>::gather(cx).await?;
//             cx.read_query()?;                                // where the query is read
//             let cx = &*cx;                                   // from here on, nothing changes
//             let mut faults = Faults::new();
//             let argument0 = faults.read::<u64>(Source::Path("id", 0), cx);
//             let (Some(argument0),) = (argument0,) else { return Err(faults.reject()) };
//             let argument2 = <Json<New<'_>> as Extract<'_, S, _>>::view(&mut gathered2, cx)?;
//             let mut slot3 = Default::default();
//             let argument3 = <Db as Dependency<S>>::resolve(cx, &mut slot3).await?;
//             Ok(answer_with!(greet(argument0, argument2, argument3).await))
//         }
//     }
fn endpoint(route: &Route, handler: &Handler) -> TokenStream {
    let name = handler.name();
    let cx = &local("cx");
    let arguments: Vec<_> = route.arguments.iter().enumerate().collect();
    let keep_head = keeps_head(route)
        .then(|| quote!(::catzilla::__private::Context::keep_head(#cx);));
    let gathers = arguments.iter().filter_map(|(number, argument)| gather(*number, argument, cx));
    let prepare = prepare(route, cx);
    let params = params(&arguments, cx);
    let views = arguments.iter().filter_map(|(number, argument)| view(*number, argument, cx));
    let call = call(route, handler);
    let bounds = route.arguments.iter().filter_map(dependency_bound);
    // At the handler's name: rustc blames this type when the future is not `Send`.
    let result = quote_spanned! {name.span()=>
        ::core::result::Result<::catzilla::__private::Reply, ::catzilla::__private::Rejection>
    };
    quote! {
        impl<__S: ::core::marker::Send + ::core::marker::Sync + 'static>
            ::catzilla::__private::Endpoint<__S> for #name
        where
            #(#bounds,)*
        {
            #[allow(clippy::all, clippy::pedantic, deprecated, unused_variables)]
            async fn call(#cx: &mut ::catzilla::__private::Context<'_, __S>) -> #result {
                #keep_head
                #(#gathers)*
                #prepare
                #params
                #(#views)*
                ::core::result::Result::Ok(#call)
            }
        }
    }
}

/// Whether an argument that takes the whole request must leave its head to others.
fn keeps_head(route: &Route) -> bool {
    let extracts = route.arguments.iter().filter(|a| matches!(a.source, Source::Extract)).count();
    let headers = route
        .arguments
        .iter()
        .any(|argument| matches!(argument.source, Source::Header(_) | Source::Cookie(_)));
    extracts > 1 || extracts == 1 && headers
}

/// A local of the generated code; the user's code cannot see it.
fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

fn argument(number: usize) -> Ident {
    local(&format!("argument{number}"))
}

fn dependency_bound(argument: &Argument) -> Option<TokenStream> {
    let Source::Dependency(ty) = &argument.source else { return None };
    let (span, ty) = (ty.span(), lifetimes::erased(ty));
    Some(quote_spanned!(span=> #ty: ::catzilla::__private::Dependency<__S>))
}

fn gather(number: usize, argument: &Argument, cx: &Ident) -> Option<TokenStream> {
    let Source::Extract = argument.source else { return None };
    let (gathered, ty) = (local(&format!("gathered{number}")), lifetimes::erased(&argument.ty));
    let read = quote_spanned! {argument.ty.span()=>
        <#ty as ::catzilla::__private::Extract<'static, __S, _>>::gather
    };
    Some(quote!(let mut #gathered = #read(#cx).await?;))
}

/// What happens to the request before anything may borrow from it.
fn prepare(route: &Route, cx: &Ident) -> TokenStream {
    let is = |source: fn(&Source) -> bool| route.arguments.iter().any(|a| source(&a.source));
    let query = is(|source| matches!(source, Source::Query(_)))
        .then(|| quote!(::catzilla::__private::Context::read_query(#cx)?;));
    quote! {
        #query
        let #cx = &*#cx;
    }
}

fn params(arguments: &[(usize, &Argument)], cx: &Ident) -> TokenStream {
    let faults = local("faults");
    let params: Vec<_> = arguments
        .iter()
        .filter_map(|(number, argument)| Some((*number, argument, source(&argument.source)?)))
        .collect();
    if params.is_empty() {
        return TokenStream::new();
    }
    let reads = params.iter().map(|(number, written, source)| {
        let (name, ty) = (argument(*number), lifetimes::inferred(&written.ty));
        let read = quote_spanned!(written.ty.span()=> ::catzilla::__private::read_param::<#ty, __S>);
        quote!(let #name = #read(#cx, #source, &mut #faults);)
    });
    let names: Vec<_> = params.iter().map(|(number, ..)| argument(*number)).collect();
    quote! {
        let mut #faults = ::catzilla::__private::Faults::new();
        #(#reads)*
        let (#(::core::option::Option::Some(#names),)*) = (#(#names,)*) else {
            return ::core::result::Result::Err(#faults.reject());
        };
    }
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
        Source::Dependency(_) | Source::Extract => return None,
    })
}

fn view(number: usize, written: &Argument, cx: &Ident) -> Option<TokenStream> {
    let name = argument(number);
    match &written.source {
        Source::Extract => {
            let gathered = local(&format!("gathered{number}"));
            let ty = lifetimes::inferred(&written.ty);
            let view = quote_spanned! {written.ty.span()=>
                <#ty as ::catzilla::__private::Extract<'_, __S, _>>::view
            };
            Some(quote!(let #name = #view(&mut #gathered, #cx)?;))
        }
        Source::Dependency(ty) => {
            let (slot, ty) = (local(&format!("slot{number}")), lifetimes::erased(ty));
            let kind = quote!(#ty as ::catzilla::__private::Dependency<__S>);
            Some(quote! {
                let mut #slot = <<#kind>::Slot as ::core::default::Default>::default();
                let #name = <#kind>::resolve(#cx, &mut #slot).await?;
            })
        }
        _ => None,
    }
}

fn call(route: &Route, handler: &Handler) -> TokenStream {
    let name = handler.name();
    let arguments = (0..route.arguments.len()).map(argument);
    let called = match route.run {
        Run::Async => quote!(#name(#(#arguments),*).await),
        Run::InPlace => quote!(#name(#(#arguments),*)),
        Run::Blocking => quote! {
            ::catzilla::__private::blocking(move || #name(#(#arguments),*)).await
        },
    };
    // At the return type: rustc blames it when it is no response.
    let span = match &handler.signature.output {
        syn::ReturnType::Default => name.span(),
        syn::ReturnType::Type(_, ty) => ty.span(),
    };
    quote_spanned!(span=> ::catzilla::__private::answer_with!(#called))
}

// Expands to, for each argument that is read through `Extract`:
//
//     const _: () = check_body(<Json<New<'static>> as Extract<'static, (), _>>::BODY, &[…], …);
//
// in const evaluation, since only the types know which of them read the body.
fn bodies(route: &Route, name: &Ident) -> Vec<TokenStream> {
    let extracts = route.arguments.iter().filter(|a| matches!(a.source, Source::Extract));
    let types: Vec<_> = extracts.map(|argument| &argument.ty).collect();
    let reads: Vec<_> = types
        .iter()
        .map(|ty| {
            let erased = lifetimes::erased(ty);
            quote_spanned! {ty.span()=>
                <#erased as ::catzilla::__private::Extract<'static, (), _>>::BODY
            }
        })
        .collect();
    let (twice, without) = (two_bodies(name), body_without_option(route, name));
    let may = !route.body_refused;
    types
        .iter()
        .enumerate()
        .filter(|(number, _)| *number > 0 || !may)
        .map(|(number, ty)| {
            let (read, before) = (&reads[number], &reads[..number]);
            quote_spanned! {ty.span()=>
                const _: () =
                    ::catzilla::__private::check_body(#read, &[#(#before),*], #may, #twice, #without);
            }
        })
        .collect()
}

fn two_bodies(name: &Ident) -> String {
    format!(
        "two arguments of `{name}` read the request's body, which can be read once\n\
         help: keep one; to look at the same bytes twice, take `Bytes` and parse them yourself"
    )
}

fn body_without_option(route: &Route, name: &Ident) -> String {
    let method = route.methods.first().map_or("GET", |method| method.name());
    format!(
        "an argument of `{name}` reads a body, and requests with {method} usually have none\n\
         help: write `body` after the path if they do here, or use another method"
    )
}
