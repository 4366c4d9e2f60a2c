use catzilla::prelude::*;

#[derive(Model)]
struct User {
    name: &str,
}

fn main() {}
