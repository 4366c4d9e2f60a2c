//! One worker: accepts the connections of its listener and sees each one through.

use std::{convert::Infallible, io, sync::Arc, time::Duration};

use tokio::{
    net::TcpListener,
    sync::{mpsc, watch},
    time,
};

use super::connection;
use crate::dispatch::Answer;

/// How long connections may take to finish once the worker has been told to stop.
const DRAIN: Duration = Duration::from_secs(10);

/// The pause after `accept` failed for want of something, most likely file descriptors.
const BREATH: Duration = Duration::from_millis(50);

/// Accepts and serves until `stop` is true or its sender is gone.
pub(super) async fn work<A>(app: Arc<A>, listener: TcpListener, mut stop: watch::Receiver<bool>)
where
    A: Answer,
{
    let (open, mut all_closed) = mpsc::channel::<Infallible>(1);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stop.wait_for(|&stop| stop) => break,
        };
        match accepted {
            Ok((stream, client)) => {
                let connection = connection::serve(Arc::clone(&app), stream, client, stop.clone());
                let open = open.clone();
                tokio::spawn(async move {
                    connection.await;
                    drop(open);
                });
            }
            Err(error) if is_the_clients(&error) => {}
            Err(_) => time::sleep(BREATH).await,
        }
    }
    drop((listener, open));
    // Nothing is ever sent: the channel closes with the last connection.
    let _ = time::timeout(DRAIN, all_closed.recv()).await;
}

/// Whether a failed `accept` concerns one connection only, and the next may follow at once.
fn is_the_clients(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionRefused
            | io::ErrorKind::Interrupted
    )
}
