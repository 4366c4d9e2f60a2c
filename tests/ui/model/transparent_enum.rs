use catzilla::prelude::*;

#[derive(Model)]
#[serde(transparent)]
enum Colour {
    Red,
}

fn main() {}
