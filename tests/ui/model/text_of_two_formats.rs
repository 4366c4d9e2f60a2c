use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(email, uuid)]
    id: String,
    #[field(each(alphanumeric, date))]
    days: Vec<String>,
}

fn main() {}
