//! Layers of tower, of tower-http and of axum, around the application, a group and a handler.

use std::{
    any::Any,
    convert::Infallible,
    future::pending,
    pin::{Pin, pin},
    sync::Mutex,
    task::Poll,
    time::Duration,
};

use axum::{
    extract::Request as AxumRequest,
    middleware::{Next as AxumsNext, from_fn},
    response::Response as Answered,
};
use catzilla::{
    Layers, Routes,
    middleware::{Bridge, Tower, tower},
    prelude::*,
};
use catzilla_tests::{Answer, ask, block_on, get, request, send};
use futures_util::{FutureExt, StreamExt, stream};
use tower::{
    Service, ServiceBuilder, ServiceExt, layer::layer_fn, limit::ConcurrencyLimitLayer,
    load_shed::LoadShedLayer, timeout::TimeoutLayer as TowersTimeout,
};
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, cors::CorsLayer,
    decompression::RequestDecompressionLayer, set_header::SetResponseHeaderLayer,
    timeout::TimeoutLayer, trace::TraceLayer,
};
use tracing::{
    Event, Metadata, Subscriber,
    span::{Attributes, Id, Record},
};
use tracing_core::span::Current;

use crate::told::Told;

#[derive(State)]
struct App {
    told: Told,
}

/// Says when it is dropped.
struct Leaving(Told);

impl Drop for Leaving {
    fn drop(&mut self) {
        self.0.say("left");
    }
}

#[get("/text/<id>")]
async fn text(id: u8) -> String {
    format!("text {id} ").repeat(500)
}

#[get("/panics")]
async fn panics() {
    panic!("on purpose")
}

#[get("/slow")]
async fn slow(told: &Told) {
    let _leaving = Leaving(told.clone());
    told.say("came");
    pending::<()>().await;
}

#[get("/waits")]
async fn waits() -> &'static str {
    tokio::task::yield_now().await;
    "waited"
}

#[post("/echo")]
async fn echo(body: Bytes) -> Bytes {
    body
}

#[get("/stream")]
async fn streamed() -> axum::body::Body {
    let items = stream::iter(0..3).then(async |item| {
        tokio::task::yield_now().await;
        Ok::<_, Infallible>(item.to_string())
    });
    axum::body::Body::from_stream(items)
}

#[get("/client", body)]
async fn client(request: Request) -> String {
    format!(
        "{:?} {:?}",
        request.client(),
        request.extensions().get::<u8>()
    )
}

routes! { Plain = [text, panics, slow, waits, echo, streamed, client] }

/// The request's answers where the middleware stands around the application, around a group, and around a handler.
macro_rules! in_all_places {
    ($layer:expr, $handler:ident, $request:expr) => {{
        #[middleware]
        fn layered() -> Tower {
            $layer
        }
        [
            ask(app(Plain).with(layered()), $request),
            ask(app(routes!["/" => Plain with [layered]]), $request),
            ask(app(routes![$handler with [layered]]), $request),
        ]
    }};
}

fn app<R>(routes: R) -> Catzilla<R, App> {
    Catzilla::new(routes).state(App {
        told: Told::default(),
    })
}

fn with_headers(path: &str, headers: &[(&str, &str)]) -> AxumRequest {
    request(Method::GET, path, headers, "")
}

fn header(
    name: &'static str,
    value: &'static str,
) -> SetResponseHeaderLayer<axum::http::HeaderValue> {
    let name = axum::http::HeaderName::from_static(name);
    SetResponseHeaderLayer::appending(name, axum::http::HeaderValue::from_static(value))
}

#[test]
fn a_layer_sets_a_header_in_all_places() {
    for answer in in_all_places!(tower(header("x-layer", "1")), waits, get("/waits")) {
        answer.says("waited");
        assert_eq!(answer.header("x-layer"), Some("1"));
    }
}

#[test]
fn layers_around_layers_are_in_order_and_see_the_problems_of_arguments() {
    let app = app(Plain)
        .with(tower(header("x-layer", "outer")))
        .with(tower(
            ServiceBuilder::new()
                .layer(header("x-layer", "middle"))
                .layer(header("x-layer", "inner")),
        ));
    let answer = ask(app, get("/text/much"));
    answer.problem(422);
    let values: Vec<_> = answer.headers.get_all("x-layer").iter().collect();
    assert_eq!(values, ["inner", "middle", "outer"]);
}

