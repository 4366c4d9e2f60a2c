//! What a file of handlers needs: `use catzilla::prelude::*;`.

pub use axum::{
    body::Bytes,
    extract::Request,
    http::{HeaderMap, Method, StatusCode, Uri},
    response::{Html, IntoResponse, Redirect, Response},
};

pub use crate::{
    Catzilla, Constraint, Form, FromParam, Headers, Json, JsonMap, JsonValue, Model, ModelError,
    ParamError, Path, Problem, Query, Slashes, State, Violation, delete, dependency, get, head, options, patch,
    post, put, route, routes,
};
