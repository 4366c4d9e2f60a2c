use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(pattern("(?i)^abc$"))]
    f0: String,
    #[field(pattern("(?m:^abc$)"))]
    f1: String,
}

fn main() {}
