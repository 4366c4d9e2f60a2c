use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(default = "no_name")]
    name: String,
    #[field(default = "eighteen")]
    age: u8,
}

#[get("/users?<page>")]
async fn users(#[field(default = "1")] page: u32) -> String {
    page.to_string()
}

fn main() {}
