use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(range(150..=0))]
    age: u8,
    #[field(len(10..=5))]
    name: String,
    #[field(len(..))]
    motto: String,
}

fn main() {}
