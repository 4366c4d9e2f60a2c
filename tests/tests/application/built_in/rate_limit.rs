use std::net::SocketAddr;

use axum::{extract::ConnectInfo, response::Response as Answered};
use catzilla::{Layers, Routes, middleware::RateLimit, prelude::*};
use catzilla_tests::{Answer, block_on, request, send};
use tower::Service;

#[get("/")]
async fn index() -> &'static str {
    "index"
}

#[get("/login")]
async fn login() -> &'static str {
    "login"
}

#[middleware]
fn two_an_hour() -> RateLimit {
    RateLimit::per_hour(2)
}

trait Served:
    Service<axum::extract::Request, Response = Answered, Error = std::convert::Infallible> + Clone
{
}

impl<
    T: Service<axum::extract::Request, Response = Answered, Error = std::convert::Infallible> + Clone,
> Served for T
{
}

fn served<R: Routes<()> + 'static, M: Layers<R, ()>>(app: Catzilla<R, (), M>) -> impl Served {
    app.into_service().unwrap()
}

fn from(
    service: &impl Served,
    client: Option<&str>,
    path: &str,
    headers: &[(&str, &str)],
) -> Answer {
    let mut request = request(Method::GET, path, headers, "");
    if let Some(client) = client {
        let client: SocketAddr = client.parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(client));
    }
    block_on(send(service.clone(), request))
}

#[test]
fn a_client_that_makes_too_many_is_told_when_to_come_back() {
    let service = served(Catzilla::new(routes![index, login with [two_an_hour]]));
    let ask = |client, path| from(&service, Some(client), path, &[]);
    ask("192.0.2.1:1", "/login").says("login");
    ask("192.0.2.1:2", "/login").says("login");
    let answer = ask("192.0.2.1:3", "/login");
    answer.problem(429);
    let seconds: u64 = answer.header("retry-after").unwrap().parse().unwrap();
    assert!((1700..=1800).contains(&seconds), "{seconds}");
    ask("192.0.2.1:4", "/").says("index");
    ask("192.0.2.2:1", "/login").says("login");
}

#[test]
fn requests_come_back_with_time() {
    let service = served(Catzilla::new(routes![index]).with(RateLimit::per_second(20).burst(1)));
    let ask = || from(&service, None, "/", &[]);
    ask().says("index");
    let answer = ask();
    answer.problem(429);
    assert_eq!(answer.header("retry-after"), Some("1"));
    std::thread::sleep(std::time::Duration::from_millis(60));
    ask().says("index");
}

#[test]
fn a_network_of_ipv6_is_one_client() {
    let service = served(Catzilla::new(routes![index]).with(RateLimit::per_hour(1)));
    let ask = |client| from(&service, Some(client), "/", &[]).status;
    assert_eq!(ask("[2001:db8::1]:1"), 200);
    assert_eq!(ask("[2001:db8::ffff:2]:1"), 429);
    assert_eq!(ask("[2001:db8:0:1::1]:1"), 200);
}

#[test]
fn clients_of_whom_no_address_is_known_are_one() {
    let service = served(Catzilla::new(routes![index]).with(RateLimit::per_hour(1)));
    assert_eq!(from(&service, None, "/", &[]).status, 200);
    assert_eq!(from(&service, None, "/", &[]).status, 429);
}

#[test]
fn a_header_tells_clients_apart_where_that_is_asked_for() {
    let limit = RateLimit::per_hour(1)
        .by_header("x-key".parse().unwrap())
        .burst(1);
    let service = served(Catzilla::new(routes![index]).with(limit));
    let ask = |key: &str| from(&service, Some("192.0.2.1:1"), "/", &[("x-key", key)]).status;
    let long = "k".repeat(8000);
    for key in ["a", "b", "", &long] {
        assert_eq!((ask(key), ask(key)), (200, 429), "{key}");
    }
    assert_eq!(from(&service, Some("192.0.2.1:1"), "/", &[]).status, 200);
    assert_eq!(from(&service, Some("192.0.2.1:1"), "/", &[]).status, 429);
}

#[test]
fn a_flood_of_keys_leaves_the_limit_of_others_in_place() {
    let limit = RateLimit::per_hour(1).by_header("x-key".parse().unwrap());
    let service = served(Catzilla::new(routes![index]).with(limit));
    let ask = |key: &str| from(&service, None, "/", &[("x-key", key)]).status;
    for key in 0..2000 {
        assert_eq!(ask(&key.to_string()), 200);
    }
    assert_eq!(ask("1999"), 429);
}

#[test]
#[should_panic(expected = "a limit lets at least one request through")]
fn no_requests_at_all_is_no_limit() {
    let _ = RateLimit::per_second(0);
}
