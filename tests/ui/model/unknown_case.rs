use catzilla::prelude::*;

#[derive(Model)]
#[model(rename_all = "camel")]
struct User {
    id: u64,
}

fn main() {}
