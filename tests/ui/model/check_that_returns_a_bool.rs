use catzilla::prelude::*;

fn is_even(number: &u64) -> bool {
    number % 2 == 0
}

#[derive(Model)]
struct User {
    #[field(check = is_even)]
    id: u64,
}

fn main() {}
