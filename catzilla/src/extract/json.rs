//! [`Json`] as an argument; `respond/json.rs` is the other direction.

use bytes::Bytes;
use http::StatusCode;
use serde::Deserialize;
use serde_json::error::Category;

use super::{Context, Extract, Incoming, Rejection, body, via};
use crate::{
    Json, Problem,
    json::Arena,
    model::{self, Sees, Violation},
};

/// A model's body, and the memory for what it does not hold as it is wanted.
#[derive(Debug)]
pub struct ModelBody {
    pub(super) text: Bytes,
    pub(super) arena: Arena,
}

impl ModelBody {
    pub(super) fn new(text: Bytes) -> Self {
        let arena = Arena::from_pool();
        Self { text, arena }
    }
}

impl<'r, S: Sync, T: Sees<'r, S>> Extract<'r, S> for Json<T> {
    const BODY: bool = true;
    type Gathered = ModelBody;

    async fn gather(cx: &mut Context<'_, S>) -> Result<ModelBody, Rejection> {
        read_text(cx).await.map(ModelBody::new)
    }

    fn view(gathered: &'r mut ModelBody, cx: &'r Context<'_, S>) -> Result<Self, Rejection> {
        let ModelBody { text, arena } = gathered;
        model::read(text, Some(arena), T::seen(cx.state()), || cx.new_report())
            .map(Json)
            .map_err(Rejection::from)
    }
}

impl<'r, S: Sync, T: Deserialize<'r>> Extract<'r, S, via::Serde> for Json<T> {
    const BODY: bool = true;
    type Gathered = Bytes;

    async fn gather(cx: &mut Context<'_, S>) -> Result<Bytes, Rejection> {
        read_text(cx).await
    }

    fn view(gathered: &'r mut Bytes, cx: &'r Context<'_, S>) -> Result<Self, Rejection> {
        serde_json::from_slice(gathered)
            .map(Json)
            .map_err(|error| reject(&error, cx))
    }
}

async fn read_text<S: Sync>(cx: &mut Context<'_, S>) -> Result<Bytes, Rejection> {
    body::check_content_type(&cx.head().headers, "application/json", Some("+json"))?;
    body::read(cx).await
}

/// 422 for JSON of the wrong shape, 400 for what is no JSON.
#[cold]
fn reject(error: &serde_json::Error, cx: &Incoming<'_>) -> Rejection {
    if error.classify() == Category::Data {
        return Rejection::invalid(cx, "body", Violation::of_serde(error));
    }
    Problem::new(StatusCode::BAD_REQUEST)
        .detail(error.to_string())
        .with("line", error.line())
        .with("column", error.column())
        .into()
}
