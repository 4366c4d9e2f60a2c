//! [`Wire`]: a connection that sends bytes as they stand.

use std::{
    io::{ErrorKind, Read, Write},
    net::{Shutdown, SocketAddr, TcpStream},
    time::Duration,
};

use axum::http::{HeaderMap, HeaderName, HeaderValue};

use crate::{Answer, PATIENCE};

/// A connection to a server.
#[derive(Debug)]
pub struct Wire {
    stream: TcpStream,
    received: Vec<u8>,
}

impl Wire {
    /// Connects.
    #[must_use]
    #[track_caller]
    pub fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect_timeout(&address, PATIENCE).expect("a server to talk to");
        stream.set_nodelay(true).expect("a socket");
        stream.set_write_timeout(Some(PATIENCE)).expect("a socket");
        Self {
            stream,
            received: Vec::new(),
        }
    }

    /// Sends bytes. A server may close its side before it has read them all, so that a failure is
    /// none of the test.
    pub fn send(&mut self, bytes: impl AsRef<[u8]>) -> &mut Self {
        let _ = self.stream.write_all(bytes.as_ref());
        self
    }

    /// Sends `GET` of a target with a `Host`, and reads the answer.
    #[track_caller]
    pub fn get(&mut self, target: &str) -> Answer {
        self.send(format!("GET {target} HTTP/1.1\r\nhost: test\r\n\r\n"))
            .answer()
    }

    /// Closes the sending side.
    pub fn finish(&mut self) -> &mut Self {
        let _ = self.stream.shutdown(Shutdown::Write);
        self
    }

    /// The next answer, with the body that its head speaks of.
    #[track_caller]
    pub fn answer(&mut self) -> Answer {
        let (status, headers) = self.head();
        let body = if matches!(status, 100..200 | 204 | 304) {
            Vec::new()
        } else if let Some(length) = headers.get("content-length") {
            let length = length.to_str().ok().and_then(|text| text.parse().ok());
            self.take(length.expect("a length"))
        } else if headers.contains_key("transfer-encoding") {
            self.chunks()
        } else {
            self.read_while(PATIENCE, |_| true);
            std::mem::take(&mut self.received)
        };
        Answer {
            status,
            headers,
            body,
        }
    }

    /// The next answer's head; to `HEAD`, that is all of it.
    #[track_caller]
    pub fn answer_to_head(&mut self) -> Answer {
        let (status, headers) = self.head();
        Answer {
            status,
            headers,
            body: Vec::new(),
        }
    }

    /// Everything until the server closes the connection, as it stands.
    #[must_use]
    #[track_caller]
    pub fn rest(&mut self) -> String {
        assert!(self.read_while(PATIENCE, |_| true), "still open");
        String::from_utf8(std::mem::take(&mut self.received)).expect("text")
    }

    /// Everything until this text, as it stands.
    #[must_use]
    #[track_caller]
    pub fn until(&mut self, end: &str) -> String {
        self.read_while(PATIENCE, |received| !received.ends_with(end.as_bytes()));
        let received = std::mem::take(&mut self.received);
        let received = String::from_utf8(received).expect("text");
        assert!(received.ends_with(end), "{received:?}");
        received
    }

    /// Whether the server sends nothing more and closes the connection.
    #[must_use]
    pub fn is_closed(&mut self) -> bool {
        let closed = self.read_while(PATIENCE, <[u8]>::is_empty);
        closed && self.received.is_empty()
    }

    /// Whether nothing comes for a moment, with the connection open.
    #[must_use]
    pub fn is_silent(&mut self) -> bool {
        let closed = self.read_while(Duration::from_millis(200), <[u8]>::is_empty);
        !closed && self.received.is_empty()
    }

    #[track_caller]
    fn head(&mut self) -> (u16, HeaderMap) {
        let end = |bytes: &[u8]| bytes.windows(4).position(|end| end == b"\r\n\r\n");
        self.read_while(PATIENCE, |received| end(received).is_none());
        let Some(length) = end(&self.received) else {
            panic!("no head: {:?}", String::from_utf8_lossy(&self.received));
        };
        let head = self.take(length + 4);
        let head = String::from_utf8(head).expect("a head in UTF-8");
        let mut lines = head.trim_end().split("\r\n");
        let status = lines
            .next()
            .and_then(|line| line.strip_prefix("HTTP/1.1 ")?.get(..3));
        let status = status.and_then(|code| code.parse().ok()).expect("a status");
        let headers = lines.map(|line| {
            let (name, value) = line.split_once(": ").expect("a header");
            let name = HeaderName::from_bytes(name.as_bytes()).expect("a header's name");
            (
                name,
                HeaderValue::from_str(value).expect("a header's value"),
            )
        });
        let mut map = HeaderMap::new();
        headers.for_each(|(name, value)| {
            map.append(name, value);
        });
        (status, map)
    }

    #[track_caller]
    fn chunks(&mut self) -> Vec<u8> {
        let mut body = Vec::new();
        loop {
            let end = |bytes: &[u8]| bytes.windows(2).position(|end| end == b"\r\n");
            self.read_while(PATIENCE, |received| end(received).is_none());
            let line = self.take(end(&self.received).expect("a chunk's size") + 2);
            let size = str::from_utf8(&line).expect("a chunk's size").trim_end();
            let size = usize::from_str_radix(size, 16).expect("a chunk's size");
            let chunk = self.take(size + 2);
            body.extend_from_slice(&chunk[..size]);
            if size == 0 {
                return body;
            }
        }
    }

    #[track_caller]
    fn take(&mut self, length: usize) -> Vec<u8> {
        self.read_while(PATIENCE, |received| received.len() < length);
        let rest = self.received.split_off(length.min(self.received.len()));
        let taken = std::mem::replace(&mut self.received, rest);
        assert_eq!(
            taken.len(),
            length,
            "cut short: {:?}",
            String::from_utf8_lossy(&taken)
        );
        taken
    }

    /// Reads while more is wanted; whether the server has closed the connection.
    fn read_while(&mut self, patience: Duration, wanted: impl Fn(&[u8]) -> bool) -> bool {
        self.stream
            .set_read_timeout(Some(patience))
            .expect("a socket");
        let mut buffer = [0; 16 * 1024];
        while wanted(&self.received) {
            match self.stream.read(&mut buffer) {
                Ok(0) => return true,
                Ok(count) => self.received.extend_from_slice(&buffer[..count]),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => {
                    return !matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut);
                }
            }
        }
        false
    }
}
