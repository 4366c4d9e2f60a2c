use catzilla::prelude::*;

struct Page(u32);

#[dependency]
async fn page(page: u32) -> Page {
    Page(page)
}

fn main() {}
