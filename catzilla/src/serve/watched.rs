//! The socket as hyper sees it, which holds back what may be hyper's refusal of a request.
//!
//! Nothing but the connection's end tells who wrote the bytes: the application may answer in hyper's
//! very words. So they are held back for as long as hyper takes to end, which is at once or not at all:
//!
//! ```text
//! hyper writes what looks like a refusal   held
//! hyper writes more, or waits              the application's: it goes out as it stands
//! hyper shuts down for a parse error       hyper's: a problem goes out instead
//! hyper ends in any other way              the application's: it goes out as it stands
//! ```

use std::{
    io::{self, IoSlice},
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering::Relaxed},
    },
    task::{Context, Poll, ready},
};

use bytes::{Buf, Bytes};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};

use super::refusal;

/// Whether a socket watches for refusals: what it shares with those that poll and serve hyper's
/// connection, all of them in one task.
#[derive(Debug, Default)]
pub(super) struct Watch(AtomicU8);

const WATCHING: u8 = 0;
/// In this poll of the connection, something was held back.
const HOLDING: u8 = 1;
/// The connection becomes one of another protocol, whose bytes are none of our business.
const BLIND: u8 = 2;

impl Watch {
    /// Polls hyper's connection. Once it waits for something, what is held back is the application's.
    pub(super) fn poll<F: Future + Unpin>(
        &self,
        connection: &mut F,
        cx: &mut Context<'_>,
    ) -> Poll<F::Output> {
        let polled = Pin::new(connection).poll(cx);
        if polled.is_pending() && self.is_holding() {
            self.0.store(WATCHING, Relaxed);
            // hyper flushes each time that it is polled.
            cx.waker().wake_by_ref();
        }
        polled
    }

    /// From now on, nothing is held back.
    pub(super) fn stop(&self) {
        self.0.store(BLIND, Relaxed);
    }

    fn is_holding(&self) -> bool {
        self.0.load(Relaxed) == HOLDING
    }
}

/// A socket, and the bytes that hyper believes to have written to it.
pub(super) struct Watched<W> {
    stream: TcpStream,
    watch: Arc<W>,
    held: Bytes,
    /// Whether hyper has shut down, and that was held back too.
    is_shut: bool,
}

impl<W: AsRef<Watch>> Watched<W> {
    pub(super) fn new(stream: TcpStream, watch: Arc<W>) -> Self {
        Self {
            stream,
            watch,
            held: Bytes::new(),
            is_shut: false,
        }
    }

    /// The socket, and what is still to be written to it now that hyper has ended.
    pub(super) fn end(self, ended: &hyper::Result<()>) -> (TcpStream, Bytes) {
        // hyper reports some parse errors without an answer, but then it does not shut down.
        let last = match ended {
            Err(error) if self.is_shut && error.is_parse() => refusal::explained(&self.held, error),
            _ => self.held,
        };
        (self.stream, last)
    }

    /// Where a refusal begins in what is written.
    fn refusal(&self, bytes: &[u8]) -> Option<usize> {
        let at = refusal::position(bytes)?;
        (self.watch.as_ref().as_ref().0.load(Relaxed) != BLIND).then_some(at)
    }

    fn hold(&mut self, bytes: &[u8]) {
        self.held = Bytes::copy_from_slice(bytes);
        self.watch.as_ref().as_ref().0.store(HOLDING, Relaxed);
    }

    /// Writes what is held back.
    fn poll_release(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while !self.held.is_empty() {
            let count = ready!(Pin::new(&mut self.stream).poll_write(cx, &self.held))?;
            if count == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.held.advance(count);
        }
        Poll::Ready(Ok(()))
    }

    fn is_holding(&self) -> bool {
        !self.held.is_empty() && self.watch.as_ref().as_ref().is_holding()
    }
}

impl<W> AsyncRead for Watched<W> {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_read(cx, buffer)
    }
}

impl<W: AsRef<Watch>> AsyncWrite for Watched<W> {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        ready!(this.poll_release(cx))?;
        match this.refusal(bytes) {
            None => Pin::new(&mut this.stream).poll_write(cx, bytes),
            Some(0) => {
                this.hold(bytes);
                Poll::Ready(Ok(bytes.len()))
            }
            // hyper then writes the rest, which is the refusal alone.
            Some(at) => Pin::new(&mut this.stream).poll_write(cx, &bytes[..at]),
        }
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        ready!(this.poll_release(cx))?;
        let mut full = slices.iter().filter(|slice| !slice.is_empty());
        match full.next_back() {
            Some(last) if this.refusal(last).is_some() => {
                let first = full.next().unwrap_or(last);
                Pin::new(this).poll_write(cx, first)
            }
            _ => Pin::new(&mut this.stream).poll_write_vectored(cx, slices),
        }
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if this.is_holding() {
            return Poll::Ready(Ok(()));
        }
        ready!(this.poll_release(cx))?;
        Pin::new(&mut this.stream).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if this.is_holding() {
            this.is_shut = true;
            return Poll::Ready(Ok(()));
        }
        ready!(this.poll_release(cx))?;
        Pin::new(&mut this.stream).poll_shutdown(cx)
    }
}
