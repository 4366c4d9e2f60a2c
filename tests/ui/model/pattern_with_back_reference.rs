use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(pattern(r"^(a|b)\1$"))]
    f0: String,
}

fn main() {}
