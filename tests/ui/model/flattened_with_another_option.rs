use catzilla::prelude::*;

#[derive(Model)]
struct Page {
    limit: u32,
}

#[derive(Model)]
struct Search {
    text: String,
    #[field(flatten, rename = "pages")]
    page: Page,
}

fn main() {}
