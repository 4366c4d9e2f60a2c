//! [`Unstarted`]: an application that has been put together, and not started.

use std::marker::PhantomData;

use crate::{
    Result, Slashes, dispatch::App, extract::Settings, lifecycle::Lifecycle, mount::Mounts,
};

/// An application that has been put together, and not started.
pub(crate) struct Unstarted<R, S, M> {
    pub(super) routes: PhantomData<fn() -> R>,
    pub(super) lifecycle: Lifecycle<S>,
    pub(super) middleware: M,
    pub(super) slashes: Slashes,
    pub(super) settings: Settings,
    pub(super) mounts: Mounts,
}

impl<R, S, M> Unstarted<R, S, M> {
    /// Starts it on this thread.
    pub(super) async fn start(mut self) -> Result<App<R, S, M>> {
        self.lifecycle = self.lifecycle.start().await?;
        self.built()
    }

    /// Starts it, in a future that may be sent to another thread.
    pub(crate) async fn start_apart(mut self) -> Result<App<R, S, M>>
    where
        S: Send + 'static,
    {
        self.lifecycle = self.lifecycle.start_apart().await?;
        self.built()
    }

    /// The application, if there is nothing to wait for.
    pub(super) fn built(self) -> Result<App<R, S, M>> {
        let (state, stops) = self.lifecycle.into_started()?;
        let app = App::new(
            state,
            self.middleware,
            self.slashes,
            self.settings,
            self.mounts,
            stops,
        );
        Ok(app)
    }
}
