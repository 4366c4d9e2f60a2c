use catzilla::prelude::*;

#[derive(Model)]
#[serde(untagged)]
struct User {
    #[serde(skip_serializing)]
    id: u64,
}

fn main() {}
