use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(pattern(r"^\p{L}+$"))]
    f0: String,
    #[field(pattern(r"^[\p{Lu}-]+$"))]
    f1: String,
}

fn main() {}
