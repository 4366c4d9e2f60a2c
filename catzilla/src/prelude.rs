//! What a file of handlers needs: `use catzilla::prelude::*;`.

pub use axum::{
    body::Bytes,
    http::{HeaderMap, Method, StatusCode, Uri},
    response::{Html, Redirect},
};

pub use crate::{
    Catzilla, Constraint, Form, FromParam, Headers, IntoResponse, Json, JsonMap, JsonValue, Model,
    ModelError, Next, ParamError, Path, Problem, Query, Request, Response, Slashes, State,
    Violation, delete, dependency, get, head, middleware, options, patch, post, put, response,
    route, routes, uri,
};
