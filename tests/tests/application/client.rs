//! The test client, without a socket and over one.

use std::{convert::Infallible, fmt::Write as _, panic::AssertUnwindSafe, sync::Mutex};

use axum::extract::RawForm;
use catzilla::{
    middleware::RateLimit,
    prelude::*,
    test::{Multipart, TestClient, TestResponse},
};
use futures_util::{FutureExt, stream};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What was asked, in words.
#[route("/echo/<rest..>", methods = [GET, POST, PUT, PATCH, DELETE, OPTIONS], body)]
async fn echo(rest: &str, request: Request) -> String {
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let mut text = format!("{method} {uri} {rest}\n");
    for (name, value) in request.headers() {
        writeln!(text, "{name}: {}", value.to_str().unwrap()).unwrap();
    }
    let body = axum::body::to_bytes(request.into_body().into_axum(), usize::MAX)
        .await
        .unwrap();
    text + &String::from_utf8_lossy(&body)
}

#[derive(Debug, PartialEq, Model, Serialize, Deserialize)]
struct Cat {
    #[field(len(1..=8))]
    name: String,
    lives: u8,
}

#[post("/cats")]
async fn create(cat: Json<Cat>) -> (StatusCode, Json<Cat>) {
    (StatusCode::CREATED, cat)
}

#[post("/form")]
async fn form(cat: Form<Cat>) -> String {
    format!("{} {}", cat.name, cat.lives)
}

#[get("/search?<q>&<tag>")]
async fn search(q: &str, tag: Vec<String>) -> String {
    format!("{q} {tag:?}")
}

#[post("/login")]
async fn log_in() -> Response {
    response!((
        [("set-cookie", "session=7; Path=/; HttpOnly")],
        Redirect::to("/whoami?from=login")
    ))
}

#[post("/logout")]
async fn log_out() -> Response {
    response!([("set-cookie", "session=; Path=/; Max-Age=0")])
}

#[get("/whoami")]
async fn whoami(#[cookie] session: Option<&str>, #[cookie] theme: Option<&str>) -> String {
    format!("{session:?} {theme:?}")
}

#[post("/moved")]
async fn moved() -> Redirect {
    Redirect::temporary("echo/here")
}

#[get("/round")]
async fn round() -> Redirect {
    Redirect::to("/round")
}

#[get("/away")]
async fn away() -> Redirect {
    Redirect::to("http://example.org/")
}

#[get("/bytes")]
async fn bytes() -> Bytes {
    Bytes::from_static(&[0xff, 0xfe])
}

#[get("/panic")]
async fn panics() -> &'static str {
    panic!("on purpose")
}

routes! { Api = [
    echo, create, form, search, log_in, log_out, whoami, moved, round, away, bytes, panics,
] }

/// The client in this process, and the one over a socket.
async fn both() -> [TestClient; 2] {
    [
        Catzilla::new(Api).test(),
        Catzilla::new(Api).test_server().await,
    ]
}

#[tokio::test]
async fn every_method_is_asked_with() {
    for client in both().await {
        for (request, name) in [
            (client.get("/echo/x"), "GET"),
            (client.post("/echo/x"), "POST"),
            (client.put("/echo/x"), "PUT"),
            (client.patch("/echo/x"), "PATCH"),
            (client.delete("/echo/x"), "DELETE"),
            (client.options("/echo/x"), "OPTIONS"),
        ] {
            let response = request.send().await;
            assert!(
                response.text().starts_with(&format!("{name} /echo/x x\n")),
                "{response}"
            );
        }
        let response = client.head("/whoami").send().await;
        response
            .assert_status(200)
            .assert_header("content-length", "9")
            .assert_text("");
        let method = Method::from_bytes(b"PURGE").unwrap();
        client
            .request(method, "/echo/x")
            .send()
            .await
            .assert_problem(405);
        client.get("/nothing").send().await.assert_problem(404);
        client.get("/panic").send().await.assert_problem(500);
    }
}

#[derive(Serialize)]
struct Search<'a> {
    q: &'a str,
    tag: [&'a str; 1],
}

