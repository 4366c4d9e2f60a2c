//! [`Asking`]: a handler that asks for values, from the making of these to their end.

use std::{
    marker::PhantomData,
    pin::{Pin, pin},
};

use super::{Dependencies, Kept, Slot};
use crate::{
    endpoint::Endpoint,
    extract::{Context, Incoming, Rejection},
    model::Report,
    respond::Response,
};

/// A handler that asks for values. It only runs; what it asks for is made, saved and closed around it, by what is
/// written here once and not for each handler: rustc takes long to check that a future may be sent.
pub trait Asking<S: 'static> {
    /// What it asks for.
    type Asks: Dependencies<S>;

    /// Reads the other arguments and runs the handler. What is wrong is told together with what is wrong with the
    /// arguments.
    ///
    /// # Errors
    /// An argument could not be read; the handler did not run.
    fn call(
        cx: &mut Context<'_, S>,
        wrong: Wrong,
        slots: &SlotsOf<Self::Asks, S>,
    ) -> impl Future<Output = Result<Response, Rejection>> + Send;
}

/// What the making of the values has found wrong with the request.
pub type Wrong = Option<Box<Report>>;

/// Where all that a function asks for lies.
pub type SlotsOf<D, S> = <D as Dependencies<S>>::Slots;

/// An [`Asking`] handler as an [`Endpoint`].
#[derive(Debug)]
pub struct Asked<H>(PhantomData<fn() -> H>);

impl<S: Send + Sync + 'static, H: Asking<S>> Endpoint<S> for Asked<H> {
    async fn call(cx: &mut Context<'_, S>) -> Result<Response, Rejection> {
        let mut slots = Kept::<SlotsOf<H::Asks, S>>::default();
        let outcome = match cx.make::<H::Asks>(cx.scope(), &mut slots).await {
            Ok(wrong) => pin!(H::call(cx, wrong, &slots)).await,
            Err(rejection) => Err(rejection),
        };
        if SlotsOf::<H::Asks, S>::ENDS {
            return end(slots, cx, outcome).await;
        }
        outcome
    }
}

/// Saves what is to be saved, and closes all that was made.
// In a box, since room for it and for the response would be in the future of everyone who asks for anything.
pub(crate) fn end<'a>(
    slots: Kept<impl Slot>,
    cx: &'a Incoming<'_>,
    mut outcome: Result<Response, Rejection>,
) -> Pin<Box<dyn Future<Output = Result<Response, Rejection>> + Send + 'a>> {
    Box::pin(async move {
        if let Some(unsaved) = slots.unsaved() {
            unsaved.save(cx, &mut outcome).await;
        }
        slots.close().await;
        outcome
    })
}
