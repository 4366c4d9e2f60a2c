use catzilla::prelude::*;

#[derive(Model)]
#[model(rename_all = "camel", deny_unknwon)]
struct User {
    #[field(emial)]
    name: String,
    #[field(range(..0))]
    age: u8,
}

fn main() {}
