use catzilla::prelude::*;

#[derive(Model)]
#[model(len(1..))]
struct User(String);

#[derive(Model)]
struct Page {
    #[field(rename_all = "camelCase")]
    sort: Vec<String>,
    #[field(each(default))]
    tags: Vec<String>,
}

#[derive(Model)]
#[model(rename_all_fields = "camelCase")]
struct Point {
    x: u8,
}

fn main() {}
