use catzilla::prelude::*;

struct Session;
struct User;

#[dependency]
fn session(_: &User) -> Session {
    Session
}

#[dependency]
fn user(_: &Session) -> User {
    User
}

#[get("/me")]
async fn me(_: &User) {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![me]).run()
}
