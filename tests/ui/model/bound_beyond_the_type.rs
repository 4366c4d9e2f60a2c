use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(range(0..=300))]
    age: u8,
}

fn main() {}
