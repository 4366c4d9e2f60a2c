use catzilla::prelude::*;

#[derive(Model)]
#[model(check(is_right), tag)]
struct User {
    #[field(check(is_right))]
    name: String,
    #[field(rename("age"))]
    years: u8,
    #[field(skip_writing_if)]
    title: Option<String>,
    #[field(check = |name| name)]
    code: String,
}

fn main() {}
