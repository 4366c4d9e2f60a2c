//! A crate where the generated code finds nothing by accident: Catzilla has another name in
//! `Cargo.toml`, there is no prelude, and the names that generated code might use mean other things.

#![forbid(unsafe_code)]
#![no_implicit_prelude]
extern crate cz as catzilla;
extern crate std as standard;

mod shadows;

use catzilla::{State, get, post, routes};
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
        routes![locals, argument0, value, None, "/in" => groups::Routes, "/in/<in>" => [cx]];
    catzilla::Catzilla::new(routes)
        .state(S { db: __Db })
        .into_service()
}

#[test]
fn the_application_is_put_together() {
    standard::assert!(application().is_ok());
}
