//! [`Overrides`]: what a test puts in the place of values that are made for a request.

use std::any::Any;

use super::{Closes, Closing, Dependency, Made, Slot};
use crate::{Problem, extract::via};

/// The functions that a test has given, each for the type of its value.
#[derive(Default)]
pub(crate) struct Overrides(Vec<Box<dyn Any + Send + Sync>>);

/// What one of them is.
type Instead<T> = Box<dyn Fn() -> Result<T, Problem> + Send + Sync>;

impl Overrides {
    /// Adds a function; of two for one type the later one holds.
    pub(crate) fn add<T: 'static>(&mut self, instead: Instead<T>) {
        self.0.push(Box::new(instead));
    }

    /// What the function for this type returns, if there is one.
    #[inline]
    pub(crate) fn value<T: 'static>(&self) -> Option<Result<T, Problem>> {
        if self.0.is_empty() {
            return None;
        }
        self.find()
    }

    #[cold]
    fn find<T: 'static>(&self) -> Option<Result<T, Problem>> {
        let mut later_first = self.0.iter().rev();
        later_first.find_map(|one| one.downcast_ref::<Instead<T>>().map(|instead| instead()))
    }
}

impl std::fmt::Debug for Overrides {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Overrides({})", self.0.len())
    }
}

/// What a function may return that stands in for a dependency of an application with state `S`: the value, or a
/// `Result` of it with a [`Problem`](struct@crate::Problem).
///
/// `M` keeps the two apart; there is nothing to implement by hand.
#[diagnostic::on_unimplemented(
    message = "`{Self}` stands in for no dependency",
    label = "not what a function with `#[dependency]` makes, nor a `Result` of it with a `Problem`",
    note = "what fails does so with a `Problem`: `|| -> Result<User, Problem> {{ … }}`"
)]
pub trait Override<S, M = via::Catzilla> {
    /// The dependency.
    type Value: Send + Sync + 'static;

    /// The value, or why it cannot be had.
    ///
    /// # Errors
    /// The response in its place.
    fn into_value(self) -> Result<Self::Value, Problem>;
}

impl<S: 'static, T> Override<S> for T
where
    T: Dependency<S, Slot: Holds<T>> + Send + Sync + 'static,
{
    type Value = T;

    fn into_value(self) -> Result<T, Problem> {
        Ok(self)
    }
}

#[diagnostic::do_not_recommend]
impl<S: 'static, T> Override<S, via::Fallible> for Result<T, Problem>
where
    T: Dependency<S, Slot: Holds<T>> + Send + Sync + 'static,
{
    type Value = T;

    fn into_value(self) -> Self {
        self
    }
}

/// A slot of which a test may fill the place with another value.
#[diagnostic::on_unimplemented(
    message = "`{T}` is not made for each request, so there is nothing to override",
    label = "this is a value of the application's state",
    note = "change it there: `.override_state(|state: &mut App| …)`"
)]
pub trait Holds<T> {}

impl<T, D, const SHARED: bool> Holds<T> for Made<T, D, SHARED> {}

impl<T: Closes, D: Slot, const SHARED: bool> Holds<T> for Closing<T, D, SHARED> {}

#[cfg(feature = "sessions")]
impl<T, D> Holds<T> for super::Saving<T, D> {}
