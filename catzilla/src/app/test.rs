//! The application as a test asks it.

use std::sync::Arc;

use super::Catzilla;
use crate::{
    endpoint::Routes,
    middleware::Layers,
    test::{Inside, TestClient},
};

impl<R, S, M> Catzilla<R, S, M> {
    /// A client that asks this application without a socket; see [`test`](crate::test).
    ///
    /// The application is started before the first request, on the runtime that sends it; a start that fails is a
    /// panic there.
    ///
    /// ```
    /// use catzilla::prelude::*;
    ///
    /// #[get("/")]
    /// async fn index() -> &'static str {
    ///     "purr"
    /// }
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// let client = Catzilla::new(routes![index]).test();
    /// client.get("/").send().await.assert_status(200).assert_text("purr");
    /// client.get("/dogs").send().await.assert_problem(404);
    /// # }
    /// ```
    ///
    /// # Panics
    /// A mount has a bad prefix, or the state came too late.
    #[must_use]
    #[track_caller]
    pub fn test(self) -> TestClient
    where
        R: Routes<S> + 'static,
        S: Send + Sync + 'static,
        M: Layers<R, S>,
    {
        match self.into_parts() {
            Ok((app, _)) => TestClient::new(Arc::new(Inside::new(app))),
            Err(error) => panic!("{error}"),
        }
    }

    /// The same over a socket: the application listens at a free port of 127.0.0.1, in a thread of its own, and
    /// stops when the client is dropped. [`TestClient::address`] tells where. Needs the feature `test-server`.
    ///
    /// # Panics
    /// The application does not start; when the client is dropped, a function at the end has failed.
    #[cfg(feature = "test-server")]
    pub async fn test_server(self) -> TestClient
    where
        R: Routes<S> + 'static,
        S: Send + Sync + 'static,
        M: Layers<R, S>,
    {
        match crate::test::Socket::start(self).await {
            Ok(socket) => TestClient::new(Arc::new(socket)),
            Err(error) => panic!("{error}"),
        }
    }
}
