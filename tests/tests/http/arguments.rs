//! What handlers are: how many arguments they have, how they run, what they share.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicU32, Ordering},
    },
    thread,
};

use axum::http::Method;
use catzilla::prelude::*;
use catzilla_tests::{ask, block_on, get, request, send};

#[expect(clippy::too_many_arguments, reason = "that is the test")]
#[get("/<a>/<b>/<c>/<d>/<e>/<f>/<g>/<h>?<i>&<j>&<k>&<l>&<m>&<n>&<o>&<p>")]
async fn eighteen(
    a: u8,
    b: u8,
    c: u8,
    d: u8,
    e: &str,
    f: u8,
    g: u8,
    h: u8,
    i: u8,
    j: u8,
    k: u8,
    l: u8,
    m: Option<&str>,
    n: u8,
    o: u8,
    p: u8,
    #[header] q: u8,
    #[cookie] r: u8,
    method: Method,
    counter: &Counter,
) -> String {
    counter.0.fetch_add(1, Ordering::Relaxed);
    format!("{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l}{m:?}{n}{o}{p}{q}{r} {method}")
}

#[derive(Default)]
struct Counter(AtomicU32);

trait Mailer: Send + Sync {
    fn mail(&self, to: &str) -> String;
}

struct Postbox;

struct Post(Box<dyn Mailer>);

impl Mailer for Postbox {
    fn mail(&self, to: &str) -> String {
        format!("posted to {to}")
    }
}

#[derive(State)]
struct App {
    counter: Counter,
    names: Mutex<Vec<String>>,
    post: Post,
    #[state(skip)]
    _hidden: String,
}

fn state() -> App {
    App {
        counter: Counter::default(),
        names: Mutex::default(),
        post: Post(Box::new(Postbox)),
        _hidden: String::new(),
    }
}

#[get("/count")]
async fn count(counter: &Counter) -> String {
    counter.0.fetch_add(1, Ordering::Relaxed).to_string()
}

#[post("/names/<name>")]
async fn add(name: &str, names: &Mutex<Vec<String>>, body: String) -> String {
    let mut names = names.lock().unwrap();
    names.push(format!("{name}={body}"));
    names.join(" ")
}

#[get("/mail?<to>")]
async fn mail(to: &str, post: &Post) -> String {
    post.0.mail(to)
}

#[get("/whole")]
async fn whole(app: &App) -> String {
    app.counter.0.load(Ordering::Relaxed).to_string()
}

#[get("/sync/<n>")]
fn sync(n: u32) -> String {
    format!("{n} on {}", thread::current().name().unwrap_or("?"))
}

#[get("/blocking/<n>?<text>", blocking)]
fn blocking(n: u32, text: Option<String>, headers: HeaderMap) -> String {
    format!(
        "{n} {text:?} {} {:?}",
        headers.len(),
        thread::current().id()
    )
}

#[test]
fn more_than_sixteen_arguments_are_fine() {
    let path = "/1/2/3/4/five/6/7/8?i=1&j=2&k=3&l=4&m=5&n=6&o=7&p=8";
    let headers = [("q", "9"), ("cookie", "r=0")];
    let app = Catzilla::new(routes![eighteen]).state(state());
    ask(app, request(Method::GET, path, &headers, "")).says(r#"1234five6781234Some("5")67890 GET"#);
}

#[test]
fn every_request_sees_the_same_shared_values() {
    let routes = routes![count, add, mail, whole];
    let service = Catzilla::new(routes).state(state()).into_service().unwrap();
    block_on(async {
        send(service.clone(), get("/count")).await.says("0");
        send(service.clone(), get("/count")).await.says("1");
        send(service.clone(), get("/whole")).await.says("2");
        let post = |path: &str, body: &'static str| request(Method::POST, path, &[], body);
        send(service.clone(), post("/names/a", "1"))
            .await
            .says("a=1");
        send(service.clone(), post("/names/b", "2"))
            .await
            .says("a=1 b=2");
        send(service.clone(), get("/mail?to=x%20y"))
            .await
            .says("posted to x y");
    });
}

#[test]
fn a_plain_function_runs_in_place() {
    let here = thread::current().name().unwrap_or("?").to_owned();
    ask(Catzilla::new(routes![sync]), get("/sync/3")).says(&format!("3 on {here}"));
}

#[test]
fn a_blocking_function_runs_on_another_thread() {
    let app = Catzilla::new(routes![blocking]);
    let answer = ask(
        app,
        request(Method::GET, "/blocking/3?text=x", &[("a", "b")], ""),
    );
    let text = answer.text();
    assert!(text.starts_with(r#"3 Some("x") 1 ThreadId"#), "{text}");
    assert!(
        !text.ends_with(&format!("{:?}", thread::current().id())),
        "{text}"
    );
}
