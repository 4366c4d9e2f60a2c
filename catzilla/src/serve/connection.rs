//! One connection: hyper, and the rules that every request must keep before it is looked up.

use std::{convert::Infallible, net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use http::{HeaderValue, Request, StatusCode, header::CONNECTION};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{net::TcpStream, sync::watch};

use super::host;
use crate::{dispatch::App, endpoint::Routes, problem, received::Received, respond::Reply};

/// How long a client may take to send the head of a request.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);

/// Serves HTTP/1.1 on a connection until either side ends it, or until it has nothing left to answer
/// once `stop` is true.
pub(super) async fn serve<R, S>(
    app: Arc<App<R, S>>,
    stream: TcpStream,
    client: SocketAddr,
    mut stop: watch::Receiver<bool>,
) where
    R: Routes<S> + 'static,
    S: Send + Sync + 'static,
{
    // Without this, a response in two writes waits for the client's delayed acknowledgement.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: Request<Incoming>| {
        let app = Arc::clone(&app);
        async move { Ok::<_, Infallible>(answer(&app, request, client).await) }
    });
    // Not `pipeline_flush`: with it, responses wait while part of another request has been read, and
    // are lost, as is the 400, when that one turns out to be malformed.
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIMEOUT)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    let mut connection = pin!(connection);
    // How a connection ends is the client's affair, and nobody's error here.
    tokio::select! {
        biased;
        _ = connection.as_mut() => return,
        _ = stop.wait_for(|&stop| stop) => {}
    }
    connection.as_mut().graceful_shutdown();
    let _ = connection.await;
}

async fn answer<R, S>(app: &App<R, S>, request: Request<Incoming>, client: SocketAddr) -> Reply
where
    R: Routes<S>,
    S: Sync,
{
    if host::is_valid(&request) {
        app.answer(&mut Received::new(request, Some(client))).await
    } else {
        let mut reply = problem::plain(StatusCode::BAD_REQUEST);
        reply
            .headers_mut()
            .insert(CONNECTION, HeaderValue::from_static("close"));
        reply
    }
}