#[tokio::test]
async fn headers_credentials_and_a_query_are_sent() {
    for client in both().await {
        let host = client
            .address()
            .map_or("localhost".to_owned(), |at| at.to_string());
        let response = client
            .get("/echo/a%20b?c=1")
            .header("x-id", 7)
            .header("x-id", "8");
        let response = response.query(&[("d", "&=")]).bearer("t").send().await;
        let expected = format!(
            "GET /echo/a%20b?c=1&d=%26%3D a b\nx-id: 7\nx-id: 8\nauthorization: Bearer t\nhost: {host}\n",
        );
        response.assert_text(expected);
        let response = client
            .get("/echo/x")
            .basic("Aladdin", "open sesame")
            .send()
            .await;
        assert!(
            response
                .text()
                .contains("authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\n")
        );
        let response = client
            .get("/search")
            .query(&[("q", "x y"), ("tag", "a"), ("tag", "b")]);
        response.send().await.assert_text(r#"x y ["a", "b"]"#);
        let search = Search {
            q: "z", tag: ["ü"]
        };
        client
            .get("/search")
            .query(&search)
            .send()
            .await
            .assert_text("z [\"ü\"]");
        client
            .get("/echo/x")
            .header("host", "cats.example")
            .send()
            .await;
    }
}

#[tokio::test]
async fn bodies_of_all_kinds_are_sent() {
    let tom = || Cat {
        name: "Tom".to_owned(),
        lives: 9,
    };
    for client in both().await {
        let created = client.post("/cats").json(&tom()).send().await;
        created
            .assert_status(StatusCode::CREATED)
            .assert_json(json!({"lives": 9, "name": "Tom"}));
        assert_eq!(created.json::<Cat>(), tom());
        let response = client.post("/cats").model(&tom()).send().await;
        response.assert_status(201).assert_json(tom());
        client
            .post("/form")
            .form(&tom())
            .send()
            .await
            .assert_text("Tom 9");
        client
            .post("/form")
            .form(&[("name", "Tom"), ("lives", "8")])
            .send()
            .await
            .assert_text("Tom 8");

        let echo = client.post("/echo/x").text("purr").send().await;
        assert!(echo.text().ends_with("\npurr"), "{echo}");
        assert!(
            echo.text()
                .contains("content-type: text/plain; charset=utf-8\n"),
            "{echo}"
        );
        assert!(echo.text().contains("content-length: 4\n"), "{echo}");
        let echo = client
            .post("/echo/x")
            .header("content-type", "text/cat")
            .text("purr")
            .send()
            .await;
        assert!(echo.text().contains("content-type: text/cat\n"), "{echo}");
        assert!(!echo.text().contains("text/plain"), "{echo}");
        let echo = client.put("/echo/x").body("raw").send().await;
        assert!(
            echo.text().ends_with("\nraw") && !echo.text().contains("content-type"),
            "{echo}"
        );
        let pieces = stream::iter([Ok::<_, Infallible>("a"), Ok("b")]);
        let echo = client.put("/echo/x").stream(pieces).send().await;
        assert!(
            echo.text().ends_with("\nab") && !echo.text().contains("content-length"),
            "{echo}"
        );
        let photo =
            Multipart::new()
                .text("name", "Tom")
                .file("photo", "tom.txt", "text/plain", "meow");
        let echo = client.post("/echo/x").multipart(&photo).send().await;
        assert!(
            echo.text()
                .contains("content-type: multipart/form-data; boundary="),
            "{echo}"
        );
        assert!(
            echo.text()
                .contains("filename=\"tom.txt\"\r\nContent-Type: text/plain\r\n\r\nmeow\r\n--")
        );
    }
}

#[tokio::test]
async fn each_client_keeps_its_own_cookies() {
    for client in both().await {
        let other = client.another();
        client.post("/login").send().await.assert_status(303);
        assert_eq!(client.cookie("session").as_deref(), Some("7"));
        client
            .get("/whoami")
            .send()
            .await
            .assert_text("Some(\"7\") None");
        other.get("/whoami").send().await.assert_text("None None");
        let once = client
            .get("/whoami")
            .cookie("theme", "dark")
            .cookie("session", "8")
            .send()
            .await;
        once.assert_text("Some(\"8\") Some(\"dark\")");
        client
            .get("/whoami")
            .send()
            .await
            .assert_text("Some(\"7\") None");
        client.post("/logout").send().await;
        client.get("/whoami").send().await.assert_text("None None");
        client.post("/login").send().await;
        client.clear_cookies();
        assert_eq!(client.cookie("session"), None);
    }
}

#[get("/address", body)]
async fn address(request: Request) -> String {
    format!("{:?}", request.client())
}

#[middleware]
fn once() -> RateLimit {
    RateLimit::per_hour(1)
}

#[get("/scarce")]
async fn scarce() {}

#[tokio::test]
async fn each_client_has_an_address_of_its_own() {
    let app = || Catzilla::new(routes![address, scarce with [once]]).test();
    let first = app();
    let told = first.get("/address").send().await.text().to_owned();
    assert!(told.starts_with("Some(127."), "{told}");
    first.get("/address").send().await.assert_text(told);
    // A limit that a list names is one for all applications of a process.
    for client in [&first, &first.another(), &app()] {
        client.get("/scarce").send().await.assert_status(204);
        client.get("/scarce").send().await.assert_problem(429);
    }
}

#[tokio::test]
async fn redirects_are_followed_where_that_is_asked_for() {
    for client in both().await {
        let login = client.post("/login").text("x");
        login
            .send()
            .await
            .assert_status(303)
            .assert_header("location", "/whoami?from=login");
        let login = client
            .post("/login")
            .text("x")
            .follow_redirects()
            .send()
            .await;
        login.assert_text("Some(\"7\") None");
        let moved = client
            .post("/moved?x")
            .text("x")
            .follow_redirects()
            .send()
            .await;
        assert!(
            moved.text().starts_with("POST /echo/here here\n"),
            "{moved}"
        );
        assert!(moved.text().ends_with("\nx"), "{moved}");
        client
            .get("/away")
            .follow_redirects()
            .send()
            .await
            .assert_status(303);
        let message = panic_of(client.get("/round").follow_redirects().send()).await;
        assert_eq!(
            message,
            "more than 10 redirects; the last one led to /round"
        );
        let pieces = stream::iter([Ok::<_, Infallible>("a")]);
        let message = panic_of(
            client
                .post("/moved")
                .stream(pieces)
                .follow_redirects()
                .send(),
        )
        .await;
        assert!(message.contains("a stream comes once"), "{message}");
    }
}

/// What is said where a test fails.
async fn panic_of<T>(future: impl Future<Output = T>) -> String {
    let Err(panic) = AssertUnwindSafe(future).catch_unwind().await else {
        panic!("it did not panic");
    };
    match panic.downcast::<String>() {
        Ok(text) => *text,
        Err(panic) => (*panic.downcast::<&str>().expect("a text")).to_owned(),
    }
}

async fn failure(response: &TestResponse, assertion: impl FnOnce(&TestResponse)) -> String {
    panic_of(async { assertion(response) }).await
}

#[tokio::test]
async fn a_failed_assertion_shows_the_whole_exchange() {
    let client = Catzilla::new(Api).test();
    let cat = json!({"name": "", "lives": 9});
    let response = client
        .post("/cats")
        .cookie("a", "b")
        .json(&cat)
        .send()
        .await;
    let message = failure(&response, |response| {
        response.assert_status(201);
    });
    let expected = "\
expected the status 201, found 422 Unprocessable Entity

> POST /cats
> content-type: application/json
> host: localhost
> content-length: 21
> cookie: a=b
>
> {\"lives\":9,\"name\":\"\"}

< 422 Unprocessable Entity
< content-type: application/problem+json
< vary: accept
<
< {\"type\":\"about:blank\",\"title\":\"Unprocessable Content\",\"status\":422,";
    let message = message.await;
    assert!(message.starts_with(expected), "{message}");
}

type Assertion = fn(&TestResponse);

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "a case for each assertion")]
async fn each_assertion_says_what_it_expected_and_what_there_is() {
    let client = Catzilla::new(Api).test();
    let cat = json!({"name": "", "lives": -1});
    let wrong = client.post("/cats").json(&cat).send().await;
    wrong
        .assert_violation("/name", "len")
        .assert_violation("/lives", "range")
        .assert_problem(422);
    let who = client.get("/whoami").send().await;
    let cat = client
        .post("/cats")
        .json(&json!({"name": "Tom", "lives": 9}))
        .send()
        .await;
    let bytes = client.get("/bytes").send().await;
    let pieces = stream::iter([Ok::<_, Infallible>("a")]);
    let streamed = client.put("/echo/x").stream(pieces).send().await;
    let cases: [(&TestResponse, Assertion, &str); 11] = [
        (
            &who,
            |r| {
                r.assert_status(StatusCode::GONE);
            },
            "expected the status 410, found 200 OK",
        ),
        (
            &who,
            |r| {
                r.assert_header("x-a", "1");
            },
            "expected a header `x-a`, and there is none",
        ),
        (
            &cat,
            |r| {
                r.assert_header("content-type", "text/html");
            },
            "expected the header `content-type: text/html`, and it has another value",
        ),
        (
            &who,
            |r| {
                r.assert_text("x");
            },
            "expected the text \"x\", found \"None None\"",
        ),
        (
            &bytes,
            |r| {
                r.assert_text("x");
            },
            "the body is no text: invalid utf-8 sequence",
        ),
        (
            &who,
            |r| drop(r.json::<Cat>()),
            "the body is no JSON of `application::client::Cat`: expected",
        ),
        (
            &cat,
            |r| {
                r.assert_json(json!({"name": "Tom"}));
            },
            "expected the JSON {\"name\":\"Tom\"}, found {\"lives\":9,\"name\":\"Tom\"}",
        ),
        (
            &who,
            |r| {
                r.assert_problem(404);
            },
            "expected the status 404, found 200 OK",
        ),
        (
            &cat,
            |r| {
                r.assert_problem(201);
            },
            "expected the header `content-type: application/problem+json`",
        ),
        (
            &wrong,
            |r| {
                r.assert_violation("/name", "email");
            },
            "expected a violation `email` at `/name`, found `range` at `/lives`, `len` at `/name`",
        ),
        (
            &streamed,
            |r| {
                r.assert_status(201);
            },
            "expected the status 201, found 200 OK",
        ),
    ];
    for (response, assertion, expected) in cases {
        let message = failure(response, assertion).await;
        assert!(message.starts_with(expected), "{message}");
        assert!(
            message.contains("\n\n> ") && message.contains("\n\n< "),
            "{message}"
        );
    }
    let message = failure(&bytes, |r| {
        r.assert_status(1);
    })
    .await;
    assert!(
        message.ends_with("<\n< (2 bytes that are no text)\n"),
        "{message}"
    );
    let message = failure(&streamed, |r| {
        r.assert_status(1);
    })
    .await;
    assert!(message.contains("\n>\n> (a stream)\n"), "{message}");
}

#[test]
fn a_failed_assertion_is_reported_where_it_stands() {
    static PLACE: Mutex<Option<(String, u32)>> = Mutex::new(None);
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if std::thread::current().name() == Some("fails") {
            let place = info.location();
            let place = place.map(|place| (place.file().to_owned(), place.line()));
            *PLACE.lock().unwrap() = place;
        } else {
            hook(info);
        }
    }));
    let fails = std::thread::Builder::new().name("fails".to_owned());
    let line = line!() + 4;
    let fails = fails.spawn(|| {
        catzilla_tests::block_on(async {
            let client = Catzilla::new(Api).test();
            client.get("/whoami").send().await.assert_status(404);
        });
    });
    assert!(fails.unwrap().join().is_err());
    let (file, at) = PLACE.lock().unwrap().take().expect("a place");
    assert!(file.ends_with("client.rs"), "{file}");
    assert_eq!(at, line);
}

#[tokio::test]
async fn what_is_no_path_is_told() {
    let client = Catzilla::new(Api).test();
    let message = panic_of(client.get("cats").send()).await;
    assert_eq!(message, "a path begins with `/`, and `cats` does not");
    let message = panic_of(client.get("/a b").send()).await;
    assert!(message.starts_with("`/a b` is no path: "), "{message}");
}

#[tokio::test]
async fn axums_extractors_read_what_is_sent() {
    let router = axum::Router::new().route(
        "/raw",
        axum::routing::post(|RawForm(form): RawForm| async move { form.len().to_string() }),
    );
    let client = Catzilla::new(Api).mount("/axum", router).test();
    client
        .post("/axum/raw")
        .form(&[("a", "b")])
        .send()
        .await
        .assert_text("3");
    let problem: Value = client.get("/nothing").send().await.json();
    assert_eq!(problem["status"], 404);
}
