use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(pattern("^[0-9]+$"))]
    f0: u32,
}

fn main() {}
