//! [`AccessLog`]: a line for each request.

mod escaped;
mod record;

use std::{fmt, io::Write};

use http_body::Body as _;

use self::record::Record;
use super::{Middleware, Rest, answered};
use crate::{
    extract::{Context, Rejection},
    respond::Response,
};

/// A line for each request, once the head of its response is there.
///
/// ```
/// use catzilla::{middleware::AccessLog, prelude::*};
///
/// let app = Catzilla::new(routes![]).with(AccessLog::to_stderr());
/// # let _ = app.into_service();
/// ```
///
/// ```text
/// time=1764077277.031 client=192.0.2.1 method=GET path="/cats" status=200 bytes=12 ms=0.31 agent="curl/8" id="a1"
/// ```
///
/// What a client has written stands in quotes, with `\xNN` in place of each byte that could break the line, and ends
/// after 512 bytes; the query, which may hold what is secret, is left out unless [`with_query`](Self::with_query) asks
/// for it. `client` is `-` where no address is known, `bytes` where the body is streamed, and `status` where the client
/// went away before the response. `id` is the `x-request-id`.
#[must_use]
pub struct AccessLog {
    tell: Box<Tell>,
    query: bool,
}

type Tell = dyn Fn(&Record) + Send + Sync;

impl AccessLog {
    /// Lines on stderr.
    pub fn to_stderr() -> Self {
        Self::to(|line| {
            // There is nobody to tell that stderr is closed.
            let _ = writeln!(std::io::stderr().lock(), "{line}");
        })
    }

    /// Lines to this function. It is called on the worker's thread.
    pub fn to(write: impl Fn(&dyn fmt::Display) + Send + Sync + 'static) -> Self {
        Self {
            tell: Box::new(move |record| write(record)),
            query: false,
        }
    }

    /// Events of `tracing`: `INFO`, with the target `catzilla::access` and a field for each value.
    #[cfg(feature = "tracing")]
    pub fn to_tracing() -> Self {
        Self {
            tell: Box::new(Record::trace),
            query: false,
        }
    }

    /// With the query in the path.
    pub fn with_query(mut self) -> Self {
        self.query = true;
        self
    }
}

impl<S: Send + Sync> Middleware<S> for AccessLog {
    async fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> Result<Response, Rejection> {
        let mut entry = Entry {
            log: self,
            record: Record::new(cx.request(), self.query),
        };
        let response = answered(cx, rest).await;
        let bytes = response.body().size_hint().exact();
        entry
            .record
            .answered(response.status(), bytes, response.headers());
        Ok(response)
    }
}

/// A record that is told when it is dropped: a client that goes away is worth a line, too.
struct Entry<'a> {
    log: &'a AccessLog,
    record: Record,
}

impl Drop for Entry<'_> {
    fn drop(&mut self) {
        (self.log.tell)(&self.record);
    }
}

impl fmt::Debug for AccessLog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccessLog")
            .field("query", &self.query)
            .finish_non_exhaustive()
    }
}
