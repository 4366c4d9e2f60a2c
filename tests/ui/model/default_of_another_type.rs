use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(default = 18)]
    age: String,
}

fn main() {}
