//! [`Hook`]: a function that is called when the application starts or stops.

use super::guarded::{Local, guarded};
use crate::error::Cause;

/// A function that is called once, with the state.
pub(crate) struct Hook<S>(Box<Call<S>>);

type Call<S> = dyn for<'a> FnOnce(&'a S) -> Local<'a, Result<(), Cause>> + Send;

impl<S> Hook<S> {
    pub(crate) fn new<F, O>(call: F) -> Self
    where
        F: AsyncFnOnce(&S) -> O + Send + 'static,
        O: Outcome,
    {
        Self(Box::new(move |state| {
            Box::pin(async move { call(state).await.into_result() })
        }))
    }

    /// Calls it; a panic is an error.
    pub(super) async fn call(self, state: &S) -> Result<(), Cause> {
        guarded(self.0(state)).await
    }

    /// Calls them in the reverse order of their listing, all of them whatever becomes of one; the first error.
    pub(crate) async fn call_backwards(hooks: Vec<Self>, state: &S) -> Result<(), Cause> {
        let mut result = Ok(());
        for hook in hooks.into_iter().rev() {
            let called = hook.call(state).await;
            result = result.and(called);
        }
        result
    }
}

/// What a function may return that is called at the start or the end: `()`, or a `Result` of it.
#[diagnostic::on_unimplemented(
    message = "a function that starts or stops an application cannot return `{Self}`",
    label = "neither `()` nor a `Result<(), E>`",
    note = "an `E` is any error: `async |state: &App| -> std::io::Result<()> {{ … }}`"
)]
pub trait Outcome {
    /// The same as a result.
    ///
    /// # Errors
    /// What the function failed with.
    fn into_result(self) -> Result<(), Cause>;
}

impl Outcome for () {
    fn into_result(self) -> Result<(), Cause> {
        Ok(())
    }
}

impl<E: Into<Cause>> Outcome for Result<(), E> {
    fn into_result(self) -> Result<(), Cause> {
        self.map_err(Into::into)
    }
}
