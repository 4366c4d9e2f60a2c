//! [`RequestId`]: a name for each request, in its logs and in its response.

use std::{
    hash::{BuildHasher, RandomState},
    sync::{
        LazyLock,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
};

use http::{HeaderName, HeaderValue};

use super::{Middleware, Rest, answered};
use crate::{
    extract::{Context, Rejection},
    respond::Response,
};

/// A name for each request: the client's, if it is sane, or one that is made here. The handler reads it as a header,
/// and the response has it.
///
/// ```
/// use catzilla::{middleware::RequestId, prelude::*};
///
/// #[get("/")]
/// async fn index(#[header] x_request_id: &str) -> String {
///     format!("this is {x_request_id}")
/// }
///
/// let app = Catzilla::new(routes![index]).with(RequestId::new());
/// # let _ = app.into_service();
/// ```
///
/// A client's is sane if it is one value of 1 to 128 letters, digits, `-`, `_`, `.`, `+`, `/` or `=`. One that is
/// made here is 32 hexadecimal digits, and nobody can guess the next one.
#[derive(Clone, Debug)]
pub struct RequestId {
    header: HeaderName,
    trust: bool,
}

impl RequestId {
    /// In the header `x-request-id`.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            header: HeaderName::from_static("x-request-id"),
            trust: true,
        }
    }

    /// In another header.
    #[must_use]
    pub fn header(mut self, name: HeaderName) -> Self {
        self.header = name;
        self
    }

    /// Makes one for each request, whatever the client has sent.
    #[must_use]
    pub const fn always_new(mut self) -> Self {
        self.trust = false;
        self
    }

    /// The client's, if it is to be kept.
    fn sent<S>(&self, cx: &Context<'_, S>) -> Option<HeaderValue> {
        let mut values = cx.head().headers.get_all(&self.header).iter();
        let value = values.next().filter(|value| self.trust && is_sane(value))?;
        values.next().is_none().then(|| value.clone())
    }
}

impl Default for RequestId {
    fn default() -> Self {
        Self::new()
    }
}

impl<S: Send + Sync> Middleware<S> for RequestId {
    async fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> Result<Response, Rejection> {
        let id = self.sent(cx).unwrap_or_else(made);
        let headers = cx.request_mut().headers_mut();
        headers.insert(&self.header, id.clone());
        let mut response = answered(cx, rest).await;
        response.headers_mut().insert(&self.header, id);
        Ok(response)
    }
}

/// Whether it can stand in a log, a path or another header as it is.
fn is_sane(value: &HeaderValue) -> bool {
    let value = value.as_bytes();
    (1..=128).contains(&value.len())
        && value
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_.+/=".contains(byte))
}

/// A count, through a keyed hash: never the same again, and not to be guessed.
fn made() -> HeaderValue {
    static KEYS: LazyLock<[RandomState; 2]> =
        LazyLock::new(|| [RandomState::new(), RandomState::new()]);
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Relaxed);
    let [high, low] = [0, 1].map(|key| KEYS[key].hash_one(count));
    HeaderValue::try_from(format!("{high:016x}{low:016x}")).expect("digits are a header's value")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_break_a_log_or_is_absurdly_long_is_not_sane() {
        let sane = |value: &[u8]| is_sane(&HeaderValue::from_bytes(value).unwrap());
        assert!(sane(b"a-b_c.d+e/f=") && sane(&[b'a'; 128]));
        for value in [
            &b""[..],
            b"a b",
            b"a\tb",
            b"\"",
            b"<x>",
            b"\xff",
            &[b'a'; 129],
        ] {
            assert!(!sane(value), "{value:?}");
        }
    }

    #[test]
    fn no_two_that_are_made_are_the_same() {
        let made: std::collections::HashSet<_> = (0..10_000).map(|_| made()).collect();
        assert_eq!(made.len(), 10_000);
        assert!(made.iter().all(|id| id.len() == 32));
    }
}
