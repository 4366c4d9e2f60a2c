//! What a test changes in an application.

use super::Catzilla;
use crate::dependency::Override;

impl<R, S, M> Catzilla<R, S, M> {
    /// Changes the state for a test, once it is there and before [`on_start`](Self::on_start).
    ///
    /// ```
    /// use catzilla::prelude::*;
    ///
    /// struct Motto(String);
    ///
    /// #[derive(State)]
    /// struct App { motto: Motto }
    ///
    /// let app = Catzilla::new(routes![])
    ///     .state(App { motto: Motto("purr".into()) })
    ///     .override_state(|app: &mut App| app.motto = Motto("hiss".into()));
    /// ```
    pub fn override_state(self, change: impl FnOnce(&mut S) + Send + 'static) -> Self
    where
        S: 'static,
    {
        self.live(|lifecycle| lifecycle.changed(change))
    }

    /// Puts another value in the place of one that a [`dependency`](macro@crate::dependency) makes, by its type,
    /// for a test. The function is called whenever the dependency's would have been, and what that one asks for
    /// is not made. It returns the value, or a `Result` with a [`Problem`](struct@crate::Problem).
    ///
    /// ```
    /// use catzilla::prelude::*;
    ///
    /// struct User { name: String }
    ///
    /// #[dependency]
    /// async fn user(#[header] authorization: &str) -> Result<User, Problem> {
    ///     Err(Problem::new(StatusCode::UNAUTHORIZED))
    /// }
    ///
    /// #[get("/me")]
    /// async fn me(user: &User) -> String {
    ///     user.name.clone()
    /// }
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// let app = Catzilla::new(routes![me]).override_dependency(|| User { name: "Tom".into() });
    /// app.test().get("/me").send().await.assert_text("Tom");
    /// # }
    /// ```
    pub fn override_dependency<F, O, V>(mut self, instead: F) -> Self
    where
        F: Fn() -> O + Send + Sync + 'static,
        O: Override<S, V>,
    {
        let instead = move || instead().into_value();
        self.settings.overrides.add::<O::Value>(Box::new(instead));
        self
    }
}
