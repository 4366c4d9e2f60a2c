use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(pattern("^.{0,63}$"))]
    f0: String,
    #[field(pattern("^[a-z]{0,1000}$"))]
    f1: String,
    #[field(pattern("(a|b)*a(a|b){20}"))]
    f2: String,
}

fn main() {}
