use catzilla::prelude::*;

struct User;

#[dependency(scope = "request")]
async fn user() -> User {
    User
}

fn main() {}
