//! What stands around handlers.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::{Arc, Mutex};

use catzilla::prelude::*;
use catzilla_tests::{get, send};

#[derive(Clone, Default)]
struct Told(Arc<Mutex<Vec<String>>>);
impl Told {
    fn say(&self, what: impl Into<String>) {
        self.0.lock().unwrap().push(what.into());
    }
}

#[derive(State, Default)]
struct App {
    told: Told,
}

struct User(String);
#[dependency]
async fn user(#[header] x_name: Option<&str>, told: &Told) -> Result<User, Problem> {
    told.say("user made");
    tokio::task::yield_now().await;
    Ok(User(
        x_name
            .ok_or_else(|| Problem::new(StatusCode::UNAUTHORIZED))?
            .to_owned(),
    ))
}

/// The outermost.
#[middleware]
async fn outer(request: &mut Request, next: Next<'_>, told: &Told) -> Response {
    told.say(format!("outer in {}", request.uri().path()));
    let mut response = next.run(request).await;
    told.say(format!("outer out {}", response.status()));
    response
        .headers_mut()
        .insert("x-outer", "1".parse().unwrap());
    response
}

#[middleware]
async fn login(request: Request, next: Next<'_>, user: &User, told: &Told) -> Response {
    told.say(format!("login {}", user.0));
    next.run(request).await
}

#[middleware("?<quick>")]
async fn short(
    told: &Told,
    quick: Option<bool>,
    request: &mut Request,
    next: Next<'_>,
) -> Result<Response, Problem> {
    told.say("short");
    if quick == Some(true) {
        return Err(Problem::new(StatusCode::IM_A_TEAPOT));
    }
    Ok(next.run(request).await)
}

#[get("/me/<id>")]
async fn me(id: u8, user: &User, told: &Told) -> String {
    told.say("me");
    format!("{} {id}", user.0)
}
#[get("/open")]
async fn open(told: &Told) -> &'static str {
    told.say("open");
    "open"
}
#[get("/panics")]
async fn panics() {
    panic!("on purpose")
}

routes! { Inner = [me, open with [short]] with [login] }

#[tokio::test]
async fn around() {
    let told = Told::default();
    let app = || {
        Catzilla::new(routes!["/in" => Inner with [short], open, panics])
            .state(App {
                told: told.clone(),
                ..App::default()
            })
            .with(outer)
    };
    for path in [
        "/in/me/3",
        "/in/me/3?quick=true",
        "/in/open",
        "/open",
        "/nowhere",
        "/in/me/x",
        "/panics",
    ] {
        let mut request = get(path);
        request
            .headers_mut()
            .insert("x-name", "tom".parse().unwrap());
        let service = app().into_service().unwrap();
        let answer = send(service, request).await;
        println!(
            "{path} {answer:?}\n{:?}",
            told.0.lock().unwrap().drain(..).collect::<Vec<_>>()
        );
    }
    let answer = send(app().into_service().unwrap(), get("/in/me/3")).await;
    println!(
        "{answer:?}\n{:?}",
        told.0.lock().unwrap().drain(..).collect::<Vec<_>>()
    );
}
