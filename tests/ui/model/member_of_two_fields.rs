use catzilla::prelude::*;

#[derive(Model)]
struct User {
    id: u64,
    #[field(rename = "id")]
    number: u64,
}

fn main() {}
