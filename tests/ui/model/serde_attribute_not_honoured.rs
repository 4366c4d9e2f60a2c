use catzilla::prelude::*;

#[derive(Model)]
#[serde(expecting = "a user")]
struct User {
    #[serde(with = "hex")]
    id: u64,
}

fn main() {}
