use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(each)]
    tags: Vec<String>,
}

fn main() {}
