#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

use expect_test::{Expect, expect};
use proc_macro2::TokenStream;
use quote::quote;

use super::super::{
    ir::{Method, Route, Source},
    syntax::{Attribute, Handler, Role},
};

fn route(arguments: TokenStream, item: TokenStream) -> syn::Result<Route> {
    let handler = Handler::parse(item, Role::Handler)?;
    Attribute::parse(Some(Method::Get), arguments)
        .and_then(|attribute| super::check(&attribute, &handler))
}

/// Where each argument of a handler comes from.
#[track_caller]
fn sources(path: &str, item: TokenStream, expected: &Expect) {
    let route = route(quote!(#path), item).unwrap_or_else(|error| panic!("{error}"));
    let sources = route
        .arguments
        .iter()
        .map(|argument| match &argument.source {
            Source::Path(name, number) => format!("path {number} {name}"),
            Source::PathModel(names) => format!("path {names:?}"),
            Source::Query(name) => format!("query {name}"),
            Source::Header(name) => format!("header {name}"),
            Source::Cookie(name) => format!("cookie {name}"),
            Source::Dependency(_) => "dependency".to_owned(),
            Source::Extract => "extract".to_owned(),
        });
    expected.assert_eq(&sources.collect::<Vec<_>>().join(", "));
}

/// Every mistake, as the user reads them.
#[track_caller]
fn mistakes(arguments: TokenStream, item: TokenStream, expected: &Expect) {
    let Err(errors) = route(arguments, item) else {
        panic!("this has no mistake")
    };
    let messages: Vec<_> = errors.into_iter().map(|error| error.to_string()).collect();
    expected.assert_eq(&messages.join("\n\n"));
}

#[test]
fn names_come_before_types() {
    sources(
        "/<id>?<filter>",
        quote!(
            fn show(filter: Filter, id: Id, other: Filter, db: &Db) {}
        ),
        &expect!["query filter, path 0 id, extract, dependency"],
    );
}

#[test]
fn markers_come_before_names() {
    sources(
        "/<id>",
        quote! {
            fn show(
                id: u8,
                #[path] team: u8,
                #[path("id")] again: &str,
                #[header] if_match: &str,
                #[header("X-Tag")] tag: &str,
                #[cookie] session: &str,
            ) {}
        },
        &expect![
            "path 0 id, path 1 team, path 0 id, header if-match, header x-tag, cookie session"
        ],
    );
}

#[test]
fn a_model_of_the_path_takes_what_no_argument_takes() {
    sources(
        "/<id>/<year>/<rest..>",
        quote!(
            fn show(post: Path<Post<'_>>, id: u8) {}
        ),
        &expect![[r#"path [("year", 1), ("rest", 2)], path 0 id"#]],
    );
}

#[test]
fn raw_names_are_plain_in_the_path() {
    sources(
        "/<type>?<fn>",
        quote!(
            fn show(r#type: u8, r#fn: u8) {}
        ),
        &expect!["path 0 type, query fn"],
    );
}

#[test]
fn an_underscore_says_that_the_argument_is_not_used() {
    sources(
        "/<id>/<_own>?<page>",
        quote! {
            fn show(
                _id: u64,
                _own: u8,
                _page: u8,
                #[header] _accept: Option<&str>,
                #[header("_raw")] raw: Option<&str>,
                #[cookie] _session: Option<&str>,
                #[path] _team: u8,
            ) {}
        },
        &expect![
            "path 0 id, path 1 _own, query page, header accept, header _raw, cookie session, path 2 team"
        ],
    );
    sources(
        "/<id>",
        quote!(
            fn show(_id: HeaderMap, id: u64) {}
        ),
        &expect!["extract, path 0 id"],
    );
}

#[test]
fn a_renamed_parameter_is_taken() {
    sources(
        "/<id>",
        quote!(
            fn show(#[path("id")] number: u64) {}
        ),
        &expect!["path 0 id"],
    );
}

#[test]
fn only_borrowed_text_is_no_response() {
    mistakes(
        quote!("/<id>"),
        quote!(
            fn show(id: &str) -> Result<(StatusCode, Html<Cow<'_, str>>), &[u8]> {}
        ),
        &expect![[r#"
            what a handler returns outlives the request, which this borrows from
            help: return `String`, or `&'static str` for a constant

            what a handler returns outlives the request, which this borrows from
            help: return `Vec<u8>`, or `&'static [u8]` for a constant"#]],
    );
    sources(
        "/<id>",
        quote!(
            fn show<'c>(id: &str) -> Result<Json<&str>, (&'c str, Page<'_>)> {}
        ),
        &expect!["path 0 id"],
    );
}

#[test]
fn a_misspelt_parameter_is_one_mistake() {
    mistakes(
        quote!("/<user_id>"),
        quote!(
            fn show(userid: u64) {}
        ),
        &expect![[r#"
            `userid` is in neither the path nor the query of `show`
            help: no argument takes `<user_id>`; give the two one name"#]],
    );
}

#[test]
fn mistakes_are_found_together() {
    mistakes(
        quote!("/a//<id>"),
        quote!(
            unsafe fn show<T>(value: impl Into<T>) {}
        ),
        &expect![[r#"
            an empty segment
              /a//<id>
                 ^
            help: leave one of the `/` out

            a handler has no type parameters: a request calls one concrete function
            help: write a generic function, and handlers that call it

            a handler is a safe Rust function; leave `unsafe` out

            an argument has a concrete type: the request is read as that type
            help: name the type instead of `impl …`"#]],
    );
    mistakes(
        quote!("/<a>?<b>"),
        quote!(
            fn show(db: &mut Db, #[header("a b")] header: u8) {}
        ),
        &expect![[r#"
            a shared value cannot be changed through `&mut`: requests run side by side
            help: take `&T`, and put what changes behind a `Mutex`, an atomic or a channel

            ` ` cannot stand in the name of a header; write letters, digits and `-`

            no argument of `show` takes `<a>` from the path
            help: add `a: T` to its arguments, or take `<a>` out

            no argument of `show` takes `<b>` from the query
            help: add `b: T` to its arguments, or take `<b>` out"#]],
    );
}

#[test]
fn options_are_spelt_out() {
    let show = || {
        quote!(
            fn show() {}
        )
    };
    mistakes(
        quote!(),
        show(),
        &expect![[r#"the path is missing; write `#[get("/path")]`"#]],
    );
    mistakes(
        quote!(PATH),
        show(),
        &expect![[r#"the path comes first, as a string literal; write `#[get("/path")]`"#]],
    );
    mistakes(
        quote!("/", cached),
        show(),
        &expect!["unknown option `cached`; the options are `blocking` and `body`"],
    );
    mistakes(
        quote!("/", methods = [POST]),
        show(),
        &expect![[
            r#"`#[get]` answers GET alone; for several methods write `#[route("/path", methods = [GET, POST])]`"#
        ]],
    );
    mistakes(
        quote!("/", body = true),
        show(),
        &expect!["`body` has no value; the word alone turns it on"],
    );
}
