//! One connection: hyper, and the rules that every request must keep before it is looked up.

use std::{
    convert::Infallible, future::poll_fn, net::SocketAddr, pin::Pin, sync::Arc, time::Duration,
};

use http::{HeaderValue, Method, Request, StatusCode, header::CONNECTION};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{net::TcpStream, sync::watch};

use super::{
    close, host,
    watched::{Watch, Watched},
};
use crate::{dispatch::Answer, respond::Response};

/// How long a client may take to send the head of a request.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);

/// What the requests of one connection share.
struct Peer<A> {
    app: Arc<A>,
    client: SocketAddr,
    watch: Watch,
}

/// Serves HTTP/1.1 on a connection until either side ends it, or until it has nothing left to answer
/// once `stop` is true.
pub(super) async fn serve<A>(
    app: Arc<A>,
    stream: TcpStream,
    client: SocketAddr,
    mut stop: watch::Receiver<bool>,
) where
    A: Answer,
{
    // Without this, a response in two writes waits for the client's delayed acknowledgement.
    let _ = stream.set_nodelay(true);
    let watch = Watch::default();
    let peer = Arc::new(Peer { app, client, watch });
    let socket = Watched::new(stream, Arc::clone(&peer));
    let asked = Arc::clone(&peer);
    let service = service_fn(move |request: Request<Incoming>| {
        let peer = Arc::clone(&asked);
        async move { Ok::<_, Infallible>(peer.answer(request).await) }
    });
    // Not `pipeline_flush`: with it, responses wait while part of another request has been read, and
    // are lost, as is the 400, when that one turns out to be malformed.
    let mut connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIMEOUT)
        .serve_connection(TokioIo::new(socket), service)
        .with_upgrades();
    let ended = tokio::select! {
        biased;
        ended = poll_fn(|cx| peer.watch.poll(&mut connection, cx)) => Some(ended),
        _ = stop.wait_for(|&stop| stop) => None,
    };
    let ended = if let Some(ended) = ended {
        ended
    } else {
        Pin::new(&mut connection).graceful_shutdown();
        poll_fn(|cx| peer.watch.poll(&mut connection, cx)).await
    };
    // Nothing is left of a connection that was handed over to another protocol.
    let Some(parts) = connection.into_parts() else {
        return;
    };
    let (stream, last) = parts.io.into_inner().end(&ended);
    let is_refused = ended.as_ref().is_err_and(hyper::Error::is_parse);
    if !last.is_empty() {
        close::finish(&stream, last).await;
    }
    if is_refused || ended.is_ok() && (!parts.read_buf.is_empty() || close::has_unread(&stream)) {
        close::linger(&stream).await;
    }
}

impl<A: Answer> Peer<A> {
    async fn answer(&self, request: Request<Incoming>) -> Response {
        let connects = request.method() == Method::CONNECT;
        let is_valid = host::is_valid(&request);
        let mut request = crate::Request::new(request, Some(self.client));
        if !is_valid {
            let mut reply = self.app.refuse(&request, StatusCode::BAD_REQUEST);
            reply
                .headers_mut()
                .insert(CONNECTION, HeaderValue::from_static("close"));
            return reply;
        }
        let reply = self.app.answer(&mut request).await;
        let status = reply.status();
        if status == StatusCode::SWITCHING_PROTOCOLS || connects && status.is_success() {
            self.watch.stop();
        }
        reply
    }
}

impl<A> AsRef<Watch> for Peer<A> {
    fn as_ref(&self) -> &Watch {
        &self.watch
    }
}
