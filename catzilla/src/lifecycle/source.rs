//! [`Source`]: where the application's state comes from.

use super::guarded::{Local, guarded};
use crate::{dependency::Dependency, error::Cause, extract::via};

/// The state, or the function that makes it.
pub(super) enum Source<S> {
    Given(S),
    Made(Box<dyn FnOnce() -> Local<'static, Result<S, Cause>> + Send>),
}

impl<S> Source<S> {
    pub(super) fn made<F, O, M>(make: F) -> Self
    where
        F: AsyncFnOnce() -> O + Send + 'static,
        O: IntoState<M, State = S>,
    {
        Self::Made(Box::new(|| {
            Box::pin(async move { make().await.into_state() })
        }))
    }

    /// The state; a panic is an error.
    pub(super) async fn make(self) -> Result<S, Cause> {
        match self {
            Self::Given(state) => Ok(state),
            Self::Made(make) => guarded(make()).await,
        }
    }

    /// With this change to the state, once it is there.
    pub(super) fn changed(self, change: impl FnOnce(&mut S) + Send + 'static) -> Self
    where
        S: 'static,
    {
        match self {
            Self::Given(mut state) => {
                change(&mut state);
                Self::Given(state)
            }
            Self::Made(make) => Self::Made(Box::new(|| {
                Box::pin(async move {
                    let mut state = make().await?;
                    change(&mut state);
                    Ok(state)
                })
            })),
        }
    }
}

/// What a function may return that makes a state: a type with `#[derive(State)]`, or a `Result` of any type.
///
/// `M` keeps the two apart; there is nothing to implement by hand.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no state of an application",
    label = "neither a type with `#[derive(State)]` nor a `Result`",
    note = "an error is any that `?` makes a `Box<dyn Error + Send + Sync>` of: \
            `async || -> Result<App, sqlx::Error> {{ … }}`"
)]
pub trait IntoState<M = via::Catzilla> {
    /// The state.
    type State;

    /// The state, if it could be made.
    ///
    /// # Errors
    /// What the function failed with.
    fn into_state(self) -> Result<Self::State, Cause>;
}

#[diagnostic::do_not_recommend]
impl<S: Dependency<S> + 'static> IntoState for S {
    type State = S;

    fn into_state(self) -> Result<S, Cause> {
        Ok(self)
    }
}

#[diagnostic::do_not_recommend]
impl<S, E: Into<Cause>> IntoState<via::Fallible> for Result<S, E> {
    type State = S;

    fn into_state(self) -> Result<S, Cause> {
        self.map_err(Into::into)
    }
}
