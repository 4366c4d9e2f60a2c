use catzilla::prelude::*;

#[derive(Model)]
struct Order {
    #[field(one_of(["small", "large"]))]
    size: String,
    #[field(one_of(&[1, 2]))]
    copies: u8,
    #[field(one_of("1", "2"))]
    pages: u8,
    #[field(one_of(1, 2))]
    name: String,
    #[field(one_of("a", 2))]
    kind: String,
}

fn main() {}
