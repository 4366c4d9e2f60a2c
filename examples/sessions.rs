//! Sessions: a login, and a counter that belongs to whoever has logged in.
//!
//! ```sh
//! cargo run -p catzilla-examples --example sessions
//! curl -i http://127.0.0.1:8000/
//! curl -c jar -X POST http://127.0.0.1:8000/login -d name=Ada -d password=purr
//! curl -b jar -c jar http://127.0.0.1:8000/
//! curl -b jar -c jar -X POST http://127.0.0.1:8000/logout
//! ```

use std::time::Duration;

use catzilla::{
    prelude::*,
    session::{MemoryStore, Session, Sessions},
};

#[derive(State)]
struct App {
    sessions: Sessions,
}

/// Whoever has logged in. Handlers that take `&User` answer 401 to everybody else.
struct User(String);

#[dependency]
async fn current_user(session: &Session) -> Result<User, Problem> {
    let name = session.get("user").map(User);
    name.ok_or_else(|| Problem::new(StatusCode::UNAUTHORIZED).detail("log in first"))
}

#[derive(Model)]
struct Login<'a> {
    #[field(len(1..=64))]
    name: &'a str,
    password: &'a str,
}

#[post("/login")]
async fn login(login: Form<Login<'_>>, session: &Session) -> Result<String, Problem> {
    let Form(Login { name, password }) = login;
    // A real application looks the user up, and compares a hash.
    if password != "purr" {
        return Err(Problem::new(StatusCode::FORBIDDEN).detail("that is not the password"));
    }
    // A new id for who has more rights now: nobody else can know it.
    session.renew();
    session.insert("user", name);
    Ok(format!("Hello, {name}!\n"))
}

#[get("/")]
async fn index(user: &User, session: &Session) -> String {
    let visits = session.get("visits").unwrap_or(0) + 1;
    session.insert("visits", visits);
    format!("{} was here {visits} times\n", user.0)
}

#[post("/logout")]
async fn logout(session: &Session) -> &'static str {
    session.clear();
    "Good bye!\n"
}

fn main() -> catzilla::Result<()> {
    let sessions = Sessions::stored(MemoryStore::new())
        .lifetime(Duration::from_mins(30))
        .rolling()
        // This is HTTP on loopback; with TLS in front of it, leave this out.
        .insecure();
    Catzilla::new(routes![index, login, logout])
        .state(App { sessions })
        .run()
}
