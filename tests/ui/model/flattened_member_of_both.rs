use catzilla::prelude::*;

#[derive(Model)]
struct Page<'a> {
    limit: u32,
    text: &'a str,
}

#[derive(Model)]
struct Search<'a> {
    text: String,
    #[field(flatten)]
    page: Page<'a>,
}

fn main() {}
