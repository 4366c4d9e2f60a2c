use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(pattern(r"\Aabc\z"))]
    f0: String,
    #[field(pattern("[[:alpha:]]"))]
    f1: String,
    #[field(pattern("[a-z&&[^x]]"))]
    f2: String,
    #[field(pattern("(?P<year>[0-9]+)"))]
    f3: String,
    #[field(pattern("a*+b"))]
    f4: String,
    #[field(pattern(r"^\x{41}$"))]
    f5: String,
    #[field(pattern("^[]a]$"))]
    f6: String,
    #[field(pattern("^a{,3}$"))]
    f7: String,
    #[field(pattern(r"a\B"))]
    f8: String,
}

fn main() {}
