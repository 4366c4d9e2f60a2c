use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(range(..0))]
    age: u8,
    #[field(range(..-128))]
    level: Option<i8>,
    #[field(each(range(..0)))]
    sizes: Vec<u64>,
    #[field(len(..0))]
    name: String,
}

fn main() {}
