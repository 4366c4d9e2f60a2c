use catzilla::prelude::*;

struct Db;

fn is_free(name: &str, _: &Db) -> Result<(), &'static str> {
    if name.is_empty() { Err("no") } else { Ok(()) }
}

#[derive(Model)]
#[model(state = Db)]
struct Tag {
    #[field(check_with = is_free)]
    name: String,
}

#[derive(Model)]
struct Post {
    tag: Tag,
}

fn main() {}
