//! A crate where the generated code finds nothing by accident: Catzilla has another name in
//! `Cargo.toml`, there is no prelude, and the names that generated code might use mean other things.

#![forbid(unsafe_code)]
#![no_implicit_prelude]
extern crate cz as catzilla;
extern crate std as standard;

mod shadows;

use catzilla::{Json, Model, Problem, State, get, post, routes};
#[expect(
    unused_imports,
    reason = "this fails as soon as generated code finds one of them"
)]
use shadows::*;

/// The state, under the name that generics like.
#[derive(State)]
struct S {
    db: __Db,
}

struct __Db;

/// Arguments that are called like locals of the generated code.
#[get("/<cx>/<faults>?<argument0>&<route>")]
async fn locals(
    argument0: standard::option::Option<u8>,
    cx: &str,
    faults: standard::string::String,
    route: standard::vec::Vec<u8>,
    #[header("slot4")] gathered0: standard::option::Option<&str>,
    db: &__Db,
    state: &S,
) -> standard::result::Result<standard::string::String, catzilla::Problem> {
    let _ = (argument0, route, gathered0, db, state);
    standard::result::Result::Ok(faults + cx)
}

/// Handlers that are called like locals and functions of the generated code.
#[get("/cx")]
fn cx() {}

#[get("/call")]
async fn call() {}

#[get("/argument0/<argument0>")]
async fn argument0(argument0: u8) {
    let _ = argument0;
}

#[post("/value", blocking)]
fn value(body: standard::string::String) -> standard::string::String {
    body
}

#[get("/None")]
#[expect(non_snake_case, reason = "a name of the prelude")]
async fn None() -> standard::option::Option<&'static str> {
    standard::option::Option::None
}

/// Models whose fields are called like locals and functions of the generated code.
#[derive(Model)]
struct Members<'report> {
    #[field(len(1..), check = fine)]
    reader: &'report str,
    #[field(default = 1, range(..=9))]
    partial: u8,
    new: standard::option::Option<Value>,
    done: Colour,
    r#type: standard::vec::Vec<u8>,
    field0: standard::option::Option<bool>,
    of: u8,
}

#[derive(Model)]
struct Value(#[field(email)] standard::string::String);

/// Read and written by serde, and flattened.
#[allow(dead_code, reason = "they have to build, and no more")]
#[derive(Model)]
#[model(serde)]
struct Whole<'serializer> {
    deserializer: &'serializer str,
    #[field(flatten)]
    start: Part,
    #[field(skip, default = 1)]
    __s: u8,
}

#[derive(Model)]
#[model(serde)]
struct Part {
    #[field(default = 1)]
    value: u8,
}

#[allow(dead_code, reason = "they have to build, and no more")]
#[derive(Model)]
#[model(tag = "kind")]
enum Kind {
    Part(Part),
    Whole {
        #[field(flatten)]
        explained: Part,
    },
}

/// An error whose fields are called like locals of the generated code.
#[allow(dead_code, reason = "they have to build, and no more")]
#[derive(standard::fmt::Debug, Problem)]
enum Error {
    #[problem(
        status = 409,
        code = "x",
        title = "t",
        detail = "{f} {error}",
        with(field0)
    )]
    Some {
        f: u8,
        error: &'static str,
        field0: u8,
    },
    #[problem(status = 500, detail = "{0:?}")]
    None(#[from] standard::fmt::Error),
    #[problem(status = 500)]
    Described(#[source] standard::option::Option<standard::boxed::Box<dyn standard::error::Error>>),
}

#[derive(Model)]
enum Colour {
    None,
    Some,
}

fn fine(text: &str) -> standard::result::Result<(), &'static str> {
    if text.is_empty() {
        standard::result::Result::Err("expected text")
    } else {
        standard::result::Result::Ok(())
    }
}

#[post("/model?<limit>")]
async fn model(
    reader: Json<Members<'_>>,
    #[field(default = 3, range(1..=9))] limit: u8,
) -> standard::string::String {
    let Json(Members {
        reader,
        partial,
        new,
        done,
        r#type,
        field0,
        of,
    }) = reader;
    let _ = (partial, new, r#type, field0, of, limit);
    match done {
        Colour::None | Colour::Some => standard::borrow::ToOwned::to_owned(reader),
    }
}

/// Groups that are called like traits and types of Catzilla's.
mod groups {
    ::cz::routes! { pub(crate) Group = [super::cx, super::call] }
    ::cz::routes! { pub(crate) Routes = ["/" => Group] }
}

/// The application.
///
/// # Errors
/// None.
pub fn application() -> catzilla::Result<impl standard::marker::Sized> {
    let routes =
        routes![locals, argument0, value, None, model, "/in" => groups::Routes, "/in/<in>" => [cx]];
    catzilla::Catzilla::new(routes)
        .state(S { db: __Db })
        .into_service()
}

#[test]
fn the_application_is_put_together() {
    standard::assert!(application().is_ok());
}

#[test]
fn links_lead_to_the_handlers() {
    standard::assert_eq!(catzilla::uri!(groups::Routes, cx), "/cx");
    let given = 1;
    let link = catzilla::uri!(locals(cx = "a", argument0 = given, faults = "b"));
    standard::assert_eq!(link, "/a/b?argument0=1");
}
