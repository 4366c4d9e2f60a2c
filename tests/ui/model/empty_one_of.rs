use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(one_of())]
    role: String,
    #[field(multiple_of(0))]
    shoes: u8,
    #[field(prefix(""))]
    name: String,
}

fn main() {}
