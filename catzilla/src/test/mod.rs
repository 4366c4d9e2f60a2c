//! Testing an application: requests without a socket, and assertions that show the whole exchange when they
//! fail.
//!
//! ```
//! use catzilla::prelude::*;
//!
//! #[get("/square/<n>")]
//! async fn square(n: u32) -> String {
//!     (n * n).to_string()
//! }
//!
//! # #[tokio::main(flavor = "current_thread")] async fn main() {
//! let client = Catzilla::new(routes![square]).test();
//! client.get("/square/4").send().await.assert_status(200).assert_text("16");
//! client.get("/square/x").send().await.assert_violation("/n", "type");
//! # }
//! ```
//!
//! [`Catzilla::test`](crate::Catzilla::test) makes a [`TestClient`], which makes a [`TestRequest`], which is sent
//! and becomes a [`TestResponse`]. What the state and dependencies are is the test's business:
//! [`override_state`](crate::Catzilla::override_state),
//! [`override_dependency`](crate::Catzilla::override_dependency).

mod assertions;
mod basic;
mod client;
mod cookies;
mod exchange;
mod inside;
mod multipart;
mod pairs;
mod redirect;
mod request;
mod response;
#[cfg(feature = "test-server")]
mod socket;

pub(crate) use self::inside::Inside;
#[cfg(feature = "test-server")]
pub(crate) use self::socket::Socket;
pub use self::{
    assertions::ExpectedStatus, client::TestClient, multipart::Multipart, request::TestRequest,
    response::TestResponse,
};
