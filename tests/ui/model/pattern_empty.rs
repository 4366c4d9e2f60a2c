use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(pattern(""))]
    f0: String,
    #[field(pattern("a*"))]
    f1: String,
    #[field(pattern("a^"))]
    f2: String,
    #[field(pattern)]
    f3: String,
    #[field(pattern = "a")]
    f4: String,
    #[field(pattern("a", "b"))]
    f5: String,
}

fn main() {}