#[test]
fn compression_compresses_in_all_places() {
    let ask_for = || with_headers("/text/7", &[("accept-encoding", "gzip")]);
    for answer in in_all_places!(tower(CompressionLayer::new()), text, ask_for()) {
        assert_eq!(
            answer.header("content-encoding"),
            Some("gzip"),
            "{answer:?}"
        );
        assert!(answer.body.len() < 200, "{}", answer.body.len());
    }
}

#[test]
fn a_layer_may_put_another_body_into_the_request() {
    let gzipped: &[u8] = &[
        31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 43, 40, 45, 42, 2, 0, 95, 222, 67, 187, 4, 0, 0, 0,
    ];
    let post = || {
        request(
            Method::POST,
            "/echo",
            &[("content-encoding", "gzip")],
            gzipped,
        )
    };
    for answer in in_all_places!(tower(RequestDecompressionLayer::new()), echo, post()) {
        answer.says("purr");
    }
}

#[test]
fn cors_answers_a_preflight_by_itself() {
    let preflight = [
        ("origin", "https://cats.example"),
        ("access-control-request-method", "GET"),
    ];
    let preflight = request(Method::OPTIONS, "/waits", &preflight, "");
    let answer = ask(app(Plain).with(tower(CorsLayer::permissive())), preflight);
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    for answer in in_all_places!(tower(CorsLayer::permissive()), waits, get("/waits")) {
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    }
}

#[test]
fn a_layer_catches_the_panic_of_a_handler_in_all_places() {
    fn layer() -> Tower {
        tower(CatchPanicLayer::custom(|panic: Box<dyn Any + Send>| {
            let text = panic.downcast_ref::<&str>().copied().unwrap_or("?");
            axum::http::Response::new(format!("caught {text}"))
        }))
    }
    for answer in in_all_places!(layer(), panics, get("/panics")) {
        answer.says("caught on purpose");
    }
}

#[test]
fn a_panic_that_no_layer_catches_is_a_500() {
    for answer in in_all_places!(tower(header("x-layer", "1")), panics, get("/panics")) {
        answer.problem(500);
    }
}

#[test]
fn a_layer_that_panics_is_a_500() {
    async fn bad(_: AxumRequest, _: AxumsNext) -> Answered {
        panic!("by a layer")
    }
    ask(app(Plain).with(tower(from_fn(bad))), get("/waits")).problem(500);
}

fn asked_slowly<R, M>(app: Catzilla<R, App, M>, told: &Told) -> Answer
where
    R: Routes<App> + 'static,
    M: Layers<R, App>,
{
    let answer = ask(app.state(App { told: told.clone() }), get("/slow"));
    told.is(&["came", "left"]);
    answer
}

#[test]
fn a_timeout_drops_the_handler_in_all_places() {
    const SOON: Duration = Duration::from_millis(20);
    #[middleware]
    fn soon() -> Tower {
        tower(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            SOON,
        ))
    }
    let told = Told::default();
    let answers = [
        asked_slowly(app(Plain).with(soon()), &told),
        asked_slowly(app(routes!["/" => Plain with [soon]]), &told),
        asked_slowly(app(routes![slow with [soon]]), &told),
    ];
    assert!(
        answers.iter().all(|answer| answer.status == 408),
        "{answers:?}"
    );
    // The error of tower's own.
    asked_slowly(app(Plain).with(tower(TowersTimeout::new(SOON))), &told).problem(503);
}

#[test]
fn a_client_that_goes_away_drops_layer_and_handler() {
    let told = Told::default();
    let app = app(Plain)
        .state(App { told: told.clone() })
        .with(tower(header("x", "1")));
    let mut service = app.into_service().unwrap();
    block_on(async {
        let mut call = pin!(service.call(get("/slow")));
        assert!(call.as_mut().now_or_never().is_none());
        told.is(&["came"]);
    });
    told.is(&["left"]);
}

