use catzilla::prelude::*;

#[derive(Model)]
#[model(tag = type)]
enum Event {
    One { of: u8 },
}

#[derive(Model)]
struct User {
    #[field("name")]
    name: String,
    #[field(len(1..) email)]
    mail: String,
    #[field(one_of("a" "b"))]
    kind: String,
}

fn main() {}
