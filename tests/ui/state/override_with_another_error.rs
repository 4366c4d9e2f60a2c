//! An override fails with a `Problem`.

use catzilla::prelude::*;

struct User;

#[dependency]
fn user() -> User {
    User
}

#[get("/")]
async fn index(_: &User) {}

fn main() {
    let app = Catzilla::new(routes![index]);
    let _ = app.override_dependency(|| Err::<User, _>(StatusCode::GONE)).test();
}
