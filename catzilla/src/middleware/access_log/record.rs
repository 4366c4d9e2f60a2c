//! [`Record`]: what is told of one request.

use std::{
    fmt,
    net::IpAddr,
    time::{Instant, SystemTime, UNIX_EPOCH},
};

use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header::USER_AGENT};

use super::escaped::Escaped;
use crate::request::Request;

/// What is told of one request. The copies share their text with the request.
pub(super) struct Record {
    start: (SystemTime, Instant),
    client: Option<IpAddr>,
    method: Method,
    target: Uri,
    with_query: bool,
    agent: Option<HeaderValue>,
    id: Option<HeaderValue>,
    status: Option<StatusCode>,
    bytes: Option<u64>,
}

const REQUEST_ID: &str = "x-request-id";

impl Record {
    pub(super) fn new(request: &Request, with_query: bool) -> Self {
        let headers = request.headers();
        Self {
            start: (SystemTime::now(), Instant::now()),
            client: request.client().map(|client| client.ip()),
            method: request.method().clone(),
            target: request.uri().clone(),
            with_query,
            agent: headers.get(USER_AGENT).cloned(),
            id: headers.get(REQUEST_ID).cloned(),
            status: None,
            bytes: None,
        }
    }

    /// Adds what the response says.
    pub(super) fn answered(&mut self, status: StatusCode, bytes: Option<u64>, headers: &HeaderMap) {
        self.status = Some(status);
        self.bytes = bytes;
        if let Some(id) = headers.get(REQUEST_ID) {
            self.id = Some(id.clone());
        }
    }

    fn path(&self) -> Escaped<'_> {
        let path_and_query = self.target.path_and_query().filter(|_| self.with_query);
        Escaped(
            path_and_query
                .map_or(self.target.path(), |both| both.as_str())
                .as_bytes(),
        )
    }

    fn milliseconds(&self) -> f64 {
        self.start.1.elapsed().as_secs_f64() * 1000.0
    }

    /// An event of `tracing`.
    #[cfg(feature = "tracing")]
    pub(super) fn trace(&self) {
        tracing::info!(
            target: "catzilla::access",
            client = self.client.map(tracing::field::display),
            method = %Escaped(self.method.as_str().as_bytes()),
            path = %self.path(),
            status = self.status.map(|status| status.as_u16()),
            bytes = self.bytes,
            ms = self.milliseconds(),
            agent = self.agent.as_ref().map(|agent| tracing::field::display(Escaped(agent.as_bytes()))),
            id = self.id.as_ref().map(|id| tracing::field::display(Escaped(id.as_bytes()))),
        );
    }
}

impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = self.start.0.duration_since(UNIX_EPOCH).unwrap_or_default();
        write!(
            f,
            "time={}.{:03} client=",
            time.as_secs(),
            time.subsec_millis()
        )?;
        or_dash(f, self.client)?;
        let method = Escaped(self.method.as_str().as_bytes());
        write!(f, " method={method} path=\"{}\" status=", self.path())?;
        or_dash(f, self.status.map(|status| status.as_u16()))?;
        f.write_str(" bytes=")?;
        or_dash(f, self.bytes)?;
        write!(f, " ms={:.2}", self.milliseconds())?;
        for (name, value) in [("agent", &self.agent), ("id", &self.id)] {
            if let Some(value) = value {
                write!(f, " {name}=\"{}\"", Escaped(value.as_bytes()))?;
            }
        }
        Ok(())
    }
}

fn or_dash(f: &mut fmt::Formatter<'_>, value: Option<impl fmt::Display>) -> fmt::Result {
    match value {
        Some(value) => write!(f, "{value}"),
        None => f.write_str("-"),
    }
}
