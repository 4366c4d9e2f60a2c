use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(range(150))]
    age: u8,
}

fn main() {}
