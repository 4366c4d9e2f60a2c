use catzilla::prelude::*;

#[derive(Model)]
#[model(rename = "camelCase")]
struct User {
    id: u64,
}

fn main() {}
