use catzilla::prelude::*;

struct Db;

#[derive(Model)]
#[model(serde, state = Db)]
struct User {
    name: String,
}

fn main() {}
