use catzilla::prelude::*;

#[derive(Model)]
#[model(shiny)]
struct User {
    id: u64,
}

fn main() {}
