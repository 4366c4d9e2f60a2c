//! Starting and stopping: listeners, workers, signals.

use std::{
    convert::Infallible,
    fmt::Display,
    io::{self, Write},
    net::{SocketAddr, TcpListener},
    sync::Arc,
    thread,
};

use tokio::{
    runtime,
    sync::{mpsc, watch},
};

use super::{listener, signals::Signals, worker};
use crate::{Error, Result, banner::Banner, dispatch::Answer};

/// Serves at an address until a signal says to stop.
pub(crate) fn run<A>(
    app: &Arc<A>,
    addresses: &[SocketAddr],
    workers: usize,
    banner: bool,
) -> Result<()>
where
    A: Answer,
{
    let listeners = listener::bind(addresses, workers)?;
    let address = listeners.first().map(TcpListener::local_addr).transpose();
    let (stop, stopped) = watch::channel(false);
    let (alive, mut finished) = mpsc::channel(1);
    let runtime = current_thread()?;
    // Before anybody can know that the server runs, so that no signal ends it on the spot.
    let mut signals = {
        let _entered = runtime.enter();
        Signals::listen().map_err(Error::System)?
    };
    for (number, listener) in listeners.into_iter().enumerate() {
        start(
            number,
            Arc::clone(app),
            listener,
            stopped.clone(),
            alive.clone(),
        )?;
    }
    drop(alive);
    if banner && let Ok(Some(address)) = address {
        announce(Banner {
            address,
            workers,
            table: app.table(),
        });
    }
    runtime.block_on(async {
        signals.next().await;
        // Workers that have stopped already need not be told.
        let _ = stop.send(true);
        tokio::select! {
            () = signals.next() => std::process::exit(130),
            // Nothing is ever sent: the channel closes when the last worker is gone.
            _ = finished.recv() => Ok(()),
        }
    })
}

/// Serves a listener on the runtime that polls this, for ever.
pub(crate) async fn serve<A>(app: Arc<A>, listener: tokio::net::TcpListener)
where
    A: Answer,
{
    let (_stop, stopped) = watch::channel(false);
    worker::work(app, listener, stopped).await;
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
