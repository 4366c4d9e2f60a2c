use catzilla::prelude::*;

#[derive(Model)]
#[model(rename_al = "camelCase")]
struct User {
    id: u64,
}

#[derive(Model)]
struct Page {
    #[field(emial)]
    owner: String,
    #[field(defualt)]
    number: u32,
}

fn main() {}
