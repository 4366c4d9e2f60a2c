use catzilla::prelude::*;

struct User;

#[dependency(on_drop)]
async fn user() -> User {
    User
}

fn main() {}
