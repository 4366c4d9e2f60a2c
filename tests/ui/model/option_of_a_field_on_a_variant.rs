use catzilla::prelude::*;

#[derive(Model)]
enum Colour {
    #[field(skip)]
    Red,
    #[field(rename = "green", len(1..))]
    Green,
}

fn main() {}
