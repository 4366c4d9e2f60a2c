use catzilla::prelude::*;

#[derive(Model)]
struct Age(u8);

#[derive(Model)]
struct User {
    #[field(range(1..))]
    age: Age,
}

fn main() {}
