use catzilla::prelude::*;

struct Db;
struct User;

#[dependency]
async fn user(_: &Db) -> Result<User, Problem> {
    Ok(User)
}

#[get("/me")]
async fn me(_: &User) {}

#[derive(State)]
struct App {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![me]).state(App {}).run()
}
