use catzilla::prelude::*;

#[derive(Model)]
struct Page {
    limit: u32,
}

#[derive(Model)]
struct Search {
    text: String,
    #[field(flatten)]
    page: Option<Page>,
}

fn main() {}
