//! When a session is saved, and who shares it.

use std::{future::poll_fn, pin::pin, task::Poll};

use catzilla::{
    prelude::*,
    session::{Key, Session, Sessions},
};
use catzilla_tests::{block_on, request};
use tower::Service;

use super::{App, ID, login, set, show, stored};

struct User(String);

/// Remembers what a stranger has asked for.
#[dependency]
async fn user(session: &Session) -> Result<User, Problem> {
    session.get("user").map(User).ok_or_else(|| {
        session.insert("user", "a stranger");
        Problem::new(StatusCode::UNAUTHORIZED)
    })
}

#[get("/me")]
async fn me(user: &User) -> String {
    user.0.clone()
}

#[post("/refused")]
async fn refused(session: &Session) -> Result<(), Problem> {
    session.insert("user", "refused");
    Err(Problem::new(StatusCode::CONFLICT))
}

struct Marked;

#[dependency]
fn mark(session: &Session) -> Marked {
    session.insert("user", "marked");
    Marked
}

#[post("/number/<n>")]
async fn number(n: u8, _: &Marked) -> String {
    n.to_string()
}

#[post("/panics")]
async fn panics(session: &Session) {
    session.insert("user", "lost");
    panic!("on purpose")
}

struct Closed;

#[dependency(on_drop = close)]
fn opened(session: &Session) -> Closed {
    session.insert("user", "closed");
    Closed
}

async fn close(_: Closed) {
    tokio::task::yield_now().await;
}

#[post("/closed")]
async fn closed(_: &Closed) {}

#[middleware]
async fn visits(request: &mut Request, next: Next<'_>, session: &Session) -> Response {
    session.insert("user", "around");
    let response = next.run(request).await;
    let count = session.get("count").unwrap_or(0) + 1;
    session.insert("count", count);
    response
}

#[middleware]
async fn none_without_user(request: &mut Request, next: Next<'_>, _: &User) -> Response {
    next.run(request).await
}

#[get("/around")]
async fn around(session: &Session) -> String {
    session.get::<String>("user").unwrap_or_default()
}

#[get("/guarded")]
async fn guarded() {}

routes! {
    All = [
        me, refused, number, panics, closed, show, login, around with [visits], guarded with [none_without_user],
    ]
}

fn app() -> Catzilla<All, App> {
    let sessions = Sessions::signed(Key::generate());
    Catzilla::new(All).state(App { sessions })
}

#[track_caller]
fn leaves(method: Method, path: &str, status: u16, expected: &str) {
    block_on(async {
        let client = app().test();
        let response = client.request(method, path).send().await;
        assert_eq!(response.status(), status);
        let shown = client.get("/").send().await;
        assert_eq!(shown.text(), expected);
    });
}

#[test]
fn it_is_saved_whatever_the_answer() {
    leaves(Method::POST, "/refused", 409, "Some(\"refused\") None");
    leaves(Method::POST, "/number/1", 200, "Some(\"marked\") None");
    leaves(Method::POST, "/closed", 204, "Some(\"closed\") None");
}

#[test]
fn it_is_saved_where_an_argument_or_a_dependency_cannot_be_had() {
    leaves(Method::POST, "/number/x", 422, "Some(\"marked\") None");
    leaves(Method::GET, "/me", 401, "Some(\"a stranger\") None");
    leaves(Method::GET, "/guarded", 401, "Some(\"a stranger\") None");
}

#[test]
fn it_is_not_saved_after_a_panic() {
    leaves(Method::POST, "/panics", 500, "None None");
}

#[test]
fn middleware_and_handlers_share_one_and_it_is_saved_once() {
    block_on(async {
        let client = app().test();
        let response = client.get("/around").send().await;
        response.assert_text("around");
        assert!(set(&response).is_some());
        let vary = response.headers().get_all("vary").iter();
        assert_eq!(vary.count(), 1);
        client
            .get("/")
            .send()
            .await
            .assert_text("Some(\"around\") Some(1)");
    });
}

#[test]
fn the_applications_own_answer_to_an_error_sets_the_cookie_as_well() {
    block_on(async {
        let own = |_, _: &catzilla::ErrorContext<'_>| response!(([("set-cookie", "own=1")], "own"));
        let client = app().on_error(own).test();
        let response = client.post("/refused").send().await;
        response.assert_text("own");
        let vary: Vec<_> = response.headers().get_all("vary").iter().collect();
        assert_eq!(vary, ["cookie", "accept"]);
        assert_eq!(client.cookie("own").as_deref(), Some("1"));
        client
            .get("/")
            .send()
            .await
            .assert_text("Some(\"refused\") None");
    });
}

#[test]
fn a_problem_that_the_application_hands_on_sets_the_cookie_once() {
    block_on(async {
        let client = app().on_error(|problem, _| problem.into_response()).test();
        let response = client.post("/refused").send().await;
        response.assert_problem(409);
        assert!(set(&response).is_some());
    });
}

#[test]
fn a_client_that_goes_at_any_moment_leaves_one_session_or_none() {
    block_on(async {
        for polls in 0..40 {
            let (store, sessions) = stored();
            let app = Catzilla::new(All).state(App { sessions });
            let mut service = app.into_service().unwrap();
            {
                let mut future = pin!(service.call(request(Method::POST, "/login/Ada", &[], "")));
                for _ in 0..polls {
                    let polled = poll_fn(|cx| Poll::Ready(future.as_mut().poll(cx))).await;
                    if let Poll::Ready(response) = polled {
                        assert!(response.unwrap().headers().contains_key("set-cookie"));
                        assert_eq!(store.len(), 1);
                        break;
                    }
                }
            }
            for _ in 0..10 {
                tokio::task::yield_now().await;
            }
            // What has begun to be saved is saved, though nobody waits for it.
            assert_eq!(store.len(), usize::from(polls > 0), "{polls}");
        }
    });
}

#[test]
fn a_test_puts_one_in_its_place_which_is_saved_as_any_other() {
    block_on(async {
        let ada = || {
            let session = Session::default();
            session.insert("user", "Ada");
            session
        };
        let client = app().override_dependency(ada).test();
        client.get("/me").send().await.assert_text("Ada");
        assert!(client.cookie(ID).is_some());
        assert_eq!(format!("{:?}", ada()), "{\"user\"}");
    });
}
