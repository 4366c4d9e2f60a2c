use catzilla::prelude::*;

#[derive(Model)]
#[model(check = is_even)]
struct User {
    id: u64,
}

fn is_even(user: &User) -> bool {
    user.id % 2 == 0
}

fn main() {}
