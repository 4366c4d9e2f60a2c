//! What a file of handlers needs: `use catzilla::prelude::*;`.

pub use axum::{
    body::Bytes,
    http::{HeaderMap, Method, StatusCode, Uri},
    response::{Html, IntoResponse, Redirect},
};

pub use crate::{
    Catzilla, Constraint, Form, FromParam, Headers, Json, JsonMap, JsonValue, Model, ModelError,
    Next, ParamError, Path, Problem, Query, Request, Response, Slashes, State, Violation, delete,
    dependency, get, head, middleware, options, patch, post, put, response, route, routes,
};
