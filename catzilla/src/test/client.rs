//! [`TestClient`]: what sends requests to an application.

use std::{
    fmt,
    net::SocketAddr,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};

use bytes::Bytes;
use http::Method;

use super::{TestRequest, cookies::Jar};
use crate::{Result, body::Body};

/// Sends requests to an application, and keeps the cookies that it sets.
///
/// [`Catzilla::test`](crate::Catzilla::test) makes one that needs no socket.
///
/// A path is written as it is sent, with what is escaped in it: `client.get("/cats/a%20cat?shout=true")`.
pub struct TestClient {
    pub(super) place: Arc<dyn Place>,
    jar: Mutex<Jar>,
}

/// A future of a test's, where an allocation does not matter.
pub(super) type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Where an application is.
pub(crate) trait Place: Send + Sync {
    /// Its response, read to its end, or why there is none.
    fn answer(
        &self,
        request: http::Request<Body>,
    ) -> Boxed<'_, Result<http::Response<Bytes>, String>>;

    /// Stops it.
    fn stop(&self) -> Boxed<'_, Result<()>>;

    /// Where it listens.
    fn address(&self) -> Option<SocketAddr>;
}

macro_rules! methods {
    ($($name:ident $method:ident)*) => {$(
        #[doc = concat!("A `", stringify!($method), "` request.")]
        pub fn $name(&self, path: &str) -> TestRequest<'_> {
            self.request(Method::$method, path)
        }
    )*};
}

impl TestClient {
    pub(crate) fn new(place: Arc<dyn Place>) -> Self {
        Self {
            place,
            jar: Mutex::default(),
        }
    }

    methods! {
        get GET
        post POST
        put PUT
        patch PATCH
        delete DELETE
        head HEAD
        options OPTIONS
    }

    /// A request with any method.
    pub fn request(&self, method: Method, path: &str) -> TestRequest<'_> {
        TestRequest::new(self, method, path)
    }

    /// Another client of the same application, which has none of the cookies: another user.
    #[must_use]
    pub fn another(&self) -> Self {
        Self::new(Arc::clone(&self.place))
    }

    /// The value of a cookie that the application has set, on whatever path.
    #[must_use]
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.jar().value(name, SystemTime::now())
    }

    /// Forgets all cookies.
    pub fn clear_cookies(&self) {
        *self.jar() = Jar::default();
    }

    /// Where the application listens; `None` where there is no socket.
    #[must_use]
    pub fn address(&self) -> Option<SocketAddr> {
        self.place.address()
    }

    /// Calls what [`on_stop`](crate::Catzilla::on_stop) was given; an application that listens answers what it
    /// has begun first, and is stopped then. A client that is dropped without calls nothing where there is no
    /// socket.
    ///
    /// # Errors
    /// A function has failed.
    pub async fn stop(self) -> Result<()> {
        self.place.stop().await
    }

    pub(super) fn jar(&self) -> MutexGuard<'_, Jar> {
        self.jar.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for TestClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TestClient")
            .field("address", &self.address())
            .finish_non_exhaustive()
    }
}
