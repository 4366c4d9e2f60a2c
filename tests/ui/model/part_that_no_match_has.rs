use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(pattern("^[a-z]+$"), prefix("A-"))]
    id: String,
    #[field(suffix("."), pattern("^[a-z]+$"))]
    name: String,
    #[field(contains("1"), pattern("^[a-z]+$"))]
    code: String,
    #[field(email, contains(" "))]
    mail: String,
}

fn main() {}
