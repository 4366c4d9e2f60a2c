use catzilla::prelude::*;

#[get("/items?<limit>&<name>")]
async fn items(
    #[field(range(1..=100), default = 1000)] limit: u32,
    #[field(len(1..=9), default)] name: String,
) -> String {
    format!("{limit} {name}")
}

fn main() {}
