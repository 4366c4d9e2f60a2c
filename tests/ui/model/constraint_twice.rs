use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(range(..5), range(10..))]
    age: u8,
    #[field(len(1..))]
    #[field(len(..=64))]
    name: String,
    #[field(email, email)]
    email: String,
    #[field(each(len(1..), len(..=9)))]
    tags: Vec<String>,
}

fn main() {}
