use catzilla::prelude::*;

#[derive(Model)]
#[model(deny_unknown_fields)]
struct User {
    #[field(required, length(min = 1))]
    name: String,
}

#[derive(Model)]
struct Page {
    #[field(ge = 1)]
    number: u32,
    #[field(regex = "^[a-z]+$")]
    sort: Option<String>,
    #[field(skip_serializing_if = "Option::is_none")]
    next: Option<u32>,
}

fn main() {}
