use catzilla::prelude::*;

struct User;

#[dependency]
fn user() -> User {
    User
}

#[get("/me")]
async fn me(_user: User) {}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![me]).run()
}
