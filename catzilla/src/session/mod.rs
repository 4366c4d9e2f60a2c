//! Sessions: values that are kept for a client from one request to the next.
//!
//! The application's state holds [`Sessions`], and functions ask for `&Session`:
//!
//! ```
//! use catzilla::{prelude::*, session::{Key, Session, Sessions}};
//!
//! #[derive(State)]
//! struct App {
//!     sessions: Sessions,
//! }
//!
//! #[post("/login/<name>")]
//! async fn login(name: &str, session: &Session) {
//!     session.renew();
//!     session.insert("user", name);
//! }
//!
//! #[get("/")]
//! async fn index(session: &Session) -> String {
//!     let user: Option<String> = session.get("user");
//!     format!("Hello, {}!", user.as_deref().unwrap_or("stranger"))
//! }
//!
//! #[post("/logout")]
//! async fn logout(session: &Session) {
//!     session.clear();
//! }
//!
//! #[tokio::main(flavor = "current_thread")]
//! async fn main() {
//!     let sessions = Sessions::signed(Key::generate());
//!     let client = Catzilla::new(routes![login, index, logout]).state(App { sessions }).test();
//!     client.post("/login/Ada").send().await.assert_status(204);
//!     client.get("/").send().await.assert_text("Hello, Ada!");
//!     client.post("/logout").send().await.assert_status(204);
//!     client.get("/").send().await.assert_text("Hello, stranger!");
//! }
//! ```
//!
//! | | where the values are | |
//! | --- | --- | --- |
//! | [`Sessions::signed`] | in the cookie | the client can read them, and not change them |
//! | [`Sessions::encrypted`] | in the cookie | the client can do neither |
//! | [`Sessions::stored`] | in a [`SessionStore`], in [`MemoryStore`] for one | the cookie is a random id |
//!
//! Without a store there is nothing to keep, and nothing to end: whoever has copied a cookie can use it until it
//! expires, a logout notwithstanding, and all of it fits into one cookie of four kilobytes.
//!
//! # What is done, and when
//!
//! A session that nobody asks for is not looked at. One that is asked for is loaded once for a request, and shared by
//! everybody who asks. Once the outermost function that asked has come to its end it is saved, if it was changed:
//! whatever the status of the response, an argument that could not be read included. It is not saved if the function
//! has panicked, nor if the client has gone before. That function is the outermost one that asks: where a middleware
//! asks for the session as well, what a handler has changed before it panicked is saved with the 500. A store that
//! fails is a 500 in place of the response.
//!
//! A cookie that is no session, since it was changed, has expired, or is of nobody who is known, is a session without
//! values.
//!
//! A response that depends on a session has `Vary: Cookie`, and one that sets its cookie has `Cache-Control: no-store`
//! unless the handler has said `private` or `no-store` itself: nobody else is to get it out of a cache.
//!
//! Of two requests that change one session of a store at a time, the one that is saved later wins, with all its
//! values. A session that has ended meanwhile stays ended, but where the request both renews and changes it, as a login
//! does: that begins a new one, with the values that this request has seen.

mod cookie;
mod id;
mod key;
mod memory;
mod provided;
mod saved;
mod seal;
mod sessions;
mod store;
mod values;
mod written;

pub use self::{
    cookie::SameSite,
    key::{Key, ShortSecret},
    memory::MemoryStore,
    sessions::Sessions,
    store::{Record, SessionStore, StoreError},
    values::Session,
};

use std::time::SystemTime;

/// The time, in seconds since 1970.
fn now() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs().cast_signed())
}
