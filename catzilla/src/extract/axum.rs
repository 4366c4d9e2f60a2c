//! Every extractor of axum's ecosystem, unchanged.

use std::any::type_name;

use axum::{
    body::Body,
    extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Request},
    response::IntoResponse,
};
use http::StatusCode;

use super::{Context, Extract, Rejection, body, via};

impl<S: Sync, T: FromRequestParts<()> + Send> Extract<'_, S, via::Parts> for T {
    const BODY: bool = false;
    type Gathered = Option<T>;

    async fn gather(cx: &mut Context<'_, S>) -> Result<Option<T>, Rejection> {
        let response = match T::from_request_parts(cx.axum_head(), &()).await {
            Ok(value) => return Ok(Some(value)),
            Err(rejection) => rejection.into_response(),
        };
        Err(Rejection::from_axum(response).await)
    }

    fn view(gathered: &mut Option<T>, _: &Context<'_, S>) -> Result<T, Rejection> {
        taken(gathered)
    }
}

impl<S: Sync, T: FromRequest<()> + Send> Extract<'_, S, via::Request> for T {
    const BODY: bool = true;
    type Gathered = Option<T>;

    async fn gather(cx: &mut Context<'_, S>) -> Result<Option<T>, Rejection> {
        if !streams::<T>() {
            body::check_declared_length(cx)?;
        }
        let limit = cx.body_limit();
        let mut request = axum::extract::Request::from(cx.take_request());
        DefaultBodyLimit::max(limit).apply(&mut request);
        let response = match T::from_request(request, &()).await {
            Ok(value) => return Ok(Some(value)),
            Err(rejection) => rejection.into_response(),
        };
        Err(Rejection::from_axum(response).await)
    }

    fn view(gathered: &mut Option<T>, _: &Context<'_, S>) -> Result<T, Rejection> {
        taken(gathered)
    }
}

/// Whether the type hands on the body as it comes, so that no limit for what is held in memory
/// concerns it. By name, as a type without a `'static` bound has no other identity.
fn streams<T>() -> bool {
    let name = type_name::<T>();
    name == type_name::<Request>() || name == type_name::<Body>()
}

/// An owned value leaves at its one view.
pub(super) fn taken<T>(gathered: &mut Option<T>) -> Result<T, Rejection> {
    gathered
        .take()
        .ok_or_else(|| StatusCode::INTERNAL_SERVER_ERROR.into())
}
