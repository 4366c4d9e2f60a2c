//! `Option<Json<T>>` and `Option<Form<T>>`: a body that may be missing.
//!
//! Whether there is one is seen by its `Content-Type`, as axum's `OptionalFromRequest` of the same types has it:
//! a body of no bytes may come in chunks, so that its length is known too late.

use http::header::CONTENT_TYPE;

use super::{Context, Extract, Form, Rejection, via};
use crate::Json;

/// What reads a body that may be missing.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is always there",
    label = "this is never `None`",
    note = "only a body can be missing as a whole, in `Option<Json<T>>` and `Option<Form<T>>`; of a query or of headers, \
            single members are: leave the `Option` out, and write it on the fields of the model"
)]
pub trait OptionalBody {}

impl<T> OptionalBody for Json<T> {}
impl<T> OptionalBody for Form<T> {}

impl<'r, S, M, B> Extract<'r, S, M> for Option<B>
where
    S: Sync,
    M: via::Own,
    B: Extract<'r, S, M> + OptionalBody,
{
    const BODY: bool = B::BODY;
    type Gathered = Option<B::Gathered>;

    async fn gather(cx: &mut Context<'_, S>) -> Result<Self::Gathered, Rejection> {
        if !cx.head().headers.contains_key(CONTENT_TYPE) {
            return Ok(None);
        }
        B::gather(cx).await.map(Some)
    }

    fn view(gathered: &'r mut Self::Gathered, cx: &'r Context<'_, S>) -> Result<Self, Rejection> {
        let gathered = gathered.as_mut();
        gathered.map(|gathered| B::view(gathered, cx)).transpose()
    }
}
