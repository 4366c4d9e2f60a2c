use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(pattern("^(?=.*[0-9]).+$"))]
    f0: String,
    #[field(pattern("a(?<!b)"))]
    f1: String,
}

fn main() {}
