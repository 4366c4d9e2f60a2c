//! [`Json`] as a response; `extract/json.rs` is the other direction.

use http::HeaderValue;
use serde::Serialize;

use super::{IntoResponse, Response, standard::content};
use crate::{body::Body, extract::via, json::Writer, model::WriteJson, problem::Problem};

/// JSON, in a request's body or a response's.
///
/// As an argument it reads the body, and may borrow from it:
///
/// ```
/// use std::borrow::Cow;
///
/// use catzilla::prelude::*;
///
/// #[derive(serde::Deserialize)]
/// struct NewUser<'a> {
///     #[serde(borrow)]
///     name: Cow<'a, str>,
/// }
///
/// #[derive(serde::Serialize)]
/// struct User { id: u64, name: String }
///
/// #[post("/users")]
/// async fn create(user: Json<NewUser<'_>>) -> (StatusCode, Json<User>) {
///     (StatusCode::CREATED, Json(User { id: 1, name: user.name.to_uppercase() }))
/// }
/// ```
///
/// Borrow text as `Cow<'a, str>`: it is copied only where the JSON has an escape in it. A field of
/// type `&'a str` cannot hold an escaped text, so serde refuses such a body, with 422.
///
/// A body that is no JSON is answered with 400, one of the wrong shape with 422, one without a JSON
/// content type with 415, and one over the limit with 413. `Option<Json<T>>` is `None` for a request without a
/// content type, whatever its body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Json<T>(pub T);

impl<T> std::ops::Deref for Json<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> std::ops::DerefMut for Json<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

static JSON: HeaderValue = HeaderValue::from_static("application/json");

/// A model writes itself.
impl<T: WriteJson> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        let mut writer = Writer::with_capacity(FIRST_BYTES);
        self.0.write(&mut writer);
        content(&JSON, writer.into_text().into())
    }
}

/// Bytes that an answer has room for before it grows.
const FIRST_BYTES: usize = 128;

impl<T: Serialize> IntoResponse<via::Serde> for Json<T> {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.0) {
            Ok(text) => content(&JSON, text.into()),
            Err(error) => Problem::internal(error).into_response(),
        }
    }
}

/// For use inside axum's own responses: `([(name, value)], Json(…))`.
impl<T: Serialize> axum::response::IntoResponse for Json<T> {
    fn into_response(self) -> axum::response::Response {
        IntoResponse::<via::Serde>::into_response(self).map(Body::into_axum)
    }
}
