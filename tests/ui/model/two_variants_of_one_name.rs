use catzilla::prelude::*;

#[derive(Model)]
enum Colour {
    Red,
    #[field(rename = "Red")]
    Crimson,
}

fn main() {}
