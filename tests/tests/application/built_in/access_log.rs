use std::{
    future::pending,
    net::SocketAddr,
    pin::pin,
    sync::{Arc, Mutex},
};

use axum::extract::ConnectInfo;
use catzilla::{
    middleware::{AccessLog, RequestId},
    prelude::*,
};
use catzilla_tests::{ask, block_on, get, request};
use futures_util::FutureExt;
use tower::Service;

use crate::told::Told;

#[get("/cats/<name>?<key>")]
async fn cat(name: &str, key: Option<&str>) -> String {
    format!("{name}{}", key.unwrap_or(""))
}

#[get("/slow")]
async fn slow() {
    pending::<()>().await;
}

#[get("/panics")]
async fn panics() {
    panic!("on purpose")
}

fn to(told: &Told) -> AccessLog {
    let told = told.clone();
    AccessLog::to(move |line| told.say(line.to_string()))
}

/// A line, without the times.
fn without_times(line: &str) -> String {
    let parts = line.split(' ').filter(|part| {
        let time = part.strip_prefix("time=").or(part.strip_prefix("ms="));
        time.is_none_or(|time| time.parse::<f64>().is_err())
    });
    parts.collect::<Vec<_>>().join(" ")
}

/// The one line of one request.
#[track_caller]
fn only(told: &Told) -> String {
    let lines = told.take();
    assert_eq!(lines.len(), 1, "{lines:?}");
    without_times(&lines[0])
}

#[test]
fn a_request_is_a_line() {
    let told = Told::default();
    let app = || Catzilla::new(routes![cat, panics]);
    let mut tom = request(
        Method::GET,
        "/cats/tom?key=secret",
        &[("user-agent", "curl/8")],
        "",
    );
    let client: SocketAddr = "192.0.2.1:7".parse().unwrap();
    tom.extensions_mut().insert(ConnectInfo(client));
    ask(app().with(to(&told)), tom).says("tomsecret");
    let line = r#"client=192.0.2.1 method=GET path="/cats/tom" status=200 bytes=9 agent="curl/8""#;
    assert_eq!(only(&told), line);

    ask(
        app().with(to(&told).with_query()),
        get("/cats/tom?key=open"),
    )
    .says("tomopen");
    assert_eq!(
        only(&told),
        r#"client=- method=GET path="/cats/tom?key=open" status=200 bytes=7"#
    );

    ask(app().with(to(&told)), get("/nowhere")).problem(404);
    assert!(only(&told).contains(r#"path="/nowhere" status=404"#));
    ask(app().with(to(&told)), get("/panics")).problem(500);
    assert!(only(&told).contains("status=500"));
}

#[test]
fn what_a_client_writes_cannot_break_the_line() {
    let told = Told::default();
    let app = || Catzilla::new(routes![cat]).with(to(&told));
    let mut hostile = get("/cats/a%0Ab");
    let agent = axum::http::HeaderValue::from_bytes(b"x\" status=200 \t\xff\\").unwrap();
    hostile.headers_mut().insert("user-agent", agent);
    ask(app(), hostile);
    let line = only(&told);
    assert!(line.contains(r#"path="/cats/a%0Ab""#), "{line}");
    assert!(
        line.ends_with(r#"agent="x\" status=200 \x09\xff\\""#),
        "{line}"
    );

    let long = "y".repeat(100_000);
    ask(
        app(),
        request(Method::GET, "/cats/a", &[("user-agent", &long)], ""),
    );
    assert!(only(&told).len() < 700);
    let odd = Method::from_bytes(b"FO\x21O").unwrap();
    ask(app(), request(odd, "/cats/a", &[], ""));
    assert!(only(&told).contains("method=FO!O"));
}

#[test]
fn the_request_id_is_in_the_line_wherever_it_is_made() {
    let told = Told::default();
    let inside = Catzilla::new(routes![cat])
        .with(to(&told))
        .with(RequestId::new());
    let answer = ask(inside, get("/cats/a"));
    let id = format!("id=\"{}\"", answer.header("x-request-id").unwrap());
    assert!(only(&told).ends_with(&id));
    let outside = Catzilla::new(routes![cat])
        .with(RequestId::new())
        .with(to(&told));
    let answer = ask(outside, get("/cats/a"));
    let id = format!("id=\"{}\"", answer.header("x-request-id").unwrap());
    assert!(only(&told).ends_with(&id));
}

#[test]
fn a_client_that_goes_away_is_a_line_without_a_status() {
    let told = Told::default();
    let mut service = Catzilla::new(routes![slow])
        .with(to(&told))
        .into_service()
        .unwrap();
    block_on(async {
        assert!(pin!(service.call(get("/slow"))).now_or_never().is_none());
    });
    assert_eq!(
        only(&told),
        r#"client=- method=GET path="/slow" status=- bytes=-"#
    );
}

#[test]
fn tracing_gets_an_event_with_fields() {
    let fields = Arc::new(Mutex::new(String::new()));
    let subscriber = Fields(Arc::clone(&fields));
    tracing::subscriber::with_default(subscriber, || {
        ask(
            Catzilla::new(routes![cat]).with(AccessLog::to_tracing()),
            get("/cats/a"),
        )
        .says("a");
    });
    let fields = fields.lock().unwrap();
    assert!(
        fields.starts_with("catzilla::access method=GET path=/cats/a status=200 bytes=1 ms="),
        "{fields}"
    );
}

/// Keeps the fields of the last event.
struct Fields(Arc<Mutex<String>>);

impl tracing::Subscriber for Fields {
    fn enabled(&self, of: &tracing::Metadata<'_>) -> bool {
        of.target() == "catzilla::access"
    }

    fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        tracing::span::Id::from_u64(1)
    }

    fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}

    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}

    fn event(&self, event: &tracing::Event<'_>) {
        use std::fmt::Write;
        let mut text = event.metadata().target().to_owned();
        let mut visit = |field: &tracing::field::Field, value: &dyn std::fmt::Debug| {
            write!(text, " {field}={value:?}").unwrap();
        };
        event.record(&mut visit);
        *self.0.lock().unwrap() = text;
    }

    fn enter(&self, _: &tracing::span::Id) {}

    fn exit(&self, _: &tracing::span::Id) {}
}
