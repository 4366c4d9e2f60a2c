use catzilla::prelude::*;

struct Db;

fn is_free(_: &String, _: &Db) -> Result<(), &'static str> {
    Ok(())
}

#[derive(Model)]
#[model(state = Db)]
struct User {
    #[field(check_with = is_free)]
    name: String,
}

#[derive(Model)]
struct Team {
    users: Vec<User>,
}

fn main() {}
