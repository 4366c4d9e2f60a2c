//! What happens before the first request and after the last.
//!
//! ```text
//! Lifecycle  where the state comes from, and what is called with it
//! Source     the state itself, or the function that makes it
//! Hook       a function that is called when the application starts or stops
//! guarded    a panic of theirs is an error
//! apart      these futures may not leave their thread; this gives them one
//! ```

mod apart;
mod guarded;
mod hook;
mod source;

pub(crate) use self::{apart::apart, hook::Hook};
pub use self::{hook::Outcome, source::IntoState};

use self::source::Source;
use crate::{Error, Result};

/// Where an application's state comes from, and what is called when it starts and stops.
pub(crate) struct Lifecycle<S> {
    source: Source<S>,
    starts: Vec<Hook<S>>,
    stops: Vec<Hook<S>>,
}

impl<S> Lifecycle<S> {
    /// Of an application with this state.
    pub(crate) fn given(state: S) -> Self {
        Self {
            source: Source::Given(state),
            starts: Vec::new(),
            stops: Vec::new(),
        }
    }

    /// Of one whose state this function makes.
    pub(crate) fn made<F, O, M>(make: F) -> Self
    where
        F: AsyncFnOnce() -> O + Send + 'static,
        O: IntoState<M, State = S>,
    {
        Self {
            source: Source::made(make),
            starts: Vec::new(),
            stops: Vec::new(),
        }
    }

    /// The other one in place of this, unless there are functions already that want this one's state.
    pub(crate) fn replaced<T>(&self, other: Lifecycle<T>) -> Result<Lifecycle<T>> {
        if self.starts.is_empty() && self.stops.is_empty() {
            Ok(other)
        } else {
            Err(Error::StateAfterHook)
        }
    }

    pub(crate) fn changed(self, change: impl FnOnce(&mut S) + Send + 'static) -> Self
    where
        S: 'static,
    {
        let source = self.source.changed(change);
        Self { source, ..self }
    }

    pub(crate) fn on_start(mut self, hook: Hook<S>) -> Self {
        self.starts.push(hook);
        self
    }

    pub(crate) fn on_stop(mut self, hook: Hook<S>) -> Self {
        self.stops.push(hook);
        self
    }

    /// Makes the state, and calls what wants to be called with it.
    pub(crate) async fn start(self) -> Result<Self> {
        let state = self.source.make().await.map_err(Error::State)?;
        for hook in self.starts {
            hook.call(&state).await.map_err(Error::Start)?;
        }
        Ok(Self {
            source: Source::Given(state),
            starts: Vec::new(),
            stops: self.stops,
        })
    }

    /// The same in a future that may be sent to another thread.
    pub(crate) async fn start_apart(self) -> Result<Self>
    where
        S: Send + 'static,
    {
        if self.has_started() {
            return Ok(self);
        }
        apart(async move || self.start().await).await
    }

    fn has_started(&self) -> bool {
        matches!(self.source, Source::Given(_)) && self.starts.is_empty()
    }

    /// The state, and what is called with it at the end.
    pub(crate) fn into_started(self) -> Result<(S, Vec<Hook<S>>)> {
        match self.source {
            Source::Given(state) if self.starts.is_empty() => Ok((state, self.stops)),
            _ => Err(Error::NotStarted),
        }
    }
}
