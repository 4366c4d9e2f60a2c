use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(prefix("abc"), len(..=2))]
    id: String,
    #[field(one_of("a", "bc"), len(2..))]
    kind: String,
    #[field(one_of(1, 5, -7), range(0..5))]
    level: i8,
    #[field(contains("é"), ascii)]
    name: String,
    #[field(one_of("x1", "X2"), pattern("^[a-z]"))]
    code: String,
}

fn main() {}