#[test]
fn a_layer_that_gives_up_what_is_inside_and_goes_on_drops_the_handler_at_once() {
    let told = Told::default();
    let of_layer = told.clone();
    let layer = from_fn(move |request: AxumRequest, next: AxumsNext| {
        let told = of_layer.clone();
        async move {
            let soon = Duration::from_millis(5);
            assert!(tokio::time::timeout(soon, next.run(request)).await.is_err());
            tokio::time::sleep(soon).await;
            told.say("layer goes on");
            "instead"
        }
    });
    let app = app(Plain)
        .state(App { told: told.clone() })
        .with(tower(layer));
    ask(app, get("/slow")).says("instead");
    told.is(&["came", "left", "layer goes on"]);
}

#[test]
fn a_limit_of_concurrency_holds_for_all_requests_together() {
    let layer = ServiceBuilder::new()
        .layer(LoadShedLayer::new())
        .layer(ConcurrencyLimitLayer::new(1));
    let app = app(Plain).with(tower(layer));
    let service = app.into_service().unwrap();
    block_on(async {
        let mut first = service.clone();
        let mut first = Box::pin(first.call(get("/slow")));
        assert!(first.as_mut().now_or_never().is_none());
        send(service.clone(), get("/waits")).await.problem(503);
        drop(first);
        send(service.clone(), get("/waits")).await.says("waited");
    });
}

#[test]
fn a_layer_that_is_not_ready_is_waited_for() {
    let app = app(Plain).with(tower(ConcurrencyLimitLayer::new(1)));
    let service = app.into_service().unwrap();
    block_on(async {
        let mut first = service.clone();
        let mut first = Box::pin(first.call(get("/slow")));
        assert!(first.as_mut().now_or_never().is_none());
        let mut second = pin!(send(service.clone(), get("/waits")));
        assert!(second.as_mut().now_or_never().is_none());
        drop(first);
        second.await.says("waited");
    });
}

/// Calls what is inside it again.
#[derive(Clone)]
struct Twice(Bridge);

impl Service<AxumRequest> for Twice {
    type Response = Answered;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Answered, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut std::task::Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: AxumRequest) -> Self::Future {
        let bridge = self.0.clone();
        let mut again = AxumRequest::new(axum::body::Body::empty());
        again.extensions_mut().clone_from(request.extensions());
        Box::pin(async move {
            let first = bridge.clone().oneshot(request).await?;
            assert_eq!(first.status(), 200);
            bridge.oneshot(again).await
        })
    }
}

#[test]
fn a_second_call_of_what_is_inside_is_a_500_that_says_so() {
    let answer = ask(app(Plain).with(tower(layer_fn(Twice))), get("/waits"));
    let problem = answer.problem(500);
    if cfg!(debug_assertions) {
        assert!(
            problem["detail"]
                .as_str()
                .unwrap()
                .contains("a second time"),
            "{problem}"
        );
    }
}

#[test]
fn a_request_without_its_extensions_is_a_500_that_says_so() {
    let lost = from_fn(async |mut request: AxumRequest, next: AxumsNext| {
        request.extensions_mut().clear();
        next.run(request).await
    });
    let problem = ask(app(Plain).with(tower(lost)), get("/waits")).problem(500);
    if cfg!(debug_assertions) {
        assert!(
            problem["detail"].as_str().unwrap().contains("extensions"),
            "{problem}"
        );
    }
}

#[test]
fn a_layer_may_run_what_is_inside_on_another_task() {
    fn spawned() -> Tower {
        tower(from_fn(async |request: AxumRequest, next: AxumsNext| {
            tokio::spawn(next.run(request)).await.unwrap()
        }))
    }
    for answer in in_all_places!(spawned(), waits, get("/waits")) {
        answer.says("waited");
    }
}

#[test]
fn a_layer_of_axums_changes_the_request_and_may_answer_by_itself() {
    fn layer() -> Tower {
        tower(from_fn(
            async |mut request: AxumRequest, next: AxumsNext| {
                if request.headers().contains_key("x-stop") {
                    let mut response = Answered::default();
                    *response.status_mut() = StatusCode::IM_A_TEAPOT;
                    return response;
                }
                request.extensions_mut().insert(7_u8);
                next.run(request).await
            },
        ))
    }
    for answer in in_all_places!(layer(), client, get("/client")) {
        answer.says("None Some(7)");
    }
    let stop = || with_headers("/client", &[("x-stop", "1")]);
    for answer in in_all_places!(layer(), client, stop()) {
        assert_eq!(answer.status, 418);
    }
}

