use catzilla::prelude::*;

#[derive(Model)]
#[model(check = first, check = second)]
struct User {
    #[field(rename = "a", rename = "b")]
    name: String,
    #[field(default)]
    #[field(default = 7)]
    level: u8,
}

fn main() {}
