//! [`RateLimit`]: how many requests a client may make.

mod key;
mod store;

use std::{num::NonZeroU32, time::Duration};

use governor::{
    Quota, RateLimiter,
    clock::{Clock, MonotonicClock},
};
use http::{HeaderName, HeaderValue, StatusCode, header::RETRY_AFTER};

use self::{
    key::{Key, Keys},
    store::Store,
};
use super::{Middleware, Rest};
use crate::{
    Problem,
    extract::{Context, Rejection},
    respond::{IntoResponse, Response},
};

/// How many requests a client may make: so many at once, which come back evenly in the time that is given. It stands
/// on `governor`, which counts by GCRA.
///
/// ```
/// use catzilla::{middleware::RateLimit, prelude::*};
///
/// #[middleware]
/// fn logins() -> RateLimit {
///     RateLimit::per_minute(5)
/// }
///
/// #[post("/login")]
/// async fn login() {}
///
/// let app = Catzilla::new(routes![login with [logins]]).with(RateLimit::per_second(100));
/// # let _ = app.into_service();
/// ```
///
/// Whoever makes more gets a 429 with `Retry-After`. A client is an IPv4 address, or the network of an IPv6 address
/// (its first 64 bits). Behind a proxy all are one client, and so are all where an application inside another server
/// is told no address; name the header then in which the proxy writes the address,
/// [`by_header`](Self::by_header).
///
/// What is counted is counted in this process only, for all workers together, and takes at most some 3 MB: of more
/// than 65,536 clients, the one that has been quiet for longest is forgotten first.
#[derive(Debug)]
pub struct RateLimit {
    limiter: RateLimiter<Key, Store, MonotonicClock>,
    quota: Quota,
    keys: Keys,
}

impl RateLimit {
    /// So many in a second.
    ///
    /// # Panics
    /// None at all is no limit. So with the others.
    #[must_use]
    pub fn per_second(requests: u32) -> Self {
        Self::of(Quota::per_second(some(requests)))
    }

    /// So many in a minute.
    #[must_use]
    pub fn per_minute(requests: u32) -> Self {
        Self::of(Quota::per_minute(some(requests)))
    }

    /// So many in an hour.
    #[must_use]
    pub fn per_hour(requests: u32) -> Self {
        Self::of(Quota::per_hour(some(requests)))
    }

    /// So many at once, if not as many as in the whole time.
    #[must_use]
    pub fn burst(self, requests: u32) -> Self {
        let quota = self.quota.allow_burst(some(requests));
        Self {
            keys: self.keys,
            ..Self::of(quota)
        }
    }

    /// Tells clients apart by a header that they cannot choose: one that a proxy sets, like `x-real-ip`, or a key that
    /// a middleware around this one has checked. `x-forwarded-for` is none: proxies add to what a client has sent.
    /// Requests without the header are told apart by their addresses.
    #[must_use]
    pub fn by_header(mut self, name: HeaderName) -> Self {
        self.keys = Keys::by_header(name);
        self
    }

    fn of(quota: Quota) -> Self {
        Self {
            limiter: RateLimiter::new(quota, Store::new(), MonotonicClock),
            quota,
            keys: Keys::by_address(),
        }
    }

    /// How long a client has to wait.
    fn wait<S>(&self, cx: &Context<'_, S>) -> Option<Duration> {
        let key = self.keys.of(cx.request());
        let refused = self.limiter.check_key(&key).err()?;
        Some(refused.wait_time_from(MonotonicClock.now()))
    }
}

#[track_caller]
fn some(requests: u32) -> NonZeroU32 {
    NonZeroU32::new(requests).expect("a limit lets at least one request through")
}

impl<S: Send + Sync> Middleware<S> for RateLimit {
    async fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> Result<Response, Rejection> {
        match self.wait(cx) {
            None => rest.run(cx).await,
            Some(wait) => Ok(too_many(wait)),
        }
    }
}

/// 429, with the seconds to wait (RFC 9110, section 10.2.3), never too few.
#[cold]
fn too_many(wait: Duration) -> Response {
    let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
    Problem::new(StatusCode::TOO_MANY_REQUESTS)
        .header(RETRY_AFTER, HeaderValue::from(seconds.max(1)))
        .into_response()
}
