use catzilla::prelude::*;

#[derive(Model)]
#[field(deny_unknown)]
struct User {
    name: String,
}

#[derive(Model)]
struct Account {
    #[model(len(1..))]
    name: String,
}

#[derive(Model)]
enum Colour {
    #[model(rename = "red")]
    Red,
}

fn main() {}
