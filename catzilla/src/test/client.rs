//! [`TestClient`]: what sends requests to an application.

use std::{
    fmt,
    net::{Ipv4Addr, SocketAddr},
    pin::Pin,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
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
/// Each client has an address of its own, one of 127.0.0.0/8, so that what is counted by address is counted for each
/// apart; over a socket all have the one that the system gives them.
///
/// A path is written as it is sent, with what is escaped in it: `client.get("/cats/a%20cat?shout=true")`.
pub struct TestClient {
    pub(super) place: Arc<dyn Place>,
    /// Where it asks from, if it needs no socket.
    pub(super) from: SocketAddr,
    jar: Mutex<Jar>,
}

/// A future of a test's, where an allocation does not matter.
pub(super) type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Where an application is.
pub(crate) trait Place: Send + Sync {
    /// Its response to a request of a client with this address, read to its end, or why there is none.
    fn answer(
        &self,
        request: http::Request<Body>,
        from: SocketAddr,
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
            from: unused_address(),
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

    /// Another client of the same application, which has none of the cookies and another address: another user.
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

/// One that no other client of this process has.
fn unused_address() -> SocketAddr {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let within = NEXT.fetch_add(1, Ordering::Relaxed) % (1 << 24);
    let address = Ipv4Addr::from_bits(Ipv4Addr::new(127, 0, 0, 0).to_bits() | within);
    (address, 1).into()
}

impl fmt::Debug for TestClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TestClient")
            .field("address", &self.address())
            .finish_non_exhaustive()
    }
}
