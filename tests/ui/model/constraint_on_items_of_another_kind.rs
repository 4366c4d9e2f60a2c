use catzilla::prelude::*;
use std::collections::HashMap;

#[derive(Model)]
struct User {
    #[field(each(range(1..)))]
    names: Vec<String>,
    #[field(values(each(email)))]
    numbers: Option<HashMap<String, [u32; 2]>>,
}

#[get("/?<sizes>")]
async fn sizes(#[field(each(ascii))] sizes: Vec<u8>) {
    let _ = sizes;
}

fn main() {}
