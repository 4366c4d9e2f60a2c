//! [`TestResponse`]: a response, read to its end.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::Deserialize;

use super::exchange::Exchange;

/// A response, read to its end, and the request that it is for.
///
/// Its assertions return it, so that one follows the other; where one fails, the panic shows all of the request
/// and the response. `Display` shows the same.
#[derive(Clone)]
pub struct TestResponse(pub(super) Box<Exchange>);

impl TestResponse {
    pub(super) fn new(exchange: Exchange) -> Self {
        Self(Box::new(exchange))
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// The first value of a header, if it is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.0.headers.get(name)?.to_str().ok()
    }

    /// The body.
    #[must_use]
    pub fn bytes(&self) -> &Bytes {
        &self.0.body
    }

    /// The body as text.
    ///
    /// # Panics
    /// It is no UTF-8.
    #[must_use]
    #[track_caller]
    pub fn text(&self) -> &str {
        match str::from_utf8(&self.0.body) {
            Ok(text) => text,
            Err(error) => self.fail(format_args!("the body is no text: {error}")),
        }
    }

    /// The body, read from JSON by serde.
    ///
    /// # Panics
    /// It is no such JSON.
    #[must_use]
    #[track_caller]
    pub fn json<'r, T: Deserialize<'r>>(&'r self) -> T {
        match serde_json::from_slice(&self.0.body) {
            Ok(value) => value,
            Err(error) => {
                let wanted = std::any::type_name::<T>();
                self.fail(format_args!("the body is no JSON of `{wanted}`: {error}"))
            }
        }
    }

    /// Ends the test.
    #[cold]
    #[track_caller]
    pub(super) fn fail(&self, what: fmt::Arguments<'_>) -> ! {
        panic!("{what}\n\n{self}")
    }
}

impl fmt::Display for TestResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for TestResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
