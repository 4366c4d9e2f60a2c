use catzilla::prelude::*;

fn is_even(number: &u64) -> Result<(), &'static str> {
    if number % 2 == 0 { Ok(()) } else { Err("expected an even number") }
}

#[derive(Model)]
struct User {
    #[field(check = is_even)]
    name: String,
}

fn main() {}
