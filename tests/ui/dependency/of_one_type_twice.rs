use catzilla::prelude::*;

struct User;

#[dependency]
fn user() -> User {
    User
}

#[dependency]
fn guest() -> User {
    User
}

fn main() {}
