//! [`answered`]: the response of the rest of the way, whatever happens there.

use std::pin::pin;

use super::{Rest, caught::Caught};
use crate::{extract::Context, respond::Response};

/// Goes on, and makes a response of what could not be read, and of a panic as well.
pub(crate) async fn answered<S: Sync, R: Rest<S>>(cx: &mut Context<'_, S>, rest: R) -> Response {
    let outcome = Caught::new(pin!(rest.run(cx))).await;
    cx.finish(outcome)
}
