//! The attributes, derives and macros of Catzilla. They are documented where `catzilla` re-exports
//! them, so that their examples can run.
//!
//! Each is a pipeline of plain functions, a module a macro: `syntax` (what was written) → `check`
//! (named rules) → `ir` (what it means; only valid values exist) → `expand` (the code, which can be
//! read in `tests/expand`).

#![forbid(unsafe_code)]

mod dependency;
mod errors;
mod lifetimes;
mod middleware;
mod model;
mod path;
mod problem;
mod route;
mod routes;
#[cfg(test)]
mod snapshots;
mod span;
mod state;
mod uri;

use proc_macro::TokenStream;

macro_rules! route_attributes {
    ($($attribute:ident: $method:expr;)*) => {$(
        #[allow(missing_docs, reason = "documented at the re-export")]
        #[proc_macro_attribute]
        pub fn $attribute(arguments: TokenStream, item: TokenStream) -> TokenStream {
            route::attribute($method, arguments.into(), item.into()).into()
        }
    )*};
}

route_attributes! {
    get: Some(route::Method::Get);
    head: Some(route::Method::Head);
    post: Some(route::Method::Post);
    put: Some(route::Method::Put);
    patch: Some(route::Method::Patch);
    delete: Some(route::Method::Delete);
    options: Some(route::Method::Options);
    route: None;
}

#[allow(missing_docs, reason = "documented at the re-export")]
#[proc_macro_attribute]
pub fn dependency(arguments: TokenStream, item: TokenStream) -> TokenStream {
    dependency::attribute(arguments.into(), &item.into()).into()
}

#[allow(missing_docs, reason = "documented at the re-export")]
#[proc_macro]
pub fn routes(list: TokenStream) -> TokenStream {
    routes::list(list.into()).into()
}

#[allow(missing_docs, reason = "documented at the re-export")]
#[proc_macro]
pub fn uri(link: TokenStream) -> TokenStream {
    uri::link(link.into()).into()
}

#[allow(missing_docs, reason = "documented at the re-export")]
#[proc_macro_derive(State, attributes(state))]
pub fn state(item: TokenStream) -> TokenStream {
    state::derive(item.into()).into()
}

#[allow(missing_docs, reason = "documented at the re-export")]
#[proc_macro_derive(Problem, attributes(problem, from, source))]
pub fn problem(item: TokenStream) -> TokenStream {
    problem::derive(item.into()).into()
}

#[allow(missing_docs, reason = "documented at the re-export")]
#[proc_macro_derive(Model, attributes(model, field, serde))]
pub fn model(item: TokenStream) -> TokenStream {
    model::derive(item.into()).into()
}

#[allow(missing_docs, reason = "documented at the re-export")]
#[proc_macro_attribute]
pub fn middleware(arguments: TokenStream, item: TokenStream) -> TokenStream {
    middleware::attribute(arguments.into(), &item.into()).into()
}
