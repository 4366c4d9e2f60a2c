//! What functions ask for as `&T`: values of the application's state, and values made for one request.
//!
//! ```text
//! Dependency    one value: where it comes from
//! Dependencies  all that one function asks for
//! Slot          where the values made for a request lie, in the future of the function that asked
//! Scope         what has been made for the request so far, for others to share
//! Overrides     what a test puts in the place of such values
//! ```
//!
//! Nothing is on the heap: a function's future has room for what it asks for, and for what that is made of.

mod asking;
mod closing;
mod kept;
mod made;
mod overrides;
#[cfg(feature = "sessions")]
mod saving;
mod scope;
mod several;
mod slot;

#[cfg(feature = "sessions")]
pub(crate) use self::saving::Saving;
pub use self::{
    asking::{Asked, Asking, SlotsOf, Wrong},
    closing::{Closes, Closing},
    made::Made,
    overrides::Override,
    scope::{Link, Scope},
    several::{Asks, Dependencies},
};

pub(crate) use self::{
    asking::end,
    kept::Kept,
    overrides::Overrides,
    slot::{Find, Saves, Slot},
};
use crate::extract::{Context, Rejection};

/// A value that functions of an application with state `S` may ask for as `&Self`.
///
/// `#[derive(State)]` writes the implementations for the fields of the application's state, and
/// [`#[dependency]`](macro@crate::dependency) those for values that are made for a request.
#[diagnostic::on_unimplemented(
    message = "the application's state `{S}` does not provide `{Self}`",
    label = "a function asks for `&{Self}`",
    note = "the state is a struct with `#[derive(State)]` and a field of type `{Self}`; \
            the application gets it with `Catzilla::new(…).state(…)`",
    note = "a value that is made for each request is what a function with `#[dependency]` returns",
    note = "a model with `#[model(state = …)]` sees what its handler takes as well: `_: &{Self}`"
)]
pub trait Dependency<S: 'static> {
    /// Where a value that is made for the request lies; `()` for one that is there already.
    type Slot: Slot;

    /// The value, if the state holds it; what is made for the request is seen by no model.
    #[must_use]
    fn at_once(state: &S) -> Option<&Self> {
        let _ = state;
        None
    }

    /// Makes the value in its slot, unless it is there: in the state, or in `scope`.
    ///
    /// # Errors
    /// It cannot be had for this request.
    fn make(
        cx: &mut Context<'_, S>,
        scope: Scope<'_, '_>,
        slot: &mut Self::Slot,
    ) -> impl Future<Output = Result<(), Rejection>> + Send {
        let _ = (cx, scope, slot);
        std::future::ready(Ok(()))
    }

    /// The value, once it is made.
    fn get<'r>(state: &'r S, scope: Scope<'_, 'r>, slot: &'r Self::Slot) -> &'r Self;
}
