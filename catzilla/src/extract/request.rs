//! The whole request as an argument.

use super::{Context, Extract, Rejection};
use crate::request::Request;

impl<S: Sync> Extract<'_, S> for Request {
    const BODY: bool = true;
    type Gathered = Option<Request>;

    async fn gather(cx: &mut Context<'_, S>) -> Result<Option<Request>, Rejection> {
        Ok(Some(cx.take_request()))
    }

    fn view(gathered: &mut Option<Request>, _: &Context<'_, S>) -> Result<Self, Rejection> {
        super::axum::taken(gathered)
    }
}