#[test]
fn a_path_that_a_layer_changes_leaves_the_parameters_as_they_were() {
    fn elsewhere() -> Tower {
        tower(from_fn(
            async |mut request: AxumRequest, next: AxumsNext| {
                *request.uri_mut() = Uri::from_static("/");
                next.run(request).await
            },
        ))
    }
    for answer in in_all_places!(elsewhere(), text, get("/text/7")) {
        assert!(answer.text().starts_with("text 7 "), "{answer:?}");
    }
}

#[test]
fn a_query_that_a_layer_changes_is_read() {
    #[get("/q?<n>")]
    async fn query(n: u8) -> String {
        n.to_string()
    }
    let other = from_fn(async |mut request: AxumRequest, next: AxumsNext| {
        *request.uri_mut() = Uri::from_static("/q?n=2");
        next.run(request).await
    });
    ask(
        Catzilla::new(routes![query]).with(tower(other)),
        get("/q?n=1"),
    )
    .says("2");
}

#[test]
fn a_body_is_streamed_through_a_layer() {
    for answer in in_all_places!(tower(header("x-layer", "1")), streamed, get("/stream")) {
        answer.says("012");
    }
}

#[test]
fn head_has_the_length_that_get_has_in_all_places() {
    let head = || request(Method::HEAD, "/waits", &[], "");
    for answer in in_all_places!(tower(header("x-layer", "1")), waits, head()) {
        assert_eq!((answer.status, answer.text()), (200, ""));
        assert_eq!(answer.header("content-length"), Some("6"));
        assert_eq!(answer.header("x-layer"), Some("1"));
    }
}

#[test]
fn trace_leaves_the_answer_as_it_is() {
    for answer in in_all_places!(tower(TraceLayer::new_for_http()), waits, get("/waits")) {
        answer.says("waited");
    }
}

#[test]
fn a_handler_runs_in_the_span_that_a_layer_has_put_around_it() {
    #[get("/span")]
    async fn span() -> &'static str {
        tokio::task::yield_now().await;
        tracing::Span::current()
            .metadata()
            .map_or("none", |span| span.name())
    }
    tracing::subscriber::with_default(Spans::default(), || {
        let around = |layer: Tower| Catzilla::new(routes![span]).with(layer);
        let layer = TraceLayer::new_for_http();
        ask(around(tower(layer)), get("/span")).says("request");
        ask(around(tower(header("x-layer", "1"))), get("/span")).says("none");
    });
}

/// Knows which span is entered.
#[derive(Default)]
struct Spans {
    entered: Mutex<Vec<u64>>,
    all: Mutex<Vec<&'static Metadata<'static>>>,
}

impl Subscriber for Spans {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut all = self.all.lock().unwrap();
        all.push(attributes.metadata());
        Id::from_u64(all.len() as u64)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, _: &Event<'_>) {}

    fn enter(&self, span: &Id) {
        self.entered.lock().unwrap().push(span.into_u64());
    }

    fn exit(&self, _: &Id) {
        self.entered.lock().unwrap().pop();
    }

    fn current_span(&self) -> Current {
        let Some(id) = self.entered.lock().unwrap().last().copied() else {
            return Current::none();
        };
        let at = usize::try_from(id).unwrap() - 1;
        Current::new(Id::from_u64(id), self.all.lock().unwrap()[at])
    }
}

#[test]
fn a_layer_around_the_application_sees_404_and_405() {
    for (method, path, status) in [
        (Method::GET, "/nowhere", 404),
        (Method::POST, "/waits", 405),
    ] {
        let answer = ask(
            app(Plain).with(tower(header("x-layer", "1"))),
            request(method, path, &[], ""),
        );
        answer.problem(status);
        assert_eq!(answer.header("x-layer"), Some("1"));
    }
}
