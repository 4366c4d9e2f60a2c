//! Shared values: what a handler asks for as `&T`.

use crate::extract::{Context, Rejection};

/// A value that handlers of an application with state `S` may ask for as `&Self`.
///
/// `#[derive(State)]` writes the implementations for the fields of the application's state.
#[diagnostic::on_unimplemented(
    message = "the application's state `{S}` does not provide `{Self}`",
    label = "a handler asks for `&{Self}`",
    note = "the state is a struct with `#[derive(State)]` and a field of type `{Self}`; \
            the application gets it with `Catzilla::new(…).state(…)`",
    note = "a model with `#[model(state = …)]` sees what its handler takes as well: `_: &{Self}`"
)]
pub trait Dependency<S: 'static>: 'static {
    /// Where a value that is made for the request lives; `()` for one that is there already.
    type Slot: Default + Send;

    /// The value, if the state holds it; what is made for the request is seen by no model.
    #[must_use]
    fn at_once(state: &S) -> Option<&Self> {
        let _ = state;
        None
    }

    /// Finds or makes the value.
    ///
    /// # Errors
    /// The value cannot be had for this request.
    fn resolve<'r>(
        cx: &'r Context<'_, S>,
        slot: &'r mut Self::Slot,
    ) -> impl Future<Output = Result<&'r Self, Rejection>> + Send;
}
