//! Listening sockets: one for each worker, all at one address.

use std::{
    io,
    net::{SocketAddr, TcpListener},
};

use socket2::{Domain, Protocol, Socket, Type};

use crate::{Error, Result};

/// Connections that wait for a worker to accept them.
const BACKLOG: i32 = 1024;

/// A listener for each worker, at the first of the addresses that can be had.
///
/// The kernel spreads connections over the sockets of one port (`SO_REUSEPORT`). It would also let a
/// second program join them, so the address is first tried without that option: a port in use is an
/// error, as everywhere else.
pub(super) fn bind(addresses: &[SocketAddr], workers: usize) -> Result<Vec<TcpListener>> {
    let mut failed = None;
    for &address in addresses {
        match bind_at(address, workers) {
            Ok(listeners) => return Ok(listeners),
            Err(source) => {
                let address = address.to_string();
                failed = Some(Error::Listen { address, source });
            }
        }
    }
    Err(failed.unwrap_or_else(|| Error::Listen {
        address: "no address".to_owned(),
        source: io::ErrorKind::AddrNotAvailable.into(),
    }))
}

fn bind_at(address: SocketAddr, workers: usize) -> io::Result<Vec<TcpListener>> {
    let probe = socket(address, false)?;
    let address = probe.local_addr()?;
    if workers == 1 || !cfg!(target_os = "linux") {
        return (0..workers).map(|_| probe.try_clone()).collect();
    }
    drop(probe);
    (0..workers).map(|_| socket(address, true)).collect()
}

fn socket(address: SocketAddr, shared: bool) -> io::Result<TcpListener> {
    let socket = Socket::new(
        Domain::for_address(address),
        Type::STREAM,
        Some(Protocol::TCP),
    )?;
    // A port whose last connections still linger in TIME_WAIT can be had again.
    socket.set_reuse_address(true)?;
    #[cfg(target_os = "linux")]
    socket.set_reuse_port(shared)?;
    #[cfg(not(target_os = "linux"))]
    let _ = shared;
    socket.set_nonblocking(true)?;
    socket.bind(&address.into())?;
    socket.listen(BACKLOG)?;
    Ok(socket.into())
}
