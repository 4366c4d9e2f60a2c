//! What is waited for before the first request, and after the last.

use super::Catzilla;
use crate::{
    Result,
    lifecycle::{Hook, IntoState, Lifecycle, Outcome},
};

impl<R, S, M> Catzilla<R, S, M> {
    /// Gives the application a [`state`](Self::state) that has to be waited for: the function is called before the application listens,
    /// and returns the state or a `Result`.
    ///
    /// ```no_run
    /// use catzilla::prelude::*;
    ///
    /// #[derive(State)]
    /// struct App { pool: Pool }
    /// # struct Pool;
    /// # impl Pool { async fn connect(_: &str) -> std::io::Result<Self> { Ok(Self) } }
    ///
    /// fn main() -> catzilla::Result<()> {
    ///     Catzilla::new(routes![])
    ///         .state_with(async || -> std::io::Result<App> {
    ///             Ok(App { pool: Pool::connect("localhost").await? })
    ///         })
    ///         .run()
    /// }
    /// ```
    ///
    /// If it fails or panics, so does [`run`](Self::run): one line, `Error: cannot make the state: …`, and exit
    /// code 1 where `main` returns it. On which runtime it runs is told at [`run`](Self::run).
    pub fn state_with<F, O, V>(self, make: F) -> Catzilla<R, O::State, M>
    where
        F: AsyncFnOnce() -> O + Send + 'static,
        O: IntoState<V>,
    {
        let state = Lifecycle::made(make);
        self.put(|old, middleware| (old.and_then(|old| old.replaced(state)), middleware))
    }

    /// Has a function called with the state before the application listens; several are called in their order.
    ///
    /// ```
    /// use catzilla::prelude::*;
    ///
    /// # struct Pool;
    /// # impl Pool { async fn migrate(&self) -> std::io::Result<()> { Ok(()) } }
    /// #[derive(State)]
    /// struct App { pool: Pool }
    ///
    /// let app = Catzilla::new(routes![])
    ///     .state(App { pool: Pool })
    ///     .on_start(async |app: &App| app.pool.migrate().await)
    ///     .on_stop(async |_: &App| println!("good night"));
    /// ```
    ///
    /// If it fails or panics, so does [`run`](Self::run): one line, `Error: cannot start: …`, and exit code 1
    /// where `main` returns it; what [`on_stop`](Self::on_stop) was given is not called then.
    pub fn on_start<F, O>(self, call: F) -> Self
    where
        F: AsyncFnOnce(&S) -> O + Send + 'static,
        O: Outcome,
    {
        self.live(|lifecycle| lifecycle.on_start(Hook::new(call)))
    }

    /// Has a function called with the state after the last response; several are called in the reverse of their
    /// order, each of them whatever becomes of the others.
    ///
    /// The first error is that of [`run`](Self::run). What ends by being dropped calls nothing:
    /// [`serve`](Self::serve), a tower service, an `axum::Router`.
    pub fn on_stop<F, O>(self, call: F) -> Self
    where
        F: AsyncFnOnce(&S) -> O + Send + 'static,
        O: Outcome,
    {
        self.live(|lifecycle| lifecycle.on_stop(Hook::new(call)))
    }

    /// Makes the state and calls what [`on_start`](Self::on_start) was given, for
    /// [`into_service`](Self::into_service) and [`into_router`](Self::into_router), which cannot wait. Everything
    /// else does so by itself.
    ///
    /// # Errors
    /// The state cannot be made, or a function has failed.
    pub async fn start(self) -> Result<Self>
    where
        S: Send + 'static,
    {
        let Self { lifecycle, .. } = self;
        let lifecycle = Ok(lifecycle?.start_apart().await?);
        Ok(Self { lifecycle, ..self })
    }
}
