//! What a test puts in the place of the state's values and of dependencies.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering::Relaxed},
};

use catzilla::prelude::*;

use crate::told::Told;

struct Motto(&'static str);

#[derive(State)]
struct App {
    motto: Motto,
    told: Told,
}

struct Session;

#[derive(Debug, PartialEq)]
struct User(String);

struct Fresh(usize);

struct Transaction {
    told: Told,
}

#[dependency]
fn session(told: &Told) -> Session {
    told.say("session made");
    Session
}

#[dependency]
async fn user(#[header] authorization: &str, _: &Session) -> User {
    User(authorization.to_owned())
}

#[dependency(transient)]
fn fresh() -> Fresh {
    Fresh(0)
}

#[dependency(on_drop = close)]
fn transaction(told: &Told) -> Transaction {
    told.say("begun");
    Transaction { told: told.clone() }
}

async fn close(transaction: Transaction) {
    transaction.told.say("closed");
}

#[get("/me")]
async fn me(user: &User) -> String {
    user.0.clone()
}

#[get("/fresh")]
async fn two(a: &Fresh, b: &Fresh) -> String {
    format!("{} {}", a.0, b.0)
}

#[get("/saved")]
async fn saved(transaction: &Transaction, motto: &Motto) -> &'static str {
    transaction.told.say("saved");
    motto.0
}

#[middleware]
async fn greets(request: &mut Request, next: Next<'_>, user: &User) -> Response {
    let mut response = next.run(request).await;
    let value = user.0.parse().unwrap();
    response.headers_mut().insert("x-user", value);
    response
}

routes! { Api = [me, "/greeted" => Greeted, two, saved] }
routes! { Greeted = [me] with [greets] }

fn app(told: &Told) -> Catzilla<Api, App> {
    let motto = Motto("purr");
    let told = told.clone();
    Catzilla::new(Api).state(App { motto, told })
}

#[tokio::test]
async fn a_value_stands_in_for_a_dependency_and_what_it_asks_for_is_not_made() {
    let told = Told::default();
    let client = app(&told)
        .override_dependency(|| User("Tom".to_owned()))
        .test();
    client.get("/me").send().await.assert_text("Tom");
    told.is(&[]);
    // The others are as ever.
    client.get("/fresh").send().await.assert_text("0 0");
    let client = app(&told).test();
    client.get("/me").send().await.assert_status(422);
    client
        .get("/me")
        .bearer("x")
        .send()
        .await
        .assert_text("Bearer x");
    told.is(&["session made", "session made"]);
}

#[tokio::test]
async fn a_dependency_may_be_said_to_fail() {
    let client = app(&Told::default())
        .override_dependency(|| -> Result<User, Problem> {
            Err(Problem::new(StatusCode::FORBIDDEN).detail("not you"))
        })
        .test();
    client.get("/me").send().await.assert_problem(403);
    client.get("/greeted/me").send().await.assert_problem(403);
}

#[tokio::test]
async fn the_function_is_called_at_each_request_and_what_it_makes_is_shared() {
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    let client = app(&Told::default())
        .override_dependency(move || User(counted.fetch_add(1, Relaxed).to_string()))
        .test();
    for number in ["0", "1", "2"] {
        let response = client.get("/greeted/me").send().await;
        response.assert_text(number).assert_header("x-user", number);
    }
    client.get("/fresh").send().await;
    assert_eq!(count.load(Relaxed), 3);
}

#[tokio::test]
async fn a_transient_one_is_asked_for_by_everyone() {
    let count = AtomicUsize::new(5);
    let client = app(&Told::default())
        .override_dependency(move || Fresh(count.fetch_add(1, Relaxed)))
        .test();
    client.get("/fresh").send().await.assert_text("5 6");
    client.get("/fresh").send().await.assert_text("7 8");
}

#[tokio::test]
async fn of_two_for_one_type_the_later_holds() {
    let client = app(&Told::default())
        .override_dependency(|| Fresh(1))
        .override_dependency(|| User("Tom".to_owned()))
        .override_dependency(|| Fresh(2))
        .test();
    client.get("/fresh").send().await.assert_text("2 2");
    client.get("/me").send().await.assert_text("Tom");
}

#[tokio::test]
async fn one_that_is_closed_is_closed_as_well() {
    let (told, other) = (Told::default(), Told::default());
    let given = other.clone();
    let client = app(&told)
        .override_dependency(move || Transaction {
            told: given.clone(),
        })
        .test();
    client.get("/saved").send().await.assert_text("purr");
    told.is(&[]);
    other.is(&["saved", "closed"]);
}

#[tokio::test]
async fn the_state_is_changed_before_anyone_sees_it() {
    let told = Told::default();
    let seen = told.clone();
    let client = app(&told)
        .on_start(async move |app: &App| seen.say(app.motto.0))
        .override_state(|app: &mut App| app.motto = Motto("hiss"))
        .override_state(|app: &mut App| app.told = Told::default())
        .test();
    client.get("/saved").send().await.assert_text("hiss");
    told.is(&["hiss"]);
}

#[tokio::test]
async fn a_state_that_is_waited_for_is_changed_as_well() {
    let told = Told::default();
    let given = told.clone();
    let client = Catzilla::new(Api)
        .state_with(async move || {
            tokio::task::yield_now().await;
            given.say("made");
            App {
                motto: Motto("purr"),
                told: given,
            }
        })
        .override_state(|app| app.motto = Motto("hiss"))
        .test();
    told.is(&[]);
    client.get("/saved").send().await.assert_text("hiss");
    client.get("/saved").send().await.assert_text("hiss");
    told.is(&[
        "made", "begun", "saved", "closed", "begun", "saved", "closed",
    ]);
}
