use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(shiny)]
    name: String,
}

fn main() {}
