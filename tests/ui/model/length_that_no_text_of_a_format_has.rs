use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(uuid, len(..=32))]
    id: String,
    #[field(len(11..), date)]
    birthday: String,
    #[field(len(10..), len(bytes, ..=9))]
    name: String,
}

fn main() {}
