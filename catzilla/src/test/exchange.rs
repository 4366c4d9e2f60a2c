//! [`Exchange`]: a request and its response, as they are shown where a test fails.

use std::fmt::{self, Display};

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};

/// A request and its response.
#[derive(Clone, Debug)]
pub(super) struct Exchange {
    pub(super) method: Method,
    pub(super) target: String,
    pub(super) sent: HeaderMap,
    /// `None` for a stream, of which nothing is kept.
    pub(super) sent_body: Option<Bytes>,
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

impl Display for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "> {} {}", self.method, self.target)?;
        write_headers(f, '>', &self.sent)?;
        match &self.sent_body {
            Some(body) => write_body(f, '>', body)?,
            None => writeln!(f, ">\n> (a stream)")?,
        }
        writeln!(f, "\n< {}", self.status)?;
        write_headers(f, '<', &self.headers)?;
        write_body(f, '<', &self.body)
    }
}

fn write_headers(f: &mut fmt::Formatter<'_>, mark: char, headers: &HeaderMap) -> fmt::Result {
    headers.iter().try_for_each(|(name, value)| {
        writeln!(
            f,
            "{mark} {name}: {}",
            String::from_utf8_lossy(value.as_bytes())
        )
    })
}

fn write_body(f: &mut fmt::Formatter<'_>, mark: char, body: &[u8]) -> fmt::Result {
    if body.is_empty() {
        return Ok(());
    }
    writeln!(f, "{mark}")?;
    match str::from_utf8(body) {
        Ok(text) => text
            .lines()
            .try_for_each(|line| writeln!(f, "{mark} {line}")),
        Err(_) => writeln!(f, "{mark} ({} bytes that are no text)", body.len()),
    }
}
