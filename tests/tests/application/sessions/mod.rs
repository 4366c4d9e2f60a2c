//! Values that are kept for a client from one request to the next.

mod cookies;
mod saving;
mod stored;

use std::sync::Arc;

use catzilla::{
    prelude::*,
    session::{Key, MemoryStore, Session, Sessions},
    test::{TestClient, TestResponse},
};

#[derive(State)]
struct App {
    sessions: Sessions,
}

#[get("/")]
async fn show(session: &Session) -> String {
    let user: Option<String> = session.get("user");
    let count: Option<u32> = session.get("count");
    format!("{user:?} {count:?}")
}

#[post("/count")]
async fn count(session: &Session) -> String {
    let count = session.get("count").unwrap_or(0) + 1;
    session.insert("count", count);
    count.to_string()
}

#[post("/login/<user>")]
async fn login(user: &str, session: &Session) {
    session.renew();
    session.insert("user", user);
}

#[post("/logout")]
async fn logout(session: &Session) {
    session.clear();
}

#[get("/open")]
async fn open() -> &'static str {
    "open"
}

routes! { Shop = [show, count, login, logout, open] }

fn client(sessions: Sessions) -> TestClient {
    Catzilla::new(Shop).state(App { sessions }).test()
}

/// Sessions of each kind.
fn every_kind() -> [Sessions; 3] {
    let key = Key::generate();
    [
        Sessions::signed(key.clone()),
        Sessions::encrypted(key),
        Sessions::stored(MemoryStore::new()),
    ]
}

fn stored() -> (Arc<MemoryStore>, Sessions) {
    let store = Arc::new(MemoryStore::new());
    let sessions = Sessions::stored(Arc::clone(&store));
    (store, sessions)
}

const ID: &str = "__Host-id";

/// What a response says of the cookie.
fn set(response: &TestResponse) -> Option<&str> {
    let mut values = response.headers().get_all("set-cookie").iter();
    let value = values.next()?;
    assert_eq!(values.next(), None, "one cookie");
    Some(value.to_str().unwrap())
}

/// What somebody is shown who sends these cookies and no others.
async fn shown_for(client: &TestClient, cookies: String) -> String {
    let another = client.another();
    let response = another.get("/").header("cookie", cookies).send().await;
    response.assert_status(200);
    response.text().to_owned()
}

/// The same, with the session's cookie alone.
async fn shown_with(client: &TestClient, value: &str) -> String {
    shown_for(client, format!("{ID}={value}")).await
}
