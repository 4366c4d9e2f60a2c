//! What happens before the first request and after the last; `process.rs` sees it from outside.

use std::{io, time::Duration};

use catzilla::{Error, prelude::*};
use tokio::{net::TcpListener, sync::oneshot};

use crate::told::Told;

#[derive(Clone, State)]
struct App {
    told: Told,
}

#[get("/")]
async fn index(told: &Told) -> &'static str {
    told.say("handler");
    "purr"
}

#[get("/slow")]
async fn slow(told: &Told) -> &'static str {
    told.say("slow begun");
    tokio::time::sleep(Duration::from_millis(200)).await;
    told.say("slow done");
    "at last"
}

routes! { Api = [index, slow] }

/// What is held over an `await` here may not be sent to another thread; nothing has to.
async fn begin(app: &App) -> io::Result<()> {
    let here = std::rc::Rc::new(app);
    tokio::task::yield_now().await;
    here.told.say("first start");
    tokio::spawn(async {}).await.map_err(io::Error::other)
}

fn app(told: &Told) -> Catzilla<Api, App> {
    let given = told.clone();
    Catzilla::new(Api)
        .state_with(async move || -> io::Result<App> {
            tokio::time::sleep(Duration::from_millis(1)).await;
            given.say("state");
            Ok(App { told: given })
        })
        .on_start(begin)
        .on_stop(async |app: &App| app.told.say("last stop"))
        .on_start(async |app: &App| app.told.say("second start"))
        .on_stop(async |app: &App| {
            tokio::task::yield_now().await;
            app.told.say("first stop");
        })
}

const START: [&str; 3] = ["state", "first start", "second start"];
const STOP: [&str; 2] = ["first stop", "last stop"];

#[tokio::test]
async fn a_test_starts_before_its_first_request_and_stops_when_asked_to() {
    let told = Told::default();
    let client = app(&told).test();
    told.is(&[]);
    client.get("/").send().await.assert_text("purr");
    client.another().get("/").send().await.assert_text("purr");
    told.is(&[&START[..], &["handler", "handler"]].concat());
    client.stop().await.unwrap();
    told.is(&STOP);
    let client = app(&told).test();
    client.another().stop().await.unwrap();
    client.stop().await.unwrap();
    told.is(&[]);
}

#[tokio::test]
async fn requests_at_once_start_it_once() {
    let told = Told::default();
    let client = app(&told).test();
    let (a, b) = tokio::join!(client.get("/").send(), client.get("/").send());
    a.assert_text("purr");
    b.assert_text("purr");
    told.is(&[&START[..], &["handler", "handler"]].concat());
}

#[tokio::test]
async fn a_server_of_a_listener_answers_what_it_has_begun_and_then_stops() {
    let told = Told::default();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (end, ended) = oneshot::channel::<()>();
    let server = app(&told).serve_until(listener, async { drop(ended.await) });
    let server = tokio::spawn(server);
    let client = tokio::task::spawn_blocking(move || {
        let mut wire = catzilla_tests::Wire::open(address);
        wire.send("GET /slow HTTP/1.1\r\nhost: a\r\n\r\n");
        wire.answer().says("at last");
    });
    tokio::time::sleep(Duration::from_millis(100)).await;
    drop(end);
    client.await.unwrap();
    server.await.unwrap().unwrap();
    told.is(&[&START[..], &["slow begun", "slow done"], &STOP].concat());
}

#[tokio::test]
async fn a_test_over_a_socket_stops_when_it_is_dropped() {
    let told = Told::default();
    let client = app(&told).test_server().await;
    told.is(&START);
    let address = client.address().unwrap();
    client.get("/").send().await.assert_text("purr");
    drop(client);
    told.is(&[&["handler"], &STOP[..]].concat());
    assert!(tokio::net::TcpStream::connect(address).await.is_err());
    app(&told).test_server().await.stop().await.unwrap();
    told.is(&[&START[..], &STOP].concat());
}

#[tokio::test]
async fn what_cannot_wait_is_started_first() {
    let told = Told::default();
    let error = app(&told).into_service().unwrap_err();
    assert!(
        error
            .to_string()
            .contains("write `.start().await?` before them"),
        "{error}"
    );
    let error = Catzilla::new(Api).state(App { told: told.clone() });
    let error = error.on_start(begin).into_router().unwrap_err();
    assert!(matches!(error, Error::NotStarted));
    let _ = app(&told).start().await.unwrap().into_service().unwrap();
    told.is(&START);
}

#[tokio::test]
async fn a_failure_at_the_start_is_told_with_its_reason() {
    let told = Told::default();
    let refused = Catzilla::new(Api)
        .state_with(async || -> io::Result<App> { Err(io::Error::other("the database\nis away")) });
    let error = refused.start().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "cannot make the state: the database is away"
    );

    let error = app(&told)
        .on_start(async |_| Err::<(), _>("no cats"))
        .start()
        .await;
    assert_eq!(error.unwrap_err().to_string(), "cannot start: no cats");
    told.is(&START);

    let panics = app(&told).on_start(async |_| -> () {
        tokio::task::yield_now().await;
        panic!("no {}", "dogs");
    });
    let error = panics.start().await.unwrap_err();
    assert_eq!(error.to_string(), "cannot start: a panic: no dogs");
}

#[tokio::test]
async fn a_failure_at_the_end_keeps_no_other_function_from_running() {
    let told = Told::default();
    let client = app(&told)
        .on_stop(async |_| Err::<(), _>("the second error"))
        .on_stop(async |_| -> () { panic!("the first error") })
        .test();
    client.get("/").send().await;
    told.take();
    let error = client.stop().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "cannot stop as it should: a panic: the first error"
    );
    told.is(&STOP);
}

#[tokio::test]
async fn a_state_after_a_function_that_wants_it_is_an_error() {
    let app = Catzilla::new(routes![])
        .on_start(async |(): &()| ())
        .state(1);
    let error = app.with(()).start().await.unwrap_err();
    assert!(matches!(error, Error::StateAfterHook), "{error}");
}

#[test]
#[should_panic(expected = "GET /: cannot start: no cats")]
fn a_test_of_an_application_that_does_not_start_fails() {
    catzilla_tests::block_on(async {
        let app = app(&Told::default()).on_start(async |_| Err::<(), _>("no cats"));
        app.test().get("/").send().await;
    });
}

#[test]
#[should_panic(expected = "cannot start: no cats")]
fn nor_does_one_over_a_socket() {
    catzilla_tests::block_on(async {
        let app = app(&Told::default()).on_start(async |_| Err::<(), _>("no cats"));
        app.test_server().await;
    });
}
