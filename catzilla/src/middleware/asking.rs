//! [`AskingAround`]: a middleware that asks for values, from the making of these to their end.

use std::pin::pin;

use super::Rest;
use crate::{
    dependency::{Dependencies, Kept, Slot, SlotsOf, Wrong, end},
    extract::{Context, Rejection},
    respond::Response,
};

/// A middleware that asks for values. As [`Asking`](crate::dependency::Asking), with the rest of the way.
pub trait AskingAround<S: 'static> {
    /// What it asks for.
    type Asks: Dependencies<S>;

    /// Reads the other arguments and runs the middleware.
    ///
    /// # Errors
    /// An argument could not be read; the middleware did not run.
    fn call<R: Rest<S>>(
        cx: &mut Context<'_, S>,
        wrong: Wrong,
        slots: &SlotsOf<Self::Asks, S>,
        rest: R,
    ) -> impl Future<Output = Result<Response, Rejection>> + Send;
}

/// Runs a middleware that asks for values.
///
/// # Errors
/// Those of the middleware, and what it asks for cannot be had.
pub async fn around<M: AskingAround<S>, S: Send + Sync + 'static, R: Rest<S>>(
    cx: &mut Context<'_, S>,
    rest: R,
) -> Result<Response, Rejection> {
    let mut slots = Kept::<SlotsOf<M::Asks, S>>::default();
    let outcome = match cx.make::<M::Asks>(cx.scope(), &mut slots).await {
        Ok(wrong) => pin!(M::call(cx, wrong, &slots, rest)).await,
        Err(rejection) => Err(rejection),
    };
    if SlotsOf::<M::Asks, S>::ENDS {
        return end(slots, cx, outcome).await;
    }
    outcome
}
