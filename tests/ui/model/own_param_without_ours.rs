use catzilla::prelude::*;

#[derive(Model)]
#[model(own_param)]
struct User {
    name: String,
}

fn main() {}
