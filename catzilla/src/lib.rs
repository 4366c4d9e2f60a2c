#![doc = include_str!("../../README.md")]

// The macros write `::catzilla`; so do this crate's own examples and tests.
extern crate self as catzilla;

mod app;
mod banner;
mod block;
mod body;
mod decode;
mod dependency;
mod dispatch;
mod endpoint;
mod error;
mod errors;
mod extract;
pub mod json;
mod layout;
mod lifecycle;
pub mod memory;
pub mod middleware;
mod model;
mod mount;
mod param;
mod parts;
mod path;
pub mod prelude;
mod problem;
mod reports;
mod request;
mod respond;
#[doc(hidden)]
pub mod route;
mod route_table;
mod serve;
mod service;
#[cfg(feature = "sessions")]
pub mod session;
pub mod test;
#[cfg(any(
    feature = "chrono",
    feature = "jiff",
    feature = "rust_decimal",
    feature = "time",
    feature = "uuid"
))]
mod types;
mod uri;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use crate::{
    app::Catzilla,
    body::Body,
    dependency::{Dependency, Override},
    endpoint::{Endpoint, Group, Handler, Routes},
    error::{Error, Result},
    errors::ErrorContext,
    extract::{Context, Extract, Form, Headers, Incoming, Path, Query, Rejection, via},
    lifecycle::{IntoState, Outcome},
    middleware::{Layers, Middleware, Next, Rest},
    model::{
        Bound, Constraint, Describe, JsonMap, JsonValue, Key, MemberName, Model, ModelError, Part,
        Report, Sees, Value, Violation, WriteJson,
    },
    mount::Mounted,
    param::{FromParam, ParamError, Values},
    path::Slashes,
    problem::Problem,
    reports::{ReportShape, Reports},
    request::Request,
    respond::{IntoResponse, Json, Response},
    route_table::{RouteLine, RouteTable, table},
    service::Service,
    uri::{RouteUri, ToParam},
};
pub use axum;

#[doc = include_str!("docs/model.md")]
pub use catzilla_macros::Model;
#[doc = include_str!("docs/problem.md")]
pub use catzilla_macros::Problem;
#[doc = include_str!("docs/state.md")]
pub use catzilla_macros::State;
#[doc = include_str!("docs/dependency.md")]
pub use catzilla_macros::dependency;
#[doc = include_str!("docs/middleware.md")]
pub use catzilla_macros::middleware;
#[doc = include_str!("docs/routes.md")]
pub use catzilla_macros::routes;
#[doc = include_str!("docs/uri.md")]
pub use catzilla_macros::uri;
#[doc = include_str!("docs/attributes.md")]
pub use catzilla_macros::{delete, get, head, options, patch, post, put, route};
