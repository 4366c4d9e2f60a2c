use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(skip, len(1..))]
    name: String,
    #[field(rename = "age", skip)]
    years: u8,
    #[field(skip, alias = "mail", email)]
    address: String,
    #[field(skip, skip_writing)]
    seen: bool,
    #[field(skip, default = 7)]
    level: u8,
}

fn main() {}
