use catzilla::prelude::*;

struct User;

#[dependency]
async fn user(other: &User) -> User {
    let _ = other;
    User
}

fn main() {}
