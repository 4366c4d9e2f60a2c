use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(min_length(1))]
    name: String,
}

fn main() {}
