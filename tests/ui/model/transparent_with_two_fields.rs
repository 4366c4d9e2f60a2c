use catzilla::prelude::*;

#[derive(Model)]
#[model(transparent)]
struct Both {
    one: u8,
    other: u8,
}

fn main() {}
