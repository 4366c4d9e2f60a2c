use catzilla::prelude::*;

struct User;

#[dependency(transient = true)]
async fn user() -> User {
    User
}

fn main() {}
