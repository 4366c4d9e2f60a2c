use catzilla::prelude::*;

#[derive(Model)]
#[model(deny_unknown = true)]
struct User {
    #[field(email = true)]
    mail: String,
    #[field(uuid())]
    id: String,
    #[field(each(ascii = true))]
    tags: Vec<String>,
    #[field(flatten(other))]
    other: Other,
}

#[derive(Model)]
struct Other {}

fn main() {}
