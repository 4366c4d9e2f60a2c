use catzilla::prelude::*;

struct Db;

fn is_free(_: &String, _: &Db) -> Result<(), &'static str> {
    Ok(())
}

#[derive(Model)]
struct User {
    #[field(check_with = is_free)]
    name: String,
}

fn main() {}
