use catzilla::prelude::*;

#[derive(Model)]
struct Page {
    limit: u32,
}

#[derive(Model)]
#[model(deny_unknown)]
struct Search {
    text: String,
    #[field(flatten)]
    page: Page,
}

fn main() {}
