use catzilla::prelude::*;

#[derive(Model)]
struct User {
    name: &'static str,
}

fn main() {}
