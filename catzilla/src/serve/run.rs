//! Starting and stopping: listeners, workers, signals.

use std::{
    convert::Infallible,
    fmt::Display,
    future::poll_fn,
    io::{self, Write},
    net::{SocketAddr, TcpListener},
    pin::pin,
    sync::Arc,
    thread,
};

use tokio::{
    runtime::{self, Handle},
    sync::{mpsc, watch},
};

use super::{listener, signals::Signals, worker};
use crate::{Error, Result, RouteTable, banner::Banner, dispatch::Answer};

/// Starts an application, serves at an address until a signal says to stop, and stops it.
pub(crate) fn run<A: Answer>(
    start: impl AsyncFnOnce() -> Result<A>,
    outer: Option<&Handle>,
    addresses: &[SocketAddr],
    workers: usize,
    banner: bool,
) -> Result<()> {
    let runtime = current_thread()?;
    // Before anybody can know that the server runs, so that no signal ends it on the spot.
    let mut signals = {
        let _entered = runtime.enter();
        Signals::listen().map_err(Error::System)?
    };
    let started = runtime.block_on(async {
        tokio::select! {
            biased;
            app = within(outer, start()) => app.map(Some),
            () = signals.next() => Ok(None),
        }
    });
    let Some(app) = started?.map(Arc::new) else {
        return Ok(());
    };
    let workers = Workers::start(&app, addresses, workers);
    if banner && let Ok(workers) = &workers {
        announce(workers.banner(app.table()));
    }
    runtime.block_on(async {
        let served = match workers {
            Ok(workers) => {
                signals.next().await;
                workers.stop(&mut signals).await;
                Ok(())
            }
            Err(error) => Err(error),
        };
        tokio::select! {
            stopped = within(outer, app.stop()) => served.and(stopped),
            () = signals.next() => std::process::exit(130),
        }
    })
}

/// Serves a listener on the runtime that polls this, until `end` is over.
pub(crate) async fn serve<A: Answer>(
    app: Arc<A>,
    listener: tokio::net::TcpListener,
    end: impl Future<Output = ()>,
) {
    let (stop, stopped) = watch::channel(false);
    let end = async {
        end.await;
        // The worker has not stopped already, since it is the other half of this future.
        let _ = stop.send(true);
    };
    tokio::join!(worker::work(app, listener, stopped), end);
}

/// Polls a future with this runtime around it, to which belongs what it connects and spawns.
async fn within<F: Future>(outer: Option<&Handle>, future: F) -> F::Output {
    let mut future = pin!(future);
    poll_fn(|cx| {
        let _entered = outer.map(Handle::enter);
        future.as_mut().poll(cx)
    })
    .await
}

/// The workers of a server.
struct Workers {
    address: SocketAddr,
    count: usize,
    stop: watch::Sender<bool>,
    finished: mpsc::Receiver<Infallible>,
}

impl Workers {
    fn start<A: Answer>(app: &Arc<A>, addresses: &[SocketAddr], count: usize) -> Result<Self> {
        let listeners = listener::bind(addresses, count)?;
        let address = listeners[0].local_addr().map_err(Error::System)?;
        let (stop, stopped) = watch::channel(false);
        let (alive, finished) = mpsc::channel(1);
        for (number, listener) in listeners.into_iter().enumerate() {
            let (app, stopped, alive) = (Arc::clone(app), stopped.clone(), alive.clone());
            start(number, app, listener, stopped, alive)?;
        }
        Ok(Self {
            address,
            count,
            stop,
            finished,
        })
    }

    fn banner(&self, table: RouteTable) -> Banner {
        Banner {
            address: self.address,
            workers: self.count,
            table,
        }
    }

    /// Has them answer what they have begun; one more signal ends the program.
    async fn stop(mut self, signals: &mut Signals) {
        // Workers that have stopped already need not be told.
        let _ = self.stop.send(true);
        tokio::select! {
            () = signals.next() => std::process::exit(130),
            // Nothing is ever sent: the channel closes when the last worker is gone.
            _ = self.finished.recv() => {}
        }
    }
}

fn start<A>(
    number: usize,
    app: Arc<A>,
    listener: TcpListener,
    stop: watch::Receiver<bool>,
    alive: mpsc::Sender<Infallible>,
) -> Result<()>
where
    A: Answer,
{
    let runtime = current_thread()?;
    let listener = {
        let _entered = runtime.enter();
        tokio::net::TcpListener::from_std(listener).map_err(Error::System)?
    };
    thread::Builder::new()
        .name(format!("catzilla-{number}"))
        .spawn(move || {
            let _alive = alive;
            runtime.block_on(worker::work(app, listener, stop));
        })
        .map(drop)
        .map_err(Error::System)
}

fn current_thread() -> Result<runtime::Runtime> {
    runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Error::System)
}

/// Prints a text. A server whose output is closed serves all the same.
pub(crate) fn announce(text: impl Display) {
    let mut out = io::stdout().lock();
    let _ = write!(out, "{text}").and_then(|()| out.flush());
}
