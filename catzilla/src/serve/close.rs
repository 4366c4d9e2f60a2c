//! The end of a connection: the last bytes, and a client that may still be sending.

use std::{io, mem::MaybeUninit, net::Shutdown, time::Duration};

use bytes::{Buf, Bytes};
use socket2::SockRef;
use tokio::{net::TcpStream, time::timeout};

/// How long a client may take to receive the last bytes.
const WRITE: Duration = Duration::from_secs(10);

/// How long a client may go on sending, and how much.
const LINGER: Duration = Duration::from_secs(1);
const LINGER_BYTES: usize = 64 * 1024;

/// Writes the last bytes and closes the sending side.
pub(super) async fn finish(stream: &TcpStream, last: Bytes) {
    if let Ok(Ok(())) = timeout(WRITE, write(stream, last)).await {
        let _ = SockRef::from(stream).shutdown(Shutdown::Write);
    }
}

/// Whether the client has sent something that nobody has read.
pub(super) fn has_unread(stream: &TcpStream) -> bool {
    // Asks the system: tokio knows of what came before it last looked.
    let peeked = SockRef::from(stream).peek(&mut [MaybeUninit::uninit()]);
    peeked.is_ok_and(|count| count > 0)
}

/// Reads and forgets what the client still sends until it closes its side, or for a while.
///
/// A socket closed with bytes that nobody has read resets the connection, and that can destroy an
/// answer before the client has read it (RFC 9112, section 9.6).
pub(super) async fn linger(stream: &TcpStream) {
    let _ = timeout(LINGER, forget(stream)).await;
}

async fn write(stream: &TcpStream, mut bytes: Bytes) -> io::Result<()> {
    while !bytes.is_empty() {
        stream.writable().await?;
        match stream.try_write(&bytes) {
            Ok(count) => bytes.advance(count),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

async fn forget(stream: &TcpStream) -> io::Result<()> {
    let mut left = LINGER_BYTES;
    while left > 0 {
        stream.readable().await?;
        match read(stream) {
            Ok(0) => break,
            Ok(count) => left = left.saturating_sub(count),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// In a function of its own, so that the buffer is no part of every connection's future.
fn read(stream: &TcpStream) -> io::Result<usize> {
    stream.try_read(&mut [0; 4096])
}
