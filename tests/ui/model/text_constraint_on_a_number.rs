use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(email)]
    age: Option<u8>,
    #[field(range(1..))]
    name: String,
    #[field(len(1..))]
    known: bool,
    #[field(each(len(1..)))]
    motto: String,
}

fn main() {}
