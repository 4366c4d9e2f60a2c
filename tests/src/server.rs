//! [`Server`]: an application on a loopback port, in a thread of this process.

use std::{net::SocketAddr, thread};

use catzilla::{Catzilla, Routes};
use tokio::{net::TcpListener, sync::oneshot};

use crate::Wire;

/// An application on a loopback port, until this is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Server {
    /// Serves an application at a free port.
    #[must_use]
    pub fn start<R, S>(app: Catzilla<R, S>) -> Self
    where
        R: Routes<S> + 'static,
        S: Send + Sync + 'static,
    {
        Self::run(move |listener| async move {
            app.serve(listener)
                .await
                .expect("an application without mistakes");
        })
    }

    /// Runs any server with a listener at a free port.
    #[must_use]
    pub fn run<F: Future<Output = ()>>(
        serve: impl FnOnce(TcpListener) -> F + Send + 'static,
    ) -> Self {
        let (stop, stopped) = oneshot::channel::<()>();
        let (address, bound) = std::sync::mpsc::channel();
        let thread = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            runtime.expect("a runtime").block_on(async move {
                let listener = TcpListener::bind(("127.0.0.1", 0))
                    .await
                    .expect("a free port");
                address
                    .send(listener.local_addr().expect("an address"))
                    .expect("a starter");
                tokio::select! {
                    () = serve(listener) => {}
                    _ = stopped => {}
                }
            });
        });
        let address = bound.recv().expect("a server that listens");
        Self {
            address,
            stop: Some(stop),
            thread: Some(thread),
        }
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// A new connection.
    #[must_use]
    #[track_caller]
    pub fn connect(&self) -> Wire {
        Wire::open(self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        let panicked = self
            .thread
            .take()
            .is_some_and(|thread| thread.join().is_err());
        assert!(!panicked || thread::panicking(), "the server panicked");
    }
}
